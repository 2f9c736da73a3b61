import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../local/github-page/render.ts';
import { partitionById } from '../../src/partition/partition.ts';
import type { Target } from '../../src/sign-in/targets.ts';
import { linksSummary } from '../../src/summary/links.ts';
import { ACCOUNT, roleOf } from '../fixtures/roles.ts';
import { linksOf, textsOf } from '../github-page/document.ts';

const PAGE = 'https://eu-central-1.console.aws.amazon.com/s3/home?region=eu-central-1';
const PORTAL = 'https://example.awsapps.com/start/#/console?account_id=111122223333';
const SWITCH =
  'https://signin.aws.amazon.com/switchrole?account=111122223333&roleName=A&displayName=A%20%40%20111122223333';
const NOTE =
  'These links hold no secret and sign nobody in. They work for people who have access already.';

function targetOf(name: string | undefined, other: Partial<Target> = {}): Target {
  return {
    role: name === undefined ? undefined : roleOf(name),
    accountId: ACCOUNT,
    partition: partitionById('aws'),
    region: 'eu-central-1',
    signInRegion: 'eu-central-1',
    audience: 'sts.amazonaws.com',
    destinationUrl: PAGE,
    portalUrl: PORTAL,
    destinationAccountId: undefined,
    remark: undefined,
    ...other,
  };
}

const pageOf = (...targets: readonly Target[]) => renderMarkdown(linksSummary(targets));

describe('the summary of links', () => {
  test('shows the page, the portal and the role to switch to', () => {
    const shown = pageOf(targetOf('A'));
    expect(textsOf(shown, 'h3')).toEqual(['AWS console: A in 111122223333']);
    expect(textsOf(shown, 'li')).toEqual([
      'Access portal: Open through the access portal',
      `Page: ${PAGE}`,
      'If the role trusts you: Switch to this role',
      'Account: 111122223333',
      'Role: arn:aws:iam::111122223333:role/A',
    ]);
    expect(linksOf(shown)).toEqual({
      'Open through the access portal': PORTAL,
      [PAGE]: PAGE,
      'Switch to this role': SWITCH,
    });
    expect(textsOf(shown, 'p')).toEqual([NOTE]);
  });

  test.each([
    [ACCOUNT, 'AWS console: account 111122223333', ['Page:', 'Account:']],
    [undefined, 'AWS console', ['Page:']],
  ])('leaves out absent values (account: %s)', (accountId, title, rows) => {
    const shown = pageOf(targetOf(undefined, { accountId, portalUrl: undefined }));
    expect(textsOf(shown, 'h3')).toEqual([title]);
    expect(textsOf(shown, 'b')).toEqual(rows);
  });

  test('has a row for each of several roles', () => {
    const shown = pageOf(targetOf('A'), targetOf('b'.repeat(64), { portalUrl: undefined }));
    expect(textsOf(shown, 'h3')).toEqual(['AWS console: 2 roles']);
    expect(textsOf(shown, 'th')).toEqual([
      ...['Role', 'Account', 'Access portal', 'Page', 'If the role trusts you'],
    ]);
    expect(textsOf(shown, 'td')).toEqual([
      ...['A', ACCOUNT, 'Open through the access portal', 'eu-central-1: /s3/home', 'Switch role'],
      ...['b'.repeat(64), ACCOUNT, '', 'eu-central-1: /s3/home', 'Switch role'],
    ]);
    expect(textsOf(shown, 'p')).toEqual([NOTE]);
  });

  test('says how many roles it leaves out', () => {
    const destinationUrl = `${PAGE}#${'x'.repeat(300_000)}`;
    const targets = ['A', 'B', 'C', 'D'].map((name) => targetOf(name, { destinationUrl }));
    const shown = pageOf(...targets);
    expect(textsOf(shown, 'h3')).toEqual(['AWS console: 4 roles']);
    expect(textsOf(shown, 'p')).toEqual([
      '1 roles are left out: GitHub shows no more than 1 MiB of summary for a step. The output links holds all.',
      NOTE,
    ]);
  });
});
