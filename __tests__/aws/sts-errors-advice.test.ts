import { describe, expect, test, vi } from 'vitest';
import { stsFailure } from '../../src/aws/sts-errors.ts';
import type { ActionError } from '../../src/errors.ts';
import { TransportError } from '../../src/http/message.ts';
import { roleOf } from '../fixtures/roles.ts';
import {
  type Call,
  failure,
  ISSUER,
  idToken,
  keys,
  NO_PROVIDER,
  ROLE_ARN,
  request,
  said,
  signal,
  stsAnswering,
} from './sts-refusals.ts';
import { refusal } from './wire.ts';

vi.mock('node:timers/promises', () => ({ setTimeout: vi.fn(async () => undefined) }));

describe('what the person must know', () => {
  describe('credentials that are unknown', () => {
    const unknown = async (name: string, region: string) => {
      const sts = stsAnswering(refusal(name, 'The security token is invalid', 403));
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

    test('on several lines is named too', async () => {
      const words = `${NOT} with an\n  explicit deny in a service\n control policy`;
      expect(await failure('role', refusal('AccessDenied', words, 403))).toMatchObject({
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
  ])('%s: a value that AWS refuses is not about permissions', async (call, what, correct) => {
    const text = await said(call, 'ValidationError', "Value at 'externalId' failed");
    expect(text).toBe(
      `AWS refused ${what} (ValidationError: Value at 'externalId' failed). Correct ${correct} for the value that AWS names, for example session-tags for "tags".`,
    );
  });

  test.each(['role', 'oidc'] as const)(
    '%s: a role of Identity Center, which no job can assume',
    async (call) => {
      const role = roleOf('aws-reserved/sso.amazonaws.com/AWSReservedSSO_Admin_0123456789abcdef');
      const sts = stsAnswering(refusal('AccessDenied', 'Not authorized to perform it', 403));
      const asked = { ...request, role };
      const calls = {
        role: () => sts.assumeRole(asked, keys, signal),
        oidc: () => sts.assumeRoleWithWebIdentity(asked, idToken, signal),
      };
      await expect(calls[call]()).rejects.toMatchObject({
        code: 'role-not-assumable',
        message: `Only IAM Identity Center can assume the role ${role.arn} (Not authorized to perform it).`,
        advice: expect.stringMatching(/^Use another role: .*"mode: links"/),
      });
    },
  );

  test.each<[Call, string]>([
    ['role', 'Check that the role exists'],
    ['oidc', 'Check that the role exists'],
    ['federation', 'Allow this call to the IAM user'],
    ['caller', 'Allow this call to the IAM user'],
  ])('%s: NotAuthorized is about permissions', async (call, advice) => {
    const text = await said(call, 'NotAuthorized', 'You do not have permission.', 400);
    expect(text).toContain(advice);
  });

  test('root: AWS does not let it assume roles', async () => {
    const text = await said(
      'role',
      'AccessDenied',
      'Roles may not be assumed by root accounts.',
      403,
    );
    expect(text).toContain('Use the keys of an IAM user: AWS does not let the root user');
  });

  describe('a session policy with characters that AWS does not document', () => {
    const refusedPolicy = async (name: string, inline: string, call: 'role' | 'federation') => {
      const sts = stsAnswering(refusal(name, 'Syntax errors in policy', 400));
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

    test('does not have them named if it is too large', async () => {
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
