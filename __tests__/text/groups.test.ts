import { expect, test } from 'vitest';
import { groupsOf } from '../../src/text/groups.ts';

const PAIR = /^(?<key>\w+)(?:=(?<value>\w*))?$/;

test('the groups of a match have their names', () => {
  expect(groupsOf(PAIR, ['key', 'value'], 'a=b')).toEqual({ key: 'a', value: 'b' });
});

test('a group that matched nothing is empty', () => {
  expect(groupsOf(PAIR, ['key', 'value'], 'a')).toEqual({ key: 'a', value: '' });
});

test('a text that does not match has no groups', () => {
  expect(groupsOf(PAIR, ['key', 'value'], '?')).toBeUndefined();
});
