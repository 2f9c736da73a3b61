import { ActionError } from './errors.ts';

/**
 * A signal that is aborted when the runner cancels the step.
 *
 * The runner sends SIGINT, and SIGTERM 7.5 seconds later. It kills the process after another 2.5
 * seconds. On Windows it sends Ctrl-C, then Ctrl-Break (SIGBREAK). Without a listener, any of
 * these signals ends the process at once.
 */
export function cancelSignal(process: NodeJS.Process): AbortSignal {
  const controller = new AbortController();
  const cancel = () =>
    controller.abort(
      new ActionError(
        'cancelled',
        'The run was cancelled before this step was done.',
        'If that was not intended, start the run again.',
      ),
    );
  for (const name of ['SIGINT', 'SIGTERM', 'SIGBREAK']) {
    process.once(name, cancel);
  }
  return controller.signal;
}
