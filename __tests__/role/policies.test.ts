import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ActionError } from '../../src/errors.ts';
import {
  checkBoundary,
  checkPolicyReferences,
  parseInlinePolicy,
  policyArnCandidates,
} from '../../src/role/policies.ts';
import { refusal } from '../fixtures/refusal.ts';

const OWN = 'arn:aws:iam::111122223333:policy/team/Audit';

describe('policy references', () => {
  test.each([
    ['nothing at all', [], false, ['AmazonS3ReadOnlyAccess']],
    ['nothing but an inline policy', [], true, []],
    ['names and ARNs', ['ReadOnlyAccess', OWN], false, ['ReadOnlyAccess', OWN]],
    ['names with their path', ['job-function/Billing'], false, ['job-function/Billing']],
    ['the same twice', [OWN, 'A', OWN], true, [OWN, 'A']],
    ['the longest name', ['x'.repeat(128)], false, ['x'.repeat(128)]],
    ['every character of a name', ['aZ0_+=,.@-'], false, ['aZ0_+=,.@-']],
    [
      'twelve, of which ten differ',
      ['0', '1', ...Array.from({ length: 10 }, (_, index) => `${index}`)],
      false,
      Array.from({ length: 10 }, (_, index) => `${index}`),
    ],
  ])('%s', (_what, references, inline, expected) => {
    expect(checkPolicyReferences(references, inline)).toEqual(expected);
  });

  test.each([
    ['a path of two parts', 'job/function/Billing'],
    ['a path without a name', 'job-function/'],
    ['a path in capitals', 'Job-Function/Billing'],
    ['a name with a character before it', '*Billing'],
    ['a name with a character behind it', 'Billing*'],
    ['white space', 'Read Only'],
    ['a name that is too long', 'x'.repeat(129)],
    ['another resource', 'arn:aws:iam::111122223333:role/Audit'],
    ['another service', 'arn:aws:s3:::policy/Audit'],
    ['a region', 'arn:aws:iam:us-east-1:111122223333:policy/Audit'],
    ['no name', 'arn:aws:iam::111122223333:policy/'],
    ['an empty path', 'arn:aws:iam::111122223333:policy//Audit'],
    ['a role below the path policy', 'arn:aws:iam::111122223333:role/policy/Audit'],
    ['a name that no policy has', 'arn:aws:iam::111122223333:policy/Audit!'],
    ['nothing', ''],
  ])('%s is refused', (_what, reference) => {
    const shown = reference.length > 100 ? '…' : reference;
    expect(() => checkPolicyReferences(['ReadOnlyAccess', reference], false)).toThrow(
      refusal(
        `Input "policy-arns" has "${shown}", which is neither the ARN of a policy nor the name of an AWS-managed policy.`,
        'Write one per line, for example ReadOnlyAccess, job-function/ViewOnlyAccess or arn:aws:iam::111122223333:policy/Audit.',
      ),
    );
  });

  test('more than a quota can be raised to are too many; up to there IAM decides', () => {
    const references = Array.from({ length: 26 }, (_, index) => `P${index}`);
    expect(checkPolicyReferences(references.slice(1), true)).toHaveLength(25);
    expect(() => checkPolicyReferences(references, true)).toThrow(
      refusal(
        'Input "policy-arns" has 26 policies.',
        'Write at most 25, the limit of a role, and put the rest into inline-policy.',
      ),
    );
  });
});

describe('the possible ARNs of a reference', () => {
  test('an ARN for itself', () => {
    expect(policyArnCandidates(OWN, 'aws-cn')).toEqual([OWN]);
  });

  test('a name with its path for one policy of AWS', () => {
    expect(policyArnCandidates('job-function/Billing', 'aws-us-gov')).toEqual([
      'arn:aws-us-gov:iam::aws:policy/job-function/Billing',
    ]);
  });

  test('a name for policies of AWS, in the partition', () => {
    expect(policyArnCandidates('Billing', 'aws-cn')).toEqual([
      'arn:aws-cn:iam::aws:policy/Billing',
      'arn:aws-cn:iam::aws:policy/job-function/Billing',
      'arn:aws-cn:iam::aws:policy/service-role/Billing',
    ]);
  });
});

describe('a boundary', () => {
  test.each([
    OWN,
    'arn:aws:iam::aws:policy/ReadOnlyAccess',
    'arn:aws:iam::111122223333:policy/a/b!~/P_+=,.@-',
    `arn:aws:iam::111122223333:policy/${'x'.repeat(128)}`,
  ])('%s is one', (arn) => {
    expect(checkBoundary(arn)).toBe(arn);
  });

  test.each([
    ['ReadOnlyAccess', 'ReadOnlyAccess'],
    ['arn:aws:iam::111122223333:role/R', 'arn:aws:iam::111122223333:role/R'],
    ['', ''],
    [`arn:aws:iam::111122223333:policy/${'x'.repeat(129)}`, '…'],
  ])('%j is not one', (arn, shown) => {
    expect(() => checkBoundary(arn)).toThrow(
      refusal(
        `Input "permissions-boundary" is "${shown}", which is not the ARN of a managed policy.`,
        'Write an ARN such as arn:aws:iam::111122223333:policy/ConsoleBoundary.',
      ),
    );
  });
});

test('an inline policy leaves room for the one that ends the role', () => {
  const sized = (length: number) => `{"Statement":"${'x'.repeat(length - 16)}"}`;
  expect(parseInlinePolicy(sized(9_500))).toHaveLength(9_500);
  expect(() => parseInlinePolicy(sized(9_501))).toThrow(
    /^Input "inline-policy" has 9501 characters .* at most 9500\.$/,
  );
});

test('nothing fails with anything but advice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const parse of [
        () => checkPolicyReferences([text], true),
        () => checkPolicyReferences([`arn:aws:iam::111122223333:policy/${text}`], true),
        () => checkBoundary(text),
        () => parseInlinePolicy(text),
      ]) {
        try {
          parse();
        } catch (error) {
          expect(error).toBeInstanceOf(ActionError);
        }
      }
    }),
  );
});
