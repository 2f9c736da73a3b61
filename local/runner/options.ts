/** The job and its environment. Everything has a default. */
export interface JobOptions {
  readonly workflowName?: string;
  /** `owner/name`; `octo-org/octo-repo` by default. */
  readonly repository?: string;
  /** Goes into the default event; `private` by default. */
  readonly visibility?: 'public' | 'private' | 'internal';
  readonly actor?: string;
  /** `workflow_dispatch` by default. */
  readonly eventName?: string;
  /** The payload of `GITHUB_EVENT_PATH`. The default has repository and sender. */
  readonly event?: object;
  /** More properties of the `github` context, for example `{ run_id: '7' }`. */
  readonly github?: Readonly<Record<string, string>>;
  /** `env:` of the job, and variables of the runner, such as `ACTIONS_ID_TOKEN_REQUEST_URL`. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Debug logging, as with the repository variable `ACTIONS_STEP_DEBUG`. */
  readonly debug?: boolean;
  /** Arguments of Node before the action's file, for example `['--import', file]`. */
  readonly nodeArguments?: readonly string[];
  /** Starts the processes of the steps in another way, for example in a container. */
  readonly launch?: (command: Command) => Command;
  /**
   * Variables that are different on this runner, for example `GITHUB_STATE` on a full disk.
   * `undefined` removes a variable.
   */
  readonly runnerVariables?: Readonly<Record<string, string | undefined>>;
  readonly serverUrl?: string;
  readonly apiUrl?: string;
  /** The job's `github.token`, masked from the start. */
  readonly token?: string;
  /** Values masked from the start, as repository secrets are. */
  readonly secrets?: readonly string[];
  /** Measure `StepResult.peakMemoryBytes`; loads a small module into each step. */
  readonly measureMemory?: boolean;
  /** Called with each line of the log as it comes. */
  readonly onLog?: (line: string) => void;
}

/** How a process is started. */
export interface Command {
  readonly program: string;
  readonly arguments: readonly string[];
  readonly folder: string;
  /** The whole environment; nothing is inherited. */
  readonly environment: Readonly<Record<string, string>>;
}

export interface StepOptions {
  /** `id:` of the step. */
  readonly id?: string;
  /** Folder with an `action.yml`; the root of this repository by default. */
  readonly action?: string;
  /** `with:` of the step. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** `env:` of the step. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly signal?: CancelOptions;
}

/** Cancels the step: SIGINT, 7.5 s later SIGTERM, another 2.5 s later SIGKILL. */
export interface CancelOptions {
  readonly name: 'SIGINT';
  /** The step is cancelled as soon as this settles, if it still runs. */
  readonly when: Promise<void>;
  /** Factor for the times between the signals; 1 by default. */
  readonly timeScale?: number;
}

export type Outcome = 'success' | 'failure' | 'cancelled';

/** Shown above the log of a run and in the changed files of a pull request. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  /** **Not** masked by the runner. */
  readonly title?: string;
  /** Masked, and cut to 4,096 characters. */
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
}

/** Exactly what the process wrote, before the runner did anything to it. */
export interface RawOutput {
  readonly stdout: string;
  readonly stderr: string;
  readonly output: string;
  readonly state: string;
  readonly summary: string;
  readonly env: string;
  readonly path: string;
}

export interface StepResult {
  /** `null` if a signal ended the process. */
  readonly exitCode: number | null;
  readonly outcome: Outcome;
  /** What GitHub shows: masked, commands rendered. */
  readonly log: string;
  /** At most ten of each level. */
  readonly annotations: readonly Annotation[];
  /** As later steps of the same job receive them: not masked. Always empty for a post step. */
  readonly outputs: Readonly<Record<string, string>>;
  /** After the runner's scrub; `undefined` if nothing was written, or more than 1 MiB. */
  readonly summary: string | undefined;
  readonly state: Readonly<Record<string, string>>;
  /** Values that this step registered by `add-mask`. */
  readonly masks: readonly string[];
  readonly raw: RawOutput;
  /** Largest resident set of the process; only with `measureMemory`, and if it ended by itself. */
  readonly peakMemoryBytes?: number;
}
