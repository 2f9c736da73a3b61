import { type LocalAws, startLocalAws } from '../aws/index.ts';
import type { JobOptions } from '../runner/index.ts';
import type { JobConditions } from './job-conditions.ts';
import { addDemoRoles, addGithub, deployerKeys } from './world.ts';

/** Where the demos run. */
export interface Surroundings {
  /** For every job: its environment, and the values that the log must not show. */
  readonly job: JobOptions;
  /** Absent on the real AWS. */
  readonly aws?: LocalAws;
  close(): Promise<void>;
}

/** A local AWS, and jobs that use it. */
export async function localSurroundings(conditions: JobConditions): Promise<Surroundings> {
  const { idToken, visibility, eventName, environment } = conditions;
  const aws = await startLocalAws({ world: addDemoRoles });
  addGithub(aws, visibility);
  const claims = { repository_visibility: visibility, event_name: eventName, environment };
  return {
    job: {
      environment: { ...aws.environment, ...(idToken && aws.grantIdToken(claims)) },
      secrets: Object.values(deployerKeys(aws)),
      apiUrl: `${aws.url}/github`,
      visibility,
      eventName,
    },
    aws,
    close: () => aws.close(),
  };
}

/**
 * The variables of a shell that the SDK and the action read. A shell has those for ID tokens only
 * if it uses `npm run local:aws`.
 */
const PASSED_ON =
  /^(?:AWS_\w+|ACTIONS_ID_TOKEN_REQUEST_\w+|HOME|USERPROFILE|(?:https?|all|no)_proxy|NODE_EXTRA_CA_CERTS)$/i;
const SECRET = /(?:KEY|KEY_ID|TOKEN|_proxy)$/i;

/** The AWS account of a developer's shell. */
export function realSurroundings(shell: NodeJS.ProcessEnv): Surroundings {
  const passedOn = Object.entries(shell).filter(
    (entry): entry is [string, string] => PASSED_ON.test(entry[0]) && entry[1] !== undefined,
  );
  // The runner gives its jobs another HOME, which has no profile.
  const home = shell['HOME'] ?? shell['USERPROFILE'];
  const apiUrl = shell['GITHUB_API_URL'];
  return {
    job: {
      environment: { ...Object.fromEntries(passedOn), ...(home && { HOME: home }) },
      secrets: passedOn.filter(([name]) => SECRET.test(name)).map(([, value]) => value),
      ...(apiUrl && { apiUrl }),
    },
    close: async () => {},
  };
}
