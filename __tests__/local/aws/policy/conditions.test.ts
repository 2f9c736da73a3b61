import { describe, expect, test } from 'vitest';
import { readConditions } from '../../../../local/aws/policy/condition-block.ts';
import { conditionHolds } from '../../../../local/aws/policy/conditions.ts';
import { MalformedPolicy } from '../../../../local/aws/policy/malformed.ts';

function holds(operator: string, wanted: unknown, actual: string[] | undefined): boolean {
  const context = new Map(actual === undefined ? [] : [['key', actual]]);
  return readConditions({ [operator]: { KEY: wanted } }).every((condition) =>
    conditionHolds(condition, context),
  );
}

describe('an operator', () => {
  test.each([
    ['StringEquals', 'a', ['a'], true],
    ['StringEquals', 'a', ['A'], false],
    ['StringEquals', ['a', 'b'], ['b'], true],
    ['StringEquals', 'a*', ['ab'], false],
    ['StringNotEquals', ['a', 'b'], ['b'], false],
    ['StringNotEquals', ['a', 'b'], ['c'], true],
    ['StringEqualsIgnoreCase', 'A', ['a'], true],
    ['StringLike', 'repo:o/*', ['repo:o/r'], true],
    ['StringLike', ['x', 'repo:o/*'], ['repo:p/r'], false],
    ['StringNotLike', 'repo:o/*', ['repo:o/r'], false],
    ['StringNotLike', 'repo:o/*', ['repo:p/r'], true],
    ['ArnEquals', 'arn:aws:iam::1:role/*', ['arn:aws:iam::1:role/a'], true],
    ['ArnLike', 'arn:aws:iam::1:role/b*', ['arn:aws:iam::1:role/a'], false],
    ['ArnNotLike', 'arn:aws:iam::1:role/b*', ['arn:aws:iam::1:role/a'], true],
    ['DateLessThan', '2026-01-01T00:00:00Z', ['2025-12-31T23:59:59Z'], true],
    ['DateLessThan', '2026-01-01T00:00:00Z', ['2026-01-01T00:00:00Z'], false],
    ['DateLessThanEquals', '2026-01-01T00:00:00Z', ['2026-01-01T00:00:00Z'], true],
    ['DateGreaterThan', '2026-01-01T00:00:00Z', ['2026-01-01T00:00:01Z'], true],
    ['DateGreaterThan', '1767225600', ['2026-01-01T00:00:01Z'], true],
    ['DateGreaterThan', 'tomorrow', ['2026-01-01T00:00:01Z'], false],
    ['DateEquals', '2026-01-01T01:00:00+01:00', ['2026-01-01T00:00:00Z'], true],
    ['NumericLessThan', 10, ['9'], true],
    ['NumericGreaterThanEquals', '10', ['9'], false],
    ['Bool', true, ['true'], true],
    ['Bool', 'true', ['false'], false],
    ['Null', 'true', ['here'], false],
    ['Null', 'false', ['here'], true],
  ])('%s %j, the request has %j: %j', (operator, wanted, actual, expected) => {
    expect(holds(operator, wanted, actual)).toBe(expected);
  });
});

describe('without the key in the request', () => {
  test.each([
    ['StringEquals', false],
    ['StringLike', false],
    ['StringNotEquals', true],
    ['StringNotLike', true],
    ['StringEqualsIfExists', true],
    ['StringLikeIfExists', true],
    ['DateLessThanIfExists', true],
    ['DateLessThan', false],
    ['Bool', false],
    ['BoolIfExists', true],
    ['ForAnyValue:StringEquals', false],
    ['ForAllValues:StringEquals', true],
  ])('%s: %j', (operator, expected) => {
    expect(holds(operator, 'a', undefined)).toBe(expected);
  });

  test.each([
    ['true', true],
    ['false', false],
  ])('Null %s: %j', (wanted, expected) => {
    expect(holds('Null', wanted, undefined)).toBe(expected);
  });
});

describe('with several values in the request', () => {
  test.each([
    ['ForAnyValue:StringEquals', ['a'], ['a', 'b'], true],
    ['ForAnyValue:StringEquals', ['c'], ['a', 'b'], false],
    ['ForAllValues:StringEquals', ['a', 'b', 'c'], ['a', 'b'], true],
    ['ForAllValues:StringEquals', ['a'], ['a', 'b'], false],
    ['ForAnyValue:StringNotLike', ['a*'], ['ab', 'b'], true],
    ['ForAllValues:StringNotLike', ['a*'], ['ab', 'b'], false],
  ])('%s %j of %j: %j', (operator, wanted, actual, expected) => {
    expect(holds(operator, wanted, actual)).toBe(expected);
  });
});

test.each(['StringMatches', 'ForSomeValues:StringEquals', 'toString'])(
  'there is no operator %s',
  (operator) => {
    expect(() => readConditions({ [operator]: { key: 'a' } })).toThrow(MalformedPolicy);
  },
);
