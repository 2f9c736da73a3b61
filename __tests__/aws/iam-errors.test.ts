import { describe, expect, test, vi } from 'vitest';
import { createIam } from '../../src/aws/iam.ts';
import { iamFailure } from '../../src/aws/iam-errors.ts';
import { ActionError, type ErrorCode } from '../../src/errors.ts';
import { TransportError } from '../../src/http/message.ts';
import { USER_KEYS } from '../fixtures/credentials.ts';
import { answer, network, refusal } from './wire.ts';

vi.mock('node:timers/promises', () => ({ setTimeout: vi.fn(async () => undefined) }));

const { signal } = new AbortController();

/** The error of AttachRolePolicy after this answer of IAM, or of a proxy. */
async function attach(...answers: Parameters<typeof network>) {
  const { send, requests } = network(...answers);
  const iam = createIam({
    send,
    credentials: USER_KEYS,
    region: 'us-east-1',
    signal,
    endpoint: undefined,
  });
  const failure = await iam.attachPolicy('temp', 'arn:p').catch((error: unknown) => error);
  return { failure, tries: requests.length };
}

describe('a refusal of IAM', () => {
  test.each<[string, Parameters<typeof refusal>, ErrorCode, RegExp, number]>([
    ['AccessDenied', ['AccessDenied', 'No.', 403], 'iam-refused', /Allow iam:AttachRolePolicy/, 1],
    ['LimitExceeded', ['LimitExceeded', 'Ten.', 409], 'iam-limit', /mode: sweep/, 1],
    [
      'too many roles',
      ['LimitExceeded', 'Cannot exceed quota for RolesPerAccount: 1000', 409],
      'iam-limit',
      /^Remove roles .*mode: sweep.*"Roles per account"\.$/,
      1,
    ],
    [
      'too many policies',
      ['LimitExceeded', 'Cannot exceed quota for PoliciesPerRole: 10', 409],
      'iam-limit',
      /^Name fewer policies in policy-arns, .*\(at most 25\)\.$/,
      1,
    ],
    [
      'a trust policy that is too long',
      ['LimitExceeded', 'Cannot exceed quota for ACLSizePerRole: 2048', 409],
      'iam-limit',
      /^Name fewer trusted-principals .*\(at most 8,192 characters\)\.$/,
      1,
    ],
    [
      'inline policies that are too long',
      ['LimitExceeded', 'Maximum policy size of 10240 bytes exceeded for role temp', 409],
      'iam-limit',
      /^Shorten inline-policy/,
      1,
    ],
    [
      'an explicit deny',
      ['AccessDenied', 'Not authorized with an explicit deny in a service control policy', 403],
      'iam-refused',
      /^Change the service control policy that denies iam:AttachRolePolicy.*organization/,
      1,
    ],
    [
      'an explicit deny at the end of a long message',
      [
        'AccessDenied',
        `Not authorized on resource: role ${'p'.repeat(510)} with an explicit deny in a session policy`,
        403,
      ],
      'iam-refused',
      /^Change the session policy that denies iam:AttachRolePolicy/,
      1,
    ],
    [
      'a permissions boundary that is silent',
      ['AccessDenied', 'Not authorized because no permissions boundary allows the x action', 403],
      'iam-refused',
      /^Allow iam:AttachRolePolicy in the permissions boundary too/,
      1,
    ],
    [
      'an identity that has no permission',
      ['AccessDenied', 'Not authorized because no identity-based policy allows the x action', 403],
      'iam-refused',
      /^Allow iam:AttachRolePolicy to the identity/,
      1,
    ],
    ['PolicyNotAttachable', ['PolicyNotAttachable', 'No.'], 'policy-refused', /policy-arns/, 1],
    ['MalformedPolicyDocument', ['MalformedPolicyDocument', 'Syntax.'], 'policy-refused', /./, 1],
    [
      'a principal that it does not know',
      ['MalformedPolicyDocument', 'Invalid principal in policy: "AWS":"x"'],
      'policy-refused',
      /must exist/,
      4,
    ],
    ['EntityAlreadyExists', ['EntityAlreadyExists', 'X.', 409], 'role-exists', /role-name/, 1],
    [
      'NoSuchEntity',
      ['NoSuchEntity', 'Gone.', 404],
      'iam-refused',
      /input for the value that AWS names/,
      1,
    ],
    [
      'ValidationError',
      ['ValidationError', 'Bad.'],
      'iam-refused',
      /input for the value that AWS names/,
      1,
    ],
    ['ExpiredToken', ['ExpiredToken', 'Old.', 403], 'expired-credentials', /./, 1],
    ['InvalidClientTokenId', ['InvalidClientTokenId', 'Who?', 403], 'no-credentials', /./, 1],
    ['Throttling', ['Throttling', 'Rate exceeded'], 'network', /few minutes/, 4],
    ['ConcurrentModification', ['ConcurrentModification', 'X', 409], 'network', /few minutes/, 4],
    ['ServiceFailure', ['ServiceFailure', 'Oops', 500], 'network', /few minutes/, 4],
  ])('%s', async (_what, given, code, advice, tries) => {
    const seen = await attach(refusal(...given));
    expect(seen.failure).toMatchObject({ code, advice: expect.stringMatching(advice) });
    expect(seen.tries).toBe(tries);
    const { message, cause } = seen.failure as ActionError;
    expect(message).toMatch(/^[A-Z].*\.$/);
    expect(message).not.toContain('..');
    expect(cause).toBeDefined();
  });

  test.each<[string, Parameters<typeof network>, number]>([
    ['no connection', [new TransportError('refused', 'h', 'refused')], 4],
    ['a proxy that refuses', [answer(403, '<html>Blocked</html>')], 1],
    ['HTML with 200', [answer(200, '<html>Sign in</html>')], 4],
    ['nothing with 200', [answer(200, '')], 4],
    ['a redirect', [answer(302, '')], 1],
    ['429', [answer(429, '')], 4],
  ])('%s is the network', async (_what, answers, tries) => {
    const seen = await attach(...answers);
    if (seen.failure !== undefined) {
      expect(seen.failure).toMatchObject({
        code: 'network',
        message: expect.stringMatching(
          /^IAM gave no usable answer to AttachRolePolicy for temp \(/,
        ),
      });
    }
    expect(seen.failure).toBeInstanceOf(ActionError);
    expect(seen.tries).toBe(tries);
  });

  test('a bug of this action is not a refusal', () => {
    const bug = new TypeError('broken');
    expect(iamFailure(bug, 'GetRole', 'x')).toBe(bug);
    const known = new ActionError('cancelled', 'Stop.', 'Start.');
    expect(iamFailure(known, 'GetRole', 'x')).toBe(known);
  });
});
