import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { cleanText } from '../../src/inputs/text.ts';
import { repeatedKey } from '../../src/policy/repeated-key.ts';
import { jsonPieces } from '../../src/text/json-pieces.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the pieces of JSON', () => {
  test.each<[string, readonly string[]]>([
    ['', ['']],
    ['{}', ['{}']],
    ['{"a":"b"}', ['{', '"a"', ':', '"b"', '}']],
    ['"a"', ['', '"a"', '']],
    [String.raw`["\"","\\"]`, ['[', String.raw`"\""`, ',', String.raw`"\\"`, ']']],
    ['{"open', ['{', '"open', '']],
    ['{"open\\', ['{', '"open\\', '']],
    ['""""', ['', '""', '', '""', '']],
  ])('of %j', (json, texts) => {
    const pieces = [...jsonPieces(json)];
    expect(pieces.map(({ text }) => text)).toEqual(texts);
    expect(pieces.map(({ isString }) => isString)).toEqual(
      texts.map((_, index) => index % 2 === 1),
    );
  });

  test('put together are the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', '\\', 'a', ' ', '{') }), (text) => {
        expect([...jsonPieces(text)].map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });
});

/** The number of characters that it reads. */
function steps(run: () => unknown): number {
  const charAt = vi.spyOn(String.prototype, 'charAt');
  run();
  const count = charAt.mock.calls.length;
  charAt.mockRestore();
  return count;
}

describe('twice the input takes twice the steps', () => {
  test.each<[string, (count: number) => string]>([
    ['escaped quotation marks', (count) => `{${String.raw`\"`.repeat(count)}`],
    ['quotation marks', (count) => `{${'"'.repeat(count)}`],
    ['strings', (count) => `{${'"a":"b",'.repeat(count)}"":0}`],
    ['one long string', (count) => `{"${'a'.repeat(count)}`],
    ['backslashes', (count) => `{"${'\\'.repeat(count)}`],
    ['spaces', (count) => `{${'\u00a0 '.repeat(count)}`],
  ])('%s', (_what, text) => {
    const [once, twice] = [10_000, 20_000].map((count) => steps(() => cleanText(text(count))));
    expect(once).toBeGreaterThanOrEqual(5000);
    expect((twice ?? 0) / (once ?? 0)).toBeCloseTo(2, 1);
    expect(once).toBeLessThan(10 * text(10_000).length);
  });

  test('keys', () => {
    const json = (count: number) =>
      `{${Array.from({ length: count }, (_, index) => `"k${String(index).padStart(6)}" : 1`).join()}}`;
    const [once, twice] = [5000, 10_000].map((count) => steps(() => repeatedKey(json(count))));
    expect(once).toBeGreaterThan(50_000);
    expect((twice ?? 0) / (once ?? 0)).toBeCloseTo(2, 1);
  });
});
