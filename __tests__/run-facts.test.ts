import { describe, expect, test } from 'vitest';
import { askerOf, askerText, runUrl, workflowUrl } from '../src/run-facts.ts';
import { RUN } from './fixtures/run-facts.ts';

describe('who asked', () => {
  test.each([
    ['the person who started the run', {}, 'octocat', 'octocat'],
    [
      'another person, who ran it again',
      { triggeringActor: 'hubot' },
      'hubot',
      'hubot (re-ran the run of octocat)',
    ],
    ['the same person in other letters', { triggeringActor: 'OctoCat' }, 'OctoCat', 'OctoCat'],
    [
      'the first person, if nothing else is known',
      { triggeringActor: undefined },
      'octocat',
      'octocat',
    ],
    ['nobody who is known', { actor: '', triggeringActor: undefined }, '', ''],
    ['the second person only', { actor: '', triggeringActor: 'hubot' }, 'hubot', 'hubot'],
  ])('%s', (_, facts, asker, text) => {
    expect(askerOf({ ...RUN, ...facts })).toBe(asker);
    expect(askerText({ ...RUN, ...facts })).toBe(text);
  });
});

describe('the page of the workflow', () => {
  test('is that of its file', () => {
    expect(workflowUrl(RUN)).toBe(
      'https://github.com/octo-org/tools/actions/workflows/console.yml',
    );
  });

  test.each([
    ['nothing is known', { workflowRef: undefined }],
    ['it is of another repository', { repository: 'octo-org/other' }],
    ['it is in another folder', { workflowRef: 'octo-org/tools/.forgejo/workflows/a.yml@main' }],
    ['its name is odd', { workflowRef: 'octo-org/tools/.github/workflows/a b.yml@main' }],
    ['its name is empty', { workflowRef: 'octo-org/tools/.github/workflows/@main' }],
    ['the forge has other pages', { forge: 'gitea' as const }],
  ])('is unknown if %s', (_, facts) => {
    expect(workflowUrl({ ...RUN, ...facts })).toBeUndefined();
  });
});

test.each([
  [{}, 'https://github.com/octo-org/tools/actions/runs/42'],
  [{ runId: '' }, 'https://github.com'],
  [{ repository: '' }, 'https://github.com'],
])('the page of the run %j', (facts, url) => {
  expect(runUrl({ ...RUN, ...facts })).toBe(url);
});
