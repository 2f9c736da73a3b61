import { describe, expect, test } from 'vitest';
import type { SignInInputs } from '../../src/inputs/sign-in.ts';
import {
  type CredentialSource,
  checkCallTakes,
  checkNeedsNoRole,
  chooseIdentity,
  type SessionCall,
} from '../../src/session/identity.ts';

const invalid = expect.objectContaining({ code: 'invalid-input' });

describe('the identity to begin with', () => {
  test.each<[CredentialSource, boolean, boolean, string, boolean]>([
    ['auto', true, true, 'oidc', true],
    ['auto', true, false, 'environment', false],
    ['auto', false, true, 'environment', false],
    ['auto', false, false, 'environment', false],
    ['oidc', true, true, 'oidc', false],
    ['oidc', true, false, 'oidc', false],
    ['environment', true, true, 'environment', false],
    ['environment', false, true, 'environment', false],
  ])('%s, role %s, ID token %s', (source, hasRole, idTokenAvailable, first, mayFallBack) => {
    const choice = chooseIdentity(source, { hasRole, idTokenAvailable });
    expect(choice).toEqual({ first, mayFallBack, reason: expect.stringMatching(/^because /) });
  });

  test('oidc without a role is refused, and a missing secret named as a cause', () => {
    const call = () => chooseIdentity('oidc', { hasRole: false, idTokenAvailable: true });
    expect(call).toThrow(invalid);
    expect(call).toThrow('"role-arn"');
    expect(call).toThrow(
      expect.objectContaining({
        advice: expect.stringContaining('a missing one expands to nothing'),
      }),
    );
  });

  test('the reasons differ, since people read them', () => {
    const reasons = [
      chooseIdentity('auto', { hasRole: true, idTokenAvailable: true }),
      chooseIdentity('auto', { hasRole: true, idTokenAvailable: false }),
      chooseIdentity('auto', { hasRole: false, idTokenAvailable: true }),
      chooseIdentity('oidc', { hasRole: true, idTokenAvailable: true }),
      chooseIdentity('environment', { hasRole: true, idTokenAvailable: true }),
    ].map(({ reason }) => reason);
    expect(new Set(reasons).size).toBe(reasons.length);
  });
});

const nothing: SignInInputs = {
  roles: [],
  sessionName: 'name',
  sessionNameGiven: false,
  issuer: 'https://example.com',
  credentials: 'auto',
  sessionTags: [],
  policies: { managedArns: [] },
  allowedAccountIds: [],
};
const GIVEN = {
  'external-id': { ...nothing, externalId: 'id' },
  'source-identity': { ...nothing, sourceIdentity: 'alice' },
  'session-tags': { ...nothing, sessionTags: [{ key: 'a', value: 'b' }] },
  'inline-session-policy': { ...nothing, policies: { inline: '{}', managedArns: [] } },
  'managed-session-policies': { ...nothing, policies: { managedArns: ['arn'] } },
} as const;
type Narrowing = keyof typeof GIVEN;

describe('what a call takes', () => {
  const withPolicy = { managedArns: ['arn'] };
  test.each<[SessionCall, readonly Narrowing[]]>([
    ['AssumeRole', []],
    ['AssumeRoleWithWebIdentity', ['external-id', 'source-identity', 'session-tags']],
    ['GetFederationToken', ['external-id', 'source-identity']],
    [
      'none',
      [
        'external-id',
        'source-identity',
        'session-tags',
        'inline-session-policy',
        'managed-session-policies',
      ],
    ],
  ])('%s refuses %j', (call, refused) => {
    for (const [input, inputs] of Object.entries(GIVEN)) {
      const given: SignInInputs =
        call === 'GetFederationToken' ? { ...inputs, policies: withPolicy } : inputs;
      if (refused.includes(input as Narrowing)) {
        expect(() => checkCallTakes(call, given)).toThrow(invalid);
        expect(() => checkCallTakes(call, given)).toThrow(`"${input}" is set, but`);
      } else {
        expect(() => checkCallTakes(call, given)).not.toThrow();
      }
    }
  });

  test('GetFederationToken needs one of the policies', () => {
    expect(() => checkCallTakes('GetFederationToken', nothing)).toThrow(invalid);
    for (const input of ['inline-session-policy', 'managed-session-policies'] as const) {
      expect(() => checkCallTakes('GetFederationToken', GIVEN[input])).not.toThrow();
    }
  });

  test('the advice fits: other credentials for OIDC, a role for the rest', () => {
    const advised = (text: string) =>
      expect.objectContaining({ advice: expect.stringContaining(text) });
    const given = GIVEN['external-id'];
    expect(() => checkCallTakes('AssumeRoleWithWebIdentity', given)).toThrow(
      advised('credentials: environment'),
    );
    expect(() => checkCallTakes('none', given)).toThrow(advised('name a role'));
  });

  test('without a role, what only a role could take is refused at once', () => {
    expect(() => checkNeedsNoRole(GIVEN['external-id'])).toThrow('"external-id"');
    expect(() => checkNeedsNoRole(GIVEN['source-identity'])).toThrow('"source-identity"');
    expect(() => checkNeedsNoRole(GIVEN['session-tags'])).not.toThrow();
    expect(() => checkNeedsNoRole(nothing)).not.toThrow();
  });
});
