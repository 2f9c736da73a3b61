import { describe, expect, test } from 'vitest';
import { parseDeliveryInputs } from '../../src/inputs/delivery.ts';
import { RUN } from '../fixtures/run-facts.ts';

const AGE = 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj';

function sealTo(value: string) {
  return parseDeliveryInputs({ 'seal-to': value }, RUN).sealTo;
}

test('without inputs: details, and nothing sealed', () => {
  expect(parseDeliveryInputs({}, RUN)).toEqual({
    summary: 'details',
    sealTo: [],
  });
});

test('who asks why, who has which key, and the page that opens links', () => {
  const raw = {
    reason: 'INC-42',
    recipients: `@mona ${AGE}`,
    'opener-url': 'https://opener.example',
  };
  expect(parseDeliveryInputs(raw, RUN)).toMatchObject({
    reason: 'INC-42',
    recipients: [{ line: 1, login: 'mona', key: { kind: 'age', recipient: AGE } }],
    openerUrl: 'https://opener.example/',
  });
});

test.each(['details', 'link', 'none', 'LINK'])('summary: %s', (word) => {
  expect(parseDeliveryInputs({ summary: word }, RUN).summary).toBe(word.toLowerCase());
});

test('summary: another word', () => {
  expect(() => parseDeliveryInputs({ summary: 'url' }, RUN)).toThrow(
    expect.objectContaining({
      code: 'invalid-input',
      message: 'Input "summary" is "url".',
      advice: 'Use one of: details, link, none.',
    }),
  );
});

test('seal-to: every form, with its line', () => {
  expect(
    sealTo(`${AGE}\n\n  ssh-ed25519 AAAA me@example.com\r\nssh-rsa AAAA\n@hubot\nactor\n`),
  ).toEqual([
    { kind: 'age', line: 1, recipient: AGE },
    { kind: 'ssh', line: 3, key: 'ssh-ed25519 AAAA me@example.com' },
    { kind: 'ssh', line: 4, key: 'ssh-rsa AAAA' },
    { kind: 'user', line: 5, login: 'hubot' },
    { kind: 'actor', line: 6 },
  ]);
});

test.each([
  ['Windows line ends', `${AGE}\r\n@hubot\r\n`, [1, 2]],
  ['line ends of old systems', `${AGE}\r@hubot`, [1, 2]],
  ['quotation marks', `"${AGE}"\n\n'@hubot'`, [1, 3]],
  ['spaces that only look like some', `\u00a0${AGE}\u200b\n\ufeff@hubot\u3000`, [1, 2]],
])('seal-to: %s', (_what, value, [first, second]) => {
  expect(sealTo(value)).toEqual([
    { kind: 'age', line: first, recipient: AGE },
    { kind: 'user', line: second, login: 'hubot' },
  ]);
});

test.each(['mona_corp', 'dependabot[bot]', 'a', 'a-b', '-odd'])('the user name %s', (login) => {
  const parse = () => sealTo(`@${login}`);
  if (login.startsWith('-')) {
    expect(parse).toThrow(/has a user on line 1/);
  } else {
    expect(parse()).toEqual([{ kind: 'user', line: 1, login }]);
  }
});

describe('an entry that is not a recipient is refused by its line, and not repeated', () => {
  test.each([
    ['octocat', 'has an unknown word on line 2'],
    ['octo_corp', 'has an unknown word on line 2'],
    ['SSH-ED25519 AAAA', 'cannot be read on line 2'],
    ['ssh-ed25519', 'cannot be read on line 2'],
    ['AGE1ZVKYG', 'cannot be read on line 2'],
    ['@', 'has a user on line 2 that is not a GitHub login'],
    ['@a/../b', 'has a user on line 2 that is not a GitHub login'],
    ['@octocat hubot', 'has a user on line 2 that is not a GitHub login'],
    ['command="x" ssh-ed25519 AAAA', 'cannot be read on line 2'],
    ['x AGE-PLUGIN-YUBIKEY-1QQQQ', 'cannot be read on line 2'],
    ['AGE-SECRET-KEY-1GFPYYSJZ', 'has a private key on line 2'],
    ['AGE-PLUGIN-YUBIKEY-1QQQQ', 'has a private key on line 2'],
    ['-----BEGIN OPENSSH PRIVATE KEY-----', 'has a private key on line 2'],
  ])('%s', (text, fault) => {
    const parse = () => sealTo(`${AGE}\n${text}`);
    expect(parse).toThrow(
      expect.objectContaining({ code: 'invalid-input', message: `Input "seal-to" ${fault}.` }),
    );
    expect(parse).not.toThrow(text);
  });
});

test.each(['actor', 'Actor', 'ACTOR', ' "actor" '])('actor is a word in any case: %j', (word) => {
  expect(sealTo(`${AGE}\n${word}`)[1]).toEqual({ kind: 'actor', line: 2 });
});

test('comments are skipped, and count as lines', () => {
  expect(sealTo('# on call\n@hubot\n  # this week\nactor\n#@mona')).toEqual([
    { kind: 'user', line: 2, login: 'hubot' },
    { kind: 'actor', line: 4 },
  ]);
});

describe('logins of Forgejo and Gitea', () => {
  const parse = (login: string, forge: 'github' | 'gitea') => () =>
    parseDeliveryInputs({ 'seal-to': `@${login}` }, { ...RUN, forge });

  test.each(['first.last', '_odd', 'a-b', 'A'])('@%s', (login) => {
    expect(parse(login, 'gitea')().sealTo).toEqual([{ kind: 'user', line: 1, login }]);
  });

  test.each(['.a', 'a/b', 'a[bot]', '', 'a b', 'a'.repeat(101)])('not @%s', (login) => {
    expect(parse(login, 'gitea')).toThrow('has a user on line 1');
  });

  test('are not logins of GitHub', () => {
    expect(parse('first.last', 'github')).toThrow('has a user on line 1');
  });
});

describe('recipients of age', () => {
  test.each(['age1pq1abc', 'age1tag1abc', 'age1tagpq1abc'])('%s needs no plugin', (recipient) => {
    expect(sealTo(recipient)).toEqual([{ kind: 'age', line: 1, recipient }]);
  });

  test.each([
    ['age1yubikey1qwt50d05nh5vutpdzmlg5wn80xq5negm4uj9ghv0snvdd3yysf5yw3rhl3t', 'yubikey'],
    ['age1se1qfn44rsw0xvmez3pky46nghmnd5up0jpj97nd39zptlh83a0nja6skde3ak', 'se'],
    ['age1fido2-hmac1qqpvmv9m', 'fido2-hmac'],
  ])('%s is for a plugin', (recipient, plugin) => {
    expect(() => sealTo(`@hubot\n${recipient}`)).toThrow(
      expect.objectContaining({
        code: 'invalid-input',
        message: `Input "seal-to" has a recipient on line 2 for the age plugin "${plugin}", which this action does not support.`,
        advice:
          'Use an SSH public key or a recipient of age-keygen. If the plugin can show a recipient of the same key that begins with age1tag1, that works too.',
      }),
    );
  });
});
