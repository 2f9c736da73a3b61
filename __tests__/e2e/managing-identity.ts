import { readFileSync } from 'node:fs';
import path from 'node:path';
import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import {
  DEFAULT_ACCOUNT_ID,
  GITHUB_ISSUER,
  type LocalAws,
  oidcTrustPolicy,
  type Role,
  startLocalAws,
  type World,
} from '../../local/aws/index.ts';
import { arnOf } from '../fixtures/roles.ts';
import { keysOf, stsClient, userKeys } from '../local/aws/clients.ts';

/** A policy of `docs/aws-setup/`. */
export interface Policy {
  readonly Version: string;
  readonly Statement: readonly Statement[];
}

interface Statement {
  readonly Sid: string;
  readonly Effect: 'Allow';
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: object;
}

/** One action that one statement allows. */
export interface Grant {
  readonly sid: string;
  readonly action: string;
}

/** The role of the documents, which manages temporary roles. */
export const MANAGER = arnOf('ConsoleUrlManager');

export function documentedPolicy(name: string): Policy {
  const file = path.join(import.meta.dirname, `../../docs/aws-setup/${name}.json`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

export function grantsOf({ Statement }: Policy): Grant[] {
  return Statement.flatMap(({ Sid, Action }) =>
    [Action].flat().map((action) => ({ sid: Sid, action })),
  );
}

export function without(policy: Policy, { sid, action }: Grant): Policy {
  const statements = policy.Statement.map((statement) =>
    statement.Sid === sid
      ? { ...statement, Action: [statement.Action].flat().filter((other) => other !== action) }
      : statement,
  );
  return { ...policy, Statement: statements.filter(({ Action }) => Action.length > 0) };
}

/** Adds the managing role with only the permissions of these policies. */
export function addManager(world: World, ...policies: readonly Policy[]): void {
  const account = world.account(DEFAULT_ACCOUNT_ID);
  const oidc = oidcTrustPolicy(account.iamArn(`oidc-provider/${GITHUB_ISSUER.slice(8)}`));
  const { Statement } = oidc as { Statement: object[] };
  const user = { Effect: 'Allow', Action: 'sts:AssumeRole' };
  account.addRole({
    name: 'ConsoleUrlManager',
    trustPolicy: {
      Version: '2012-10-17',
      Statement: [...Statement, { ...user, Principal: { AWS: account.iamArn('user/deployer') } }],
    },
    inlinePolicies: Object.fromEntries(policies.map((policy, index) => [`p${index}`, policy])),
  });
  account.addPolicy('Audit', {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'cloudtrail:LookupEvents', Resource: '*' }],
  });
}

/** A local AWS with that role. */
export function startAwsWithManager(...policies: readonly Policy[]): Promise<LocalAws> {
  return startLocalAws({ world: (world) => addManager(world, ...policies) });
}

/** A session of the managing role, as variables that an earlier step would have set. */
export async function managerSession(aws: LocalAws): Promise<Record<string, string>> {
  const command = new AssumeRoleCommand({ RoleArn: MANAGER, RoleSessionName: 'earlier-step' });
  const keys = keysOf(await stsClient(aws, userKeys(aws)).send(command));
  return {
    AWS_ACCESS_KEY_ID: keys.accessKeyId,
    AWS_SECRET_ACCESS_KEY: keys.secretAccessKey,
    AWS_SESSION_TOKEN: keys.sessionToken,
  };
}

/** A temporary role as this action makes it, with policies of both kinds. */
export function addTemporaryRole(world: World, name: string, expiresAt: Date): Role {
  return world.account(DEFAULT_ACCOUNT_ID).addRole({
    name,
    path: '/aws-console-url/',
    trustPolicy: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { AWS: MANAGER }, Action: 'sts:AssumeRole' }],
    },
    attachedPolicies: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
    inlinePolicies: {
      'aws-console-url-expiry': {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Deny', Action: '*', Resource: '*' }],
      },
    },
    tags: {
      'aws-console-url:repository': 'octo-org/octo-repo',
      'aws-console-url:run': '16588214937-1',
      'aws-console-url:expires-at': expiresAt.toISOString(),
    },
  });
}

/** Puts the role into an instance profile, as for a machine. */
export function addInstanceProfile(world: World, roleName: string): void {
  const account = world.account(DEFAULT_ACCOUNT_ID);
  account.instanceProfiles.set('machines', {
    name: 'machines',
    path: '/',
    arn: account.iamArn('instance-profile/machines'),
    instanceProfileId: 'AIPAEXAMPLE',
    createdAt: world.clock.now(),
    roleName,
  });
}

/** Names of the temporary roles that are there. */
export function temporaryRoles({ world }: LocalAws): string[] {
  const roles = [...world.account(DEFAULT_ACCOUNT_ID).roles.values()];
  return roles.filter(({ path: at }) => at === '/aws-console-url/').map(({ name }) => name);
}
