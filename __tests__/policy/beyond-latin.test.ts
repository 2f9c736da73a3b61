import { describe, expect, test } from 'vitest';
import { ActionError } from '../../src/errors.ts';
import { withCharactersNamed } from '../../src/policy/beyond-latin.ts';

const refused = new ActionError('policy-refused', 'AWS refused it.', 'Correct it.');

function adviceFor(document: string): string {
  return (withCharactersNamed(refused, document, 'inline-policy') as ActionError).advice;
}

describe('a policy that AWS refuses', () => {
  test.each([
    ['as escapes', '{"sub":"repo:o/r:environment:\\u672c\\u756a"}'],
    ['as they are', '{"sub":"repo:o/r:environment:\u672c\u756a\u672c"}'],
    ['in a key', '{"\u672c":"\u756a"}'],
  ])('has its characters beyond Latin-1 named, given %s', (_what, document) => {
    expect(withCharactersNamed(refused, document, 'inline-policy')).toMatchObject({
      code: 'policy-refused',
      message: 'AWS refused it.',
      advice:
        'Use Latin letters in inline-policy. The policy contains characters that AWS may not accept: "\u672c" (U+672C), "\u756a" (U+756A). Correct it.',
    });
  });

  test('has five of them named at most, of every plane', () => {
    const advice = adviceFor('{"a":"\u{1f680}\u4e00\u4e01\u4e02\u4e03\u4e04"}');
    expect(advice).toContain('"\u{1f680}" (U+1F680)');
    expect(advice.match(/U\+/g)).toHaveLength(5);
  });

  test('has them named with four digits', () => {
    expect(adviceFor('{"a":"\u0101"}')).toContain('"\u0101" (U+0101)');
  });

  test.each([
    ['half a surrogate pair', '\\ud83d', 'U+D83D'],
    ['two halves in different texts', '\\ud83d","":"\\ude80', 'U+D83D, U+DE80'],
    ['two halves in the wrong order', '\\ude80\\ud83d', 'U+DE80, U+D83D'],
    ['a control character', '\\u0000', 'U+0000'],
    ['a short escape of one', '\\b', 'U+0008'],
    ['a mark that changes the direction', '\\u202e', 'U+202E'],
    ['another such mark', '\\u061c', 'U+061C'],
    ['a letter that nobody sees', '\\u3164', 'U+3164'],
    ['a space without width', '\\u200b', 'U+200B'],
    ['a line separator', '\\u2028', 'U+2028'],
  ])('has a character named that cannot be shown: %s', (_what, written, named) => {
    expect(adviceFor(`{"a":["x",{"b":"${written}"}]}`)).toBe(
      `Use Latin letters in inline-policy. The policy contains characters that AWS may not accept: ${named}. Correct it.`,
    );
  });

  test.each(['{"a":"gr\u00fcn"}', '{"a":"\\t\\n\\r\\"\\\\"}', '{"a":[1,null,true,{}]}'])(
    'keeps its failure, if there are none: %s',
    (document) => {
      expect(withCharactersNamed(refused, document, 'inline-policy')).toBe(refused);
    },
  );
});

test('other failures are not touched', () => {
  const principal = new ActionError(
    'policy-refused',
    'It said: Invalid principal in policy.',
    'X.',
  );
  expect(withCharactersNamed(principal, '{"a":"\u672c"}', 'inline-policy')).toBe(principal);
  const other = new ActionError('iam-limit', 'Full.', 'Sweep.');
  expect(withCharactersNamed(other, '{"a":"\u672c"}', 'inline-policy')).toBe(other);
  const bug = new TypeError('x');
  expect(withCharactersNamed(bug, '{"a":"\u672c"}', 'inline-policy')).toBe(bug);
});
