import { expect } from 'vitest';
import { Job } from '../../local/runner/index.ts';
import { ROLE } from '../fixtures/roles.ts';
import { ed25519Pair } from '../seal/ssh-keys.ts';
import { test } from './world.ts';

const SECRET = ['console-url', 'console-urls'];
const ACCOUNT = ['account-id', 'role-arn', 'switch-role-url', 'links'];

/** The table of Troubleshooting: which secrets of a job keep which outputs in it. */
test.concurrent.for<readonly [what: string, secret: string, kept: readonly string[]]>([
  ['nothing of this step', 'another-secret', []],
  ['an account ID', '111122223333', [...ACCOUNT, 'portal-url', 'destination-url']],
  ['a role ARN', ROLE, ['role-arn', 'links']],
  ['the name of a role', 'ReadOnly', ['role-arn', 'switch-role-url', 'portal-url', 'links']],
  ['a region', 'eu-central-1', ['destination-url', 'portal-url', 'activity-url', 'links']],
  ['JSON on several lines', '{\n"key": "value-of-another"\n}', ['links']],
])('a secret that is %s', async ([, secret, kept], { world: { aws } }) => {
  const job = new Job({
    apiUrl: `${aws.url}/github`,
    environment: { ...aws.environment, ...aws.grantIdToken() },
    secrets: [secret],
  });
  const { exitCode, outputs } = await job.step({
    inputs: {
      'role-arn': ROLE,
      region: 'eu-central-1',
      destination: 'https://eu-central-1.console.aws.amazon.com/s3/buckets/logs-111122223333',
      'access-portal':
        'https://example.awsapps.com/start/#/console?account_id=111122223333&role_name=ReadOnly',
      'seal-to': ed25519Pair().line,
    },
  });
  const { passed } = job.jobOutputs(outputs);
  await job.close();
  expect(exitCode).toBe(0);
  const given = Object.keys(outputs).filter((name) => outputs[name] !== '');
  const keptBack = given.filter((name) => !(name in passed));
  expect(keptBack.sort()).toEqual([...SECRET, ...kept].sort());
  expect(passed).toHaveProperty('sealed-url');
});
