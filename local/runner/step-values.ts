import { applyFileCommands } from './file-commands.ts';
import type { JobState, Stage } from './job-state.ts';
import type { RawOutput } from './options.ts';
import type { StepLog } from './step-log.ts';
import { scrubSummary, summarySizeError } from './summary.ts';

/** The values that a step wrote to its files. */
export interface StepValues {
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly summary: string | undefined;
  /** Whether every file was well-formed; if not, the step fails. */
  readonly readable: boolean;
}

/** Applies what a step wrote: variables and search path to the job, the rest to a result. */
export function takeValues(
  job: JobState,
  stage: Stage,
  written: Omit<RawOutput, 'stdout' | 'stderr'>,
  log: StepLog,
): StepValues {
  const outputs: Record<string, string> = {};
  const state: Record<string, string> = { ...stage.state };
  let summary: string | undefined;
  const effects = {
    addPath: (folder: string) => {
      const earlier = job.path.indexOf(folder);
      if (earlier >= 0) {
        job.path.splice(earlier, 1);
      }
      job.path.push(folder);
    },
    setVariable: (name: string, value: string) => {
      job.environment[name] = value;
    },
    setSummary: (text: string) => {
      const tooLarge = summarySizeError(text);
      if (tooLarge !== undefined) {
        log.annotate('error', tooLarge);
      } else {
        summary = scrubSummary(text, (line) => job.masker.mask(line));
      }
    },
    saveState: (name: string, value: string) => {
      state[name] = value;
    },
    setOutput: (name: string, value: string) => {
      // Nothing can read the outputs of a post step.
      if (stage.kind === 'main') {
        outputs[name] = value;
      }
    },
  };
  const readable = applyFileCommands(written, effects, log);
  return { readable, outputs, state, summary };
}
