import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isForkPullRequest } from '../../src/github/fork.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'fork-'));
afterAll(() => rmSync(folder, { recursive: true }));

const repository = { full_name: 'octo-org/tools', name: 'tools', owner: { login: 'octo-org' } };
const from = (repo: object | null) => ({ repository, pull_request: { number: 1, head: { repo } } });
const own = from({ full_name: 'octo-org/tools' });
const foreign = from({ full_name: 'octocat/tools' });

test.each([
  ['a push', 'push', { repository }, false],
  ['a branch', 'pull_request', own, false],
  ['a fork', 'pull_request', foreign, true],
  ['a fork that is gone', 'pull_request', from(null), true],
  [
    'a pull request of which nothing is known',
    'pull_request',
    { repository, pull_request: null },
    true,
  ],
  ['a review of a fork', 'pull_request_review', foreign, true],
  ['a fork, in the context of its target', 'pull_request_target', foreign, false],
  ['a schedule without payload', 'schedule', {}, false],
])('%s', (_what, eventName, payload, fork) => {
  const file = path.join(folder, 'event.json');
  writeFileSync(file, JSON.stringify(payload));
  const environment = { GITHUB_EVENT_NAME: eventName, GITHUB_EVENT_PATH: file };
  expect(isForkPullRequest(environment)).toBe(fork);
});

test('a runner that gives no event', () => {
  expect(isForkPullRequest({ GITHUB_EVENT_NAME: 'push' })).toBe(false);
});
