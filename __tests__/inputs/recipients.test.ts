import { describe, expect, test } from 'vitest';
import { parseRecipients } from '../../src/inputs/recipients.ts';
import { RUN } from '../fixtures/run-facts.ts';

const FORMS =
  'Write a login and one key on each line: @octocat age1tag1…, @octocat age1…, @octocat ssh-ed25519 AAAA…, or @octocat github for the SSH keys that GitHub publishes.';

describe('a line of recipients', () => {
  test.each([
    ['@mona age1tag1abc', { login: 'mona', key: { kind: 'age', recipient: 'age1tag1abc' } }],
    ['@Mona_corp \t age1abc', { login: 'Mona_corp', key: { kind: 'age', recipient: 'age1abc' } }],
    ['@a ssh-rsa A a@b c', { login: 'a', key: { kind: 'ssh', key: 'ssh-rsa A a@b c' } }],
    ['@a github', { login: 'a', key: { kind: 'github' } }],
    ['@a GitHub', { login: 'a', key: { kind: 'github' } }],
  ])('%j is a person with a key', (text, read) => {
    expect(parseRecipients(`# on call\n\n${text}\n`, RUN)).toEqual([{ line: 3, ...read }]);
  });

  test('may have a login with dots if the server has such logins', () => {
    const text = '@first.last github';
    expect(parseRecipients(text, { ...RUN, forge: 'gitea' })).toHaveLength(1);
    expect(() => parseRecipients(text, RUN)).toThrow();
  });

  test.each([
    'age1tag1abc',
    'mona age1abc',
    'a@mona age1abc',
    '@mona',
    '@',
    '@mona:age1abc',
    'github',
    '@m! age1abc',
  ])('%j does not name a person and a key', (text) => {
    expect(() => parseRecipients(`@a github\n${text}`, RUN)).toThrow(
      expect.objectContaining({
        code: 'invalid-input',
        message: 'Input "recipients" does not have a login and a key on line 2.',
        advice: FORMS,
      }),
    );
  });

  test.each(['githb', 'Git-Hub'])('%s may be the word github', (key) => {
    expect(() => parseRecipients(`@mona ${key}`, RUN)).toThrow(
      expect.objectContaining({ advice: `Did you mean github? ${FORMS}` }),
    );
  });

  test.each(['@mona x', '@mona @hubot', '@mona actor', '@mona age1', '@mona age1a age1b'])(
    '%j has a key that cannot be read',
    (text) => {
      expect(() => parseRecipients(text, RUN)).toThrow(
        expect.objectContaining({
          message: 'Input "recipients" has a key on line 1 that cannot be read.',
          advice: FORMS,
        }),
      );
    },
  );

  test.each(['AGE-SECRET-KEY-1ABC', '@mona AGE-SECRET-KEY-1ABC', '-----BEGIN PRIVATE KEY-----'])(
    '%j is a private key, and is not repeated',
    (text) => {
      expect(() => parseRecipients(text, RUN)).toThrow(
        expect.objectContaining({ message: 'Input "recipients" has a private key on line 1.' }),
      );
    },
  );

  test.each(['@mona age1tag1abc # laptop', '@mona github # all'])(
    '%j has its comment in the wrong place',
    (text) => {
      expect(() => parseRecipients(text, RUN)).toThrow(
        expect.objectContaining({
          message: 'Input "recipients" has a comment at the end of line 1.',
          advice: 'Write the comment on a line of its own, with # at the beginning.',
        }),
      );
    },
  );

  test.each(['@login age1tag1abc', '@Login github', '@login age1tag1…'])(
    '%j has the placeholder of the opener page',
    (text) => {
      const placeholder = text.split(' ')[0];
      expect(() => parseRecipients(text, RUN)).toThrow(
        expect.objectContaining({
          code: 'invalid-input',
          message: `Input "recipients" has the placeholder ${placeholder} on line 1.`,
          advice: `Replace ${placeholder} with the GitHub login of the person who has this key.`,
        }),
      );
    },
  );

  test.each(['@mona age1tag1…', '@mona age1tag1qwe0k...', '@mona age1…', 'age1tag1…'])(
    '%j has a shortened key',
    (text) => {
      expect(() => parseRecipients(text, RUN)).toThrow(
        expect.objectContaining({
          message: 'Input "recipients" has a shortened key on line 1.',
          advice: 'Copy the whole key: the dots stand for the rest of it.',
        }),
      );
    },
  );

  test('must not be for a plugin, and the error names the plugin', () => {
    expect(() => parseRecipients('@mona age1yubikey1qwt50', RUN)).toThrow(
      expect.objectContaining({
        message:
          'Input "recipients" has a recipient on line 1 for the age plugin "yubikey", which this action does not support.',
        advice: expect.stringContaining('age1tag1'),
      }),
    );
  });
});
