/**
 * What somebody without write access cannot do to a pull request whose branch is in the repository
 * itself; who may triage can label it or open it again.
 *
 * @see {@link https://docs.github.com/organizations/managing-user-access-to-your-organizations-repositories/managing-repository-roles/repository-roles-for-an-organization}
 */
const ACTIONS_OF_WRITERS: readonly unknown[] = ['opened', 'synchronize'];

/** Whether the run is for a pull request whose branch is in another repository. */
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
 * Whether the event says that somebody with write access has opened a pull request, or pushed to
 * it: its branch is in the repository that it is for. What the event does not tell is no.
 */
export async function isPullRequestByWriter(): Promise<boolean> {
  const { payload } = await readEvent();
  const head: unknown = payload?.pull_request?.['head']?.repo?.full_name;
  const base: unknown = payload?.pull_request?.['base']?.repo?.full_name;
  return Boolean(head) && head === base && ACTIONS_OF_WRITERS.includes(payload?.action);
}

/** Loads the toolkit's context only when asked: almost no run needs to know. */
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
