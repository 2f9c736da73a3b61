import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { codeOf } from '../../src/link/code.ts';
import { dataOf, fragmentOf, readFragment } from '../../src/link/fragment.ts';

const BYTES = new Uint8Array([0xfb, 0xff, 0xfe, 0x01]);

test('a fragment is a version and base64url without padding', () => {
  expect(fragmentOf(BYTES)).toBe('1.-__-AQ');
  expect(dataOf('1.-__-AQ')).toBe('-__-AQ');
});

test('a fragment is read as it was written', () => {
  expect(readFragment('1.-__-AQ')).toEqual({ kind: 'data', data: '-__-AQ', ageFile: BYTES });
});

test.each(['2.-__-AQ', '2.', '17.anything else'])('the fragment %s is newer', (fragment) => {
  expect(readFragment(fragment)).toEqual({ kind: 'fault', fault: 'newer-version' });
});

test.each([
  ...['', '1', '1.', '.-__-AQ', '-__-AQ', '0.-__-AQ', '01.-__-AQ', 'v1.-__-AQ', ' 1.-__-AQ'],
  ...['1.-__-AQ==', '1.+//+AQ', '1.-__-A', '1.-__-AR', '1.-__-AQ\n', '1.-_ _-AQ', '1.-__-AQ.'],
])('the fragment %j is damaged', (fragment) => {
  expect(readFragment(fragment)).toEqual({ kind: 'fault', fault: 'damaged' });
});

test('a code is the first 80 bits of the SHA-256 in base32', () => {
  expect(codeOf('age1tag1example')).toMatch(/^[A-Z2-7]{16}$/);
  const digest = createHash('sha256').update('abc').digest('hex').slice(0, 20);
  const bits = BigInt(`0x${digest}`).toString(32).toUpperCase().padStart(16, '0');
  const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUV';
  const expected = [...bits].map(
    (digit) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[alphabet.indexOf(digit)],
  );
  expect(codeOf('abc')).toBe(expected.join(''));
  expect(codeOf('abc')).toBe('XJ4BNP4PAHH6UQKB');
});
