import { describe, expect, test } from 'vitest';
import { ActionError, codeOf, ERROR_CODES, errorOf, invalidInput } from '../src/errors.ts';
import { shortened } from '../src/text/excerpt.ts';
import { saidBy } from '../src/text/said.ts';

test('the codes are those of the contract, in its order', () => {
  expect(ERROR_CODES).toEqual([
    ...['invalid-input', 'id-token-missing', 'id-token-failed', 'no-credentials'],
    ...['expired-credentials', 'unsupported-credentials', 'untrusted-identity'],
    ...['no-oidc-provider', 'provider-unreachable', 'wrong-audience'],
    ...['role-not-assumable', 'account-not-allowed'],
    ...['duration-refused', 'policy-refused', 'region-disabled', 'unsupported-partition'],
    ...['federation-refused', 'federation-unavailable', 'network', 'public-repository'],
    ...[
      'asker-unknown',
      'no-recipient-key',
      'role-exists',
      'role-not-ours',
      'iam-refused',
      'iam-limit',
    ],
    ...['not-propagated', 'cancelled', 'some-roles-failed'],
  ]);
});

describe('a failure', () => {
  const cause = new Error('of it');
  const failure = new ActionError('network', 'What happened.', 'What to do.', { cause });

  test('says what happened, what to do, and why', () => {
    expect(failure).toBeInstanceOf(Error);
    expect({ ...failure, message: failure.message, cause: failure.cause }).toEqual({
      name: 'ActionError',
      code: 'network',
      message: 'What happened.',
      advice: 'What to do.',
      lasting: false,
      cause,
    });
  });

  test('may be one that no other try can avoid', () => {
    expect(new ActionError('iam-refused', 'No.', 'Ask.', { lasting: true }).lasting).toBe(true);
  });

  test.each([
    [failure, 'network'],
    [cause, 'bug'],
    ['a text', 'bug'],
    [{ code: 'network' }, 'bug'],
    [undefined, 'bug'],
  ])('%j has the code %s', (thrown, code) => {
    expect(codeOf(thrown)).toBe(code);
  });

  test('that is thrown as something else becomes an error', () => {
    expect(errorOf(failure)).toBe(failure);
    expect(errorOf('a text')).toEqual(new Error('a text'));
    expect(errorOf(undefined)).toEqual(new Error('undefined'));
  });

  test('of an input names it', () => {
    expect(invalidInput('region', 'is wrong', 'Set it.')).toMatchObject({
      code: 'invalid-input',
      message: 'Input "region" is wrong.',
      advice: 'Set it.',
    });
  });
});

describe('a value in an error', () => {
  const hundred = 'x'.repeat(100);
  test.each([
    ['nothing', '', ''],
    ['a word', 'word', 'word'],
    ['a hundred characters', hundred, hundred],
    ['a hundred and one', `${hundred}x`, '…'],
    ['several lines', 'a\r\n\t b\n', 'a b '],
    ['lines and tabs', 'a\t b\nc', 'a b c'],
    ['lines of other systems', 'a  b\u2028c\u0085d\re', 'a b c d e'],
    ['white space in a line, as it is', 'a \t  b\u00a0\u3000c ', 'a \t  b\u00a0\u3000c '],
    ['white space around an invisible character', 'a  \u200b\u00a0b', 'a <U+200B> b'],
    ['white space that makes it long', `a${' '.repeat(200)}b`, 'a …'],
    ['words', `${'x'.repeat(60)} ${'y'.repeat(60)}`, `${'x'.repeat(60)} …`],
    ['a word of a hundred characters', `${hundred} y`, `${hundred} …`],
    ['a word too long', `${hundred}x y`, '…'],
    ['a word too long, behind a space', ` ${hundred}`, '…'],
    ['a letter and a word too long', `a ${hundred}`, 'a …'],
  ])('%s', (_what, value, shown) => {
    expect(shortened(value)).toBe(shown);
  });

  test('can be kept shorter', () => {
    expect(shortened('one two', 7)).toBe('one two');
    expect(shortened('one two', 6)).toBe('one …');
    expect(shortened('one two', 3)).toBe('one …');
    expect(shortened('one two', 2)).toBe('…');
  });
});

describe('what an error says', () => {
  const unparsed = 'a text could not be parsed';
  test.each([
    [new Error('read ECONNRESET'), 'read ECONNRESET'],
    [
      new Error("No match.\n\nThe Canonical String was\n'POST\nx-amz-security-token:s"),
      'No match.',
    ],
    [new Error('No. The String-to-Sign was s'), 'No.'],
    [new SyntaxError('Unexpected token in the secret'), unparsed],
    [new Error('"sec"... is not valid JSON'), unparsed],
    [
      invalidInput('session-tags', 'is not valid JSON', ''),
      'Input "session-tags" is not valid JSON.',
    ],
  ])('%s', (error, said) => {
    expect(saidBy(error)).toBe(said);
  });
});
