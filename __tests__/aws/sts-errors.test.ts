import { describe, expect, test, vi } from 'vitest';
import { createSts } from '../../src/aws/sts.ts';
import { stsFailure } from '../../src/aws/sts-errors.ts';
import { ActionError, type ErrorCode } from '../../src/errors.ts';
import { type HttpResponse, TransportError } from '../../src/http/message.ts';
import { USER_KEYS } from '../fixtures/credentials.ts';
import { arnOf, roleOf } from '../fixtures/roles.ts';
import { answer, network, refusal } from './wire.ts';

vi.mock('node:timers/promises', () => ({ setTimeout: vi.fn(async () => undefined) }));

const { signal } = new AbortController();
const ROLE_ARN = arnOf('R');
const ISSUER = 'https://token.actions.githubusercontent.com';
const SUBJECT = 'repo:octo-org/tools:ref:refs/heads/main';
const idToken = {
  token: 'SECRET-TOKEN',
  issuer: ISSUER,
  subject: SUBJECT,
  audience: 'sts.amazonaws.com',
  repositoryVisibility: undefined,
  actorId: undefined,
  claims: { environment: 'production', actor_id: '583231' },
};
const keys = { ...USER_KEYS, secretAccessKey: 'SECRET-KEY' };
const request = {
  role: roleOf('R'),
  region: 'eu-central-1',
  sessionName: 'name',
  policies: { inline: undefined, managedArns: [] },
  credentialSeconds: undefined,
  externalId: undefined,
  sourceIdentity: undefined,
  tags: [],
};

type Call = 'oidc' | 'role' | 'federation' | 'caller';

/** The error of a call after this answer of STS, or of a proxy. */
async function failure(call: Call, response: HttpResponse | TransportError): Promise<unknown> {
  const sts = createSts({
    send: network(response).send,
    mask: () => {},
    endpoint: undefined,
    renewIdToken: async (stale) => stale,
  });
  const calls = {
    oidc: () => sts.assumeRoleWithWebIdentity(request, idToken, signal),
    role: () => sts.assumeRole(request, keys, signal),
    federation: () => sts.getFederationToken(request, keys, signal),
    caller: () => sts.getCallerIdentity('eu-central-1', keys, signal),
  };
  return calls[call]().then(
    () => undefined,
    (error: unknown) => error,
  );
}

const NO_PROVIDER = `No OpenIDConnect provider found in your account for ${ISSUER}`;
const MAX_DURATION =
  'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.';
const CHAINING =
  'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.';
const THUMBPRINT = "OpenIDConnect provider's HTTPS certificate doesn't match configured thumbprint";
const NOT_AUTHORIZED = 'Not authorized to perform sts:AssumeRoleWithWebIdentity';
const NO_TRUST = (call: string) =>
  `User: u is not authorized to perform: sts:${call} because no role trust policy allows the sts:${call} action`;

describe('a refusal of STS', () => {
  test.each<[Call, string, string, number, ErrorCode]>([
    ['oidc', 'AccessDenied', NOT_AUTHORIZED, 403, 'untrusted-identity'],
    ['oidc', 'AccessDeniedException', NOT_AUTHORIZED, 403, 'untrusted-identity'],
    ['oidc', 'IDPRejectedClaim', 'The IDP rejected the claim', 403, 'untrusted-identity'],
    [
      'oidc',
      'InvalidIdentityToken',
      "Couldn't retrieve verification key",
      400,
      'provider-unreachable',
    ],
    ['oidc', 'InvalidIdentityToken', THUMBPRINT, 400, 'untrusted-identity'],
    ['oidc', 'InvalidIdentityToken', 'The ID Token is not a JWT', 400, 'untrusted-identity'],
    ['oidc', 'InvalidIdentityToken', 'Incorrect token audience', 400, 'wrong-audience'],
    ['oidc', 'AccessDenied', NO_TRUST('AssumeRoleWithWebIdentity'), 403, 'untrusted-identity'],
    ['oidc', 'InvalidIdentityToken', NO_PROVIDER, 400, 'no-oidc-provider'],
    ['oidc', 'ExpiredTokenException', 'Token expired', 400, 'expired-credentials'],
    ['oidc', 'ValidationError', 'Request ARN is invalid', 400, 'role-not-assumable'],
    ['oidc', 'ValidationError', MAX_DURATION, 400, 'duration-refused'],
    ['oidc', 'IDPCommunicationError', 'The IDP could not be reached', 400, 'provider-unreachable'],
    ['oidc', 'PackedPolicyTooLarge', 'Packed size 120%', 400, 'policy-refused'],
    ['oidc', 'MalformedPolicyDocument', 'Syntax errors in policy', 400, 'policy-refused'],
    ['oidc', 'RegionDisabledException', 'STS is not activated', 403, 'region-disabled'],
    ['role', 'AccessDenied', 'User: x is not authorized', 403, 'role-not-assumable'],
    ['role', 'ValidationError', CHAINING, 400, 'duration-refused'],
    ['role', 'ValidationError', '1 validation error detected', 400, 'role-not-assumable'],
    ['role', 'ExpiredToken', 'The security token is expired', 403, 'expired-credentials'],
    ['role', 'InvalidClientTokenId', 'The security token is invalid', 403, 'no-credentials'],
    ['role', 'UnrecognizedClientException', 'unknown', 403, 'no-credentials'],
    ['role', 'InvalidAccessKeyId', 'unknown', 403, 'no-credentials'],
    ['role', 'SignatureDoesNotMatch', 'the signature differs', 403, 'no-credentials'],
    ['role', 'RequestExpired', 'Signature expired', 400, 'no-credentials'],
    ['role', 'MissingAuthenticationToken', 'Request is missing it', 403, 'no-credentials'],
    ['role', 'IncompleteSignature', 'Credential must have 5 elements', 400, 'no-credentials'],
    ['caller', 'OptInRequired', 'The key needs a subscription', 403, 'no-credentials'],
    ['role', 'MalformedPolicyDocumentException', 'Syntax errors', 400, 'policy-refused'],
    ['role', 'PackedPolicyTooLargeException', 'Packed size 120%', 400, 'policy-refused'],
    ['role', 'RegionDisabledException', 'STS is not activated', 403, 'region-disabled'],
    ['role', 'Throttling', 'Rate exceeded', 400, 'network'],
    ['role', 'ThrottlingException', 'Rate exceeded', 400, 'network'],
    ['role', 'RequestLimitExceeded', 'Rate exceeded', 400, 'network'],
    ['role', 'RequestTimeout', 'oops', 408, 'network'],
    ['oidc', 'RequestTimeoutException', 'oops', 408, 'network'],
    ['role', 'InternalFailure', 'oops', 500, 'network'],
    ['role', 'ServiceUnavailable', 'oops', 503, 'network'],
    [
      'federation',
      'AccessDenied',
      'Cannot call GetFederationToken with session',
      403,
      'unsupported-credentials',
    ],
    ['federation', 'ValidationError', 'DurationSeconds exceeds', 400, 'duration-refused'],
    ['federation', 'InvalidClientTokenId', 'invalid', 403, 'no-credentials'],
    ['caller', 'AccessDenied', 'no', 403, 'unsupported-credentials'],
    ['caller', 'ExpiredToken', 'expired', 403, 'expired-credentials'],
  ])('%s: %s "%s" (%i) is %s', async (call, name, message, status, code) => {
    const error = await failure(call, refusal(name, message, status));
    expect(error).toBeInstanceOf(ActionError);
    expect(error).toMatchObject({ code, advice: expect.stringMatching(/\w.*[.}]$/s) });
    expect(`${error}`).not.toContain('SECRET');
    if (code !== 'network') {
      expect(`${error}`).toContain(message.replace(/\.$/, ''));
    }
  });
});

describe('what the person must know', () => {
  const said = async (call: Call, name: string, message: string, status = 400) => {
    const error = (await failure(call, refusal(name, message, status))) as ActionError;
    return `${error.message} ${error.advice}`;
  };

  test('untrusted-identity: sub, aud, and the condition that would match', async () => {
    const text = await said('oidc', 'AccessDenied', NOT_AUTHORIZED, 403);
    expect(text).toContain(ROLE_ARN);
    expect(text).toContain(
      `sub "${SUBJECT}" and aud "sts.amazonaws.com"; a trust policy can test environment "production", actor_id "583231" too.`,
    );
    const condition = JSON.parse(/"Condition": (\{.*\})/.exec(text)?.[1] ?? '');
    expect(condition).toEqual({
      StringEquals: {
        'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
        'token.actions.githubusercontent.com:sub': SUBJECT,
      },
    });
  });

  test('no-oidc-provider: the account first, which is wrong more often than it lacks the provider', async () => {
    expect(await said('oidc', 'InvalidIdentityToken', NO_PROVIDER)).toContain(
      `Check that 111122223333 is the right account. If it is, create the provider with the URL ${ISSUER} and the audience`,
    );
  });

  test('provider-unreachable: the documents of the issuer, and no trust policy to edit', async () => {
    const text = await said('oidc', 'InvalidIdentityToken', "Couldn't retrieve verification key");
    expect(text).toContain(`${ISSUER}/.well-known/openid-configuration and the "jwks_uri" in it`);
    expect(text).toContain('GitHub Enterprise Server');
    expect(text).toContain('many jobs');
    expect(text).not.toContain('"Condition"');
  });

  test('a trust policy that is silent: sub, aud, and the condition that would match', async () => {
    const text = await said('oidc', 'AccessDenied', NO_TRUST('AssumeRoleWithWebIdentity'), 403);
    expect(text).toContain(`The token says sub "${SUBJECT}"`);
    expect(text).toContain('"Condition"');
  });

  test.each([
    'The web identity token that was passed could not be validated by AWS. Get a new identity token',
    'The ID Token provided is not a valid JWT',
  ])('a token that is not valid: its issuer, and no trust policy to edit: %s', async (message) => {
    const failed = await failure('oidc', refusal('InvalidIdentityToken', message, 400));
    expect(failed).toMatchObject({
      code: 'untrusted-identity',
      lasting: true,
      message: `AWS STS could not validate the ID token of ${ISSUER} (${message}).`,
    });
    const { advice } = failed as ActionError;
    expect(advice).toMatch(/^Run the job again, which gets a new token\. /);
    expect(advice).toContain(`${ISSUER}/.well-known/openid-configuration`);
    expect(advice).toMatch(/ The trust policy of the role is not the reason\.$/);
  });

  test('the condition that would match is one that IAM accepts, and reads literally', async () => {
    const subject = 'repo:o/r:environment:\u672c\u756a-$' + '{x}';
    const sts = createSts({
      send: network(refusal('AccessDenied', NOT_AUTHORIZED, 403)).send,
      mask: () => {},
      endpoint: undefined,
      renewIdToken: async (stale) => stale,
    });
    const failed = await sts
      .assumeRoleWithWebIdentity(request, { ...idToken, subject }, signal)
      .catch((error: unknown) => error);
    const [condition] = /\{"StringEquals.*/.exec((failed as ActionError).advice) ?? [];
    expect(condition).toContain('environment:\\u672c\\u756a-$' + '{$}{x}"');
  });

  test('a thumbprint: the provider, and no trust policy to edit', async () => {
    const text = await said('oidc', 'InvalidIdentityToken', THUMBPRINT);
    expect(text).toContain('Update the thumbprints of the provider');
    expect(text).not.toContain('"Condition"');
  });

  describe('credentials that are unknown', () => {
    const unknown = async (name: string, region: string) => {
      const sts = createSts({
        send: network(refusal(name, 'The security token is invalid', 403)).send,
        mask: () => {},
        endpoint: undefined,
        renewIdToken: async (stale) => stale,
      });
      return sts.getCallerIdentity(region, keys, signal).catch((error: unknown) => error);
    };

    test.each(['InvalidClientTokenId', 'UnrecognizedClientException'])(
      '%s in a region that is off by default: the region, the global endpoint, the way round',
      async (name) => {
        const error = await unknown(name, 'ap-east-1');
        expect(error).toMatchObject({
          code: 'no-credentials',
          message: expect.stringContaining('in ap-east-1, a region that is off by default'),
        });
        const { advice } = error as ActionError;
        expect(advice).toContain('Turn ap-east-1 on for the account');
        expect(advice).toContain('those of the global endpoint do not work there');
        expect(advice).toContain('set "region" to one that is on by default, such as us-east-1');
        expect(advice).toContain('set "destination" to the full URL of the page in ap-east-1');
      },
    );

    test.each(['eu-central-1', 'us-east-1', 'cn-north-1', 'us-gov-west-1'])(
      'in %s: the credentials alone',
      async (region) => {
        const { message, advice } = (await unknown('InvalidClientTokenId', region)) as ActionError;
        expect(message).not.toContain(region);
        expect(advice).toMatch(/^Check that access key/);
      },
    );
  });

  describe('a deny', () => {
    const NOT = 'User: u is not authorized to perform: sts:AssumeRole on resource: r';
    test.each([
      ['with an explicit deny in a service control policy', 'service control policy', true],
      ['with an explicit deny in a resource control policy', 'resource control policy', true],
      ['with an explicit deny in a VPC endpoint policy', 'VPC endpoint policy', true],
      ['with an explicit deny in an identity-based policy', 'identity-based policy', true],
      ['with an explicit deny in a permissions boundary', 'permissions boundary', true],
      ['with an explicit deny in the role trust policy', 'role trust policy', true],
      ['with an explicit deny', 'policy', true],
      ['because no service control policy allows the x action', 'service control policy', false],
      ['because no session policy allows the x action', 'session policy', false],
    ])('%s is named', async (words, type, explicit) => {
      const error = (await failure(
        'role',
        refusal('AccessDenied', `${NOT} ${words}`, 403),
      )) as ActionError;
      expect(error).toMatchObject({ code: 'role-not-assumable', lasting: explicit });
      expect(error.message).toContain(words);
      expect(error.advice).toContain(
        explicit
          ? `Change the ${type} that denies sts:AssumeRole`
          : `Allow sts:AssumeRole in the ${type} too`,
      );
      expect(error.advice.includes('organization')).toBe(/control/.test(type));
    });

    test('at the end of a message that is cut is named too', async () => {
      const role = `arn:aws:iam::111122223333:role/${'p'.repeat(510)}/R`;
      const words = `on resource: ${role} with an explicit deny in a service control policy`;
      expect(await failure('role', refusal('AccessDenied', `${NOT} ${words}`, 403))).toMatchObject({
        lasting: true,
        advice: expect.stringMatching(/^Change the service control policy that denies/),
      });
    });

    test.each([
      '',
      ' because no identity-based policy allows the sts:AssumeRole action',
      ' because no role trust policy allows the sts:AssumeRole action',
    ])('of the usual kind has the usual advice%s', async (words) => {
      expect(await failure('role', refusal('AccessDenied', `${NOT}${words}`, 403))).toMatchObject({
        lasting: false,
        advice: expect.stringContaining('Check that the role exists'),
      });
    });
  });

  test.each<[Call, string, string, string]>([
    [
      'oidc',
      'InvalidIdentityToken',
      NO_PROVIDER,
      `account 111122223333 has no IAM OIDC provider for ${ISSUER}`,
    ],
    ['oidc', 'InvalidIdentityToken', 'Incorrect token audience', 'audience "sts.amazonaws.com"'],
    ['oidc', 'RegionDisabledException', 'x', 'not active in eu-central-1'],
    ['oidc', 'ExpiredTokenException', 'x', 'the OIDC token expired'],
    ['role', 'ExpiredToken', 'x', 'these credentials expired'],
    ['role', 'AccessDenied', 'x', `The role ${ROLE_ARN} cannot be assumed`],
    ['federation', 'MalformedPolicyDocument', 'x', 'refused the session policies or tags (x)'],
    ['role', 'MalformedPolicyDocument', 'x', `tags for ${ROLE_ARN} (x)`],
  ])('%s: %s "%s"', async (call, name, message, text) => {
    expect(await said(call, name, message)).toContain(text);
  });

  test.each<[Call, string, string]>([
    ['oidc', `AssumeRoleWithWebIdentity for ${ROLE_ARN}`, 'role-arn, or the input'],
    ['role', `AssumeRole for ${ROLE_ARN}`, 'role-arn, or the input'],
    ['federation', 'GetFederationToken', 'the input'],
    ['caller', 'GetCallerIdentity', 'the input'],
  ])('%s: a value that AWS refuses is no matter of permissions', async (call, what, correct) => {
    const text = await said(call, 'ValidationError', "Value at 'externalId' failed");
    expect(text).toBe(
      `AWS refused ${what} (ValidationError: Value at 'externalId' failed). Correct ${correct} that AWS names in parentheses.`,
    );
  });

  test('root: AWS does not let it assume roles', async () => {
    const text = await said(
      'role',
      'AccessDenied',
      'Roles may not be assumed by root accounts.',
      403,
    );
    expect(text).toContain('AWS lets no root user assume a role. Use the keys of an IAM user.');
  });

  describe('a session policy with characters that AWS does not document', () => {
    const refusedPolicy = async (name: string, inline: string, call: 'role' | 'federation') => {
      const sts = createSts({
        send: network(refusal(name, 'Syntax errors in policy', 400)).send,
        mask: () => {},
        endpoint: undefined,
        renewIdToken: async (stale) => stale,
      });
      const narrowed = { ...request, policies: { inline, managedArns: [] } };
      const calls = {
        role: () => sts.assumeRole(narrowed, keys, signal),
        federation: () => sts.getFederationToken(narrowed, keys, signal),
      };
      return calls[call]().catch((error: unknown) => (error as ActionError).advice);
    };

    test.each(['role', 'federation'] as const)('has them named: %s', async (call) => {
      expect(await refusedPolicy('MalformedPolicyDocument', '{"a":"\\u672c"}', call)).toMatch(
        /^Use Latin letters in inline-session-policy\. .*"\u672c" \(U\+672C\)\. Correct or shorten/,
      );
    });

    test('which are not the reason if it is too large', async () => {
      expect(await refusedPolicy('PackedPolicyTooLarge', '{"a":"\\u672c"}', 'role')).toMatch(
        /^Correct or shorten/,
      );
    });
  });

  test('the words of AWS stay on one line, and are cut', async () => {
    const text = await said('role', 'AccessDenied', `a\n::error::b ${'x'.repeat(2000)}`);
    expect(text).not.toContain('\n');
    expect(text.length).toBeLessThan(1200);
  });

  test('a word of AWS is repeated whole or not at all, since half a secret has no mask', async () => {
    const token = `IQoJ${'Q9xZ7abcDEF'.repeat(60)}`;
    for (let before = 0; before < 600; before += 60) {
      const text = await said('role', 'AccessDenied', `${'word '.repeat(before / 5)}${token} end`);
      expect(text.replaceAll(token, '')).not.toContain('IQoJ');
    }
  });

  test.each([
    ['The Canonical String for this request should have been', 'The Canonical String'],
    ["The String-to-Sign should have been 'AWS4-HMAC-SHA256", 'String-to-Sign'],
  ])('the request that AWS quotes is not repeated: %s', async (begins, quote) => {
    const words = 'The request signature we calculated does not match. Check your key.';
    const message = `${words}\n\n${begins}\n'POST\n/\n\nx-amz-security-token:IQoJSECRET\n'`;
    const text = await said('role', 'SignatureDoesNotMatch', message, 403);
    expect(text).toContain('(SignatureDoesNotMatch: The request signature');
    expect(text).toContain('Check your key).');
    expect(text).not.toContain(quote);
    expect(text).not.toContain('IQoJ');
  });

  test('an unknown host: the similar region', () => {
    const cause = new TransportError('unknown-host', 'sts.us-eats-1.amazonaws.com', 'unknown');
    const call = {
      action: 'GetCallerIdentity',
      region: 'us-eats-1',
      roleArn: undefined,
      idToken: undefined,
      sessionPolicy: undefined,
    } as const;
    expect(stsFailure(cause, call)).toMatchObject({
      advice: expect.stringMatching(/^Did you mean us-east-1\? Check that us-eats-1 is the name/),
    });
  });

  test('an unknown host: the region may not exist', async () => {
    const fault = new TransportError('unknown-host', 'sts.eu-central-1.amazonaws.com', 'unknown');
    for (const call of ['oidc', 'role', 'federation', 'caller'] as const) {
      const error = await failure(call, fault);
      expect(error).toMatchObject({
        code: 'network',
        advice: expect.stringContaining('Check that eu-central-1 is the name of a region.'),
      });
    }
  });
});

describe('an answer that is not from STS', () => {
  const html = '<html><body>SECRET page</body></html>';
  test.each<[string, HttpResponse | TransportError]>([
    ['HTML with 200', answer(200, html, { 'content-type': 'text/html' })],
    ['nothing with 200', answer(200, '')],
    ['garbage with 200', answer(200, '\0\u0001\u0002')],
    ['truncated XML', answer(200, '<AssumeRoleResponse><AssumeRoleResult><Creden')],
    ['JSON with 200', answer(200, '{"a":1}', { 'content-type': 'application/json' })],
    ['XML of something else', answer(200, '<a><b/></a>')],
    ['a redirect', answer(302, html)],
    ['HTML with 403', answer(403, html, { 'content-type': 'text/html' })],
    ['nothing with 403', answer(403, '')],
    ['truncated XML with 403', answer(403, '<ErrorResponse><Error><Code>Acc')],
    ['JSON with 404', answer(404, '{"a":1}')],
    ['HTML with 502', answer(502, html)],
    ['nothing with 503', answer(503, '')],
    ['no connection', new TransportError('refused', 'sts.example', 'refused')],
    ['a time-out', new TransportError('timeout', 'sts.example', 'no answer')],
    ['10 MB', new TransportError('too-large', 'sts.example', 'too long')],
  ])('%s is network', async (_what, response) => {
    for (const call of ['oidc', 'role'] as const) {
      const error = await failure(call, response);
      expect(error).toMatchObject({ name: 'ActionError', code: 'network' });
      expect(`${error}`).not.toContain('SECRET');
    }
  });
});

describe('what did not come from STS', () => {
  const call = {
    action: 'AssumeRole',
    region: 'us-east-1',
    roleArn: ROLE_ARN,
    idToken: undefined,
    sessionPolicy: undefined,
  } as const;
  test.each([
    ['a failure that has its code', new ActionError('cancelled', 'x', 'y')],
    ['a fault of the program', new RangeError('x')],
  ])('%s passes as it is', (_what, error) => {
    expect(stsFailure(error, call)).toBe(error);
  });

  test('the cause is kept for the debug log', () => {
    const cause = new TransportError('reset', 'sts.example', 'closed');
    expect(stsFailure(cause, call)).toMatchObject({ code: 'network', cause });
  });
});
