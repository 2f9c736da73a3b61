import type { Folders } from './contexts.ts';
import type { Manifest } from './manifest.ts';
import type { SecretMasker } from './masker.ts';
import type { JobOptions, StepOptions } from './options.ts';

/** What the steps of a job share. */
export interface JobState {
  readonly options: JobOptions;
  readonly folders: Folders;
  readonly github: Readonly<Record<string, string>>;
  readonly runner: Readonly<Record<string, string>>;
  readonly masker: SecretMasker;
  /** `env:` of the job and what steps wrote to `GITHUB_ENV`. */
  readonly environment: Record<string, string>;
  /** What steps wrote to `GITHUB_PATH`, latest last. */
  readonly path: string[];
  readonly print: (line: string) => void;
  /** Aborted when the job is closed. */
  readonly closed: AbortSignal;
}

/** One of the two times that an action is run. */
export interface Stage {
  readonly kind: 'main' | 'post';
  readonly name: string;
  readonly manifest: Manifest;
  readonly step: StepOptions;
  /** The state that the earlier stage saved. */
  readonly state: Readonly<Record<string, string>>;
}
