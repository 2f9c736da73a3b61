import { describe, expect, test } from 'vitest';
import { ActionError, errorOf } from '../../src/errors.ts';
import { failureLines, failureOf, signInLines } from '../../src/sign-in/report.ts';
import { BARE, failed as failedRole, signedIn } from '../fixtures/outcomes.ts';
import { roleOf } from '../fixtures/roles.ts';

const done = signedIn('R', {
  sessionName: 'octocat-1',
  consoleUrl: 'https://signin.example/SECRET',
  urlExpiresAt: new Date('2026-03-01T14:05:59Z'),
  sessionExpiresAt: new Date('2026-03-01T14:50:00Z'),
  destinationUrl: 'https://console.aws.amazon.com/s3',
});
const { signIn } = done;
/** Of a role whose ARN is this text. */
const failed = (arn: string, failure: Error) => {
  const { target } = failedRole('R', failure);
  return { ...failedRole('R', failure), target: { ...target, role: { ...roleOf('R'), arn } } };
};
const refused = new ActionError('role-not-assumable', 'It cannot be assumed.', 'Ask.');
const cancelled = new ActionError('cancelled', 'Over.', 'Nothing.');

describe('the lines of a sign-in', () => {
  test('say what, where and how long, and no secret', () => {
    expect(signInLines(signIn)).toEqual([
      'Role: arn:aws:iam::111122223333:role/R (account 111122223333, session octocat-1)',
      'Destination: https://console.aws.amazon.com/s3',
      'Link works until 14:05 UTC, session until 14:50 UTC.',
      'Session ID: AROAEXAMPLEEXAMPLE000:octocat-16588214937-1',
      'What this session does: https://eu-central-1.console.aws.amazon.com/cloudtrailv2/home#/events?Username=R',
    ]);
  });

  test.each([
    ['the next day', '2026-03-02T02:00:00Z', 'until 2026-03-02 02:00 UTC.'],
    ['the next year', '2027-01-01T00:00:00Z', 'until 2027-01-01 00:00 UTC.'],
  ])('name the day if the session ends on %s', (_what, end, said) => {
    const [, , line] = signInLines({ ...signIn, sessionExpiresAt: new Date(end) });
    expect(line).toBe(`Link works until 14:05 UTC, session ${said}`);
  });

  test('of an existing session say so', () => {
    const [first, , last] = signInLines({ ...signIn, ...BARE });
    expect(first).toBe('Role: existing session (account 111122223333, session octocat-1)');
    expect(last).toBe('Link works until 14:05 UTC, session until its credentials expire.');
  });
});

describe('the lines of a role that failed', () => {
  test('say why, and below it what to do', () => {
    expect(failureLines(failed('role-a', refused))).toEqual([
      'role-a: role-not-assumable. It cannot be assumed.',
      '  Ask.',
    ]);
  });

  test('of an unexpected error say that it is a bug', () => {
    expect(failureLines(failed('a', new TypeError('x')))).toEqual(['a: bug. x']);
  });

  test('do not repeat a text that could not be parsed', () => {
    const error = new SyntaxError(`Unexpected token 'S', "SECRET" is not valid JSON`);
    expect(failureLines(failed('a', error)).join()).not.toContain('SECRET');
  });
});

describe('the failure of a step', () => {
  test('is absent if every role worked', () => {
    expect(failureOf([done])).toBeUndefined();
    expect(failureOf([done, done])).toBeUndefined();
    expect(failureOf([])).toBeUndefined();
  });

  test('is that of its only role', () => {
    expect(failureOf([failed('a', refused)])).toBe(refused);
    const bug = new TypeError('x');
    expect(failureOf([failed('a', bug)])).toBe(bug);
  });

  test('is the cancel, whatever else failed', () => {
    expect(failureOf([failed('a', refused), done, failed('b', cancelled)])).toBe(cancelled);
  });

  test('names every role that failed, and why', () => {
    const failure = failureOf([
      failed('role-a', refused),
      done,
      failed('role-b', new TypeError('of the program')),
      failed('role-c', errorOf('text')),
    ]) as ActionError;
    expect(failure).toMatchObject({ code: 'some-roles-failed', cause: refused });
    expect(failure.message.split('\n')).toEqual([
      '3 of 4 roles failed; the outputs hold those that worked.',
      'role-a: role-not-assumable. It cannot be assumed.',
      'role-b: bug. of the program',
      'role-c: bug. text',
      '',
    ]);
  });

  test('says so if no role worked', () => {
    const all = [failed('role-a', refused), failed('role-b', refused)];
    expect((failureOf(all) as ActionError).message).toMatch(
      /^None of the 2 roles worked\.\nrole-a/,
    );
  });

  test('cuts no word in two, because it could be a secret', () => {
    const long = new ActionError('network', `So ${'SECRET'.repeat(1000)}`, 'Ask.');
    const { message } = failureOf([failed('role-a', long), done]) as ActionError;
    expect(message).toContain('role-a: network. So …');
    expect(message).not.toContain('SECRET');
  });

  test('of 100 roles has the first few in full, and says how many more there are', () => {
    const why = `It cannot be assumed, since ${'its policy is wrong and '.repeat(10)}so on.`;
    const all = Array.from({ length: 100 }, (_, index) =>
      failed(`role-${index}`, new ActionError('role-not-assumable', why, 'Ask.')),
    );
    const lines = (failureOf(all) as ActionError).message.trimEnd().split('\n').slice(1);
    const full = lines.slice(0, -1);
    expect(full.length).toBeGreaterThan(8);
    expect(full).toEqual(full.map((_, index) => `role-${index}: role-not-assumable. ${why}`));
    expect(lines.at(-1)).toBe(`and ${100 - full.length} more; the log has them all.`);
  });

  test.each([2, 16, 100, 256])(
    'of %i roles leaves room for the advice in an annotation',
    (count) => {
      const long = new ActionError('role-not-assumable', 'x'.repeat(2000), 'Ask.');
      const arn = `arn:aws:iam::111122223333:role/${'n'.repeat(64)}`;
      const all = Array.from({ length: count }, () => failed(arn, long));
      const { message, advice } = failureOf(all) as ActionError;
      expect(`${message} ${advice}`.length).toBeLessThanOrEqual(4096);
    },
  );
});
