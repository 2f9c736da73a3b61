import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ActionError } from '../../src/errors.ts';
import { parsePolicyDocument } from '../../src/policy/document.ts';
import { inputRefusal } from '../fixtures/refusal.ts';

const parse = (text: string) => parsePolicyDocument('inline-policy', text, 100);
const refusal = (fault: string, advice: string) => inputRefusal('inline-policy', fault, advice);

describe('a policy document', () => {
  test('is without the white space outside of its strings', () => {
    expect(parse('{\n "Statement" :\t[ { "Sid" : "a b" } ]\r\n}')).toBe(
      '{"Statement":[{"Sid":"a b"}]}',
    );
  });

  const noJson = 'is not valid JSON';
  const noDocument = 'is not a policy document: it has no "Statement"';
  const nested = (depth: number) => `{"Statement":${'['.repeat(depth)}${']'.repeat(depth)}}`;

  test.each([
    ['no JSON', 'Allow', noJson],
    ['nothing', '', noJson],
    ['JSON that is too deep', nested(100_000), noJson],
    ['null', 'null', noDocument],
    ['a list', '[]', noDocument],
    ['a number', '1', noDocument],
    ['a text', '"Statement"', noDocument],
    ['another object', '{"Version":"2012-10-17"}', noDocument],
  ])('%s is refused', (_what, text, fault) => {
    expect(() => parse(text)).toThrow(
      refusal(
        fault,
        'Write the JSON of a policy, for example {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}]}.',
      ),
    );
  });

  const twice = (key: string) => `has the key "${key}" twice in one object`;
  test.each([
    ['two statements', '{"Statement":[],"Version":"2012-10-17","Statement":[{}]}', 'Statement'],
    ['two conditions', '{"Statement":[{"Condition":{"Bool":{}},"Condition":{}}]}', 'Condition'],
    ['two operators', '{"Statement":{"Condition":{"Bool":{},"Bool":{}}}}', 'Bool'],
    ['one of them escaped', '{"Statement":[],"St\\u0061tement":[]}', 'Statement'],
  ])('with %s is refused: one of them would not count', (_what, text, key) => {
    expect(() => parse(text)).toThrow(
      refusal(twice(key), 'Put both into one. JSON keeps only the last one.'),
    );
  });

  test.each([
    ['raw', '{"Statement":"\u672c\u756a"}'],
    ['escaped', '{"Statement":"\\u672c\\u756A"}'],
  ])('holds other alphabets as escapes, if they were given %s', (_, text) => {
    expect(parse(text)).toBe('{"Statement":"\\u672c\\u756a"}');
    expect(JSON.parse(parse(text))).toEqual({ Statement: '\u672c\u756a' });
  });

  test('that is too long is refused', () => {
    expect(() => parse(`{"Statement":"${'x'.repeat(85)}"}`)).toThrow(
      refusal(
        'has 101 characters without white space, and AWS accepts at most 100',
        'Shorten it, or use managed policies.',
      ),
    );
  });

  test('may hold all of Latin-1', () => {
    expect(parse('{"Statement":" ~\u0080\u00ff"}')).toBe('{"Statement":" ~\u0080\u00ff"}');
  });

  test('of exactly the length is accepted', () => {
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
