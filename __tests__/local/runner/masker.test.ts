import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findLeaks, mask, maskVariants } from '../../../local/runner/index.ts';

// A secret with an asterisk can arise from the `***` of another one.
const secrets = fc.array(
  fc.string({ minLength: 1 }).map((text) => text.replaceAll('*', '+')),
  { minLength: 1, maxLength: 4 },
);

/** Text in which some of the secrets occur, plain or as a variant. */
const secretsAndText = secrets.chain((values) => {
  const parts = fc.array(
    fc.oneof(
      fc.string().map((text) => text.replaceAll('*', '+')),
      fc.constantFrom(...values.flatMap((value) => maskVariants(value))),
    ),
  );
  return fc.record({ values: fc.constant(values), text: parts.map((all) => all.join('')) });
});

describe('masking', () => {
  test.each([
    ['nothing to mask', 'plain text', ['secret'], 'plain text'],
    ['every occurrence', 'a secret, a secret', ['secret'], 'a ***, a ***'],
    ['inside a word', 'mysecrets', ['secret'], 'my***s'],
    ['upper and lower case apart', 'SECRET', ['secret'], 'SECRET'],
    ['overlapping secrets', 'abcdefgh', ['abcde', 'defgh'], '***'],
    ['secrets side by side', 'abcdef', ['abc', 'def'], '***'],
    ['an overlap of a secret with itself', 'ababa!', ['aba'], '***!'],
    ['one secret in another', 'x1234y', ['1234', '23'], 'x***y'],
    ['each line of a multi-line secret', 'two: line two', ['line one\n  line two'], 'two: ***'],
    ['no empty secret', 'text', ['', '\n'], 'text'],
  ])('%s', (_name, text, values, masked) => {
    expect(mask(text, values)).toBe(masked);
  });

  test('leaves no secret and no variant of one', () => {
    fc.assert(
      fc.property(secretsAndText, ({ values, text }) => {
        const masked = mask(text, values);
        for (const variant of values.flatMap((value) => maskVariants(value))) {
          expect(masked).not.toContain(variant);
        }
        expect(findLeaks(masked, values)).toEqual([]);
      }),
    );
  });

  test('twice is the same as once', () => {
    fc.assert(
      fc.property(secretsAndText, ({ values, text }) => {
        const masked = mask(text, values);
        expect(mask(masked, values)).toBe(masked);
      }),
    );
  });

  test('changes nothing but the secrets', () => {
    fc.assert(
      fc.property(secretsAndText, ({ values, text }) => {
        let at = 0;
        for (const kept of mask(text, values).split('***')) {
          at = text.indexOf(kept, at);
          expect(at).toBeGreaterThanOrEqual(0);
          at += kept.length;
        }
      }),
    );
  });
});

describe('the leak scan', () => {
  test('says which secret is where, and how it is written', () => {
    expect(findLeaks('x=a%2Fb%2Fc%2Fd', ['a/b/c/d', 'absent-secret'])).toEqual([
      { secret: 'a/b/c/d', encoding: 'percent-encoded', value: 'a%2Fb%2Fc%2Fd', index: 2 },
    ]);
  });

  test('finds every occurrence', () => {
    const leaks = findLeaks('secret-1 and secret-1', ['secret-1', 'secret-1']);
    expect(leaks.map((leak) => leak.index)).toEqual([0, 13]);
  });

  test('finds a line of a multi-line secret', () => {
    expect(findLeaks('saw line two', ['line one\nline two'])).toHaveLength(1);
  });

  test('leaves out values of fewer than six characters', () => {
    expect(findLeaks('short 12345', ['short', '12345'])).toEqual([]);
  });
});
