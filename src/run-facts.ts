import type { RequestedRegion } from './partition/region.ts';

/** What the runner tells about the run. */
export interface RunFacts {
  readonly actor: string;
  /** What started it: `workflow_dispatch`, say. */
  readonly eventName: string | undefined;
  readonly repository: string;
  readonly runId: string;
  readonly runAttempt: string;
  /** `https://github.com`, or the server of a GitHub Enterprise installation. */
  readonly serverUrl: string;
  /** From `AWS_REGION` or `AWS_DEFAULT_REGION`. */
  readonly region: RequestedRegion | undefined;
}

/** The page of the run; that of the server if the run is unknown. */
export function runUrl({ serverUrl, repository, runId }: RunFacts): string {
  return repository && runId ? `${serverUrl}/${repository}/actions/runs/${runId}` : serverUrl;
}
