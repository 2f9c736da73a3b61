/**
 * Whether the run is for a pull request whose branch is in another repository.
 *
 * Loads the toolkit's context only when asked: almost no run needs the event.
 */
export async function isForkPullRequest(): Promise<boolean> {
  const { eventName, payload } = await readEvent();
  const pullRequest = payload?.pull_request;
  if (pullRequest === undefined || eventName === 'pull_request_target') {
    return false;
  }
  // A fork that was deleted since then leaves no repository behind.
  return pullRequest['head']?.repo?.full_name !== payload?.repository?.full_name;
}

/**
 * Whether the run was started by the end of another (`workflow_run`) that a schedule started.
 *
 * @see {@link https://docs.github.com/webhooks/webhook-events-and-payloads#workflow_run}
 */
export async function followsSchedule(): Promise<boolean> {
  const { payload } = await readEvent();
  return payload?.['workflow_run']?.event === 'schedule';
}

async function readEvent() {
  try {
    const { context } = await import('@actions/github');
    // An event file that holds `null` is the payload as it is.
    const payload: typeof context.payload | null = context.payload;
    return { eventName: context.eventName, payload: payload ?? undefined };
  } catch {
    // The toolkit reads the event while it is loaded; a file that is no JSON ends that.
    return { eventName: '', payload: undefined };
  }
}
