import { expect } from 'vitest';
import { managedBy, temporaryRoles } from './temporary-roles.ts';
import { test } from './world.ts';

test.concurrent.for([
  'repo:octo-org/octo-repo:environment:\u672c\u756a',
  'repo:octo-org/octo-repo:ref:refs/heads/dep-$\u007bx}',
])('a temporary role lets in the subject %s', async (sub, { world }) => {
  const run = await world.run({
    ...(await managedBy('role', world, { mode: 'create' })),
    idToken: { sub },
  });
  expect(run).toMatchObject({ exitCode: 0, annotations: [] });
  expect(run.calls).toContain('sts AssumeRoleWithWebIdentity');
  expect(temporaryRoles(world.aws)).toHaveLength(1);
});
