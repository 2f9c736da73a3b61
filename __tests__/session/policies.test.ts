import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ActionError } from '../../src/errors.ts';
import {
  checkManagedSessionPolicies,
  parseInlineSessionPolicy,
} from '../../src/session/policies.ts';
import { refusal } from '../fixtures/refusal.ts';

const invalid = expect.objectContaining({ code: 'invalid-input' });

describe('an inline session policy', () => {
  const padded = (length: number) => {
    const frame = '{"Statement":[{"Sid":""}]}'.length;
    return `{"Statement":[{"Sid":"${'x'.repeat(length - frame)}"}]}`;
  };

  test.each([
    ['loses its white space', '{\r\n  "Statement" : [ ]\r\n}', '{"Statement":[]}'],
    [
      'keeps the order of its keys',
      '{"Version":"2012-10-17","Statement":[]}',
      '{"Version":"2012-10-17","Statement":[]}',
    ],
    [
      'keeps white space in its strings',
      '{"Statement":[{"Sid":"a b"}]}',
      '{"Statement":[{"Sid":"a b"}]}',
    ],
    [
      'escapes other alphabets',
      '{"Statement":[{"Sid":"\u4e2d"}]}',
      '{"Statement":[{"Sid":"\\u4e2d"}]}',
    ],
    ['may hold Latin-1', '{"Statement":[{"Sid":"\u00e4"}]}', '{"Statement":[{"Sid":"\u00e4"}]}'],
    ['may be as long as AWS takes', padded(2048), padded(2048)],
    ['may be longer with its white space', `${' '.repeat(5000)}${padded(2048)}`, padded(2048)],
  ])('%s', (_what, text, compact) => {
    expect(parseInlineSessionPolicy(text)).toBe(compact);
  });

  test.each([
    ['no JSON', 'Allow everything', 'not valid JSON'],
    ['truncated JSON', '{"Statement": [', 'not valid JSON'],
    ['null', 'null', 'not a policy document'],
    ['a string', '"Statement"', 'not a policy document'],
    ['an array', '[{"Statement":[]}]', 'not a policy document'],
    ['an object without statements', '{"Version":"2012-10-17"}', 'not a policy document'],
    ['too many characters', padded(2049), 'has 2049 characters'],
    [
      'JSON nested without end',
      `{"Statement":${'['.repeat(1e5)}${']'.repeat(1e5)}}`,
      'not valid JSON',
    ],
  ])('refuses %s', (_what, text, said) => {
    const call = () => parseInlineSessionPolicy(text);
    expect(call).toThrow(invalid);
    expect(call).toThrow('"inline-session-policy"');
    expect(call).toThrow(said);
  });

  test('never hangs or throws anything else', () => {
    const document = fc.dictionary(fc.constantFrom('Statement', 'Version', 'x'), fc.jsonValue());
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          document.map((d) => JSON.stringify(d)),
        ),
        (text) => {
          try {
            expect(JSON.parse(parseInlineSessionPolicy(text))).toEqual(JSON.parse(text));
          } catch (error) {
            expect(error).toBeInstanceOf(ActionError);
          }
        },
      ),
    );
  });
});

describe('managed session policies', () => {
  const policy = (index: number) => `arn:aws:iam::111122223333:policy/p${index}`;
  const upTo = (count: number) => Array.from({ length: count }, (_, index) => policy(index));

  test.each([
    ['none', []],
    ['one of AWS', ['arn:aws:iam::aws:policy/ReadOnlyAccess']],
    ['one of AWS with a path', ['arn:aws:iam::aws:policy/job-function/ViewOnlyAccess']],
    ['of another partition', ['arn:aws-cn:iam::aws:policy/ReadOnlyAccess']],
    ['the longest name', [`arn:aws:iam::aws:policy/${'n'.repeat(128)}`]],
    ['ten', upTo(10)],
  ])('%s', (_what, arns) => {
    expect(checkManagedSessionPolicies(arns)).toEqual(arns);
  });

  test.each([
    ['a bare name', ['ReadOnlyAccess'], 'ReadOnlyAccess'],
    ['a role', ['arn:aws:iam::111122223333:role/R'], 'arn:aws:iam::111122223333:role/R'],
    [
      'a role below the path policy',
      ['arn:aws:iam::111122223333:role/policy/R'],
      'arn:aws:iam::111122223333:role/policy/R',
    ],
    ['another service', ['arn:aws:s3:::policy/x'], 'arn:aws:s3:::policy/x'],
    ['an owner behind other text', ['arn:aws:iam::x-aws:policy/A'], 'arn:aws:iam::x-aws:policy/A'],
    [
      'an owner with other text behind it',
      ['arn:aws:iam::awsx:policy/A'],
      'arn:aws:iam::awsx:policy/A',
    ],
    ['no name', ['arn:aws:iam::aws:policy/'], 'arn:aws:iam::aws:policy/'],
    ['no account', ['arn:aws:iam:::policy/x'], 'arn:aws:iam:::policy/x'],
    ['a region', ['arn:aws:iam:eu-west-1:aws:policy/x'], 'arn:aws:iam:eu-west-1:aws:policy/x'],
    ['a name too long', [`arn:aws:iam::aws:policy/${'n'.repeat(129)}`], '…'],
    ['a second one that is wrong', [policy(1), 'x'], 'x'],
  ])('refuses %s', (_what, arns, shown) => {
    expect(() => checkManagedSessionPolicies(arns)).toThrow(
      refusal(
        `Input "managed-session-policies" has "${shown}", which is not the ARN of a managed policy.`,
        'Write one ARN per line, for example arn:aws:iam::aws:policy/ReadOnlyAccess.',
      ),
    );
  });

  test('refuses eleven', () => {
    expect(() => checkManagedSessionPolicies(upTo(11))).toThrow(
      refusal(
        'Input "managed-session-policies" has 11 policies.',
        'Write at most 10, the limit of AWS.',
      ),
    );
  });

  test('shows no more of a long one than a line', () => {
    const call = () => checkManagedSessionPolicies(['x'.repeat(5000)]);
    expect(call).toThrow(expect.objectContaining({ message: expect.stringMatching(/^.{1,250}$/) }));
  });

  test('never hangs or throws anything else', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string().map((name) => `arn:aws:iam::aws:policy/${name}`),
      fc.constant(`arn:aws:iam::aws:policy/${'-'.repeat(2000)}!`),
    );
    fc.assert(
      fc.property(fc.array(text), (arns) => {
        try {
          expect(checkManagedSessionPolicies(arns)).toEqual(arns);
        } catch (error) {
          expect(error).toBeInstanceOf(ActionError);
        }
      }),
    );
  });
});
