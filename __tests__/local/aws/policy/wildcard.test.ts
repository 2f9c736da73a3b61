import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchesArn, matchesWildcard } from '../../../../local/aws/policy/wildcard.ts';

describe('matchesWildcard', () => {
  test.each([
    ['', '', true],
    ['', 'a', false],
    ['*', '', true],
    ['*', 'anything', true],
    ['a?c', 'abc', true],
    ['a?c', 'ac', false],
    ['repo:o/r:*', 'repo:o/r:ref:refs/heads/main', true],
    ['repo:o/r:*', 'repo:o/r2:ref:refs/heads/main', false],
    ['*b*b', 'abxb', true],
    ['*b*b', 'abxbc', false],
    ['a.c', 'abc', false],
  ])('%j against %j is %j', (pattern, text, expected) => {
    expect(matchesWildcard(pattern, text)).toBe(expected);
  });

  test('agrees with a regular expression', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '.', ':'), maxLength: 12 });
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '.', '*', '?'), maxLength: 8 });
    fc.assert(
      fc.property(pattern, text, (wildcard, subject) => {
        const source = wildcard.replaceAll('.', '\\.').replaceAll('*', '.*').replaceAll('?', '.');
        expect(matchesWildcard(wildcard, subject)).toBe(new RegExp(`^${source}$`).test(subject));
      }),
    );
  });

  test('is not slowed down by many stars', () => {
    expect(matchesWildcard(`${'a*'.repeat(500)}b`, 'a'.repeat(5000))).toBe(false);
  });
});

describe('matchesArn', () => {
  test.each([
    ['arn:aws:iam::1:role/*', 'arn:aws:iam::1:role/path/name', true],
    ['arn:aws:iam::*:role/x', 'arn:aws:iam::1:role/x', true],
    ['arn:*:iam::1:role/x', 'arn:aws-cn:iam::1:role/x', true],
    ['arn:aws:iam:*', 'arn:aws:iam::1:role/x', false],
    ['arn:aws:*:1:role/x', 'arn:aws:iam::1:role/x', false],
    ['arn:aws:logs:r:1:group:*', 'arn:aws:logs:r:1:group:a:b', true],
  ])('%j against %j is %j', (pattern, arn, expected) => {
    expect(matchesArn(pattern, arn)).toBe(expected);
  });
});
