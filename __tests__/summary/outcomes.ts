import { parseRoleArn, type RoleArn } from '../../src/partition/arn.ts';
import { partitionById } from '../../src/partition/partition.ts';
import type { RunFacts } from '../../src/run-facts.ts';
import type { Outcome, SignIn } from '../../src/sign-in/sign-in.ts';

export const now = new Date('2026-03-01T14:00:00Z');

export const run: RunFacts = {
  actor: 'octocat',
  repository: 'octo-org/octo-repo',
  runId: '16588214937',
  runAttempt: '1',
  serverUrl: 'https://github.com',
};

function roleOf(name: string): RoleArn {
  const role = parseRoleArn(`arn:aws:iam::111122223333:role/${name}`);
  if (role === undefined) {
    throw new Error(`${name} is no role name`);
  }
  return role;
}

/** A sign-in to a role that worked. */
export function signedIn(name: string, other: Partial<SignIn> = {}): Outcome {
  const role = roleOf(name);
  const signIn: SignIn = {
    role,
    accountId: role.accountId,
    sessionName: 'octocat-16588214937-1',
    region: 'eu-central-1',
    consoleUrl: `https://signin.aws.amazon.com/federation?Action=login&Issuer=https%3A%2F%2Fgithub.com&Destination=https%3A%2F%2Fconsole.aws.amazon.com%2F&SigninToken=${name}%2B%2Fabcdefghijklmnopqrstuvwxyz`,
    urlExpiresAt: new Date('2026-03-01T14:15:00Z'),
    sessionExpiresAt: new Date('2026-03-01T15:00:00Z'),
    destinationUrl: 'https://eu-central-1.console.aws.amazon.com/s3/home?region=eu-central-1',
    switchRoleUrl: `https://signin.aws.amazon.com/switchrole?account=111122223333&roleName=${name}`,
    ...other,
  };
  return { target: targetOf(role), signIn };
}

export function failed(name: string, failure: unknown): Outcome {
  return { target: targetOf(roleOf(name)), failure };
}

function targetOf(role: RoleArn): Outcome['target'] {
  return {
    role,
    partition: partitionById('aws'),
    region: 'eu-central-1',
    destinationUrl: 'https://eu-central-1.console.aws.amazon.com/',
  };
}
