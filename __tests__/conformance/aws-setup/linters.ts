import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { pythonProgram } from '../tools/python.ts';

/** One finding of a linter. */
interface Finding {
  readonly issue: string;
  readonly detail: string;
}

/**
 * Compares a policy with the actions, resource types and condition keys that IAM documents.
 *
 * @see {@link https://github.com/duo-labs/parliament}
 */
export async function parliamentFindings(policy: string): Promise<Finding[]> {
  const output = await run('parliament', ['--json', '--string', policy]);
  const findings: Finding[] = lines(output).map((line) => JSON.parse(line));
  // AWS's own examples compare the boundary, whose type is ARN, by StringEquals.
  return findings.filter(({ issue }) => issue !== 'MISMATCHED_TYPE_BUT_USABLE');
}

/** Checks a CloudFormation template, warnings and hints included. */
export async function cfnLintFindings(file: string): Promise<string[]> {
  return lines(await run('cfn-lint', ['--include-checks', 'I', '--format', 'parseable', file]));
}

/** The output of a linter. If it cannot run, the output says why. */
async function run(program: 'parliament' | 'cfn-lint', args: readonly string[]): Promise<string> {
  const linter = spawn(pythonProgram(program), args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr] = await Promise.all([
    text(linter.stdout),
    text(linter.stderr),
    once(linter, 'close'),
  ]);
  return `${stdout}${stderr}`;
}

function lines(output: string): string[] {
  return output.split('\n').filter((line) => line.trim() !== '');
}
