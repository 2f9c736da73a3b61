import path from 'node:path';
import { contextVariables } from './contexts.ts';
import { inputVariables } from './inputs.ts';
import type { JobState, Stage } from './job-state.ts';

/** Windows programs cannot start without these. Nothing else comes from this machine. */
const WINDOWS_VARIABLES = ['SystemRoot', 'SystemDrive', 'ComSpec', 'PATHEXT', 'TEMP', 'TMP'];

/** `env:` of the job, what earlier steps added to it, and `env:` of the step. */
export function sharedEnvironment(job: JobState, stage: Stage): Record<string, string> {
  return { ...job.environment, ...stage.step.environment };
}

/**
 * All variables of a step's process. As on GitHub, `env:` cannot replace
 * `GITHUB_*` and `RUNNER_*`. Nothing comes from the developer's shell.
 */
export function stepEnvironment(
  job: JobState,
  stage: Stage,
  inputs: ReadonlyMap<string, string>,
): Record<string, string> {
  const shared = sharedEnvironment(job, stage);
  const state = Object.entries(stage.state).map(([name, value]) => [`STATE_${name}`, value]);
  const searchPath = shared['PATH'] ?? process.env['PATH'] ?? '';
  return {
    ...systemVariables(),
    HOME: job.folders.home,
    CI: 'true',
    ...shared,
    ...Object.fromEntries(state),
    ...inputVariables(inputs),
    PATH: [...job.path.toReversed(), searchPath].join(path.delimiter),
    ...contextVariables('GITHUB_', { ...job.github, action: stage.step.id ?? '__self' }),
    ...contextVariables('RUNNER_', job.runner),
    GITHUB_ACTIONS: 'true',
  };
}

/** The variables, with those replaced or removed that are different on this runner. */
export function withVariables(
  variables: Readonly<Record<string, string>>,
  others: Readonly<Record<string, string | undefined>> = {},
): Record<string, string> {
  const entries = Object.entries({ ...variables, ...others });
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

function systemVariables(): Record<string, string> {
  if (process.platform !== 'win32') {
    return {};
  }
  return Object.fromEntries(
    WINDOWS_VARIABLES.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
