import { describe, expect, test } from 'vitest';
import { ActionError } from '../../src/errors.ts';
import type { Swept } from '../../src/modes/sweep.ts';
import { sweepSummary } from '../../src/summary/sweep.ts';
import { shapeOf, textsOf } from '../github-page/document.ts';
import { renderMarkdown } from '../github-page/render.ts';
import { now } from './outcomes.ts';

function swept(count: number, repository = 'octo-org/octo-repo'): Swept {
  const names = Array.from({ length: count }, (_, index) => `role-${index}`);
  return {
    expired: names.map((name) => ({ name, repository, run: '1-1', expiresAt: now })),
    removals: names.map((name) => ({ name, status: 'removed' })),
    current: 0,
    foreign: 2,
    unseen: 0,
  };
}

describe('sweepSummary', () => {
  test('says what it left alone, and has no table of nothing', () => {
    const page = renderMarkdown(sweepSummary(swept(0), now));
    expect(textsOf(page, 'p')).toEqual([
      '2 roles below the same path are not of this action, and were not touched.',
    ]);
    expect(shapeOf(page)).not.toContain('table');
  });

  test('counts what it could not look at, and says why', () => {
    const failure = new ActionError('iam-refused', 'IAM said no.', 'Allow it.');
    const hidden = { name: 'hidden', status: 'unseen', failure } as const;
    const page = renderMarkdown(sweepSummary({ ...swept(0), removals: [hidden], unseen: 1 }, now));
    expect(textsOf(page, 'h3')).toEqual([
      'Temporary roles: 0 expired, 0 current, 1 could not be looked at',
    ]);
    expect(textsOf(page, 'td').join()).toContain(
      'could not be looked at: iam-refused IAM said no.',
    );
  });

  test('tells of a role that was made anew', () => {
    const removals = [{ name: 'role-0', status: 'made-anew' } as const];
    const page = renderMarkdown(sweepSummary({ ...swept(1), removals }, now));
    expect(textsOf(page, 'td').join()).toContain('left alone: made anew meanwhile');
  });

  test('is cut at 1 MiB, and says so', () => {
    const text = sweepSummary(swept(10_000), now);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1024 * 1024);
    expect(text).toMatch(/<b>\d{4} roles are left out:<\/b>/);
  });

  test('keeps its shape whatever the tags of a role say', () => {
    const odd = swept(1, '</table>\n\n<img src=x> | `');
    expect(shapeOf(renderMarkdown(sweepSummary(odd, now)))).toBe(
      shapeOf(renderMarkdown(sweepSummary(swept(1), now))),
    );
  });
});
