import { describe, expect, test } from 'vitest';
import { parseReason } from '../../src/inputs/reason.ts';

const ADVICE =
  'Write one line of at most 256 visible characters: a sentence or a ticket, for example INC-42 disk full.';

test.each([
  'INC-42',
  'The queue "orders" is stuck (see #42)',
  '<b>&amp;</b> [a](https://example.com) @mona `x` ::error::y ##[error]z $(id)',
  'Störung beim Kunden',
  '障害対応',
  // Joiners combine several emoji, and belong to the spelling of some languages.
  '👩‍💻 می‌خواهم 👁️‍🗨️ 1️⃣',
  'x'.repeat(256),
  '💥'.repeat(256),
])('%s', (reason) => {
  expect(parseReason(reason)).toBe(reason);
});

describe('refused', () => {
  test.each([
    ['two lines', 'INC-42\nand more', 'has 2 lines'],
    ['too long', 'x'.repeat(257), 'has 257 characters'],
    ['too long in code points', '💥'.repeat(257), 'has 257 characters'],
    ['tab', 'a\tb', 'has the character U+0009, which cannot be shown'],
    ['NUL', 'a\0b', 'has the character U+0000, which cannot be shown'],
    ['escape', 'a\u001b[31mb', 'has the character U+001B, which cannot be shown'],
    ['delete', 'a\u007fb', 'has the character U+007F, which cannot be shown'],
    ['C1', 'a\u009bb', 'has the character U+009B, which cannot be shown'],
    ['right to left', 'a\u202eb', 'has the character U+202E, which cannot be shown'],
    ['isolate', 'a\u2066b', 'has the character U+2066, which cannot be shown'],
    ['Arabic letter mark', 'a\u061cb', 'has the character U+061C, which cannot be shown'],
    ['left-to-right mark', 'a\u200eb', 'has the character U+200E, which cannot be shown'],
    ['zero-width space', 'a\u200bb', 'has the character U+200B, which cannot be shown'],
    ['word joiner', 'a\u2060b', 'has the character U+2060, which cannot be shown'],
    ['byte order mark', 'a\ufeffb', 'has the character U+FEFF, which cannot be shown'],
    ['soft hyphen', 'a\u00adb', 'has the character U+00AD, which cannot be shown'],
    ['filler', 'a\u3164b', 'has the character U+3164, which cannot be shown'],
    ['tag', 'a\u{e0041}b', 'has the character U+E0041, which cannot be shown'],
    ['rare variation', 'a\u{e0100}b', 'has the character U+E0100, which cannot be shown'],
    ['line separator', 'a\u2028b', 'has the character U+2028, which cannot be shown'],
    ['annotation', 'a\ufff9b', 'has the character U+FFF9, which cannot be shown'],
    ['joiner at the start', '\u200db', 'has the character U+200D, which cannot be shown'],
    ['joiner of Latin letters', 'a\u200cb', 'has the character U+200C, which cannot be shown'],
    ['row of joiners', '💥\u200d\u200c💥', 'has the character U+200C, which cannot be shown'],
    ['half of a character', 'a\ud800b', 'has the character U+D800, which cannot be shown'],
  ])('%s', (_what, reason, fault) => {
    expect(() => parseReason(reason)).toThrow(
      expect.objectContaining({
        code: 'invalid-input',
        message: `Input "reason" ${fault}.`,
        advice: ADVICE,
      }),
    );
  });
});
