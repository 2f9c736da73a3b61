import type { FaultRule } from '../../local/aws/index.ts';
import type { ErrorCode } from '../../src/errors.ts';
import { type ManagerKind, managedBy } from './temporary-roles.ts';
import type { RunOptions, World } from './world.ts';

/** A call of mode create, and the result of create if AWS refuses the call. */
export interface CreateCall {
  readonly name: string;
  readonly manager: ManagerKind;
  readonly service: FaultRule['service'] & ('oidc' | 'iam' | 'sts' | 'signin');
  readonly action: string;
  /** The number of earlier calls of this action. */
  readonly skip?: number;
  readonly refused: 'role' | ErrorCode;
  /** Create does not need its answer. */
  readonly optional?: true;
  /** Whether the role exists before this call, or is created by it. */
  readonly made: boolean;
}

const iam = (action: string, made: boolean, skip = 0): CreateCall => ({
  name: skip === 0 ? action : `${action} (no. ${skip + 1})`,
  manager: 'user',
  service: 'iam',
  action,
  skip,
  refused: 'iam-refused',
  made,
});

const BEFORE = { manager: 'user', service: 'sts', made: false } as const;

/** In their order, of three ways to manage roles. */
export const CREATE_CALLS: readonly CreateCall[] = [
  {
    ...BEFORE,
    name: 'GetCallerIdentity',
    action: 'GetCallerIdentity',
    refused: 'unsupported-credentials',
  },
  {
    ...BEFORE,
    name: 'AssumeRoleWithWebIdentity of the manager',
    manager: 'role',
    action: 'AssumeRoleWithWebIdentity',
    refused: 'untrusted-identity',
  },
  {
    ...BEFORE,
    name: 'GetRole of the manager',
    manager: 'session',
    service: 'iam',
    action: 'GetRole',
    refused: 'role',
    optional: true,
  },
  { ...BEFORE, name: 'ID token', service: 'oidc', action: 'token', refused: 'id-token-failed' },
  { ...iam('GetOpenIDConnectProvider', false), refused: 'role' },
  iam('GetPolicy', false),
  iam('CreateRole', true),
  iam('PutRolePolicy', true),
  iam('PutRolePolicy', true, 1),
  iam('AttachRolePolicy', true),
  iam('AttachRolePolicy', true, 1),
  {
    name: 'AssumeRole of the new role',
    manager: 'session',
    service: 'sts',
    action: 'AssumeRole',
    refused: 'not-propagated',
    made: true,
  },
  {
    name: 'AssumeRoleWithWebIdentity of the new role',
    manager: 'role',
    service: 'sts',
    action: 'AssumeRoleWithWebIdentity',
    skip: 1,
    refused: 'not-propagated',
    made: true,
  },
  {
    name: 'getSigninToken',
    manager: 'user',
    service: 'signin',
    action: 'getSigninToken',
    refused: 'federation-refused',
    made: true,
  },
];

/** A create with all these calls. The user has the workflow's OIDC identity too. */
export function createBy(manager: ManagerKind, world: World): Promise<RunOptions> {
  const inputs = {
    mode: 'create',
    'policy-arns': 'ReadOnlyAccess\nSecurityAudit',
    'inline-policy': JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }],
    }),
  };
  return managedBy(manager, world, inputs, manager === 'user');
}
