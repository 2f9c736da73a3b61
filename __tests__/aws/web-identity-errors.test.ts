import { describe, expect, test, vi } from 'vitest';
import type { ActionError } from '../../src/errors.ts';
import {
  failure,
  ISSUER,
  idToken,
  NO_PROVIDER,
  NO_TRUST,
  NOT_AUTHORIZED,
  ROLE_ARN,
  request,
  SUBJECT,
  said,
  signal,
  stsAnswering,
  THUMBPRINT,
} from './sts-refusals.ts';
import { refusal } from './wire.ts';

vi.mock('node:timers/promises', () => ({ setTimeout: vi.fn(async () => undefined) }));

describe('a refused OIDC identity', () => {
  test('untrusted-identity: sub, aud, and the condition that would match', async () => {
    const text = await said('oidc', 'AccessDenied', NOT_AUTHORIZED, 403);
    expect(text).toContain(ROLE_ARN);
    expect(text).toContain(
      `sub "${SUBJECT}" and aud "sts.amazonaws.com"; a trust policy can test environment "production", actor_id "583231" too.`,
    );
    expect(text).toContain(
      'Check that the role exists. If its trust policy names an environment, add that environment to the job. Do not trust the branch instead: then nobody has to approve. Otherwise, check that its trust policy allows',
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

  test('untrusted-identity, in an environment: no word about another one', async () => {
    const subject = 'repo:octo-org/tools:environment:production';
    const sts = stsAnswering(refusal('AccessDenied', NOT_AUTHORIZED, 403));
    await expect(
      sts.assumeRoleWithWebIdentity(request, { ...idToken, subject }, signal),
    ).rejects.toMatchObject({
      advice: expect.stringMatching(
        /^Check that the role exists, and that its trust policy allows/,
      ),
    });
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
      lasting: false,
      message: `AWS STS could not validate the ID token of ${ISSUER} (${message}).`,
    });
    const { advice } = failed as ActionError;
    expect(advice).toMatch(/^Run the job again: it gets a new token\. /);
    expect(advice).toContain(`${ISSUER}/.well-known/openid-configuration`);
    expect(advice).toMatch(/ The trust policy of the role is not the reason\.$/);
  });

  test('the condition has only characters that IAM accepts, and no policy variable', async () => {
    const subject = 'repo:o/r:environment:\u672c\u756a-$' + '{x}';
    const sts = stsAnswering(refusal('AccessDenied', NOT_AUTHORIZED, 403));
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

  test.each([
    ['wrong-audience', 'Incorrect token audience'],
    ['no-oidc-provider', NO_PROVIDER],
    ['untrusted-identity', THUMBPRINT],
  ])('%s at the end of a message that is cut: the same advice', async (code, message) => {
    const long = await failure(
      'oidc',
      refusal('InvalidIdentityToken', `${'x '.repeat(300)}${message}`),
    );
    const short = await failure('oidc', refusal('InvalidIdentityToken', message));
    expect(long).toMatchObject({ code, advice: (short as ActionError).advice });
  });
});
