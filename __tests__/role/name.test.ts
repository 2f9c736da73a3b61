import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ActionError } from '../../src/errors.ts';
import { checkRoleName, parseRoleReference, uniqueRoleName } from '../../src/role/name.ts';

const invalid = (name: string) =>
  expect.objectContaining({
    code: 'invalid-input',
    message: `Input "role-name" has "${name}", which is not a valid role name.`,
    advice: 'Use 1 to 64 letters, digits and _ + = , . @ -, for example console-url-42.',
  });
const run = { runId: '16588214937', runAttempt: '3' };

describe('a unique role name', () => {
  test.each([
    [0, 'console-url-16588214937-3-0000'],
    [0.5, 'console-url-16588214937-3-i000'],
    [0.999_999_99, 'console-url-16588214937-3-zzzz'],
  ])('with %f is %s', (random, name) => {
    expect(uniqueRoleName(run, random)).toBe(name);
  });

  test.each([
    [{ runId: '42', runAttempt: '' }, 'console-url-42-0000'],
    [{ runId: '', runAttempt: '' }, 'console-url-unknown-0000'],
  ])('of a run of which little is known (%j) is %s', (unknown, name) => {
    expect(uniqueRoleName(unknown, 0)).toBe(name);
  });

  test('is always valid for IAM', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (random) => {
        const name = uniqueRoleName(run, random);
        expect(checkRoleName(name)).toBe(name);
      }),
    );
  });
});

describe('a role name', () => {
  test.each(['a', 'x'.repeat(64), 'A_b+c=d,e.f@g-h', '0'])('%s is accepted', (name) => {
    expect(checkRoleName(name)).toBe(name);
  });

  test.each([
    ...['', 'a b', 'a/b', 'ä', 'a:b', '$(id)', "a'b", '*ab', 'ab*'].map((name) => [name, name]),
    ['a\nb', 'a b'],
    ['x'.repeat(65), 'x'.repeat(65)],
    ['x'.repeat(101), '…'],
  ])('%j is refused', (name, shown) => {
    expect(() => checkRoleName(name)).toThrow(invalid(shown));
  });
});

describe('a reference to a role', () => {
  test.each([
    ['audit-42', 'audit-42', undefined],
    ['arn:aws:iam::111122223333:role/audit-42', 'audit-42', '/'],
    ['arn:aws-cn:iam::111122223333:role/aws-console-url/audit', 'audit', '/aws-console-url/'],
  ])('%s names %s', (text, name, path) => {
    const reference = parseRoleReference(text);
    expect(reference.name).toBe(name);
    expect(reference.arn?.path).toBe(path);
  });

  test.each([
    'arn:aws:sts::111122223333:assumed-role/audit/session',
    'arn:aws:iam::111122223333:user/audit',
    'arn:aws:iam::111122223333:role/',
    'aws-console-url/audit',
  ])('%s is not one', (text) => {
    expect(() => parseRoleReference(text)).toThrow(invalid(text));
  });

  test('never fails with anything but advice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(attempt(() => parseRoleReference(text))).toBe(true);
        expect(attempt(() => parseRoleReference(`arn:aws:iam::111122223333:role/${text}`))).toBe(
          true,
        );
      }),
    );
  });
});

function attempt(parse: () => unknown): boolean {
  try {
    parse();
    return true;
  } catch (error) {
    return error instanceof ActionError;
  }
}
