import { type LocalAws, startLocalAws } from '../aws/index.ts';
import type { JobOptions } from '../runner/index.ts';
import type { JobConditions } from './job-conditions.ts';
import { addDemoRoles, addGithub, deployerKeys } from './world.ts';

/** Where the demos run. */
export interface Surroundings {
  /** What every job there is given: its environment, and the values in it that the log must not show. */
  readonly job: JobOptions;
  /** Absent on the real AWS. */
  readonly aws?: LocalAws;
  close(): Promise<void>;
}

/** A local AWS, and jobs in its reach. */
export async function localSurroundings(conditions: JobConditions): Promise<Surroundings> {
  const { idToken, visibility, eventName } = conditions;
  const aws = await startLocalAws({ world: addDemoRoles });
  addGithub(aws, visibility);
  const claims = { repository_visibility: visibility, event_name: eventName };
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
 * What the SDK and the action read of a developer's shell. Nobody's shell has the variables of ID
 * tokens, but for one that is set up for `npm run local:aws`.
 */
const PASSED_ON =
  /^(?:AWS_\w+|ACTIONS_ID_TOKEN_REQUEST_\w+|HOME|USERPROFILE|(?:https?|all|no)_proxy|NODE_EXTRA_CA_CERTS)$/i;
const SECRET = /(?:KEY|KEY_ID|TOKEN|_proxy)$/i;

/** The AWS account that a developer's shell leads to. */
export function realSurroundings(shell: NodeJS.ProcessEnv): Surroundings {
  const passedOn = Object.entries(shell).filter(
    (entry): entry is [string, string] => PASSED_ON.test(entry[0]) && entry[1] !== undefined,
  );
  // The runner gives its jobs a HOME of their own, where no profile would be found.
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
