import { describe, expect, test } from 'vitest';
import { parseDeliveryInputs } from '../../src/inputs/delivery.ts';

const run = { actor: 'octocat', eventName: 'workflow_dispatch' };
const AGE = 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj';

function sealTo(value: string, actor = 'octocat') {
  return parseDeliveryInputs({ 'seal-to': value }, { ...run, actor }).sealTo;
}

test('without inputs: details, and nothing sealed', () => {
  expect(parseDeliveryInputs({}, run)).toEqual({
    summary: 'details',
    sealTo: [],
    needsWriter: false,
  });
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

test.each([
  ['Windows line ends', `${AGE}\r\n@hubot\r\n`, [1, 2]],
  ['line ends of old', `${AGE}\r@hubot`, [1, 2]],
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
    expect(parse).toThrow(/names no GitHub user on line 1/);
  } else {
    expect(parse()).toEqual([{ kind: 'user', line: 1, login }]);
  }
});

describe('what is no recipient is refused by its line, and not repeated', () => {
  test.each([
    ['octocat', 'has a single word on line 2, which is none that seal-to knows'],
    ['octo_corp', 'has a single word on line 2, which is none that seal-to knows'],
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

describe('actor', () => {
  const parse = (eventName?: string, word = 'actor') =>
    parseDeliveryInputs({ 'seal-to': `${AGE}\n${word}` }, { actor: 'octocat', eventName });

  test.each([
    'workflow_dispatch',
    'repository_dispatch',
    'schedule',
    'push',
    'create',
    'delete',
    'merge_group',
    'release',
    'deployment',
  ])('can be named after %s, which takes write access', (eventName) => {
    const parsed = parse(eventName);
    expect(parsed.sealTo[1]).toEqual({ kind: 'user', line: 2, login: 'octocat' });
    expect(parsed.needsWriter).toBe(false);
  });

  test.each(['Actor', 'ACTOR', ' "actor" '])('is a word in any case: %s', (word) => {
    expect(parse('push', word).sealTo[1]).toEqual({ kind: 'user', line: 2, login: 'octocat' });
    expect(() => parse('issues', word)).toThrow('takes no write access');
    expect(parse('pull_request', word).needsWriter).toBe(true);
  });

  test('can be named where there is no event', () => {
    expect(parse().sealTo[1]).toEqual({ kind: 'user', line: 2, login: 'octocat' });
  });

  test('can be named after pull_request, if that is not from a fork', () => {
    expect(parse('pull_request').needsWriter).toBe(true);
  });

  test.each([
    'workflow_run',
    'pull_request_target',
    'pull_request_review',
    'pull_request_review_comment',
    'issue_comment',
    'issues',
    'discussion',
    'discussion_comment',
    'fork',
    'watch',
    'star',
    'gollum',
    'toString',
  ])('cannot be named after %s', (eventName) => {
    expect(() => parse(eventName)).toThrow(
      expect.objectContaining({
        code: 'invalid-input',
        message: `Input "seal-to" has the word actor on line 2, but the run was started by the event "${eventName}", which takes no write access.`,
        advice: expect.stringContaining('@octocat'),
      }),
    );
  });

  test.each(['workflow_run', 'pull_request'])(
    'is nobody who is named by login: %s',
    (eventName) => {
      const parsed = parseDeliveryInputs({ 'seal-to': '@octocat' }, { ...run, eventName });
      expect(parsed.sealTo).toEqual([{ kind: 'user', line: 1, login: 'octocat' }]);
      expect(parsed.needsWriter).toBe(false);
    },
  );
});
