import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect } from 'vitest';
import { arnOf } from '../fixtures/roles.ts';
import { serve } from '../http/loopback.ts';
import { userKeys } from './credentials.ts';
import { test } from './world.ts';

const ROLE = { 'role-arn': arnOf('UserRole'), credentials: 'environment' };

/** Longer than any text of AWS that an error repeats. */
const SESSION_TOKEN = `IQoJb3JpZ2luX2VjE${'Q9xZ7abcDEF0123456789'.repeat(30)}`;

/** The answer of STS to a wrong signature: it quotes the request with the session token. */
function quoteTheRequest(request: IncomingMessage, response: ServerResponse): void {
  const token = request.headers['x-amz-security-token'];
  response.writeHead(403, { 'content-type': 'text/xml' });
  response.end(`<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error>
<Type>Sender</Type><Code>SignatureDoesNotMatch</Code><Message>The request signature we calculated does not match the signature you provided.

The Canonical String for this request should have been
'POST
x-amz-security-token:${token}
'</Message></Error><RequestId>1</RequestId></ErrorResponse>`);
}

describe('an answer that quotes a secret', () => {
  test('of STS is reported without the request', async ({ world }) => {
    const sts = await serve(quoteTheRequest);
    const run = await world.run({
      inputs: ROLE,
      environment: {
        ...userKeys(world.aws),
        AWS_SESSION_TOKEN: SESSION_TOKEN,
        AWS_ENDPOINT_URL_STS: sts.origin,
      },
      job: { secrets: [SESSION_TOKEN] },
    });
    expect(run.annotations).toMatchObject([
      { title: 'no-credentials', message: expect.stringContaining('the signature you provided).') },
    ]);
    expect(run.log).not.toContain('IQoJ');
  });

  test('of STS about the credentials of a source profile is reported without the request', async ({
    world,
  }) => {
    const sts = await serve(quoteTheRequest);
    const { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: key } = userKeys(world.aws);
    const config = await world.file(
      'config',
      `[profile audit]
role_arn = arn:aws:iam::111122223333:role/UserRole
source_profile = base
[profile base]
aws_access_key_id = ${id}
aws_secret_access_key = ${key}
aws_session_token = ${SESSION_TOKEN}
`,
    );
    const run = await world.run({
      inputs: { credentials: 'environment' },
      environment: {
        AWS_PROFILE: 'audit',
        AWS_CONFIG_FILE: config,
        AWS_ENDPOINT_URL_STS: sts.origin,
      },
    });
    expect(run.annotations).toMatchObject([{ title: 'no-credentials' }]);
    expect(run.raw.stdout).toMatch(/^::debug::.*the signature you provided/m);
    expect(run.raw.stdout + run.raw.stderr).not.toContain('IQoJ');
  });

  test('of a container is not reported', async ({ world }) => {
    const container = await serve((_request, response) =>
      response.end(`{"SecretAccessKey": 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'}`),
    );
    const run = await world.run({
      inputs: ROLE,
      environment: { AWS_CONTAINER_CREDENTIALS_FULL_URI: container.href },
    });
    expect(run.annotations).toMatchObject([{ title: 'no-credentials' }]);
    expect(run.raw.stdout + run.raw.stderr).not.toContain('wJal');
  });
});

describe('the environment', () => {
  test('has its secrets masked, whether they are used or not', async ({ world }) => {
    const idToken = world.aws.grantIdToken();
    const run = await world.run({
      inputs: ROLE,
      environment: {
        ...idToken,
        ...userKeys(world.aws),
        https_proxy: 'http://me:pass%20word@proxy.example',
      },
    });
    expect(run.exitCode).toBe(0);
    expect(run.masks).toEqual(
      expect.arrayContaining([
        idToken['ACTIONS_ID_TOKEN_REQUEST_TOKEN'],
        'pass word',
        'pass%20word',
        Buffer.from('me:pass word').toString('base64'),
      ]),
    );
  });

  test.for([
    ['NODE_DEBUG', 'none', /^NODE_DEBUG is set/],
    ['NODE_OPTIONS', '--report-on-signal', /^NODE_OPTIONS has --report-on-signal/],
    ['NODE_TLS_REJECT_UNAUTHORIZED', '0', /^NODE_TLS_REJECT_UNAUTHORIZED is 0/],
  ] as const)('with %s=%s gets one warning', async ([name, value, message], { world }) => {
    const run = await world.run({
      inputs: ROLE,
      environment: { ...userKeys(world.aws), [name]: value },
    });
    expect(run.exitCode).toBe(0);
    expect(run.annotations).toEqual([
      { level: 'warning', message: expect.stringMatching(message) },
    ]);
  });
});
