import { describe, expect, test } from 'vitest';
import { parseDeliveryInputs } from '../../src/inputs/delivery.ts';
import { inputRefusal } from '../fixtures/refusal.ts';
import { RUN } from '../fixtures/run-facts.ts';

describe('a line of seal-to', () => {
  const parse = (text: string) => () => parseDeliveryInputs({ 'seal-to': text }, RUN);
  const forms =
    'Write one of these on each line: an age recipient (age1…), an SSH public key (ssh-ed25519 AAAA…, ssh-rsa AAAA…), a GitHub user ("@octocat"), or the word actor.';

  test.each([
    ...['@', '@-a', '@a b', '@a[bot]x', '@[bot]', `@${'a'.repeat(101)}`, '@a!', '@a[bt]'],
  ])('%s is not a user', (line) => {
    expect(parse(line)).toThrow(
      inputRefusal('seal-to', 'has a user on line 1 that is not a GitHub login', forms),
    );
  });

  test.each([...['octocat', 'xage1a', 'x-AGE-SECRET-KEY-1', 'a', 'a'.repeat(100)]])(
    '%s may be a GitHub user',
    (line) => {
      expect(parse(line)).toThrow(
        inputRefusal(
          'seal-to',
          'has an unknown word on line 1',
          `If it is a GitHub user, write "@octocat", with the @ and the quotation marks. ${forms}`,
        ),
      );
    },
  );

  test.each([
    ['actors', 'actor'],
    ['Acotr', 'actor'],
    ['non', 'none'],
  ])('%s may be the word %s', (line, word) => {
    expect(parse(line)).toThrow(
      inputRefusal(
        'seal-to',
        'has an unknown word on line 1',
        `Did you mean ${word}? If it is a GitHub user, write "@octocat", with the @ and the quotation marks. ${forms}`,
      ),
    );
  });

  test.each([
    ...['x@octocat', 'age1', 'age1A', 'AGE1A', 'age1a!', 'ssh-rsa', 'xssh-rsa A', 'rsa-x A'],
    ...['ssh- A', 'ssh-rsaA', '_octocat', '-octocat', 'octo.cat', 'a'.repeat(101)],
  ])('%s cannot be read', (line) => {
    expect(parse(line)).toThrow(inputRefusal('seal-to', 'cannot be read on line 1', forms));
  });

  test.each(['age1abc # laptop', '@octocat\t# mona', 'actor #who', 'age1abc… # cut'])(
    '%s has its comment in the wrong place',
    (line) => {
      expect(parse(line)).toThrow(
        inputRefusal(
          'seal-to',
          'has a comment at the end of line 1',
          'Write the comment on a line of its own, with # at the beginning.',
        ),
      );
    },
  );

  test.each([
    'AGE-SECRET-KEY-1ABC # laptop',
    'age-secret-key-1abc',
    'x PRIVATE KEY',
    'a private key',
  ])('%s is private', (line) => {
    expect(parse(line)).toThrow(
      inputRefusal(
        'seal-to',
        'has a private key on line 1',
        'Create a new key pair, and write its public key. The private key in the workflow is no longer secret.',
      ),
    );
  });

  test.each([
    ...['ssh-rsa A', 'ecdsa-sha2-nistp256 A', 'sk-ssh-ed25519@openssh.com A', 'webauthn-x A'],
    ...['ssh-rsa  A', 'ssh-rsa\tA b c', 'ssh-a_.@- !'],
  ])('%s is an SSH key', (key) => {
    expect(parse(key)().sealTo).toEqual([{ kind: 'ssh', line: 1, key }]);
  });

  test.each(['0', 'Aa0_-', 'a[bot]', 'a'.repeat(100), `${'a'.repeat(100)}[bot]`])(
    '@%s is a user',
    (login) => {
      expect(parse(`@${login}`)().sealTo).toEqual([{ kind: 'user', line: 1, login }]);
    },
  );

  test('the token that reads keys is passed on, if there is one', () => {
    const none = {
      reason: undefined,
      summary: 'details',
      sealTo: [],
      recipients: undefined,
      openerUrl: undefined,
      githubToken: undefined,
    };
    expect(parseDeliveryInputs({}, RUN)).toStrictEqual(none);
    expect(parseDeliveryInputs({ 'github-token': 't' }, RUN)).toStrictEqual({
      ...none,
      githubToken: 't',
    });
  });
});
