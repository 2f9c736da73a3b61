import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ActionError } from '../../src/errors.ts';
import { checkPrincipals } from '../../src/role/principals.ts';

describe('trusted principals', () => {
  test.each([
    '111122223333',
    'arn:aws:iam::111122223333:root',
    'arn:aws:iam::111122223333:user/alice',
    'arn:aws:iam::111122223333:role/some/path/Auditor',
    'arn:aws-us-gov:iam::111122223333:role/Auditor',
    'arn:aws:sts::111122223333:assumed-role/Auditor/session',
    'arn:aws:sts::111122223333:federated-user/alice',
  ])('%s is one', (principal) => {
    expect(checkPrincipals(['444455556666', principal])).toEqual(['444455556666', principal]);
  });

  test('account IDs may be in groups, as the console shows them; each counts once', () => {
    expect(checkPrincipals(['4444-5555-6666', '444455556666', '111122223333'])).toEqual([
      '444455556666',
      '111122223333',
    ]);
    for (const wrong of ['4444-55556666', '4444-5555-666', '44445555-6666', '4444--5555-6666']) {
      expect(() => checkPrincipals([wrong])).toThrow(/a role cannot trust/);
    }
  });

  test.each([
    '*',
    'alice',
    '11112222333',
    'arn:aws:iam::111122223333:role/*',
    'arn:aws:iam::111122223333:*',
    'arn:aws:iam::*:root',
    'arn:aws:iam:::root',
    'arn:aws:iam::aws:root',
    'arn:aws:iam::111122223333:group/admins',
    'arn:aws:iam::111122223333:policy/Audit',
    'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com',
    'arn:aws:s3:::bucket',
    // Names that every object of JavaScript has.
    'arn:aws:constructor::111122223333:root',
    'arn:aws:to-string::111122223333:root',
    'arn:aws:lambda:eu-west-1:111122223333:function:f',
    'ec2.amazonaws.com',
    'arn:aws:iam::111122223333:role/a b',
    'arn:aws:iam::111122223333:rootless',
    'arn:aws:iam::111122223333:xroot',
    'arn:aws:iam::111122223333:role/',
    'arn:aws:iam::111122223333:assumed-role/R/s',
    'arn:aws:sts::111122223333:role/R',
    'arn:aws:sts::111122223333:assumed-role/',
    'arn:aws:sts::111122223333:x-assumed-role/R/s',
    'arn:aws:sts::111122223333:assumed-role/R/*',
    '1111222233334',
    'x111122223333',
    '',
  ])('%s is not one', (principal) => {
    expect(() => checkPrincipals(['444455556666', principal])).toThrow(
      expect.objectContaining({
        code: 'invalid-input',
        message: `Input "trusted-principals" has "${principal}", which a role cannot trust.`,
        advice:
          'Write ARNs of roles, users or sessions, or account IDs, one per line, for example arn:aws:iam::111122223333:role/Auditor. Put account IDs in quotation marks, because YAML drops zeros at the beginning of a number.',
      }),
    );
  });

  test('never fails with anything but advice', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (principals) => {
        try {
          return checkPrincipals(principals).every((principal) => principals.includes(principal));
        } catch (error) {
          return error instanceof ActionError;
        }
      }),
    );
  });
});
