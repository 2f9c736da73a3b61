import { arnOf } from '../../fixtures/roles.ts';
import { addRole, home, managedBy } from '../temporary-roles.ts';
import type { Failure } from './failure.ts';

const READ = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:Get*', Resource: '*' }],
};

/** Failures of the modes for temporary roles. */
export const ROLE_FAILURES: readonly Failure[] = [
  {
    code: 'role-exists',
    when: 'the name is taken',
    arrange: (world) => {
      addRole(world.aws, { name: 'taken', path: '/', tags: false });
      return managedBy('user', world, { mode: 'create', 'role-name': 'taken' });
    },
    happened: /A role with the name taken exists already, and this step did not create it/,
    advice: /Remove role-name/,
  },
  {
    code: 'role-not-ours',
    when: 'the role was made by somebody else',
    arrange: (world) => {
      addRole(world.aws, { name: 'Admin', path: '/', tags: false });
      return managedBy('user', world, { mode: 'teardown', 'role-name': 'Admin' });
    },
    happened: /The role Admin was not created by this action: its path is \/.* No role was touched/,
    advice: /Remove it from role-name/,
  },
  {
    code: 'iam-refused',
    when: 'the identity may not manage roles',
    arrange: (world) => {
      home(world).user('deployer')?.attachedPolicies.clear();
      return managedBy('user', world, { mode: 'create' });
    },
    happened: /IAM refused GetPolicy for arn:aws:iam::aws:policy\/AmazonS3ReadOnlyAccess \(Acc/,
    advice: /Allow iam:GetPolicy to the identity/,
  },
  {
    code: 'iam-limit',
    when: 'the account has no room for another role',
    arrange: (world) => {
      home(world).quotas.rolesPerAccount = home(world).roles.size;
      return managedBy('user', world, { mode: 'create' });
    },
    happened:
      /A quota of IAM does not allow CreateRole for \S+ \(Cannot exceed quota for RolesPerAccount: \d+\)/,
    advice: /mode: sweep/,
  },
  {
    code: 'iam-limit',
    when: 'a role takes fewer policies',
    arrange: (world) =>
      managedBy('user', world, {
        mode: 'create',
        'policy-arns': Array.from({ length: 12 }, (_, index) => {
          return home(world).addPolicy(`P${index}`, READ).arn;
        }).join('\n'),
      }),
    happened: /Cannot exceed quota for PoliciesPerRole: 10\).* was removed again/,
    advice: /Name fewer policies in policy-arns/,
  },
  {
    code: 'iam-limit',
    when: 'the trust policy is longer than the quota',
    arrange: (world) =>
      managedBy('user', world, {
        mode: 'create',
        'trusted-principals': Array.from({ length: 30 }, (_, index) => {
          return home(world).addUser({ name: `a-long-name-of-an-auditor-${index}` }).arn;
        }).join('\n'),
      }),
    happened: /Cannot exceed quota for ACLSizePerRole: 2048\)/,
    advice: /Name fewer trusted-principals/,
  },
  {
    code: 'iam-refused',
    when: 'a service control policy denies it',
    arrange: (world) => {
      home(world).denyByOrganization({ Action: 'iam:CreateRole', Resource: '*' });
      return managedBy('user', world, { mode: 'create' });
    },
    happened: /IAM refused CreateRole .* with an explicit deny in a service control policy/,
    advice: /Change the service control policy that denies iam:CreateRole/,
  },
  {
    code: 'role-not-assumable',
    when: 'a service control policy denies what the new role is for',
    arrange: (world) => {
      home(world).denyByOrganization({ Action: 'sts:AssumeRole', Resource: '*' });
      return managedBy('user', world, { mode: 'create' });
    },
    happened: /with an explicit deny in a service control policy.* was removed again/,
    advice: /Change the service control policy that denies sts:AssumeRole/,
  },
  {
    code: 'policy-refused',
    when: 'a trusted principal does not exist',
    arrange: async (world) => ({
      ...(await managedBy('user', world, {
        mode: 'create',
        'trusted-principals': arnOf('NoSuchRole'),
      })),
      timeFactor: 0.1,
    }),
    happened: /IAM refused a policy of the role console-url-.* \(Invalid principal in policy/,
    advice: /Every principal must exist/,
  },
  {
    code: 'policy-refused',
    when: 'the inline policy is not a policy',
    arrange: (world) =>
      managedBy('user', world, { mode: 'create', 'inline-policy': '{"Statement": "all"}' }),
    happened: /IAM refused a policy of the role .* The role console-url-\S+ was removed again\./,
    advice: /Correct inline-policy/,
  },
  {
    code: 'policy-refused',
    when: 'the trust policy has characters that AWS may not accept',
    arrange: async (world) => {
      const awsError = { status: 400, code: 'MalformedPolicyDocument', message: 'Syntax errors.' };
      world.aws.faults.add({ service: 'iam', action: 'CreateRole', fault: { awsError } });
      const idToken = { sub: 'repo:octo-org/octo-repo:environment:\u672c\u756a' };
      return { ...(await managedBy('role', world, { mode: 'create' })), idToken };
    },
    happened: /IAM refused a policy of the role console-url-\S+ \(Syntax errors\)\./,
    advice:
      /Use Latin letters in the name of the branch or environment in the ID token\. .*: "\u672c" \(U\+672C\), "\u756a" \(U\+756A\)\./,
  },
  {
    code: 'not-propagated',
    when: 'AWS never knows the role',
    arrange: async (world) => {
      world.aws.world.rolePropagationSeconds = 600;
      return { ...(await managedBy('user', world, { mode: 'create' })), timeFactor: 0.02 };
    },
    happened:
      /AWS still refuses the new role after 90 s\. The role \S+ cannot be assumed .*not authorized to perform: sts:AssumeRole .*The role \S+ was removed again/,
    advice: /check that no policy denies sts:AssumeRole here/,
  },
  {
    code: 'invalid-input',
    when: 'teardown is told no role',
    arrange: (world) => managedBy('user', world, { mode: 'teardown' }),
    happened: /Input "role-name" is empty/,
    advice: /temporary-role-name/,
  },
];
