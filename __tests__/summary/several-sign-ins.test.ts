import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../local/github-page/render.ts';
import { ActionError } from '../../src/errors.ts';
import type { Outcome } from '../../src/sign-in/outcome.ts';
import { BARE, failed, signedIn, summaryOf, type Told } from '../fixtures/outcomes.ts';
import { linksOf, textsOf } from '../github-page/document.ts';

const RUN = 'https://github.com/octo-org/octo-repo/actions/runs/16588214937';
const refused = new ActionError('role-not-assumable', 'STS refused it.', 'Look at its trust.');

const CLOCKS =
  'For each role: The link works until 14:15 UTC (in 15 minutes), the session until 15:00 UTC (in 1 hour).';
const NEW_LINK = 'For a new link, run this job again or start a new run.';
const SECRET =
  ' The link itself is a secret: later steps of this job have it in the output console-url.';

/** Without the part that is folded away, which has tests of its own. */
function page(outcomes: readonly Outcome[], other = {}): string {
  return renderMarkdown(summaryOf({ outcomes, ...other })).replace(/<details>.*<\/details>/s, '');
}

function urlOf(outcome: Outcome): string {
  return outcome.kind === 'signed-in' ? outcome.signIn.consoleUrl : '';
}

describe('several roles', () => {
  const outcomes = [
    signedIn('Audit'),
    failed('Gone', refused),
    failed('Bug', new Error('secret')),
    signedIn('Deploy'),
  ];

  test('have a row each, and the failing ones their code', () => {
    const shown = page(outcomes);
    expect(textsOf(shown, 'h3')).toEqual(['AWS console: 2 of 4 roles']);
    expect(textsOf(shown, 'li')).toEqual([
      'arn:aws:iam::111122223333:role/Gone role-not-assumable: STS refused it. Look at its trust.',
      'arn:aws:iam::111122223333:role/Bug bug: An unexpected error happened; the log has more.',
      'Session name: octocat-16588214937-1',
      'Asked for by: octocat in run 16588214937, attempt 1, at 14:00 UTC',
    ]);
    expect(textsOf(shown, 'th')).toEqual(['Role', 'Page', 'Activity']);
    expect(textsOf(shown, 'td')).toEqual([
      ...['Audit in 111122223333', 'eu-central-1: /s3/home', 'Activity in CloudTrail'],
      ...['Deploy in 111122223333', 'eu-central-1: /s3/home', 'Activity in CloudTrail'],
    ]);
    expect(textsOf(shown, 'p')).toEqual(['These roles failed:', CLOCKS, NEW_LINK + SECRET]);
    // No live link: nothing says who may read it.
    expect(linksOf(shown)).toEqual({
      'eu-central-1: /s3/home':
        'https://eu-central-1.console.aws.amazon.com/s3/home?region=eu-central-1',
      'Activity in CloudTrail':
        'https://eu-central-1.console.aws.amazon.com/cloudtrailv2/home#/events?Username=Deploy',
      'run 16588214937, attempt 1': RUN,
      'run this job again': RUN,
      'start a new run': 'https://github.com/octo-org/octo-repo/actions/workflows/console.yml',
    });
  });

  test('without a failure have no list of failures', () => {
    const shown = page([signedIn('Audit'), signedIn('Deploy')]);
    expect(textsOf(shown, 'h3')).toEqual(['AWS console: 2 of 2 roles']);
    expect(textsOf(shown, 'p')).toEqual([CLOCKS, NEW_LINK + SECRET]);
  });

  test('with clocks that differ have them in their rows', () => {
    const sessionExpiresAt = new Date('2026-03-01T16:00:00Z');
    const shown = page([signedIn('Audit'), signedIn('Deploy', { sessionExpiresAt })]);
    expect(textsOf(shown, 'p')).toEqual([NEW_LINK + SECRET]);
    expect(textsOf(shown, 'th')).toEqual(['Role', 'Page', 'Until when', 'Activity']);
    expect(textsOf(shown, 'td')[6]).toBe(
      'The link works until 14:15 UTC (in 15 minutes), the session until 16:00 UTC (in 2 hours).',
    );
  });

  test('that all failed have no table of links', () => {
    const shown = page([failed('Gone', refused), failed('Bug', new Error('secret'))]);
    expect(textsOf(shown, 'h3')).toEqual(['AWS console: 0 of 2 roles']);
    expect(textsOf(shown, 'th')).toEqual([]);
    expect(textsOf(shown, 'p')).toEqual(['These roles failed:', NEW_LINK]);
  });

  test.each([
    [40, 'p'.repeat(39), ''],
    [41, 'p'.repeat(39), '…'],
  ])('name a page of %d characters by the first 40', (length, shownPath, rest) => {
    const destinationUrl = `https://eu-central-1.console.aws.amazon.com/${'p'.repeat(length - 1)}?x#y`;
    const shown = page([signedIn('Audit', { destinationUrl }), signedIn('Deploy')]);
    expect(textsOf(shown, 'td')).toContain(`eu-central-1: /${shownPath}${rest}`);
  });

  test('have no ARN of a role that failed without one', () => {
    const gone = failed('Gone', refused);
    const target = { ...gone.target, role: undefined };
    const shown = page([{ ...gone, target }, signedIn('Deploy')]);
    expect(textsOf(shown, 'li')[0]).toBe('role-not-assumable: STS refused it. Look at its trust.');
    expect(textsOf(shown, 'p')[0]).toBe('This role failed:');
  });

  test('leave out absent values', () => {
    const shown = page([signedIn('Audit', BARE), signedIn('Deploy')]);
    expect(textsOf(shown, 'td').slice(0, 4)).toEqual([
      '111122223333',
      'eu-central-1: /s3/home',
      expect.stringMatching(/, the session until its credentials expire\.$/),
      '',
    ]);
  });

  test.each([
    ['private' as const, 'Everybody who can read the repository octo-org/octo-repo'],
    [
      'internal' as const,
      'Every member of the enterprise that owns the repository octo-org/octo-repo',
    ],
  ])('have a live link each in a repository that is %s', (linkReaders, who) => {
    const shown = page(outcomes, { linkReaders });
    expect(textsOf(shown, 'p')).toEqual([
      'These roles failed:',
      `${who} can see these links and use them, more than once.`,
      CLOCKS,
      NEW_LINK,
    ]);
    expect(textsOf(shown, 'th')).toEqual(['Open as', 'Page', 'Activity']);
    expect(linksOf(shown)).toMatchObject({
      Audit: urlOf(outcomes[0] as Outcome),
      Deploy: urlOf(outcomes[3] as Outcome),
    });
  });
});

describe('more than a summary can hold', () => {
  // Long rows, so that a thousand of them are too many.
  const destinationUrl = `https://eu-central-1.console.aws.amazon.com/s3/home?${'x'.repeat(2000)}`;
  const many = Array.from({ length: 1000 }, (_, index) =>
    signedIn(`Role-${index}`, { destinationUrl }),
  );
  const failures = (count: number, advice: string) =>
    Array.from({ length: count }, (_, index) =>
      failed(`Role-${index}`, new ActionError('role-not-assumable', 'STS refused it.', advice)),
    );

  test.each<[string, Partial<Told>]>([
    ['details', {}],
    ['link', { linkReaders: 'private' }],
  ])('%s: is cut, and says so', (_, other) => {
    const text = summaryOf({ outcomes: many, ...other });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1024 * 1024);
    const rows = text.match(/<code>Role-/g)?.length ?? 0;
    expect(rows).toBeGreaterThan(100);
    expect(text).toContain(
      `<p><b>${many.length - rows} roles are left out:</b> GitHub shows no more than 1 MiB of summary for a step. The output <code>console-urls</code> holds all.</p>`,
    );
    // One more would not have fitted, and nothing is cut in two.
    const row = text.length / rows;
    expect(Buffer.byteLength(text)).toBeGreaterThan(1024 * 1024 - 2 * row);
    expect(text).toMatch(/start a new run<\/a>\.[^\n]*<\/p>\n\n$/);
  });

  test('many failures leave room for nothing else', () => {
    const outcomes = [...failures(1000, 'x'.repeat(2000)), signedIn('Last')];
    const text = summaryOf({ outcomes });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1024 * 1024);
    expect(text).toContain('roles are left out:');
    expect(text).not.toContain('Last');
  });

  test('failures come first, and what is left is for the others', () => {
    const outcomes = [...many, ...failures(50, 'Look at its trust.')];
    const text = summaryOf({ outcomes });
    const rows = text.match(/<code>Role-/g)?.length ?? 0;
    expect(text.match(/role\/Role-/g)).toHaveLength(50);
    expect(rows).toBeGreaterThan(100);
    expect(text).toContain(`<b>${many.length - rows} roles are left out:</b>`);
  });

  test('a sealed text that is too long is not shown', () => {
    const sealed = { armored: 'A'.repeat(600 * 1024), recipients: [], link: undefined };
    const text = summaryOf({ outcomes: [signedIn('A'), signedIn('B')], sealed });
    expect(text).toContain('it is in the output <code>sealed-url</code>');
    expect(text).not.toContain('AAAAA');
  });
});
