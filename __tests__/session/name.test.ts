import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultSessionName } from '../../src/session/name.ts';
import { SESSION_NAME } from '../../src/session/patterns.ts';

const run = (asker: string, runId = '42', runAttempt = '1') => ({ asker, runId, runAttempt });

test.each([
  ['a person', run('octocat'), 'octocat-42-1'],
  ['an app', run('dependabot[bot]'), 'dependabot-bot--42-1'],
  ['an enterprise user', run('mona_corp'), 'mona_corp-42-1'],
  ['a name beyond ASCII', run('mön\u4e2d \ud83d\ude00'), 'm-n-----42-1'],
  ['no actor', run(''), '42-1'],
  ['no attempt', run('octocat', '42', ''), 'octocat-42'],
  ['one character in all', run('', '7', ''), 'aws-console-url'],
  ['nothing', run('', '', ''), 'aws-console-url'],
  ['a name too long', run('a'.repeat(70)), 'a'.repeat(64)],
])('%s', (_what, facts, name) => {
  expect(defaultSessionName(facts)).toBe(name);
});

test('STS accepts the name of every run', () => {
  const any = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(any, any, any, (asker, runId, runAttempt) => {
      expect(defaultSessionName({ asker, runId, runAttempt })).toMatch(SESSION_NAME);
    }),
  );
});
