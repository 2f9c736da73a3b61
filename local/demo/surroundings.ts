import { type LocalAws, startLocalAws } from '../aws/index.ts';
import { sshPublicKey } from './octocat.ts';
import { addDemoRoles, deployerKeys } from './world.ts';

/** Where the demos run. */
export interface Surroundings {
  /** What a job finds in its environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** Values in it that the log must not show. */
  readonly secrets: readonly string[];
  /** Absent on the real AWS. */
  readonly aws?: LocalAws;
  close(): Promise<void>;
}

/** A local AWS, and jobs that may ask it for ID tokens. */
export async function localSurroundings(): Promise<Surroundings> {
  const aws = await startLocalAws({ world: addDemoRoles });
  aws.github.sshKeys.set('octocat', [sshPublicKey()]);
  aws.github.visibilities.set('octo-org/octo-repo', 'private');
  return {
    environment: { ...aws.environment, ...aws.grantIdToken() },
    secrets: Object.values(deployerKeys(aws)),
    aws,
    close: () => aws.close(),
  };
}

/** What the SDK and the action read of a developer's shell. */
const PASSED_ON = /^(?:AWS_\w+|HOME|USERPROFILE|(?:https?|all|no)_proxy|NODE_EXTRA_CA_CERTS)$/i;
const SECRET = /(?:KEY|KEY_ID|TOKEN|_proxy)$/i;

/** The AWS account that a developer's shell leads to. */
export function realSurroundings(shell: NodeJS.ProcessEnv): Surroundings {
  const passedOn = Object.entries(shell).filter(
    (entry): entry is [string, string] => PASSED_ON.test(entry[0]) && entry[1] !== undefined,
  );
  // The runner gives its jobs a HOME of their own, where no profile would be found.
  const home = shell['HOME'] ?? shell['USERPROFILE'];
  return {
    environment: { ...Object.fromEntries(passedOn), ...(home && { HOME: home }) },
    secrets: passedOn.filter(([name]) => SECRET.test(name)).map(([, value]) => value),
    close: async () => {},
  };
}
