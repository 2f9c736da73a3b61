import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mask, maskVariants } from '../../../local/runner/index.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('the variants of a secret', () => {
  test.each([
    ['base64', 'hunter2-secret', base64('hunter2-secret')],
    ['base64 without the first byte', 'hunter2-secret', base64('unter2-secret')],
    ['base64 without the first two bytes', 'hunter2-secret', base64('nter2-secret')],
    ['quotes escaped for a command line', 'say "it" twice', 'say \\"it\\" twice'],
    ['quotes doubled for an expression', "it's secret", "it''s secret"],
    ['JSON line breaks', 'first\nsecond', 'first\\nsecond'],
    ['JSON control characters', 'bell\u0007tone', 'bell\\u0007tone'],
    ['JSON line separators', 'one\u2028two\u0085three', 'one\\u2028two\\u0085three'],
    ['percent-encoding', 'a/b+c=d', 'a%2Fb%2Bc%3Dd'],
    ['percent-encoding of what JavaScript leaves', "it's(a)*!", 'it%27s%28a%29%2A%21'],
    ['percent-encoding of half a surrogate pair', 'half\ud800', 'half%EF%BF%BD'],
    ['XML', `<a b="c" d='e'>&`, '&lt;a b=&quot;c&quot; d=&apos;e&apos;&gt;&amp;'],
    ['outer quotes removed', '"quoted secret"', 'quoted secret'],
    ['up to the last ampersand', 'first=1&second=2&third=3', 'first=1&second=2&'],
    ['after the last ampersand', 'first=1&second=2&third=3', 'third=3'],
    ['up to an ampersand and a plus', 'first&+second&third', 'first&+'],
    ['after an ampersand, a plus and a coloured letter', 'first&+second&third', 'econd&third'],
  ])('include %s', (_name, secret, variant) => {
    expect(maskVariants(secret)).toContain(variant);
  });

  test.each([
    ['a section of five characters', 'abcd&efghi', ['abcd&', 'efghi']],
    ['quotes around a short value', '"seven77"'.slice(1), ['seven77']],
    ['quotes around eight characters', '"sixsix"', ['sixsix']],
    ['base64 of percent-encoding', 'a/b+c=d', [base64('a%2Fb%2Bc%3Dd')]],
  ])('do not include %s', (_name, secret, others) => {
    for (const other of others) {
      expect(maskVariants(secret)).not.toContain(other);
    }
  });

  test('begin with the secret itself and hold nothing twice', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), (secret) => {
        const variants = maskVariants(secret);
        expect(variants[0]).toBe(secret);
        expect(new Set(variants).size).toBe(variants.length);
      }),
    );
  });

  test('do not exist for an empty secret', () => {
    expect(maskVariants('')).toEqual([]);
  });

  test('are each masked', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), (secret) => {
        for (const variant of maskVariants(secret)) {
          expect(mask(variant, [secret])).toBe('***');
        }
      }),
    );
  });

  test('find a secret inside the base64 of a longer text, except its edges', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 12 }), (user, secret) => {
        const encoded = base64(`${user}:${secret}`);
        const inner = maskVariants(secret)
          .filter((variant) => /^[A-Za-z0-9+/]+=*$/.test(variant))
          .map((variant) => variant.replace(/=+$/, '').slice(0, -1));
        expect(inner.some((variant) => encoded.includes(variant))).toBe(true);
      }),
    );
  });
});
