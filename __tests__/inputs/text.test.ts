import { describe, expect, test } from 'vitest';
import { lines, linesOrCommas, matching, oneOf } from '../../src/inputs/text.ts';

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
  ])('the lines of %j', (value, entries) => {
    expect(lines(value)).toEqual(entries);
  });

  test.each([
    [undefined, []],
    [',', []],
    ['a,b', ['a', 'b']],
    ['a, b ,,c', ['a', 'b', 'c']],
    ['a,\r\nb,\r\n', ['a', 'b']],
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

  test.each(['', 'oid', 'oidc ', 'constructor', 'x'.repeat(500), 'a\nb'])('%j is none', (value) => {
    expect(() => parse(value)).toThrow(invalid);
    expect(() => parse(value)).toThrow(
      expect.objectContaining({ advice: 'Use one of: auto, oidc.' }),
    );
    expect(() => parse(value)).toThrow(
      expect.objectContaining({ message: expect.stringMatching(/^Input "mode" is ".{0,101}"\.$/) }),
    );
  });
});

describe('text of a form', () => {
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
