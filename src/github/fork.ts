/**
 * Whether the run is for a pull request whose branch is in another repository. Loads the
 * toolkit's context only when asked: almost no run needs to know.
 */
export async function isForkPullRequest(): Promise<boolean> {
  const { context } = await import('@actions/github');
  const pullRequest = context.payload.pull_request;
  if (pullRequest === undefined || context.eventName === 'pull_request_target') {
    return false;
  }
  // A fork that was deleted since then leaves no repository behind.
  return pullRequest['head']?.repo?.full_name !== context.payload.repository?.full_name;
}
