import { eventPayload, recordOf } from './event.ts';

/** Whether the run is for a pull request whose branch is in another repository. */
export function isForkPullRequest(environment: NodeJS.ProcessEnv): boolean {
  const { pull_request: pullRequest, repository } = eventPayload(environment);
  if (pullRequest === undefined || environment['GITHUB_EVENT_NAME'] === 'pull_request_target') {
    return false;
  }
  const { head } = recordOf(pullRequest);
  // A fork that was deleted since then leaves no repository behind.
  const { repo } = recordOf(head);
  return recordOf(repo)['full_name'] !== recordOf(repository)['full_name'];
}
