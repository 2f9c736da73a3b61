import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ActionError } from '../../src/errors.ts';
import type { Outcome, SignIn } from '../../src/modes/sign-in.ts';
import { type SignInSummary, signInSummary } from '../../src/summary/sign-in.ts';
import { linksOf, shapeOf, textsOf } from '../github-page/document.ts';
import { renderMarkdown } from '../github-page/render.ts';
import { failed, now, run, signedIn } from './outcomes.ts';

const RUN = 'https://github.com/octo-org/octo-repo/actions/runs/16588214937';
const refused = new ActionError('role-not-assumable', 'STS refused it.', 'Look at its trust.');

function page(outcomes: readonly Outcome[], other = {}): string {
  return renderMarkdown(signInSummary({ outcomes, run, now, ...other }));
}

function urlOf(outcome: Outcome): string {
  return 'signIn' in outcome ? outcome.signIn.consoleUrl : '';
}

describe('one role', () => {
  test('shows the facts of the session, both clocks and no secret', () => {
    const outcome = signedIn('ReadOnly');
    const shown = page([outcome]);
    expect(textsOf(shown, 'h3')).toEqual(['AWS console: ReadOnly in 111122223333']);
    const values = textsOf(shown, 'td');
    expect(Object.fromEntries(textsOf(shown, 'th').map((name, at) => [name, values[at]]))).toEqual({
      Account: '111122223333',
      Role: 'arn:aws:iam::111122223333:role/ReadOnly',
      'Session name': 'octocat-16588214937-1',
      Region: 'eu-central-1',
      Opens: 'https://eu-central-1.console.aws.amazon.com/s3/home?region=eu-central-1',
      'Link works until': '14:15 UTC (in 15 minutes)',
      'Session ends': '15:00 UTC (in 1 hour)',
      'Asked for by': 'octocat in run 16588214937, attempt 1, at 14:00 UTC',
      'Signed in already, and trusted by the role?': 'Switch to this role',
    });
    expect(linksOf(shown)).toEqual({
      'https://eu-central-1.console.aws.amazon.com/s3/home?region=eu-central-1':
        'https://eu-central-1.console.aws.amazon.com/s3/home?region=eu-central-1',
      'run 16588214937, attempt 1': RUN,
      'Switch to this role':
        'https://signin.aws.amazon.com/switchrole?account=111122223333&roleName=ReadOnly',
      'run this job again': RUN,
    });
    expect(textsOf(shown, 'p').join()).toContain('have it in the output console-url');
  });

  test.each([
    [false, '16:00 UTC (in 2 hours)'],
    [true, 'at the end of this job, 16:00 UTC at the latest'],
  ])('tells when a temporary role ends (with its job: %s)', (withJob, text) => {
    const at = new Date('2026-03-01T16:00:00Z');
    const shown = page([signedIn('ReadOnly')], { roleEnd: { at, withJob } });
    const row = textsOf(shown, 'th').indexOf('Temporary role ends');
    expect(textsOf(shown, 'td')[row]).toBe(text);
  });

  test('leaves out what is not there', () => {
    const { signIn } = signedIn('ReadOnly') as { signIn: SignIn };
    const { role: _, sessionExpiresAt: __, switchRoleUrl: ___, ...bare } = signIn;
    const shown = page([{ ...signedIn('ReadOnly'), signIn: bare }]);
    expect(textsOf(shown, 'h3')).toEqual(['AWS console: account 111122223333']);
    expect(textsOf(shown, 'th')).not.toContain('Role');
    expect(textsOf(shown, 'th')).not.toContain('Signed in already, and trusted by the role?');
    expect(textsOf(shown, 'td')).toContain('with its credentials');
  });

  test.each([
    ['private' as const, 'Everybody who can read the repository octo-org/octo-repo'],
    [
      'internal' as const,
      'Every member of the enterprise that owns the repository octo-org/octo-repo',
    ],
  ])(
    'with a live link in a repository that is %s: who reads it, and until when',
    (linkReaders, who) => {
      const outcome = signedIn('ReadOnly');
      const shown = page([outcome], { linkReaders });
      expect(linksOf(shown)).toMatchObject({
        'Open the AWS console: ReadOnly in 111122223333': urlOf(outcome),
      });
      expect(textsOf(shown, 'p')[0]).toBe(
        `${who} can see this link and use it. It works until 14:15 UTC (in 15 minutes), and more than once.`,
      );
    },
  );
});

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
    expect(textsOf(shown, 'td').slice(0, 6)).toEqual([
      'arn:aws:iam::111122223333:role/Gone',
      'role-not-assumable',
      'STS refused it. Look at its trust.',
      'arn:aws:iam::111122223333:role/Bug',
      'bug',
      'Something unforeseen happened; the log has more.',
    ]);
    expect(textsOf(shown, 'td').slice(6, 12)).toEqual([
      'Audit',
      '111122223333',
      'eu-central-1: /s3/home',
      '14:15 UTC (in 15 minutes)',
      '15:00 UTC (in 1 hour)',
      'Switch role',
    ]);
    expect(textsOf(shown, 'td')[12]).toBe('Deploy');
  });

  test('have a live link each', () => {
    const shown = page(outcomes, { linkReaders: 'private' });
    expect(linksOf(shown)).toMatchObject({
      Audit: urlOf(outcomes[0] as Outcome),
      Deploy: urlOf(outcomes[3] as Outcome),
    });
    expect(textsOf(shown, 'p')[0]).toContain('can see these links and use them');
  });
});

describe('more than a summary can hold', () => {
  const many = Array.from({ length: 4000 }, (_, index) => signedIn(`Role-${index}`));

  test.each<[string, Pick<SignInSummary, 'linkReaders'>]>([
    ['details', {}],
    ['link', { linkReaders: 'private' }],
  ])('%s: is cut, and says so', (_, other) => {
    const text = signInSummary({ outcomes: many, run, now, ...other });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1024 * 1024);
    const rows = text.match(/<code>Role-/g)?.length ?? 0;
    expect(rows).toBeGreaterThan(100);
    expect(text).toContain(`<b>${4000 - rows} roles are left out:</b>`);
    // One more would not have fitted, and nothing is cut in two.
    const row = text.length / rows;
    expect(Buffer.byteLength(text)).toBeGreaterThan(1024 * 1024 - 2 * row);
    expect(text).toMatch(/run this job again<\/a>\.[^\n]*<\/p>\n\n$/);
  });

  test('many failures leave room for nothing else', () => {
    const failures = Array.from({ length: 8000 }, (_, index) => failed(`Role-${index}`, refused));
    const text = signInSummary({ outcomes: [...failures, signedIn('Last')], run, now });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1024 * 1024);
    expect(text).toContain('roles are left out:');
  });

  test('a sealed text that is too long is not shown', () => {
    const sealed = { armored: 'A'.repeat(600 * 1024), recipients: [] };
    const text = signInSummary({ outcomes: many, run, now, sealed });
    expect(text).toContain('it is in the output <code>sealed-url</code>');
    expect(text).not.toContain('AAAAA');
  });
});

test('whatever the values are, the page keeps its shape', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.constantFrom(
      '\n\n# x',
      '<b>',
      '</table>',
      '|',
      '`',
      '"><img src=x>',
      '[a](b)',
      '&#60;',
      '\r\n\r\n',
    ),
  );
  const outcomesOf = (sessionName: string, message: string) => [
    signedIn('Audit', { sessionName, accountId: sessionName, region: message }),
    failed('Gone', new ActionError('policy-refused', message, sessionName)),
  ];
  const runOf = (actor: string) => ({ ...run, actor, runAttempt: actor });
  const shape = shapeOf(page(outcomesOf('a', 'b'), { run: runOf('c') }));
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      expect(shapeOf(page(outcomesOf(a, b), { run: runOf(c) }))).toBe(shape);
    }),
    { numRuns: 60 },
  );
});
