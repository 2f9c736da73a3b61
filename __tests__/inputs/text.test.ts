import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText, lines, linesOrCommas, matching, oneOf } from '../../src/inputs/text.ts';

const invalid = expect.objectContaining({ code: 'invalid-input' });

describe('lists', () => {
  test.each([
    [undefined, []],
    ['', []],
    ['\n \r\n\t', []],
    ['a', ['a']],
    ['a\nb', ['a', 'b']],
    ['a\r\nb\r\n', ['a', 'b']],
    ['  a  \n\n  b\t', ['a', 'b']],
    ['a\nb\na', ['a', 'b', 'a']],
    ['a,b', ['a,b']],
    ['\ufeffa', ['a']],
    ['a\rb\r', ['a', 'b']],
    ['a\u2028b\u0085c', ['a', 'b', 'c']],
    ['"a"\n\'b\'\n“c”\n`d`', ['a', 'b', 'c', 'd']],
    ['"a\nb"', ['a', 'b']],
    ['""\na', ['a']],
    ['# on call\na\n  #b\n\u200b#c', ['a']],
    ['a # b', ['a # b']],
    ['#', []],
    ['\u200ba\u00a0\n\u200e b', ['a', 'b']],
  ])('the lines of %j', (value, entries) => {
    expect(lines(value)).toEqual(entries);
  });

  test.each([
    [undefined, []],
    [',', []],
    ['a,b', ['a', 'b']],
    ['a, b ,,c', ['a', 'b', 'c']],
    ['a,\r\nb,\r\n', ['a', 'b']],
    ['"a", "b"', ['a', 'b']],
    ['"a,b"', ['a', 'b']],
    ['a,\rb', ['a', 'b']],
    ['# a, b\nc,d', ['c', 'd']],
  ])('the lines or commas of %j', (value, entries) => {
    expect(linesOrCommas(value)).toEqual(entries);
  });
});

describe('one of a set of words', () => {
  const parse = (value: string | undefined) => oneOf('mode', value, ['auto', 'oidc']);

  test.each([
    [undefined, 'auto'],
    ['oidc', 'oidc'],
    ['OIDC', 'oidc'],
    ['Auto', 'auto'],
  ])('%j', (value, word) => {
    expect(parse(value)).toBe(word);
  });

  test.each([
    ['oid', 'oidc'],
    ['oidc ', 'oidc'],
    ['OICD', 'oidc'],
    ['aut', 'auto'],
  ])('%j is not one, but similar to %s', (value, word) => {
    expect(() => parse(value)).toThrow(
      expect.objectContaining({ advice: `Did you mean ${word}? Use one of: auto, oidc.` }),
    );
  });

  test.each(['', 'constructor', 'x'.repeat(500), 'a\nb'])('%j is not one', (value) => {
    expect(() => parse(value)).toThrow(invalid);
    expect(() => parse(value)).toThrow(
      expect.objectContaining({ advice: 'Use one of: auto, oidc.' }),
    );
    expect(() => parse(value)).toThrow(
      expect.objectContaining({ message: expect.stringMatching(/^Input "mode" is ".{0,101}"\.$/) }),
    );
  });
});

describe('text with a form', () => {
  test('is itself, or absent', () => {
    expect(matching('x', 'abc', /^a/, 'form')).toBe('abc');
    expect(matching('x', undefined, /^a/, 'form')).toBeUndefined();
  });

  test.each([
    ['b', '"b"'],
    ['b\nc\t d', '"b c d"'],
    ['b'.repeat(100), `"${'b'.repeat(100)}"`],
    ['b'.repeat(101), '"…"'],
    [`b ${'c'.repeat(100)}`, '"b …"'],
  ])('refuses %j', (value, shown) => {
    expect(() => matching('x', value, /^a/, 'The form.')).toThrow(invalid);
    expect(() => matching('x', value, /^a/, 'The form.')).toThrow(shown);
    expect(() => matching('x', value, /^a/, 'The form.')).toThrow(
      expect.objectContaining({ advice: 'The form.' }),
    );
  });
});

describe('the cleaned text', () => {
  test.each([
    ['', ''],
    ['a', 'a'],
    [' \t a \r\n', 'a'],
    ['\ufeff\u00a0a\u00a0\u200b', 'a'],
    ['a\u00a0b', 'a\u00a0b'],
    ['a \r\n b', 'a\nb'],
    ['a\n\n\nb', 'a\n\n\nb'],
    ['"a"', 'a'],
    ["'a'", 'a'],
    ['‘a’', 'a'],
    ['" a "', 'a'],
    ['""', ''],
    ['"', '"'],
    ['"a', '"a'],
    ['"a\'', '"a\''],
    ['"a" "b"', '"a" "b"'],
    ['"a","b"', '"a","b"'],
    ['“a“', '“a“'],
    ['a="b"', 'a="b"'],
    ['\'{"a":"b"}\'', '{"a":"b"}'],
  ])('of %j is %j', (text, meant) => {
    expect(cleanText(text)).toBe(meant);
  });

  test.each([
    '\ufeff{"a":\u00a0"b"}',
    '{\u00a0\u00a0"a"\u2003:\u200b"b" }',
    '{\r\t"a":\r"b"\r}\r',
    '{\u2028"a":"b"\u2029}',
  ])('of the JSON %j has the same value', (text) => {
    expect(JSON.parse(cleanText(text))).toEqual({ a: 'b' });
  });

  test.each(['{"a":"b\u00a0c"}', '{"a\\"\u00a0":"\u200b"}', '{"a": ["\u3000", "\\\\"]}'])(
    'of the JSON %j has the same strings',
    (text) => {
      expect(JSON.parse(cleanText(text))).toEqual(JSON.parse(text));
    },
  );

  test('is found by cleaning once, and any JSON stays the same', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.json()), (object) => {
        const text = JSON.stringify(object, undefined, 1);
        // A raw line separator is no part of a string once lines are lines.
        fc.pre(!/[\u0085\u2028\u2029]/.test(text));
        expect(JSON.parse(cleanText(text))).toEqual(object);
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });

  test('is found in a moment, however long the text', () => {
    const spaces = ' '.repeat(200_000);
    expect(cleanText(`a${spaces}b`)).toHaveLength(200_002);
    expect(cleanText(`{${'"'.repeat(100_001)}`)).toHaveLength(100_002);
  });
});
