import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../local/github-page/render.ts';
import { ActionError } from '../../src/errors.ts';
import type { Outcome } from '../../src/sign-in/outcome.ts';
import { BARE, failed, run, signedIn, summaryOf } from '../fixtures/outcomes.ts';
import { linksOf, shapeOf, textsOf } from '../github-page/document.ts';

const RUN = 'https://github.com/octo-org/octo-repo/actions/runs/16588214937';
const OPENS =
  'Opens eu-central-1: /s3/home. The link works until 14:15 UTC (in 15 minutes), the session until 15:00 UTC (in 1 hour).';
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

describe('one role', () => {
  test('shows the facts of the session, both clocks and no secret', () => {
    const outcome = signedIn('ReadOnly');
    const shown = page([outcome]);
    expect(textsOf(shown, 'h3')).toEqual(['AWS console: ReadOnly in 111122223333']);
    expect(textsOf(shown, 'li')).toEqual([
      'Page: https://eu-central-1.console.aws.amazon.com/s3/home?region=eu-central-1',
      'Role: arn:aws:iam::111122223333:role/ReadOnly',
      'Session name: octocat-16588214937-1',
      'Asked for by: octocat in run 16588214937, attempt 1, at 14:00 UTC',
      'What this session does: Activity in CloudTrail',
    ]);
    expect(linksOf(shown)).toEqual({
      'https://eu-central-1.console.aws.amazon.com/s3/home?region=eu-central-1':
        'https://eu-central-1.console.aws.amazon.com/s3/home?region=eu-central-1',
      'run 16588214937, attempt 1': RUN,
      'Activity in CloudTrail':
        'https://eu-central-1.console.aws.amazon.com/cloudtrailv2/home#/events?Username=ReadOnly',
      'run this job again': RUN,
      'start a new run': 'https://github.com/octo-org/octo-repo/actions/workflows/console.yml',
    });
    expect(textsOf(shown, 'p')).toEqual([OPENS, NEW_LINK + SECRET]);
  });

  test('names both persons of a re-run', () => {
    const again = { ...run, triggeringActor: 'hubot', runAttempt: '2' };
    const shown = page([signedIn('ReadOnly')], { run: again });
    expect(textsOf(shown, 'li')).toContain(
      'Asked for by: hubot, who re-ran the run of octocat, in run 16588214937, attempt 2, at 14:00 UTC',
    );
  });

  test.each([
    [{ runAttempt: '' }, 'run 16588214937'],
    [{ runId: '', runAttempt: '' }, 'a run'],
  ])('says about the run what the server told: %o', (facts, text) => {
    const shown = page([signedIn('ReadOnly')], { run: { ...run, ...facts } });
    expect(textsOf(shown, 'li')).toContain(`Asked for by: octocat in ${text}, at 14:00 UTC`);
  });

  test('leads to the run only, if the workflow is unknown', () => {
    const shown = page([signedIn('ReadOnly')], { run: { ...run, workflowRef: undefined } });
    expect(textsOf(shown, 'p').at(-1)).toBe(`For a new link, run this job again.${SECRET}`);
  });

  test('shows the reason as it was given', () => {
    const reason = 'INC-42: see https://example.com & @mona';
    const shown = page([signedIn('ReadOnly')], { reason });
    expect(textsOf(shown, 'li')).toContain(`Reason: ${reason}`);
    expect(linksOf(shown)).not.toHaveProperty('https://example.com');
    expect(textsOf(page([signedIn('A'), signedIn('B')], { reason }), 'li')).toContain(
      `Reason: ${reason}`,
    );
  });

  test.each([
    [false, '16:00 UTC (in 2 hours)'],
    [true, 'at the end of this job, 16:00 UTC at the latest'],
  ])('says when a temporary role ends (with its job: %s)', (withJob, text) => {
    const at = new Date('2026-03-01T16:00:00Z');
    const shown = page([signedIn('ReadOnly')], { roleEnd: { at, withJob, trustsOthers: false } });
    expect(textsOf(shown, 'li')).toContain(`Temporary role ends: ${text}`);
  });

  test.each([
    [true, ['Switch to this role']],
    [false, []],
  ])('people can switch to a temporary role that trusts them (%s)', (trustsOthers, links) => {
    const roleEnd = { at: new Date('2026-03-01T16:00:00Z'), withJob: false, trustsOthers };
    const shown = page([signedIn('ReadOnly')], { roleEnd });
    expect(Object.keys(linksOf(shown)).filter((text) => text.startsWith('Switch'))).toEqual(links);
  });

  test.each([
    ['that the workflow chose', { sessionName: 'deploy' }, {}],
    ['of an earlier step', { sessionName: 'GitHubActions' }, {}],
    ['of a run without a number', { sessionName: 'octocat' }, { runId: '', runAttempt: '' }],
  ])('says that a session name %s can be that of others', (_what, session, facts) => {
    const shown = page([signedIn('ReadOnly', session)], { run: { ...run, ...facts } });
    expect(textsOf(shown, 'li')).toContain(
      'What this session does: Activity in CloudTrail, maybe with other sessions of this name',
    );
  });

  test.each(['deploy-16588214937-1', 'a-16588214937-1-INC-42', 'a-2-16588214937-1'])(
    'knows a name with the numbers of the run: %s',
    (sessionName) => {
      const facts = { ...run, runId: '16588214937', runAttempt: '1' };
      const shown = page([signedIn('ReadOnly', { sessionName })], { run: facts });
      expect(textsOf(shown, 'li')).toContain('What this session does: Activity in CloudTrail');
    },
  );

  test.each(['deploy-16588214937-12', 'deploy-116588214937-1', '16588214937', '1-16588214937'])(
    'does not know a name with other numbers: %s',
    (sessionName) => {
      const facts = { ...run, runId: '16588214937', runAttempt: '1' };
      const shown = page([signedIn('ReadOnly', { sessionName })], { run: facts });
      expect(textsOf(shown, 'li')).toContain(
        'What this session does: Activity in CloudTrail, maybe with other sessions of this name',
      );
    },
  );

  test('knows the default name of a run that another person re-ran', () => {
    const again = { ...run, triggeringActor: 'hubot', runAttempt: '2' };
    const sessionName = `hubot-${run.runId}-2`;
    const shown = page([signedIn('ReadOnly', { sessionName })], { run: again });
    expect(textsOf(shown, 'li')).toContain('What this session does: Activity in CloudTrail');
  });

  test('leaves out absent values', () => {
    const shown = page([signedIn('ReadOnly', BARE)]);
    expect(textsOf(shown, 'h3')).toEqual(['AWS console: account 111122223333']);
    expect(textsOf(shown, 'p')[0]).toMatch(/, the session until its credentials expire\.$/);
    expect(textsOf(shown, 'b').slice(2)).toEqual([
      ...['Page:', 'Account:', 'Session name:', 'Asked for by:'],
    ]);
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
      expect(textsOf(shown, 'p')).toEqual([
        OPENS,
        `${who} can see this link and use it, more than once.`,
        NEW_LINK,
      ]);
    },
  );
});

describe('with an access portal', () => {
  const PORTAL = 'https://example.awsapps.com/start/#/console?account_id=111122223333';
  const THROUGH = 'Open through the access portal';
  const SAFE = `${THROUGH} if you have access there. This link holds no secret.`;
  const outcome = signedIn('ReadOnly', { portalUrl: PORTAL });

  test('shows the link without a secret below the title', () => {
    const shown = page([outcome]);
    expect(textsOf(shown, 'p')).toEqual([SAFE, OPENS, NEW_LINK + SECRET]);
    expect(linksOf(shown)).toMatchObject({ [THROUGH]: PORTAL });
  });

  test('shows it before the live link and the sealed one', () => {
    const sealed = { armored: 'YWdl', recipients: [] };
    const shown = page([outcome], { linkReaders: 'private', sealed });
    expect(Object.keys(linksOf(shown)).slice(0, 2)).toEqual([
      THROUGH,
      'Open the AWS console: ReadOnly in 111122223333',
    ]);
    expect(shown.indexOf(THROUGH)).toBeLessThan(shown.indexOf('YWdl'));
  });

  test('of several roles shows one before each live link', () => {
    const other = signedIn('Audit', { portalUrl: PORTAL });
    const shown = page([outcome, other], { linkReaders: 'private' });
    expect(textsOf(shown, 'th').slice(0, 2)).toEqual(['Access portal', 'Open as']);
    expect(textsOf(shown, 'td').slice(0, 2)).toEqual([THROUGH, 'ReadOnly in 111122223333']);
  });
});

test('with a sealed text names no other way to the link', () => {
  const sealed = { armored: 'YWdl', recipients: [] };
  const shown = page([signedIn('ReadOnly')], { sealed });
  expect(textsOf(shown, 'h4')).toEqual(['Sealed link']);
  expect(textsOf(shown, 'pre')).toEqual(['YWdl']);
  expect(textsOf(shown, 'p').at(-1)).toBe(NEW_LINK);
  expect(textsOf(page([signedIn('A'), signedIn('B')], { sealed }), 'h4')).toEqual(['Sealed links']);
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
  const whole = (outcomes: readonly Outcome[], other = {}) =>
    renderMarkdown(summaryOf({ outcomes, ...other }));
  const runOf = (text: string) => ({
    ...run,
    actor: `${text}!`,
    triggeringActor: text,
    runAttempt: text,
  });
  const shape = shapeOf(whole(outcomesOf('a', 'b'), { run: runOf('c'), reason: 'd' }));
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      expect(shapeOf(whole(outcomesOf(a, b), { run: runOf(c), reason: a }))).toBe(shape);
    }),
    { numRuns: 60 },
  );
});
