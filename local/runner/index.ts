/**
 * A stand-in for the GitHub Actions runner: runs an action's steps on this
 * machine and treats what they write as the real one does.
 */
export { Job } from './job.ts';
export { findLeaks, type Leak } from './leaks.ts';
export { mask } from './masker.ts';
export type {
  Annotation,
  CancelOptions,
  Command,
  JobOptions,
  Outcome,
  RawOutput,
  StepOptions,
  StepResult,
} from './options.ts';
export { maskVariants } from './variants.ts';
