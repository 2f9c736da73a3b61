import type { RunFacts } from '../run-facts.ts';
import { withoutSlashesAtEnd } from '../text/url.ts';

/**
 * Reads the facts about the run from the variables of the runner.
 *
 * @see {@link https://docs.github.com/actions/reference/workflows-and-actions/variables}
 */
export function readRunFacts(environment: NodeJS.ProcessEnv): RunFacts {
  const region = (['AWS_REGION', 'AWS_DEFAULT_REGION'] as const).find((name) =>
    environment[name]?.trim(),
  );
  return {
    actor: environment['GITHUB_ACTOR'] ?? '',
    actorId: environment['GITHUB_ACTOR_ID'] || undefined,
    triggeringActor: environment['GITHUB_TRIGGERING_ACTOR'] || undefined,
    repository: environment['GITHUB_REPOSITORY'] ?? '',
    workflowRef: environment['GITHUB_WORKFLOW_REF'] || undefined,
    runId: environment['GITHUB_RUN_ID'] ?? '',
    runAttempt: environment['GITHUB_RUN_ATTEMPT'] ?? '',
    serverUrl: withoutSlashesAtEnd(environment['GITHUB_SERVER_URL'] || 'https://github.com'),
    // The runners of Forgejo and Gitea set these variables.
    forge: environment['FORGEJO_ACTIONS'] || environment['GITEA_ACTIONS'] ? 'gitea' : 'github',
    eventName: environment['GITHUB_EVENT_NAME'] || undefined,
    region: region && { name: regionName(environment[region]), source: region },
  };
}

function regionName(text = ''): string {
  return text.trim().toLowerCase();
}
