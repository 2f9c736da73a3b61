import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ActionError } from '../../src/errors.ts';
import { parsePolicyDocument } from '../../src/policy/document.ts';

const parse = (text: string) => parsePolicyDocument('inline-policy', text, 100);

describe('a policy document', () => {
  test('loses the white space that is not in its strings', () => {
    expect(parse('{\n "Statement" :\t[ { "Sid" : "a b" } ]\r\n}')).toBe(
      '{"Statement":[{"Sid":"a b"}]}',
    );
  });

  test.each([
    ['no JSON', 'Allow', 'is not valid JSON'],
    ['nothing', '', 'is not valid JSON'],
    [
      'JSON that is too deep',
      `{"Statement":${'['.repeat(6000)}${']'.repeat(6000)}}`,
      /is not|takes/,
    ],
    ['null', 'null', 'has no "Statement"'],
    ['a list', '[]', 'has no "Statement"'],
    ['a number', '1', 'has no "Statement"'],
    ['another object', '{"Version":"2012-10-17"}', 'has no "Statement"'],
    ['other alphabets', '{"Statement":"\u0436"}', 'outside of Latin-1'],
    ['escaped ones', '{"Statement":"\\u0436"}', 'outside of Latin-1'],
    ['101 characters', `{"Statement":"${'x'.repeat(85)}"}`, 'has 101 characters'],
  ])('%s is refused', (_what, text, said) => {
    expect(() => parse(text)).toThrow(
      expect.objectContaining({
        code: 'invalid-input',
        message: expect.stringMatching(said),
      }),
    );
    expect(() => parse(text)).toThrow('Input "inline-policy" ');
  });

  test('of exactly the length is taken', () => {
    expect(parse(`{"Statement":"${'x'.repeat(84)}"}`)).toHaveLength(100);
  });

  test('never fails with anything but advice', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        try {
          expect(parse(text).length).toBeLessThanOrEqual(100);
        } catch (error) {
          expect(error).toBeInstanceOf(ActionError);
        }
      }),
    );
  });
});
