import { expect, test } from 'vitest';
import { withoutFragment } from '../../opener/address.ts';

test.each([
  ['https://open.example.com/#1.YWdl', 'https://open.example.com/'],
  ['https://open.example.com/', 'https://open.example.com/'],
  ['https://open.example.com/page?x=1#', 'https://open.example.com/page?x=1'],
  ['https://open.example.com//evil.example/#1.YWdl', 'https://open.example.com//evil.example/'],
])('%s without its fragment', (address, expected) => {
  expect(withoutFragment(address)).toBe(expected);
});
