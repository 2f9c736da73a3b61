import { describe, expect, test } from 'vitest';
import {
  type CredentialSource,
  checkCallTakes,
  checkNeedsNoRole,
  chooseIdentity,
  type SessionCall,
  type SessionParameters,
} from '../../src/session/identity.ts';
import { refusal } from '../fixtures/refusal.ts';

describe('the identity to begin with', () => {
  const token = 'because the job has "id-token: write"';
  const noToken = 'because the job has no "id-token: write"';
  const noRole = 'because no role-arn is given';
  const oidc = 'because of "credentials: oidc"';
  const environment = 'because of "credentials: environment"';

  test.each<[CredentialSource, boolean, boolean, string, boolean, string]>([
    ['auto', true, true, 'oidc', true, token],
    ['auto', true, false, 'environment', false, noToken],
    ['auto', false, true, 'environment', false, noRole],
    ['auto', false, false, 'environment', false, noRole],
    ['oidc', true, true, 'oidc', false, oidc],
    ['oidc', true, false, 'oidc', false, oidc],
    ['environment', true, true, 'environment', false, environment],
    ['environment', false, true, 'environment', false, environment],
  ])(
    '%s, role %s, ID token %s',
    (source, hasRole, idTokenAvailable, first, mayFallBack, reason) => {
      const choice = chooseIdentity(source, { hasRole, idTokenAvailable });
      expect(choice).toEqual({ first, mayFallBack, reason });
    },
  );

  test('oidc without a role is refused, and a missing secret named as a cause', () => {
    expect(() => chooseIdentity('oidc', { hasRole: false, idTokenAvailable: true })).toThrow(
      refusal(
        'Input "role-arn" is empty, and credentials: oidc needs a role to assume.',
        'Name the role in role-arn, or remove "credentials" to use the credentials that the job already has. If role-arn comes from a secret or a variable, check that this exists.',
      ),
    );
  });
});

const nothing: SessionParameters = {
  externalId: undefined,
  sourceIdentity: undefined,
  sessionTags: [],
  policies: { inline: undefined, managedArns: [] },
};
const GIVEN = {
  'external-id': { ...nothing, externalId: 'id' },
  'source-identity': { ...nothing, sourceIdentity: 'alice' },
  'session-tags': { ...nothing, sessionTags: [{ key: 'a', value: 'b' }] },
  'inline-session-policy': { ...nothing, policies: { inline: '{}', managedArns: [] } },
  'managed-session-policies': { ...nothing, policies: { inline: undefined, managedArns: ['arn'] } },
} as const;
type Narrowing = keyof typeof GIVEN;

describe('what a call accepts', () => {
  const withPolicy = { inline: undefined, managedArns: ['arn'] };
  const nameRole = 'Remove it, or name a role in role-arn.';
  test.each<[SessionCall, string, string, readonly Narrowing[]]>([
    ['AssumeRole', '', '', []],
    [
      'AssumeRoleWithWebIdentity',
      'AssumeRoleWithWebIdentity, the call for OIDC tokens,',
      'Remove it, or use existing credentials (credentials: environment) together with role-arn.',
      ['external-id', 'source-identity', 'session-tags'],
    ],
    [
      'GetFederationToken',
      'GetFederationToken, the call for IAM user keys without role-arn,',
      nameRole,
      ['external-id', 'source-identity'],
    ],
    [
      'none',
      'an existing session without role-arn',
      nameRole,
      [
        'external-id',
        'source-identity',
        'session-tags',
        'inline-session-policy',
        'managed-session-policies',
      ],
    ],
  ])('%s refuses', (call, name, advice, refused) => {
    for (const [input, inputs] of Object.entries(GIVEN)) {
      const given: SessionParameters =
        call === 'GetFederationToken' ? { ...inputs, policies: withPolicy } : inputs;
      if (refused.includes(input as Narrowing)) {
        expect(() => checkCallTakes(call, given)).toThrow(
          refusal(`Input "${input}" is set, but ${name} does not accept it.`, advice),
        );
      } else {
        expect(() => checkCallTakes(call, given)).not.toThrow();
      }
    }
  });

  test.each<SessionCall>(['AssumeRole', 'AssumeRoleWithWebIdentity', 'none'])(
    '%s accepts a run without any of them',
    (call) => {
      expect(() => checkCallTakes(call, nothing)).not.toThrow();
    },
  );

  test('GetFederationToken needs one of the policies', () => {
    expect(() => checkCallTakes('GetFederationToken', nothing)).toThrow(
      refusal(
        'Input "inline-session-policy" is empty, and the session of an IAM user without a role may do only what a session policy allows.',
        'Set managed-session-policies, for example to arn:aws:iam::aws:policy/ReadOnlyAccess, or set inline-session-policy, or name a role in role-arn. If role-arn comes from a secret or a variable, check that this exists.',
      ),
    );
    for (const input of ['inline-session-policy', 'managed-session-policies'] as const) {
      expect(() => checkCallTakes('GetFederationToken', GIVEN[input])).not.toThrow();
    }
  });

  test.each(['external-id', 'source-identity'] as const)(
    'without a role, %s is refused at once: only a role could accept it',
    (input) => {
      expect(() => checkNeedsNoRole(GIVEN[input])).toThrow(
        refusal(`Input "${input}" is set, but there is no role to assume.`, nameRole),
      );
    },
  );

  test.each([
    nothing,
    GIVEN['session-tags'],
    GIVEN['inline-session-policy'],
    GIVEN['managed-session-policies'],
  ])('without a role, the parameters of GetFederationToken are accepted (%#)', (inputs) => {
    expect(() => checkNeedsNoRole(inputs)).not.toThrow();
  });
});
