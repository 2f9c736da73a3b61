import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { ACTIONLINT_PROGRAM } from '../tools/actionlint.ts';
import { pythonProgram } from '../tools/python.ts';
import type { WorkflowSource } from './snippets.ts';

/** How strict zizmor is: `documentation` allows tags, and layout that a snippet leaves out. */
export type ZizmorRules = 'workflow' | 'documentation';

/** @returns What actionlint finds, empty if nothing. */
export function actionlintFindings({ name, text }: WorkflowSource): Promise<string> {
  // Without linters for scripts, because not all machines have them.
  const options = ['-no-color', '-shellcheck=', '-pyflakes=', '-stdin-filename', name, '-'];
  return findings(ACTIONLINT_PROGRAM, options, text);
}

/**
 * @param source - A workflow, or a `dependabot.yml`.
 * @returns The findings of zizmor's pedantic persona, or an empty text.
 */
export async function zizmorFindings(
  { name, text }: WorkflowSource,
  rules: ZizmorRules,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'zizmor-'));
  try {
    // From a file, because zizmor ignores its configuration for stdin, and needs the file name.
    const file = join(
      folder,
      basename(name) === 'dependabot.yml' ? 'dependabot.yml' : 'workflow.yml',
    );
    await writeFile(file, text);
    const options = ['--offline', '--no-progress', '--quiet', '--color=never'];
    const config = join(import.meta.dirname, `${rules}.zizmor.yml`);
    const strictness = ['--persona=pedantic', '--strict-collection', `--config=${config}`];
    return await findings(pythonProgram('zizmor'), [...options, ...strictness, file]);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A schema of SchemaStore that check-jsonschema brings along. */
export type GitHubSchema =
  | 'dependabot'
  | 'github-actions'
  | 'github-issue-config'
  | 'github-issue-forms';

/** @returns Where a YAML file does not fit the schema, empty if it does. */
export function schemaFindings({ text }: WorkflowSource, schema: GitHubSchema): Promise<string> {
  const options = [`--builtin-schema=vendor.${schema}`, '--default-filetype=yaml', '--color=never'];
  return findings(pythonProgram('check-jsonschema'), [...options, '-'], text);
}

/** Output of a linter that fails; a linter that cannot run says why in the same place. */
async function findings(program: string, args: readonly string[], input = ''): Promise<string> {
  const linter = spawn(program, args, { stdio: 'pipe' });
  linter.stdin.end(input);
  const [stdout, stderr, [code]] = await Promise.all([
    text(linter.stdout),
    text(linter.stderr),
    once(linter, 'close'),
  ]);
  return code === 0 ? '' : `${stdout}${stderr}` || `${program} ended with ${code}`;
}
