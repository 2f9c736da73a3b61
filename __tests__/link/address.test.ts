import { expect, test } from 'vitest';
import { dataOf, fileOf, sealedLink } from '../../src/link/address.ts';
import { codeOf } from '../../src/link/code.ts';

const FILE = Uint8Array.of(0xfb, 0xef, 0xff, 0x00);

test('DATA is base64url without padding, there and back', () => {
  expect(dataOf(FILE)).toBe('--__AA');
  expect(fileOf('--__AA')).toEqual(FILE);
});

test.each(['++//AA', '--__AA==', '--__AB', '--__A', '--__ AA'])('%j is no DATA', (data) => {
  expect(() => fileOf(data)).toThrow();
});

test('the link has DATA after the #, where no server sees it', () => {
  expect(sealedLink('https://open.example.com/', '--__AA')).toBe(
    'https://open.example.com/#1.--__AA',
  );
});

test('the code is the first 80 bits of the SHA-256, in base32', () => {
  // printf %s abc | sha256sum | cut -c-20 | xxd -r -p | base32
  expect(codeOf('abc')).toBe('XJ4BNP4PAHH6UQKB');
});
