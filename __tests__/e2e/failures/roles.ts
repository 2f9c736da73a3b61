import { addRole, home, managedBy } from '../temporary-roles.ts';
import type { Failure } from './failure.ts';

/** Failures of the modes for temporary roles. */
export const ROLE_FAILURES: readonly Failure[] = [
  {
    code: 'role-exists',
    when: 'the name is taken',
    arrange: (world) => {
      addRole(world.aws, { name: 'taken', path: '/', tags: false });
      return managedBy('user', world, { mode: 'create', 'role-name': 'taken' });
    },
    happened: /a role with the name taken already, and this step did not make it/,
    advice: /Leave out role-name/,
  },
  {
    code: 'role-not-ours',
    when: 'the role was made by somebody else',
    arrange: (world) => {
      addRole(world.aws, { name: 'Admin', path: '/', tags: false });
      return managedBy('user', world, { mode: 'teardown', 'role-name': 'Admin' });
    },
    happened: /The role Admin was not made by this action: its path is \/.* No role was touched/,
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
    happened: /A quota of IAM is used up \(Cannot exceed quota for RolesPerAccount: \d+\)/,
    advice: /mode: sweep/,
  },
  {
    code: 'policy-refused',
    when: 'a trusted principal does not exist',
    arrange: async (world) => ({
      ...(await managedBy('user', world, {
        mode: 'create',
        'trusted-principals': 'arn:aws:iam::111122223333:role/NoSuchRole',
      })),
      timeFactor: 0.1,
    }),
    happened: /IAM refused a policy of the role console-url-.* \(Invalid principal in policy/,
    advice: /a principal has to exist/,
  },
  {
    code: 'policy-refused',
    when: 'the inline policy is none',
    arrange: (world) =>
      managedBy('user', world, { mode: 'create', 'inline-policy': '{"Statement": "all"}' }),
    happened: /IAM refused a policy of the role .* The role console-url-\S+ was removed again\./,
    advice: /Correct inline-policy/,
  },
  {
    code: 'not-propagated',
    when: 'AWS never knows the role',
    arrange: async (world) => {
      world.aws.world.rolePropagationSeconds = 600;
      return { ...(await managedBy('user', world, { mode: 'create' })), timeFactor: 0.02 };
    },
    happened: /AWS still refuses the new role after 90 s\. The role \S+ was removed again/,
    advice: /check that no policy of the organisation/,
  },
  {
    code: 'invalid-input',
    when: 'teardown is told no role',
    arrange: (world) => managedBy('user', world, { mode: 'teardown' }),
    happened: /Input "role-name" is empty/,
    advice: /temporary-role-name/,
  },
];
