import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ActionError } from '../../src/errors.ts';
import { parseSessionTags } from '../../src/session/tags.ts';

const tag = (key: string, value: string) => ({ key, value });
const FORMS = 'Write one key=value per line, or a JSON object such as {"team": "platform"}.';
const KEYS =
  'Use 1 to 128 letters, digits, spaces and _ . : / = + - @. A key must not begin with "aws:".';
const VALUES = 'Use at most 256 letters, digits, spaces and _ . : / = + - @.';
const CASE = 'Keep one of them. For AWS, keys that differ only in case are the same.';
const badKey = (key: string) => `has the tag key "${key}", which AWS does not accept`;
const badValue = (key: string) => `has a value for the tag "${key}" that AWS does not accept`;
const noString = 'has a value for the tag "a" that is not a string';
const noPair = 'has a line that is not key=value';
const many = (count: number) => Array.from({ length: count }, (_, index) => `key${index}=v`);

describe('session tags', () => {
  test.each([
    ['nothing', '', []],
    ['one line', 'team=platform', [tag('team', 'platform')]],
    ['several lines', 'a=1\nb=2', [tag('a', '1'), tag('b', '2')]],
    ['Windows line ends', 'a=1\r\nb=2\r\n', [tag('a', '1'), tag('b', '2')]],
    ['blank lines and spaces around', '\n  a = 1  \n\n\tb=2\n', [tag('a', '1'), tag('b', '2')]],
    ['comments', '# why\n  # a=1\nb=2', [tag('b', '2')]],
    ['an equals sign in the value', 'a=b=c', [tag('a', 'b=c')]],
    ['an empty value', 'a=', [tag('a', '')]],
    ['spaces inside', 'cost centre=platform team', [tag('cost centre', 'platform team')]],
    ['every special character', 'a_.:/+-@=_.:/=+-@', [tag('a_.:/+-@', '_.:/=+-@')]],
    [
      'letters of any language',
      'gr\u00f6\u00dfe=\u4e2d\u6587',
      [tag('gr\u00f6\u00dfe', '\u4e2d\u6587')],
    ],
    ['a JSON object', '{"a": "1", "b c": ""}', [tag('a', '1'), tag('b c', '')]],
    ['JSON over several lines', ' {\r\n"a":\r\n"1"}\r\n', [tag('a', '1')]],
    ['an empty JSON object', '{}', []],
    ['JSON with __proto__', '{"__proto__": "x"}', [tag('__proto__', 'x')]],
    ['the longest key', `${'k'.repeat(128)}=v`, [tag('k'.repeat(128), 'v')]],
    ['the longest value', `k=${'v'.repeat(256)}`, [tag('k', 'v'.repeat(256))]],
    ['a key with aws inside', 'my:aws:x=v', [tag('my:aws:x', 'v')]],
  ])('%s', (_what, text, tags) => {
    expect(parseSessionTags(text)).toEqual(tags);
  });

  test('accepts 50 of them', () => {
    expect(parseSessionTags(many(50).join('\n'))).toHaveLength(50);
  });

  test.each([
    ['51 of them', many(51).join('\n'), 'has 51 tags', 'Write at most 50, the limit of AWS.'],
    ['no tag', 'no tag', noPair, FORMS],
    ['a line without =', 'a=1\nsecond', noPair, FORMS],
    ['a line without a key', '=x', noPair, FORMS],
    ['a line of a blank key', ' =x', noPair, FORMS],
    ['a JSON array', '["a"]', noPair, FORMS],
    ['JSON that is broken', '{"a": "1"', 'is not valid JSON', FORMS],
    ['JSON with a number', '{"a": 1}', noString, FORMS],
    ['JSON with null', '{"a": null}', noString, FORMS],
    ['JSON with an object', '{"a": {"b": "c"}}', noString, FORMS],
    ['JSON with a key twice', '{"a": "1", "b": "", "a": "2"}', 'has the tag key "a" twice', CASE],
    [
      'JSON with a key twice, escaped',
      '{"a": "1", "\\u0061": ""}',
      'has the tag key "a" twice',
      CASE,
    ],
    ['JSON with an empty key', '{"": "x"}', badKey(''), KEYS],
    ['a key too long', `${'k'.repeat(129)}=v`, badKey('…'), KEYS],
    ['a key with a character that is not allowed', 'a*b=c', badKey('a*b'), KEYS],
    ['a key that ends with such a character', 'ab*=c', badKey('ab*'), KEYS],
    ['a key that begins with such a character', '*ab=c', badKey('*ab'), KEYS],
    ['a reserved key', 'aws:x=v', badKey('aws:x'), KEYS],
    ['a reserved key in capitals', 'AWS:x=v', badKey('AWS:x'), KEYS],
    ['a value too long', `k=${'v'.repeat(257)}`, badValue('k'), VALUES],
    ['a value with a character that is not allowed', 'a=b;c', badValue('a'), VALUES],
    ['a value with a newline', '{"a":"b\\nc"}', badValue('a'), VALUES],
    ['the same key twice', 'a=1\na=2', 'has the tag key "a" twice', CASE],
    ['keys that differ in case only', 'Team=1\nteam=2', 'has the tag key "team" twice', CASE],
  ])('refuses %s', (_what, text, fault, advice) => {
    expect(() => parseSessionTags(text)).toThrow(
      expect.objectContaining({
        code: 'invalid-input',
        message: `Input "session-tags" ${fault}.`,
        advice,
      }),
    );
  });

  test('shows no more of a long key than a line', () => {
    const key = `${'k'.repeat(5000)}\n::error::x`;
    const call = () => parseSessionTags(JSON.stringify({ [key]: 'v' }));
    expect(call).toThrow(expect.objectContaining({ message: expect.stringMatching(/^.{1,200}$/) }));
  });

  test('never hangs or throws anything else', () => {
    const line = fc.tuple(fc.string(), fc.string()).map(([key, value]) => `${key}=${value}`);
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.dictionary(fc.string(), fc.string()).map((object) => JSON.stringify(object)),
      fc.array(line).map((lines) => lines.join('\r\n')),
    );
    fc.assert(
      fc.property(text, (given) => {
        try {
          for (const { key, value } of parseSessionTags(given)) {
            expect(key).not.toBe('');
            expect([...key].length).toBeLessThanOrEqual(128);
            expect([...value].length).toBeLessThanOrEqual(256);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(ActionError);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
