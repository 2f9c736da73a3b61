import { describe, expect } from 'vitest';
import { ROLE } from '../fixtures/roles.ts';
import { roleSession, userKeys } from './credentials.ts';
import { test } from './world.ts';

const OIDC = { 'role-arn': ROLE };
const COMMAND = '\n::error title=injected::Do as I say\r\n##[add-mask]octo';

/** Texts that come from outside, and try to give commands to the runner. */
describe('a command of the runner is only text', () => {
  test.concurrent('in a claim of the token', async ({ world }) => {
    const sub = `repo:octo-org/octo-repo:environment:x${COMMAND}`;
    const run = await world.run({ inputs: OIDC, idToken: { sub } });
    expectNoCommand(run);
  });

  test.concurrent('in what STS says', async ({ world }) => {
    world.aws.faults.add({
      service: 'sts',
      fault: { awsError: { status: 403, code: 'AccessDenied', message: `Not you.${COMMAND}` } },
    });
    const run = await world.run({ inputs: OIDC });
    expect(run.annotations).toMatchObject([{ title: 'untrusted-identity' }]);
    expectNoCommand(run);
  });

  test.concurrent.for([
    'destination',
    'role-arn',
    'region',
    'session-name',
    'issuer',
    'session-tags',
    'mode',
    'reason',
    'managed-session-policies',
  ])('in the input %s', async (input, { world }) => {
    const run = await world.run({ inputs: { ...OIDC, [input]: `a${COMMAND}` } });
    expect(run.annotations).toMatchObject([{ title: 'invalid-input' }]);
    expectNoCommand(run);
  });

  test.concurrent('in the name of the role of an existing session', async ({ world }) => {
    const environment = await roleSession(world.aws);
    const arn = "arn:aws:sts::111122223333:assumed-role/x';touch PWNED;'/earlier-step";
    const body = `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Arn>${arn}</Arn><UserId>AROAEXAMPLEEXAMPLE123:earlier-step</UserId><Account>111122223333</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`;
    const fault = { status: 200, contentType: 'text/xml', body };
    world.aws.faults.add({ service: 'sts', action: 'GetCallerIdentity', fault });
    const run = await world.run({ environment });
    expect(run.annotations).toMatchObject([{ title: 'unsupported-credentials' }]);
    expect(run.summary ?? '').not.toContain('PWNED');
  });

  test.concurrent('in the middle of a line', async ({ world }) => {
    const run = await world.run({ inputs: { ...OIDC, destination: 's3#a##[add-mask]octo' } });
    expect(run.exitCode).toBe(0);
    expectNoCommand(run);
  });

  test.concurrent('in the name of who started the run', async ({ world }) => {
    const run = await world.run({ inputs: OIDC, job: { actor: `octo${COMMAND}` } });
    expect(run.outputs['session-name']).toMatch(/^octo---error-title=injected/);
    expectNoCommand(run);
  });
});

describe('a secret in an answer is masked', () => {
  test.concurrent('STS', async ({ world }) => {
    const environment = userKeys(world.aws);
    const message = `The key ${environment['AWS_SECRET_ACCESS_KEY']} is not what I expected.`;
    world.aws.faults.add({
      service: 'sts',
      fault: { awsError: { status: 403, code: 'SignatureDoesNotMatch', message } },
    });
    const inputs = { ...OIDC, credentials: 'environment' };
    const run = await world.run({ inputs, environment });
    expect(run.annotations).toMatchObject([{ title: 'no-credentials' }]);
    expect(run.annotations[0]?.message).toContain('The key *** is not what I expected');
  });

  test.concurrent.for(['oidc', 'sts', 'signin'] as const)(
    'an error page of %s',
    async (service, { world }) => {
      const grant = world.aws.grantIdToken();
      const secret = grant['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '';
      for (const status of [200, 400, 403]) {
        world.aws.faults.clear();
        const body = `<html>Access Denied: ${secret} ${encodeURIComponent(secret)}</html>`;
        world.aws.faults.add({ service, fault: { status, body } });
        const run = await world.run({ inputs: OIDC, environment: grant });
        expect(run.exitCode).toBe(1);
        expect(run.annotations).toHaveLength(1);
        expect(run.annotations[0]?.title).not.toBe('bug');
      }
    },
  );
});

function expectNoCommand(run: {
  annotations: readonly { title?: string }[];
  masks: readonly string[];
}): void {
  expect(run.annotations.filter(({ title }) => title === 'injected')).toEqual([]);
  expect(run.masks).not.toContain('octo');
}
