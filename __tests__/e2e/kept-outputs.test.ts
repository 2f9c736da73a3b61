import { expect } from 'vitest';
import { maskVariants } from '../../local/runner/index.ts';
import { ROLE } from '../fixtures/roles.ts';
import { ed25519Pair } from '../seal/ssh-keys.ts';
import { test } from './world.ts';

const ACCOUNT = ['account-id', 'role-arn', 'switch-role-url', 'links'];

/** The table of Troubleshooting: which secrets of a job keep which outputs in it. */
test.concurrent.for<readonly [what: string, secret: string, kept: readonly string[]]>([
  ['nothing of this step', 'another-secret', []],
  ['an account ID', '111122223333', [...ACCOUNT, 'portal-url', 'destination-url']],
  ['a role ARN', ROLE, ['role-arn', 'links']],
  ['the name of a role', 'ReadOnly', ['role-arn', 'switch-role-url', 'portal-url', 'links']],
  ['a region', 'eu-central-1', ['destination-url', 'portal-url', 'activity-url', 'links']],
  ['JSON on several lines', '{\n"key": "value-of-another"\n}', ['links']],
])('a secret that is %s', async ([, secret, kept], { world }) => {
  const { exitCode, jobOutputs } = await world.run({
    inputs: {
      'role-arn': ROLE,
      region: 'eu-central-1',
      destination: 'https://eu-central-1.console.aws.amazon.com/s3/buckets/logs-111122223333',
      'access-portal':
        'https://example.awsapps.com/start/#/console?account_id=111122223333&role_name=ReadOnly',
      'seal-to': ed25519Pair().line,
    },
  });
  expect(exitCode).toBe(0);
  expect(jobOutputs).toHaveProperty('sealed-url');
  // Each line of a secret is a mask. The job does not get the secret: the scan would find it.
  const masks = secret.split('\n').flatMap(maskVariants);
  const keptBack = Object.entries(jobOutputs)
    .filter(([, value]) => masks.some((mask) => value.includes(mask)))
    .map(([name]) => name);
  expect(keptBack.sort()).toEqual([...kept].sort());
});
