import { describe, expect, test } from 'vitest';
import { callerOfSession } from '../../src/session/caller.ts';

describe('the caller', () => {
  test.each([
    [
      'arn:aws:sts::111122223333:assumed-role/ReadOnly/octocat-1',
      'existing-session',
      'aws',
      'octocat-1',
      'ReadOnly',
    ],
    [
      'arn:aws:sts::111122223333:assumed-role/R/a=b,c.d@e-f+g',
      'existing-session',
      'aws',
      'a=b,c.d@e-f+g',
      'R',
    ],
    [
      'arn:aws-cn:sts::111122223333:federated-user/alice',
      'federation-token',
      'aws-cn',
      'alice',
      undefined,
    ],
    [
      'arn:aws-us-gov:sts::111122223333:assumed-role/R/i-0abc',
      'existing-session',
      'aws-us-gov',
      'i-0abc',
      'R',
    ],
  ])('%s', (arn, origin, partition, sessionName, roleName) => {
    expect(callerOfSession(arn)).toEqual({
      origin,
      partition,
      accountId: '111122223333',
      sessionName,
      roleName,
    });
  });

  test.each([
    ['an IAM user (GetSessionToken)', 'arn:aws:iam::111122223333:user/alice'],
    ['the root user (GetSessionToken)', 'arn:aws:iam::111122223333:root'],
    ['a role', 'arn:aws:iam::111122223333:role/R'],
    ['a session without a name', 'arn:aws:sts::111122223333:assumed-role/R'],
    ['a session with an empty name', 'arn:aws:sts::111122223333:assumed-role/R/'],
    ['a resource that ends like a session', 'arn:aws:sts::111122223333:x-assumed-role/R/s'],
    ['a resource that holds a session', 'arn:aws:sts::111122223333:x/assumed-role/R/s1'],
    ['a session of another service', 'arn:aws:iam::111122223333:assumed-role/R/s'],
    ['a role name with another character', "arn:aws:sts::111122223333:assumed-role/x';id;'/s1"],
    ['a role name with a space', 'arn:aws:sts::111122223333:assumed-role/a b/s1'],
    ['a role name that is too long', `arn:aws:sts::111122223333:assumed-role/${'a'.repeat(65)}/s1`],
    ['a session name with another character', 'arn:aws:sts::111122223333:assumed-role/R/$(id)'],
    ['a session name with a path', 'arn:aws:sts::111122223333:assumed-role/R/a/b1'],
    [
      'a session name that is too long',
      `arn:aws:sts::111122223333:federated-user/${'a'.repeat(65)}`,
    ],
    ['a session name of one character', 'arn:aws:sts::111122223333:assumed-role/R/s'],
    ['an account that is no number', 'arn:aws:sts::aws:assumed-role/R/s1'],
    ['no account', 'arn:aws:sts:::assumed-role/R/s1'],
    ['no ARN', 'alice'],
  ])('%s is refused', (_what, arn) => {
    expect(() => callerOfSession(arn)).toThrow(
      expect.objectContaining({
        code: 'unsupported-credentials',
        message: `The existing credentials are a session of ${arn}, which the console does not accept.`,
        advice:
          'Set role-arn to a role that these credentials may assume. The console accepts only the credentials of a role or of GetFederationToken.',
      }),
    );
  });
});
