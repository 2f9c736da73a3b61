import type { RequestedRegion } from './partition/region.ts';

/** Facts about the run, from the runner. */
export interface RunFacts {
  /** The login of the person who started the first attempt; empty if it is unknown. */
  readonly actor: string;
  /** The account ID of {@link actor}. */
  readonly actorId: string | undefined;
  /** The login of the person who started this attempt. */
  readonly triggeringActor: string | undefined;
  /** The event that started the run, for example `workflow_dispatch`. */
  readonly eventName: string | undefined;
  readonly repository: string;
  /** `octo-org/app/.github/workflows/console.yml@refs/heads/main` */
  readonly workflowRef: string | undefined;
  readonly runId: string;
  readonly runAttempt: string;
  /** `https://github.com`, or the server of a GitHub Enterprise installation. */
  readonly serverUrl: string;
  /** `gitea` is Forgejo too. Both run the same workflows; their logins may contain dots. */
  readonly forge: 'github' | 'gitea';
  /** From `AWS_REGION` or `AWS_DEFAULT_REGION`. */
  readonly region: RequestedRegion | undefined;
}

/** The login of the person who asked for this attempt; empty if it is unknown. */
export function askerOf({ actor, triggeringActor }: RunFacts): string {
  return triggeringActor ?? actor;
}

/** Whether another person re-ran the run of {@link RunFacts.actor}. Logins ignore case. */
export function isRunAgainByAnother({ actor, triggeringActor }: RunFacts): boolean {
  return (
    actor !== '' &&
    triggeringActor !== undefined &&
    triggeringActor.toLowerCase() !== actor.toLowerCase()
  );
}

/** Who asked for this attempt. If another person started the run, it names both. */
export function askerText(run: RunFacts): string {
  return isRunAgainByAnother(run)
    ? `${askerOf(run)} (re-ran the run of ${run.actor})`
    : askerOf(run);
}

/** The page of the run, or of the server if the run is unknown. */
export function runUrl({ serverUrl, repository, runId }: RunFacts): string {
  return repository && runId ? `${serverUrl}/${repository}/actions/runs/${runId}` : serverUrl;
}

/** The page where a new run of the workflow can be started, if it is known. */
export function workflowUrl(run: RunFacts): string | undefined {
  const { serverUrl, repository, workflowRef = '' } = run;
  const [path = ''] = workflowRef.split('@');
  const folder = `${repository}/.github/workflows/`;
  const file = path.startsWith(folder) ? path.slice(folder.length) : '';
  return run.forge === 'github' && /^[\w.-]+$/.test(file)
    ? `${serverUrl}/${repository}/actions/workflows/${file}`
    : undefined;
}
