import { describe, expect, test, vi } from 'vitest';
import { stsFailure } from '../../src/aws/sts-errors.ts';
import { ActionError, type ErrorCode } from '../../src/errors.ts';
import { type HttpResponse, TransportError } from '../../src/http/message.ts';
import {
  type Call,
  failure,
  NO_PROVIDER,
  NO_TRUST,
  NOT_AUTHORIZED,
  ROLE_ARN,
  THUMBPRINT,
} from './sts-refusals.ts';
import { answer, refusal } from './wire.ts';

vi.mock('node:timers/promises', () => ({ setTimeout: vi.fn(async () => undefined) }));

const MAX_DURATION =
  'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.';
const CHAINING =
  'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.';

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
