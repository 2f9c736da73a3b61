import { context } from '@actions/github';
import { describe, expect, test, vi } from 'vitest';
import { isForkPullRequest, isPullRequestByWriter } from '../../src/github/pull-request.ts';

const OWN = 'octo-org/tools';
const pullRequest = (head: object | null, base: object | null = { full_name: OWN }) => ({
  repository: { full_name: OWN },
  pull_request: { number: 1, head: { repo: head }, base: { repo: base } },
});
const own = pullRequest({ full_name: OWN });
const foreign = pullRequest({ full_name: 'octocat/tools' });

describe('a run for a pull request from a fork', () => {
  test.each([
    ['a push', 'push', { repository: { full_name: OWN } }, false],
    ['a branch', 'pull_request', own, false],
    ['a fork', 'pull_request', foreign, true],
    ['a fork that is gone', 'pull_request', pullRequest(null), true],
    ['a review of a fork', 'pull_request_review', foreign, true],
    ['a fork, in the context of its target', 'pull_request_target', foreign, false],
    ['a schedule without payload', 'schedule', {}, false],
  ])('%s', async (_what, eventName, event, fork) => {
    Object.assign(context, { eventName, payload: event });
    expect(await isForkPullRequest()).toBe(fork);
  });
});

describe('a pull request by somebody with write access', () => {
  test.each([
    ['a branch, opened', { ...own, action: 'opened' }, true],
    ['a branch, pushed to', { ...own, action: 'synchronize' }, true],
    // Who may triage can do these, and more.
    ['a branch, labelled', { ...own, action: 'labeled' }, false],
    ['a branch, opened again', { ...own, action: 'reopened' }, false],
    ['a branch, edited', { ...own, action: 'edited' }, false],
    ['a branch, nobody knows how', own, false],
    ['a fork', { ...foreign, action: 'opened' }, false],
    ['a fork that is gone', { ...pullRequest(null), action: 'opened' }, false],
    ['no names', { ...pullRequest({}, {}), action: 'opened' }, false],
    [
      'empty names',
      { ...pullRequest({ full_name: '' }, { full_name: '' }), action: 'opened' },
      false,
    ],
    ['no target', { ...pullRequest({ full_name: OWN }, null), action: 'opened' }, false],
    ['no repositories', { pull_request: { head: null }, action: 'opened' }, false],
    ['no pull request', { action: 'opened' }, false],
    ['nothing', {}, false],
    ['null', null, false],
  ])('%s', async (_what, payload, writer) => {
    Object.assign(context, { eventName: 'pull_request', payload });
    expect(await isPullRequestByWriter()).toBe(writer);
  });
});

test('an event that the toolkit cannot read tells nothing', async () => {
  vi.resetModules();
  vi.doMock('@actions/github', () => {
    throw new SyntaxError('Unexpected end of JSON input');
  });
  const unread = await import('../../src/github/pull-request.ts');
  expect(await unread.isForkPullRequest()).toBe(false);
  expect(await unread.isPullRequestByWriter()).toBe(false);
});
