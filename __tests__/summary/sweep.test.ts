import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../local/github-page/render.ts';
import { ActionError } from '../../src/errors.ts';
import { sweepSummary } from '../../src/summary/sweep.ts';
import type { Swept } from '../../src/temporary-roles/sweep.ts';
import { now } from '../fixtures/outcomes.ts';
import { shapeOf, textsOf } from '../github-page/document.ts';

function swept(count: number, repository = 'octo-org/octo-repo'): Swept {
  const names = Array.from({ length: count }, (_, index) => `role-${index}`);
  return {
    expired: names.map((name) => ({ name, repository, run: '1-1', expiresAt: now })),
    removals: names.map((name) => ({ name, kind: 'removed' })),
    current: 0,
    tooLate: [],
    foreign: [],
    unseen: 0,
  };
}

describe('sweepSummary', () => {
  test('has no empty table', () => {
    const page = renderMarkdown(sweepSummary(swept(0), now));
    expect(textsOf(page, 'h3')).toEqual(['Temporary roles: 0 expired, 0 current']);
    expect(textsOf(page, 'p')).toEqual([]);
    expect(shapeOf(page)).not.toContain('table');
  });

  test('names each role that this action cannot have created', () => {
    const foreign = [
      { name: 'x', because: 'its path is /a/' },
      { name: 'y', because: 'its tag is <b>' },
    ];
    const page = renderMarkdown(sweepSummary({ ...swept(1), foreign }, now));
    expect(textsOf(page, 'td').slice(0, 7)).toEqual([
      ...['x', 'not of this action, left alone: its path is /a/', '', '', ''],
      ...['y', 'not of this action, left alone: its tag is <b>'],
    ]);
    expect(textsOf(page, 'p')).toEqual([
      'This action cannot have created 2 of the roles below its path. To find out who created them or changed their tags, search CloudTrail for the events CreateRole, TagRole and UntagRole.',
    ]);
  });

  test('counts roles that end too late among those that are left out', () => {
    const repository = `octo-org/${'x'.repeat(2000)}`;
    const { expired: tooLate } = swept(1000, repository);
    const text = sweepSummary({ ...swept(0), current: 1000, tooLate }, now);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1024 * 1024);
    expect(text).toMatch(/<b>\d+ roles are left out:<\/b>/);
    expect(text).toContain('<b>1000 of the current roles expire more than 12 hours from now,</b>');
  });

  test('has a row for each role and its owner, failures first', () => {
    const refused = new ActionError('iam-refused', 'IAM said no.', 'Allow it.');
    const expiresAt = new Date('2026-02-28T10:05:00Z');
    const roleOf = (name: string) => ({
      name,
      repository: `o/${name}`,
      run: `${name}-1`,
      expiresAt,
    });
    const page = renderMarkdown(
      sweepSummary(
        {
          expired: ['a', 'b', 'c', 'd', 'e'].map(roleOf),
          removals: [
            { name: 'a', kind: 'removed' },
            { name: 'b', kind: 'would-be-removed' },
            { name: 'c', kind: 'failed', failure: refused },
            { name: 'd', kind: 'replaced' },
            { name: 'hidden', kind: 'unseen', failure: refused },
            { name: 'e', kind: 'failed', failure: new Error('not foreseen') },
          ],
          current: 3,
          tooLate: [{ ...roleOf('z'), expiresAt: new Date('2027-01-01T00:00:00Z') }],
          foreign: [],
          unseen: 1,
        },
        now,
      ),
    );
    expect(textsOf(page, 'h3')).toEqual([
      'Temporary roles: 5 expired, 3 current, 1 could not be read',
    ]);
    expect(textsOf(page, 'th')).toEqual(['Role', 'Result', 'Repository', 'Run', 'Expiry']);
    const facts = (name: string) => [`o/${name}`, `${name}-1`, '2026-02-28 10:05 UTC'];
    expect(textsOf(page, 'td')).toEqual([
      ...['c', 'failed: iam-refused IAM said no.', ...facts('c')],
      ...['hidden', 'could not be read: iam-refused IAM said no.', '', '', ''],
      ...['e', 'failed: the log has more', ...facts('e')],
      ...['z', 'ends too late, left alone', 'o/z', 'z-1', '2027-01-01 00:00 UTC'],
      ...['a', 'removed', ...facts('a')],
      ...['b', 'would be removed', ...facts('b')],
      ...['d', 'not removed: replaced during this step', ...facts('d')],
    ]);
    expect(textsOf(page, 'b')).toEqual([
      'failed',
      'could not be read',
      'failed',
      'ends too late',
      '1 of the current roles expire more than 12 hours from now,',
    ]);
    expect(textsOf(page, 'p')).toEqual([
      '1 of the current roles expire more than 12 hours from now, later than this action allows: somebody else created them, or changed their tags. To find out who, search CloudTrail for the events CreateRole and TagRole.',
    ]);
  });

  test('is cut at 1 MiB, and says so', () => {
    const text = sweepSummary(swept(1000, `octo-org/${'x'.repeat(2000)}`), now);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1024 * 1024);
    const rows = text.match(/<code>role-/g)?.length ?? 0;
    expect(rows).toBeGreaterThan(100);
    expect(text).toContain(
      `<p><b>${1000 - rows} roles are left out:</b> GitHub shows no more than 1 MiB of summary for a step. The log holds all.</p>`,
    );
  });

  test('keeps its shape whatever the tags of a role say', () => {
    const odd = swept(1, '</table>\n\n<img src=x> | `');
    expect(shapeOf(renderMarkdown(sweepSummary(odd, now)))).toBe(
      shapeOf(renderMarkdown(sweepSummary(swept(1), now))),
    );
  });
});
