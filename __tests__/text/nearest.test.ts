import { describe, expect, test } from 'vitest';
import { didYouMean, nearestWords } from '../../src/text/nearest.ts';

describe('the words that a text most likely stands for', () => {
  const MODES = ['sign-in', 'links', 'create', 'teardown', 'sweep'];

  test.each<[string, readonly string[], readonly string[]]>([
    ['signin', MODES, ['sign-in']],
    ['sing-in', MODES, ['sign-in']],
    ['SIGN_IN', MODES, ['sign-in']],
    ['tear-down', MODES, ['teardown']],
    ['taerdwon', MODES, ['teardown']],
    ['link', MODES, ['links']],
    ['lynx', MODES, []],
    ['delete', MODES, []],
    ['', MODES, []],
    ['x'.repeat(100_000), MODES, []],
    ['non', ['details', 'link', 'none'], ['none']],
    ['no', ['details', 'link', 'none'], []],
    ['b', ['a', 'c'], ['a', 'c']],
    ['abcz', ['abxy', 'abcd', 'abce'], ['abcd', 'abce']],
    ['b', ['a', 'c', 'd', 'e'], ['a', 'c', 'd']],
    ['abcdefgx', ['abcdefyy', 'abcdefgh'], ['abcdefgh', 'abcdefyy']],
  ])('%s', (text, words, near) => {
    expect(nearestWords(text, words)).toEqual(near);
  });

  test('are not the text itself', () => {
    expect(nearestWords('links', MODES)).toEqual([]);
    expect(nearestWords('Links', MODES)).toEqual([]);
  });
});

test('the hint stands before an advice', () => {
  expect(didYouMean(['sign-in'])).toBe('Did you mean sign-in? ');
  expect(didYouMean(['ec2', 'ecr'])).toBe('Did you mean ec2 or ecr? ');
  expect(didYouMean([])).toBe('');
});
