import { context } from '@actions/github';
import { describe, expect, test, vi } from 'vitest';
import { isForkPullRequest, precedingRun } from '../../src/github/event.ts';

const OWN = 'octo-org/tools';
const pullRequest = (head: object | null) => ({
  repository: { full_name: OWN },
  pull_request: { number: 1, head: { repo: head } },
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
    ['an event that is null', 'push', null, false],
  ])('%s', async (_what, eventName, event, fork) => {
    Object.assign(context, { eventName, payload: event });
    expect(await isForkPullRequest()).toBe(fork);
  });
});

const NOTHING = { eventName: undefined, askedBy: undefined };

test.each([
  ['a schedule', { workflow_run: { event: 'schedule' } }, { ...NOTHING, eventName: 'schedule' }],
  [
    'a push, by the person who re-ran it',
    { workflow_run: { event: 'push', actor: { login: 'a' }, triggering_actor: { login: 'b' } } },
    { eventName: 'push', askedBy: 'b' },
  ],
  ['an unknown event', { workflow_run: {} }, NOTHING],
  ['an unknown person', { workflow_run: { triggering_actor: null } }, NOTHING],
  ['something else', { workflow_run: { event: 1, triggering_actor: { login: 2 } } }, NOTHING],
  ['a run that is null', { workflow_run: null }, NOTHING],
  ['no run', {}, NOTHING],
  ['an event that is null', null, NOTHING],
])('a run that follows one of %s', async (_what, payload, preceding) => {
  Object.assign(context, { eventName: 'workflow_run', payload });
  expect(await precedingRun()).toEqual(preceding);
});

test('an event that the toolkit cannot read counts as unknown', async () => {
  vi.resetModules();
  vi.doMock('@actions/github', () => {
    throw new SyntaxError('Unexpected end of JSON input');
  });
  const unread = await import('../../src/github/event.ts');
  expect(await unread.isForkPullRequest()).toBe(false);
  expect(await unread.precedingRun()).toEqual(NOTHING);
});
