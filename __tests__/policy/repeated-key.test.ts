import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repeatedKey } from '../../src/policy/repeated-key.ts';

describe('a key that JSON.parse would drop', () => {
  test.each([
    ['an empty object', '{}', undefined],
    ['one key', '{"a":1}', undefined],
    ['the same key in two objects', '[{"a":1},{"a":1}]', undefined],
    ['the same key one level deeper', '{"a":{"a":{}}}', undefined],
    ['the same key after one that is closed', '{"a":{"b":1},"b":2}', undefined],
    ['a value like the key', '{"a":"a","b":["a","b"]}', undefined],
    ['a string that looks like JSON', String.raw`{"a":"{\"b\":1,\"b\":2}"}`, undefined],
    ['a string that ends in a backslash', String.raw`{"a":"\\","b":"\\"}`, undefined],
    ['another case', '{"a":1,"A":1}', undefined],
    ['a key twice', '{"a":1,"a":1}', 'a'],
    ['with something between', '{"a":{"c":[{}]},"b":"}","a":1}', 'a'],
    ['further in', '[[{"x":{"a":1,"a":2}}]]', 'a'],
    ['in white space', '{\n\t"a" :\r 1 , "a"\n: 2 }', 'a'],
    ['in another spelling', String.raw`{"a":1,"\u0061":2}`, 'a'],
    ['a quotation mark', String.raw`{"\"":1,"\"":2}`, '"'],
    ['the empty one', '{"":1,"":2}', ''],
    ['that of every object', '{"__proto__":1,"__proto__":2}', '__proto__'],
  ])('%s', (_what, json, key) => {
    expect(repeatedKey(json)).toBe(key);
  });

  /** JSON as it is written: objects are lists of members, so that one can come twice. */
  type Written = string | { list: Written[] } | { members: [string, Written][] };
  const key = fc.oneof(fc.constantFrom('a', 'b', '"', '\\', ':', '{', '__proto__'), fc.string());
  const { value } = fc.letrec<{ value: Written }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'json' },
      fc.json({ maxDepth: 0 }),
      fc.record({ list: fc.array(tie('value'), { maxLength: 3 }) }),
      fc.record({ members: fc.array(fc.tuple(key, tie('value')), { maxLength: 4 }) }),
    ),
  }));
  const write = (written: Written): string => {
    if (typeof written === 'string') {
      return written;
    }
    return 'list' in written
      ? `[ ${written.list.map(write).join(' ,')}]`
      : `{${written.members.map(([name, of]) => `${JSON.stringify(name)} :${write(of)}`).join(',')} }`;
  };
  const hasRepeated = (written: Written): boolean => {
    if (typeof written === 'string') {
      return false;
    }
    if ('list' in written) {
      return written.list.some(hasRepeated);
    }
    const names = new Set(written.members.map(([name]) => name));
    return names.size < written.members.length || written.members.some(([, of]) => hasRepeated(of));
  };

  // JSON.parse cannot judge this: after {"\"":1,"\\":2,"a":3}, that of Node 24.21 reads the second key of
  // {"\"":{},"\"":[],"a":0} as "\\".
  test('is found exactly where an object has a key twice', () => {
    fc.assert(
      fc.property(value, (written) => {
        expect(repeatedKey(write(written)) !== undefined).toBe(hasRepeated(written));
      }),
    );
  });
});
