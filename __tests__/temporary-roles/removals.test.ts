import { describe, expect, test } from 'vitest';
import { ActionError } from '../../src/errors.ts';
import { failureOfRemovals, type Removal } from '../../src/temporary-roles/removals.ts';
import { iamRefused } from '../fixtures/role-ports.ts';

describe('the report of several removals', () => {
  const removed = (name: string): Removal => ({ name, kind: 'removed' });
  const failed = (name: string, failure: Error): Removal => ({ name, kind: 'failed', failure });

  test('is not a failure if all worked', () => {
    expect(failureOfRemovals([])).toBe(undefined);
    expect(failureOfRemovals([removed('a')])).toBe(undefined);
  });

  test('is the failure of the only one, with its name', () => {
    expect(failureOfRemovals([removed('a'), failed('b', iamRefused)])).toMatchObject({
      code: 'iam-refused',
      message: 'The role b could not be removed. IAM said no.',
      advice: 'Allow it.',
    });
  });

  test('has a line for each of a few', () => {
    const failure = failureOfRemovals([
      failed('a', iamRefused),
      failed('b', new Error('broken')),
      removed('c'),
    ]);
    expect(failure).toMatchObject({ code: 'some-roles-failed' });
    expect(failure?.message).toBe(
      '2 of 3 roles could not be removed.\na: iam-refused. IAM said no.\nb: bug. broken\n',
    );
    expect(failure?.advice).toContain('These roles are left: a, b');
  });

  describe('of roles that could not be read', () => {
    const unseen = (name: string, failure: Error): Removal => ({
      name,
      kind: 'unseen',
      failure,
    });

    test('says a reason that all share once, with its code', () => {
      expect(failureOfRemovals([unseen('a', iamRefused), unseen('b', iamRefused)])).toMatchObject({
        code: 'iam-refused',
        message:
          '2 roles could not be read, so it is unknown whether they have expired. The first: IAM said no.',
        advice: 'Allow it. These roles are left: a, b',
      });
    });

    test('does not claim that a role should have been removed', () => {
      expect(failureOfRemovals([unseen('a', iamRefused)])?.message).toBe(
        'The role a could not be read. IAM said no.',
      );
    });

    test('says every reason if there are several', () => {
      const failure = failureOfRemovals([
        unseen('a', iamRefused),
        unseen('b', new Error('broken')),
      ]);
      expect(failure).toMatchObject({ code: 'some-roles-failed' });
      expect(failure?.message).toContain('2 of 2 roles could not be read.');
      expect(failure?.message).toContain('b: bug. broken');
    });

    test('is a removal that failed too if one did', () => {
      const both: Removal[] = [
        unseen('a', iamRefused),
        { name: 'b', kind: 'failed', failure: iamRefused },
      ];
      expect(failureOfRemovals(both)).toMatchObject({ code: 'some-roles-failed' });
    });
  });

  test('has the names of many, and fits into an annotation', () => {
    const names = Array.from({ length: 50 }, (_, index) => `console-url-16588214937-1-${index}`);
    const failure = failureOfRemovals(names.map((name) => failed(name, iamRefused)));
    const text = `${failure?.message} ${failure?.advice}`;
    expect(text.length).toBeLessThan(4096);
    expect(names.filter((name) => !text.includes(name))).toEqual([]);
    expect(text).toContain('and 20 more; the log has them all.');
  });

  test.each([100, 1000])(
    'of %i has the first few in full, and says how many more there are',
    (count) => {
      const names = Array.from({ length: count }, (_, index) => `${'n'.repeat(60)}${index}`);
      const why = new ActionError(
        'iam-refused',
        `No, ${'it is denied, '.repeat(20)}so no.`,
        'Ask.',
      );
      const failure = failureOfRemovals(names.map((name) => failed(name, why)));
      const lines = failure?.message.trimEnd().split('\n').slice(1) ?? [];
      const full = lines.slice(0, -1);
      expect(full.length).toBeGreaterThan(3);
      expect(full).toEqual(full.map((_, index) => `${names[index]}: iam-refused. ${why.message}`));
      expect(lines.at(-1)).toBe(`and ${count - full.length} more; the log has them all.`);
      expect(failure?.advice).toMatch(/These roles are left: n+0, n+1, .* and \d+ more$/);
      expect(`${failure?.message} ${failure?.advice}`.length).toBeLessThan(4096);
    },
  );

  test('is a cancel, with what is left, if it was one', () => {
    const cancelled = new ActionError('cancelled', 'Cancelled.', 'Start again.');
    const removals = [failed('a', iamRefused), removed('b'), failed('c', cancelled)];
    expect(failureOfRemovals(removals)).toMatchObject({
      code: 'cancelled',
      message: 'Cancelled. These roles are not removed: a, c.',
    });
  });
});
