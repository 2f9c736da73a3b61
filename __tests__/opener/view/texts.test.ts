import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { remaining } from '../../../opener/view/remaining.ts';
import { isRunLink } from '../../../opener/view/run-link.ts';
import { visible } from '../../../opener/view/visible.ts';

describe('a text of the sealer', () => {
  test.each([
    ['turned around', 'abc\u202edef', 'abc\\u{202e}def'],
    ['isolated', '\u2066x\u2069', '\\u{2066}x\\u{2069}'],
    ['without width', 'a\u200bb\u200dc\ufeff', 'a\\u{200b}b\\u{200d}c\\u{feff}'],
    ['with control characters', 'a\u0000b\nc\u0085', 'a\\u{0}b\\u{a}c\\u{85}'],
    ['with line ends of Unicode', 'a\u2028b\u2029', 'a\\u{2028}b\\u{2029}'],
    ['with tags', 'a\u{e0041}', 'a\\u{e0041}'],
    ['with fillers', '\u3164\u115f\uffa0', '\\u{3164}\\u{115f}\\u{ffa0}'],
    ['with variation selectors', 'a\ufe0f\u{e0100}', 'a\\u{fe0f}\\u{e0100}'],
    ['with half a character', 'a\ud83d', 'a\\u{d83d}'],
    ['with a soft hyphen', 'a\u00adb', 'a\\u{ad}b'],
    ['of other scripts', 'Größe 日本語 שלום 😀', 'Größe 日本語 שלום 😀'],
  ])('%s hides nothing', (_, text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  test('is printable, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(visible(text)).not.toMatch(/[\p{C}\p{Zl}\p{Zp}](?<!\p{Cn})/u);
      }),
    );
  });
});

describe('a run', () => {
  test.each([
    'https://github.com/octo-org/octo.repo_1/actions/runs/16588214937',
    'https://acme.ghe.com/o/r/actions/runs/1',
  ])('is a link as %s', (run) => {
    expect(isRunLink(run)).toBe(true);
  });

  test.each([
    'http://github.com/o/r/actions/runs/1',
    'https://github.com.evil.example/o/r/actions/runs/1',
    'https://evil.example/github.com/o/r/actions/runs/1',
    'https://x@github.com/o/r/actions/runs/1',
    'https://github.com:444/o/r/actions/runs/1',
    'https://github.com/o/../actions/runs/1',
    'https://github.com/../r/actions/runs/1',
    'https://github.com/o/r/actions/runs/1/attempts/2',
    'https://github.com/o/r/actions/runs/1?x',
    'https://github.com/o/r/actions/runs/1#x',
    'https://github.com/o/r/actions/runs/1\n',
    'https://github.com/o/r/settings/runs/1',
    'https://ghe.com/o/r/actions/runs/1',
    'https://a.b.ghe.com/o/r/actions/runs/1',
    'https://ghe.example.com/o/r/actions/runs/1',
    'javascript:alert(1)//github.com/o/r/actions/runs/1',
  ])('is a text as %j', (run) => {
    expect(isRunLink(run)).toBe(false);
  });
});

test.each([
  [900_000, '15 min 0 s'],
  [899_001, '15 min 0 s'],
  [899_000, '14 min 59 s'],
  [60_000, '1 min 0 s'],
  [59_500, '1 min 0 s'],
  [59_000, '59 s'],
  [1, '1 s'],
  [3_660_000, '1 h 1 min'],
])('%i ms are %s', (milliseconds, text) => {
  expect(remaining(milliseconds)).toBe(text);
});
