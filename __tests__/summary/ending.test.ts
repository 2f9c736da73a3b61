import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../local/github-page/render.ts';
import { mask } from '../../local/runner/index.ts';
import type { SignIn } from '../../src/sign-in/outcome.ts';
import { ending } from '../../src/summary/ending.ts';
import { BARE, now, run, sha256, signedIn, summaryOf } from '../fixtures/outcomes.ts';
import { roleOf } from '../fixtures/roles.ts';
import { textsOf } from '../github-page/document.ts';

const NAME = `aws-console-url-ended-${sha256('AROAEXAMPLEEXAMPLE000:octocat-16588214937-1').slice(0, 32)}`;
const DOCUMENT =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"StringEquals":{"aws:userid":"AROAEXAMPLEEXAMPLE000:octocat-16588214937-1"},"DateLessThan":{"aws:CurrentTime":"2026-03-03T02:00:00Z"}}}]}';

function page(...signIns: readonly Partial<SignIn>[]): string {
  const outcomes = signIns.map((other, index) => signedIn(`R${index}`, other));
  return renderMarkdown(summaryOf({ outcomes }));
}

function htmlOf(other: Partial<SignIn>): string {
  const { signIn } = signedIn('ReadOnly', other);
  return ending([signIn], { run, now, sha256 })?.html ?? '';
}

describe('how a session ends early', () => {
  test('of a role: the command for each kind of shell, and what it does', () => {
    const shown = page({});
    expect(textsOf(shown, 'summary')).toEqual(['End this session early']);
    expect(textsOf(shown, 'pre')).toEqual([
      `aws iam put-role-policy --role-name 'R0' --policy-name ${NAME} --policy-document '${DOCUMENT}'`,
      `aws iam put-role-policy --role-name "R0" --policy-name ${NAME} --policy-document "${DOCUMENT.replaceAll('"', '\\""')}"`,
    ]);
    expect(textsOf(shown, 'details')[0]).toContain(
      'Use the AWS CLI with an identity of account 111122223333 that has iam:PutRolePolicy. This ends every session of the role with this name: other steps and jobs of this attempt may use it too.',
    );
  });

  test.each(['GitHubActions', 'i-0123456789abcdef0', 'audit'])(
    'of a name that other runs may have: %s',
    (sessionName) => {
      const shown = page({ sessionName, sessionId: `AROAEXAMPLEEXAMPLE000:${sessionName}` });
      expect(textsOf(shown, 'details')[0]).toContain(
        'This ends every session of the role with this name: other runs may use it too, and have no access while the policy works. It does not affect',
      );
    },
  );

  test('of a role of an earlier step, whose path is unknown', () => {
    expect(textsOf(page({ role: undefined }), 'pre')).toHaveLength(2);
  });

  test('names a region of another partition', () => {
    const [posix] = textsOf(page({ partition: 'aws-cn', region: 'cn-north-1' }), 'pre');
    expect(posix).toContain("put-role-policy --region 'cn-north-1' --role-name 'R0'");
  });

  test('no mask breaks text of the action, but names can be masked', () => {
    const html = htmlOf({});
    for (const text of ['aws iam', 'Version', '{&quot;', '{"', 'Deny', 'userid', 'policy-name']) {
      expect(html.replace(/<p>Use .*/s, '')).not.toContain(text);
    }
    expect(html).toContain('ReadOnly');
    expect(html).toContain('AROAEXAMPLEEXAMPLE000:octocat-16588214937-1');
  });

  // HTML tags and entities contain the other characters.
  test.each([...'-.:,{}[]()"\'$*|_=+?%!~'])(
    'a mask of %s, a line of another secret, breaks no text of the action',
    (character) => {
      const hidden = (text: string) => mask(text, [character]);
      const html = htmlOf({}).replace(/<p>.*?<\/p>/gs, '');
      const sessionId = 'AROAEXAMPLEEXAMPLE000:octocat-16588214937-1';
      const [posix, windows] = textsOf(renderMarkdown(hidden(html)), 'pre');
      const document = DOCUMENT.replace(sessionId, hidden(sessionId));
      expect(posix).toBe(
        `aws iam put-role-policy --role-name 'ReadOnly' --policy-name ${NAME} --policy-document '${document}'`,
      );
      expect(windows).toContain(document.replaceAll('"', '\\""'));
    },
  );

  test.each<[string, Partial<SignIn>, string]>([
    [
      'a federated user',
      BARE,
      'attach the managed policy AWSDenyAll to the IAM user whose keys created it.',
    ],
    [
      'a temporary role',
      { role: roleOf('aws-console-url/R0') },
      'run this action with mode: teardown and role-name: "R0".',
    ],
    [
      'IAM Identity Center',
      { roleName: 'AWSReservedSSO_Admin_0123456789abcdef' },
      'add a Deny to the inline policy of its permission set',
    ],
    [
      'an AWS service',
      { role: undefined, roleName: 'AWSServiceRoleForSupport' },
      'An AWS service owns this role, and no policy can limit it: in that service, remove what uses the role',
    ],
    [
      'an AWS service, with its path',
      {
        role: roleOf('aws-service-role/support.amazonaws.com/AWSServiceRoleForSupport'),
        roleName: 'AWSServiceRoleForSupport',
      },
      'An AWS service owns this role, and',
    ],
  ])('of %s: what can end it, and no command', (_what, other, said) => {
    const shown = page(other);
    expect(textsOf(shown, 'details')[0]).toContain(said);
    expect(textsOf(shown, 'pre')).toEqual([]);
  });

  test('of a role that only has the name of a service role: the command', () => {
    const own = { role: roleOf('AWSServiceRoleForUs'), roleName: 'AWSServiceRoleForUs' };
    expect(textsOf(page(own), 'pre')).toHaveLength(2);
  });

  test('says nothing about a session without an ID', () => {
    expect(textsOf(page({ sessionId: undefined }), 'details')).toEqual([]);
    expect(textsOf(page({}, { sessionId: undefined }), 'pre')).toHaveLength(2);
  });

  test.each<[string, Partial<SignIn>]>([
    ['a role name with a quotation mark', { roleName: "x';touch PWNED;'" }],
    ['a role name with a command', { roleName: '$(id)' }],
    ['an empty role name', { roleName: '' }],
    ['a session ID with a quotation mark', { sessionId: "AROAEXAMPLEEXAMPLE000:x';id;'" }],
    ['a session ID without a session', { sessionId: 'AROAEXAMPLEEXAMPLE000' }],
  ])('gives no command for %s', (_what, other) => {
    expect(htmlOf(other)).toBe('');
  });

  test('of several: each by its role and account, the first 20 in full', () => {
    const shown = page(...Array.from({ length: 23 }, () => ({})));
    expect(textsOf(shown, 'summary')).toEqual(['End these sessions early']);
    expect(textsOf(shown, 'p')).toContain('R19 in 111122223333:');
    expect(textsOf(shown, 'p')).not.toContain('R20 in 111122223333:');
    expect(textsOf(shown, 'pre')).toHaveLength(40);
    expect(textsOf(shown, 'p')).toContain(
      'And 3 more: use these commands with their role name and session ID, which the log has.',
    );
    const all = page(...Array.from({ length: 20 }, () => ({})));
    expect(textsOf(all, 'p').filter((text) => text.includes('more:'))).toEqual([]);
    expect(textsOf(page({}, BARE), 'p')).toContain('Federated user in 111122223333:');
  });
});
