import type { PrecedingRun } from '../delivery/ports.ts';

/**
 * Whether the run is for a pull request whose branch is in another repository.
 *
 * Loads the toolkit's context only when called, because few runs need the event.
 */
export async function isForkPullRequest(): Promise<boolean> {
  const { eventName, payload } = await readEvent();
  const pullRequest = payload?.pull_request;
  if (pullRequest === undefined || eventName === 'pull_request_target') {
    return false;
  }
  // If the fork was deleted since then, the payload has no repository.
  return pullRequest['head']?.repo?.full_name !== payload?.repository?.full_name;
}

/**
 * What the event of a `workflow_run` says about the run that this one follows.
 *
 * @see {@link https://docs.github.com/webhooks/webhook-events-and-payloads#workflow_run}
 */
export async function precedingRun(): Promise<PrecedingRun> {
  const { payload } = await readEvent();
  const run = payload?.['workflow_run'];
  return { eventName: text(run?.event), askedBy: text(run?.triggering_actor?.login) };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

async function readEvent() {
  try {
    const { context } = await import('@actions/github');
    // If the event file contains `null`, the payload is null.
    const payload: typeof context.payload | null = context.payload;
    return { eventName: context.eventName, payload: payload ?? undefined };
  } catch {
    // The toolkit reads the event when it is loaded, and throws if the file is not JSON.
    return { eventName: '', payload: undefined };
  }
}
