import { describe, expect, test } from 'vitest';
import { firstFew, firstThatFit } from '../../src/text/few.ts';

test.each([
  [[], 2, ''],
  [['a'], 2, 'a'],
  [['a', 'b'], 2, 'a, b'],
  [['a', 'b', 'c'], 2, 'a, b and 1 more'],
])('%j, of which %d are shown', (things, maxShown, text) => {
  expect(firstFew(things, maxShown)).toBe(text);
});

test('twenty are shown by default', () => {
  const names = Array.from({ length: 22 }, (_, index) => `r${index}`);
  expect(firstFew(names)).toBe(`${names.slice(0, 20).join(', ')} and 2 more`);
});

describe('the first texts that have room', () => {
  test.each<[string, string[], number, string[], number]>([
    ['all, with a line end between them', ['ab', 'cd'], 5, ['ab', 'cd'], 0],
    ['all but the last', ['ab', 'cd'], 4, ['ab'], 1],
    ['none behind one that has no room', ['ab', 'cdefg', 'h'], 5, ['ab'], 2],
    ['the first, cut', ['a'.repeat(9), 'b'], 5, ['…', 'b'], 0],
    ['none of none', [], 5, [], 0],
  ])('%s', (_what, texts, room, shown, more) => {
    expect(firstThatFit(texts, room)).toEqual({ shown, more });
  });
});
