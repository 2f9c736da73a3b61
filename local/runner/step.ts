import { CommandHandler } from './command-handler.ts';
import { FileCommands } from './file-commands.ts';
import { resolveInputs } from './inputs.ts';
import type { JobState, Stage } from './job-state.ts';
import { type ProcessResult, runNode } from './node-process.ts';
import type { Outcome, StepResult } from './options.ts';
import { sharedEnvironment, stepEnvironment, withVariables } from './step-environment.ts';
import { StepLog } from './step-log.ts';
import { takeValues } from './step-values.ts';

/** Runs an action's main or post file as a step of the job. */
export async function runStage(job: JobState, stage: Stage): Promise<StepResult> {
  const debug = job.options.debug ?? false;
  const log = new StepLog({ masker: job.masker, debug, onLine: job.print });
  const handler = new CommandHandler({ log, masker: job.masker, debug });
  const files = new FileCommands(job.folders.temporary);
  log.debug('Loading inputs');
  const contexts = { github: job.github, runner: job.runner };
  const inputs = resolveInputs(stage.step.inputs ?? {}, stage.manifest, contexts, log);
  log.debug('Loading env');
  printHeader(job, stage, inputs, log);

  const ended = await runNode({
    arguments: [...(job.options.nodeArguments ?? []), scriptOf(stage)],
    folder: job.folders.workspace,
    environment: withVariables(
      { ...stepEnvironment(job, stage, inputs), ...files.environment },
      job.options.runnerVariables,
    ),
    launch: job.options.launch,
    measureMemory: job.options.measureMemory ?? false,
    cancel: stage.step.signal,
    abort: job.closed,
    onLine: (line) => handler.receive(line),
  });
  log.debug(`Node Action run completed with exit code ${ended.exitCode}`);

  // Also after a cancel, because values that the step wrote before still count.
  const written = files.read();
  const { readable, outputs, state, summary } = takeValues(job, stage, written, log);
  if (ended.cancelled) {
    log.annotate('error', 'The operation was canceled.');
  }
  log.debug(`Finishing: ${stage.name}`);
  return {
    exitCode: ended.exitCode,
    outcome: outcomeOf(ended, handler.failed || !readable),
    log: log.text,
    annotations: log.annotations,
    outputs,
    summary,
    state,
    masks: handler.masks,
    raw: { stdout: ended.stdout, stderr: ended.stderr, ...written },
    ...(ended.peakMemoryBytes !== undefined && { peakMemoryBytes: ended.peakMemoryBytes }),
  };
}

function scriptOf({ kind, manifest }: Stage): string {
  return kind === 'post' ? (manifest.post ?? manifest.main) : manifest.main;
}

function outcomeOf(ended: ProcessResult, failed: boolean): Outcome {
  if (ended.cancelled) {
    return 'cancelled';
  }
  return ended.exitCode === 0 && !failed ? 'success' : 'failure';
}

/** Inputs and variables of the step, for the folded first lines of its log. */
function printHeader(
  job: JobState,
  stage: Stage,
  inputs: ReadonlyMap<string, string>,
  log: StepLog,
): void {
  if (stage.kind === 'post') {
    log.print('Post job cleanup.');
    return;
  }
  const print = (title: string, entries: (readonly [string, string])[]) => {
    if (entries.length > 0) {
      log.print(title);
    }
    for (const [name, value] of entries) {
      log.print(`  ${name}: ${value}`);
    }
  };
  // The runner itself would set ACTIONS_*, and would not show it.
  const shown = Object.entries(sharedEnvironment(job, stage)).filter(
    ([name]) => !name.startsWith('ACTIONS_'),
  );
  log.print(`##[group]${stage.name}`);
  print(
    'with:',
    [...inputs].filter(([, value]) => value !== ''),
  );
  print('env:', shown);
  log.print('##[endgroup]');
}
