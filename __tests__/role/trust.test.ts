import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ActionError } from '../../src/errors.ts';
import { oidcProviderArn, trustPolicy } from '../../src/role/trust.ts';

const expiresAt = new Date('2026-03-01T12:00:00Z');
const until = { DateLessThan: { 'aws:CurrentTime': '2026-03-01T12:00:00Z' } };
const USER = 'arn:aws:iam::111122223333:user/deployer';
const ISSUER = 'https://token.actions.githubusercontent.com/octo';
const HOST = 'token.actions.githubusercontent.com/octo';
const oidc = {
  providerArn: oidcProviderArn('aws', '111122223333', ISSUER),
  identity: { issuer: ISSUER, subject: 'repo:o@1/r@2:environment:prod', audience: 'sts' },
};

test.each([
  ['https://h.example/a', 'h.example/a'],
  ['h.example/https://a', 'h.example/https://a'],
])('the provider of %s is that of its host and path', (issuer, host) => {
  expect(oidcProviderArn('aws-cn', '111122223333', issuer)).toBe(
    `arn:aws-cn:iam::111122223333:oidc-provider/${host}`,
  );
});

describe('the trust policy', () => {
  test('lets one principal in until the expiry', () => {
    expect(JSON.parse(trustPolicy({ principals: [USER], oidc: undefined }, expiresAt))).toEqual({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Principal: { AWS: USER }, Action: 'sts:AssumeRole', Condition: until },
      ],
    });
  });

  test('lets the workflow in by exactly what its token says', () => {
    const { Statement } = JSON.parse(
      trustPolicy({ principals: [USER, '444455556666'], oidc }, expiresAt),
    );
    expect(Statement).toEqual([
      {
        Effect: 'Allow',
        Principal: { AWS: [USER, '444455556666'] },
        Action: 'sts:AssumeRole',
        Condition: until,
      },
      {
        Effect: 'Allow',
        Principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${HOST}` },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: {
            [`${HOST}:sub`]: 'repo:o@1/r@2:environment:prod',
            [`${HOST}:aud`]: 'sts',
          },
          ...until,
        },
      },
    ]);
  });

  test.each([
    ['repo:o/r:environment:\u672c\u756a', '"repo:o/r:environment:\\u672c\\u756a"'],
    ['repo:o/r:ref:refs/heads/dep-$\u007bx}', '"repo:o/r:ref:refs/heads/dep-$\u007b$}{x}"'],
    ['repo:o/r:ref:refs/heads/a$b$$\u007bc}', '"repo:o/r:ref:refs/heads/a$b$$\u007b$}{c}"'],
    ['repo:o/r:environment:\u{1f680}\u00e9', '"repo:o/r:environment:\\ud83d\\ude80\u00e9"'],
  ])('names the subject %s in a way that IAM reads literally', (subject, written) => {
    const strange = { ...oidc, identity: { ...oidc.identity, subject } };
    const policy = trustPolicy({ principals: [USER], oidc: strange }, expiresAt);
    expect(policy).toContain(`:sub":${written}`);
    expect(policy).toMatch(/^[\t\n\r\u0020-\u00ff]*$/);
  });

  test('is refused when it is too long for IAM', () => {
    const frame = trustPolicy({ principals: [''], oidc: undefined }, expiresAt).length;
    const longest = 'x'.repeat(8192 - frame);
    expect(trustPolicy({ principals: [longest], oidc: undefined }, expiresAt)).toHaveLength(8192);
    expect(() => trustPolicy({ principals: [`${longest}x`], oidc: undefined }, expiresAt)).toThrow(
      expect.objectContaining({
        code: 'invalid-input',
        message:
          'Input "trusted-principals" makes the trust policy 8193 characters long, and IAM accepts at most 8192.',
        advice:
          'Name fewer principals. An account ID trusts every identity of that account that has permission.',
      }),
    );
  });

  test('ends in each statement and fits into IAM, or is refused', () => {
    const principal = fc.string({ minLength: 1, maxLength: 1600, size: 'max' });
    const provider = fc.record({
      providerArn: principal,
      identity: fc.record({ issuer: principal, subject: principal, audience: principal }),
    });
    const trusted = fc.record({
      principals: fc.array(principal, { minLength: 1, maxLength: 12, size: 'max' }),
      oidc: fc.option(provider, { nil: undefined }),
    });
    const seen = { made: 0, refused: 0 };
    fc.assert(
      fc.property(trusted, (given) => {
        let policy: string;
        try {
          policy = trustPolicy(given, expiresAt);
        } catch (error) {
          expect(error).toBeInstanceOf(ActionError);
          seen.refused += 1;
          return;
        }
        seen.made += 1;
        expect(policy.length).toBeLessThanOrEqual(8192);
        const { Statement } = JSON.parse(policy);
        expect(Statement).toHaveLength(given.oidc === undefined ? 1 : 2);
        for (const { Effect, Condition } of Statement) {
          expect(Effect).toBe('Allow');
          expect(Condition.DateLessThan).toEqual(until.DateLessThan);
        }
      }),
    );
    expect(seen.made * seen.refused).toBeGreaterThan(0);
  });
});
