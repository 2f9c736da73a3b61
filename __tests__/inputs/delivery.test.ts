import { describe, expect, test } from 'vitest';
import { parseDeliveryInputs } from '../../src/inputs/delivery.ts';

const run = { actor: 'octocat' };
const AGE = 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj';

function sealTo(value: string, actor = 'octocat') {
  return parseDeliveryInputs({ 'seal-to': value }, { actor }).sealTo;
}

test('without inputs: details, and nothing sealed', () => {
  expect(parseDeliveryInputs({}, run)).toEqual({ summary: 'details', sealTo: [] });
});

test.each(['details', 'link', 'none', 'LINK'])('summary: %s', (word) => {
  expect(parseDeliveryInputs({ summary: word }, run).summary).toBe(word.toLowerCase());
});

test('summary: another word', () => {
  expect(() => parseDeliveryInputs({ summary: 'url' }, run)).toThrow(
    expect.objectContaining({
      code: 'invalid-input',
      message: 'Input "summary" is "url".',
      advice: 'Use one of: details, link, none.',
    }),
  );
});

test('seal-to: every form, with the line it stands on', () => {
  expect(
    sealTo(`${AGE}\n\n  ssh-ed25519 AAAA me@example.com\r\nssh-rsa AAAA\n@hubot\nactor\n`),
  ).toEqual([
    { kind: 'age', line: 1, recipient: AGE },
    { kind: 'ssh', line: 3, key: 'ssh-ed25519 AAAA me@example.com' },
    { kind: 'ssh', line: 4, key: 'ssh-rsa AAAA' },
    { kind: 'user', line: 5, login: 'hubot' },
    { kind: 'user', line: 6, login: 'octocat' },
  ]);
});

test.each(['mona_corp', 'dependabot[bot]', 'a', 'a-b', '-odd'])('the user name %s', (login) => {
  const parse = () => sealTo(`@${login}`);
  if (login.startsWith('-')) {
    expect(parse).toThrow(/names no GitHub user on line 1/);
  } else {
    expect(parse()).toEqual([{ kind: 'user', line: 1, login }]);
  }
});

describe('what is no recipient is refused by its line, and not repeated', () => {
  test.each([
    ['octocat', 'has a line that cannot be read, line 2'],
    ['SSH-ED25519 AAAA', 'has a line that cannot be read, line 2'],
    ['ssh-ed25519', 'has a line that cannot be read, line 2'],
    ['AGE1ZVKYG', 'has a line that cannot be read, line 2'],
    ['@', 'names no GitHub user on line 2'],
    ['@a/../b', 'names no GitHub user on line 2'],
    ['@octocat hubot', 'names no GitHub user on line 2'],
    ['command="x" ssh-ed25519 AAAA', 'has a line that cannot be read, line 2'],
    ['AGE-SECRET-KEY-1GFPYYSJZ', 'has a private key on line 2'],
    ['-----BEGIN OPENSSH PRIVATE KEY-----', 'has a private key on line 2'],
  ])('%s', (text, fault) => {
    const parse = () => sealTo(`${AGE}\n${text}`);
    expect(parse).toThrow(
      expect.objectContaining({ code: 'invalid-input', message: `Input "seal-to" ${fault}.` }),
    );
    expect(parse).not.toThrow(text);
  });

  test('actor, where nobody knows who that is', () => {
    expect(() => sealTo('actor', '')).toThrow(/names no GitHub user on line 1/);
  });
});
