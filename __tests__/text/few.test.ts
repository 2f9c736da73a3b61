import { expect, test } from 'vitest';
import { firstFew } from '../../src/text/few.ts';

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
