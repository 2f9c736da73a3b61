import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pythonProgram } from '../tools/python.ts';

export interface WorkflowRun {
  readonly exitCode: number | null;
  /** The log as readers see it, with masks. */
  readonly log: string;
  /** Outputs by step ID and name, as later steps receive them. */
  readonly outputs: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** `success` or `failure` of the steps that ran, by their ID or else their position from 0. */
  readonly results: Readonly<Record<string, string>>;
}

interface WorkflowOptions {
  /** Root of the repository that the workflow belongs to. */
  readonly repository: string;
  /** Path of the workflow file in it. */
  readonly workflow: string;
  /** The event that starts it; the default is a start by hand. */
  readonly event?: 'workflow_dispatch' | 'schedule';
  /** Reaches every step, `ACTIONS_ID_TOKEN_REQUEST_URL` and the AWS endpoints too. */
  readonly environment: Readonly<Record<string, string>>;
  /** Repository variables, `vars.NAME`. */
  readonly variables?: Readonly<Record<string, string>>;
  /** The inputs from the person who starts the workflow, `inputs.NAME`. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** A folder with programs that replace those of this machine. */
  readonly programs?: string;
  /** Folders that replace other repositories, by `OWNER/NAME@REF`: actions, workflows. */
  readonly actions?: Readonly<Record<string, string>>;
}

/** One line of `act --json`. */
interface LogEntry {
  readonly msg: string;
  readonly level: string;
  readonly stage?: string;
  readonly stepID?: readonly string[];
  readonly stepResult?: string;
  readonly command?: string;
  readonly name?: string;
  readonly arg?: string;
}

/**
 * Runs a workflow on this machine, without GitHub.
 *
 * What differs from GitHub's runner:
 * - `actions/checkout` of the own repository becomes a copy of the folder.
 * - act does not understand a command whose payload contains `::`, such as an ARN. The log shows
 *   the command, and `::add-mask::` does not mask.
 * - The actor is the given one, but `GITHUB_RUN_ID` is always 1, `GITHUB_ACTION_REPOSITORY` empty.
 * - act masks only exact values, in the order of their registration. It passes on job outputs with
 *   secrets in them.
 * - act does not enforce permissions: the ID token works if its variables are set.
 *
 * @see {@link https://nektosact.com/usage/index.html}
 */
export async function runWorkflow(options: WorkflowOptions): Promise<WorkflowRun> {
  const home = await mkdtemp(join(tmpdir(), 'act-'));
  try {
    const act = spawn(pythonProgram('act'), actArguments(options, home), {
      cwd: options.repository,
      env: {
        ...options.environment,
        // `node` of the steps: the one that runs this, first on the path.
        PATH: [options.programs ?? [], dirname(process.execPath), process.env['PATH']]
          .flat()
          .join(delimiter),
        // Without the act settings of the user.
        HOME: home,
        XDG_CONFIG_HOME: join(home, 'config'),
        XDG_CACHE_HOME: join(home, 'cache'),
        ACT_DISABLE_VERSION_CHECK: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [stdout, stderr, [exitCode]] = await Promise.all([
      text(act.stdout),
      text(act.stderr),
      once(act, 'close'),
    ]);
    return { exitCode, ...readLog(`${stdout}${stderr}`) };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

function actArguments(options: WorkflowOptions, home: string): string[] {
  const variables = Object.entries(options.variables ?? {});
  const github = Object.entries(options.environment).filter(([name]) => name.startsWith('GITHUB_'));
  const inputs = Object.entries(options.inputs ?? {});
  const actions = Object.entries(options.actions ?? {});
  return [
    options.event ?? 'workflow_dispatch',
    '--json',
    `--workflows=${options.workflow}`,
    // Steps are processes of this machine: no Docker.
    '--platform=ubuntu-latest=-self-hosted',
    '--container-daemon-socket=-',
    '--no-cache-server',
    // Otherwise the copy has no files that .gitignore names, even tracked ones.
    '--use-gitignore=false',
    `--action-cache-path=${join(home, 'actions')}`,
    '--actor=octocat',
    // act reads `github.token` from this secret.
    '--secret=GITHUB_TOKEN=ghs_conformance',
    '--env=GITHUB_REPOSITORY=octo-org/octo-repo',
    // act reads the values of its own context only from its arguments.
    ...github.map(([name, value]) => `--env=${name}=${value}`),
    ...variables.map(([name, value]) => `--var=${name}=${value}`),
    ...inputs.map(([name, value]) => `--input=${name}=${value}`),
    ...actions.map(([reference, folder]) => `--local-repository=${reference}=${folder}`),
  ];
}

function readLog(output: string): Omit<WorkflowRun, 'exitCode'> {
  const lines: string[] = [];
  const outputs: Record<string, Record<string, string>> = {};
  const results: Record<string, string> = {};
  for (const line of output.split('\n')) {
    const entry = parseEntry(line);
    lines.push(entry?.msg.trimEnd() ?? line);
    const [step] = entry?.stepID ?? [];
    if (entry === undefined || step === undefined || entry.stage !== 'Main') {
      continue;
    }
    if (entry.stepResult !== undefined) {
      results[step] = entry.stepResult;
    }
    if (entry.command === 'set-output' && entry.name !== undefined) {
      outputs[step] = { ...outputs[step], [entry.name]: entry.arg ?? '' };
    }
  }
  return { log: lines.join('\n'), outputs, results };
}

/** @returns `undefined` for a line that is not a log entry, such as act's own last message. */
function parseEntry(line: string): LogEntry | undefined {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
