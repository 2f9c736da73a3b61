import { ActionError } from './errors.ts';

/**
 * A signal that is aborted when the runner cancels the step: SIGINT first, SIGTERM 7.5 seconds
 * later, the end 2.5 seconds after that. On Windows it presses Ctrl-C and then
 * Ctrl-Break, which is SIGBREAK; what nobody listens for ends the process at once.
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
