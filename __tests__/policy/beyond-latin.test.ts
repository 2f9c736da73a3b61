import { describe, expect, test } from 'vitest';
import { ActionError } from '../../src/errors.ts';
import { withCharactersNamed } from '../../src/policy/beyond-latin.ts';

const refused = new ActionError('policy-refused', 'IAM refused it.', 'Correct it.');

describe('a policy that IAM refuses', () => {
  test.each([
    ['as escapes', '{"sub":"repo:o/r:environment:\\u672c\\u756a"}'],
    ['as they are', '{"sub":"repo:o/r:environment:\u672c\u756a\u672c"}'],
  ])('has its characters beyond Latin-1 named, given %s', (_what, document) => {
    expect(withCharactersNamed(refused, document)).toMatchObject({
      code: 'policy-refused',
      message: 'IAM refused it.',
      advice: expect.stringMatching(
        /^Use Latin letters in the name of the branch or environment that the ID token names, and in inline-policy. The policy contains characters that IAM may not accept: "\u672c" \(U\+672C\), "\u756a" \(U\+756A\)\. Correct it\.$/,
      ),
    });
  });

  test('has five of them named at most, of every plane', () => {
    const { advice } = withCharactersNamed(
      refused,
      '{"a":"\u{1f680}\u4e00\u4e01\u4e02\u4e03\u4e04"}',
    ) as ActionError;
    expect(advice).toContain('"\u{1f680}" (U+1F680)');
    expect(advice.match(/U\+/g)).toHaveLength(5);
  });

  test('has them named with four digits', () => {
    const { advice } = withCharactersNamed(refused, '{"a":"\u0101"}') as ActionError;
    expect(advice).toContain('"\u0101" (U+0101)');
  });

  test('keeps its failure, if there are none', () => {
    expect(withCharactersNamed(refused, '{"a":"gr\u00fcn"}')).toBe(refused);
  });
});

test('other failures are not touched', () => {
  const other = new ActionError('iam-limit', 'Full.', 'Sweep.');
  expect(withCharactersNamed(other, '{"a":"\u672c"}')).toBe(other);
  const bug = new TypeError('x');
  expect(withCharactersNamed(bug, '{"a":"\u672c"}')).toBe(bug);
});
