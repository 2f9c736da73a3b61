import { context } from '@actions/github';
import { expect, test } from 'vitest';
import { isForkPullRequest } from '../../src/github/fork.ts';

const repository = { full_name: 'octo-org/tools', name: 'tools', owner: { login: 'octo-org' } };
const from = (repo: object | null) => ({ repository, pull_request: { number: 1, head: { repo } } });
const own = from({ full_name: 'octo-org/tools' });
const foreign = from({ full_name: 'octocat/tools' });

test.each([
  ['a push', 'push', { repository }, false],
  ['a branch', 'pull_request', own, false],
  ['a fork', 'pull_request', foreign, true],
  ['a fork that is gone', 'pull_request', from(null), true],
  ['a review of a fork', 'pull_request_review', foreign, true],
  ['a fork, in the context of its target', 'pull_request_target', foreign, false],
  ['a schedule without payload', 'schedule', {}, false],
])('%s', async (_what, eventName, payload, fork) => {
  Object.assign(context, { eventName, payload });
  expect(await isForkPullRequest()).toBe(fork);
});
