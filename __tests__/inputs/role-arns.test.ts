import { describe, expect, test } from 'vitest';
import { parseRoles } from '../../src/inputs/role-arns.ts';
import { arnOf } from '../fixtures/roles.ts';

const A = arnOf('A');
const B = 'arn:aws-cn:iam::444455556666:role/path/B';

describe('roles', () => {
  test.each([
    [undefined, []],
    [A, [A]],
    [`${A}\r\n${B}`, [A, B]],
    [`${A}\r${B}\r`, [A, B]],
    [`"${A}"\n'${B}'`, [A, B]],
    [`\u00a0${A}\u200b\n${A}`, [A]],
    [`${A},`, [`${A},`]],
    ['arn:aws:iam::111122223333:role/Read,Only', ['arn:aws:iam::111122223333:role/Read,Only']],
  ])('%j', (value, arns) => {
    expect(parseRoles(value).map(({ arn }) => arn)).toEqual(arns);
  });

  test.each([
    ['ReadOnly', 'which is not the ARN of an IAM role', 'Write arn:aws:iam'],
    [`- ${A}`, 'which is not the ARN of an IAM role', 'one per line'],
    [`${A} ${B}`, 'which is not the ARN of an IAM role', 'one per line'],
    [`${A},${B}`, 'which is more than one ARN on a line', 'one ARN per line'],
    [`"${A}", "${B}"`, 'which is more than one ARN on a line', 'one ARN per line'],
    [
      'arn:aws:iam::111122223333:role/A B',
      'which is not the ARN of an IAM role.',
      'Write arn:aws:iam',
    ],
    [A.toUpperCase(), 'as AWS writes it', 'case-sensitive'],
    ['arn:AWS:iam::111122223333:role/A', 'as AWS writes it', 'case-sensitive'],
    ['arn:aws:iam::111122223333:Role/A', 'as AWS writes it', 'case-sensitive'],
    ['arn:aws-cn:IAM::111122223333:role/Ab', 'as AWS writes it', 'case-sensitive'],
    [
      'x arn:aws:sts::111122223333:assumed-role/Deploy/session',
      'which is not the ARN of an IAM role.',
      'Write arn:aws:iam',
    ],
    [
      'arn:aws:sts::111122223333:assumed-role/Deploy/session',
      'which is the ARN of a session',
      'the ARN of the role itself',
    ],
    [
      'arn:aws:iam::111122223333:user/A',
      'which is not the ARN of an IAM role',
      'Write arn:aws:iam',
    ],
    ['arn:aws:iam::12345678901:role/A', 'which is not the ARN of an IAM role', 'Write arn:aws:iam'],
  ])('%j is not a role, and the error says why', (value, fault, advice) => {
    expect(() => parseRoles(value)).toThrow(
      expect.objectContaining({
        code: 'invalid-input',
        message: expect.stringMatching(/^Input "role-arn" has "/),
        advice: expect.stringContaining(advice),
      }),
    );
    expect(() => parseRoles(value)).toThrow(fault);
  });

  test('an invisible character is shown', () => {
    expect(() => parseRoles('arn:aws:iam::111122223333:role\u200b/A')).toThrow(
      'has "arn:aws:iam::111122223333:role<U+200B>/A"',
    );
  });
});
