import * as core from '@actions/core';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { parseCommand } from '../../../local/runner/workflow-command.ts';

const known = new Set(['error', 'warning', 'debug', 'add-mask', 'group']);
const parse = (line: string) => parseCommand(line, (name) => known.has(name));

describe('a workflow command', () => {
  test.each([
    ['without properties', '::debug::text', 'debug', {}, 'text'],
    ['after spaces', '  ::debug::text', 'debug', {}, 'text'],
    ['in any case', '::Add-Mask::x', 'add-mask', {}, 'x'],
    ['without data', '::group::', 'group', {}, ''],
    ['with colons in its data', '::debug::a::b', 'debug', {}, 'a::b'],
    ['with properties', '::error file=a.ts,line=3::m', 'error', { file: 'a.ts', line: '3' }, 'm'],
    ['with keys in any case', '::error Title=T::m', 'error', { title: 'T' }, 'm'],
    ['with spaces around its properties', '::error  title=T ::m', 'error', { title: 'T' }, 'm'],
    ['with an empty property', '::error title=,file=f::m', 'error', { file: 'f' }, 'm'],
    ['with an equals sign in a value', '::error title=a=b::m', 'error', { title: 'a=b' }, 'm'],
    ['with escapes in its data', '::debug::a%0Ab%0Dc%25d%3A', 'debug', {}, 'a\nb\rc%d%3A'],
    [
      'with escapes in a property',
      '::error title=%3A%2C%25%0A::m',
      'error',
      { title: ':,%\n' },
      'm',
    ],
    ['with an escaped escape', '::debug::%250A', 'debug', {}, '%0A'],
    [
      'in the older form',
      'text ##[error title=a%3Bb;line=1]x%5D',
      'error',
      { title: 'a;b', line: '1' },
      'x]',
    ],
  ])('%s', (_name, line, name, properties, data) => {
    const command = parse(line);
    expect(command).toMatchObject({ name, data });
    expect(Object.fromEntries(command?.properties ?? [])).toEqual(properties);
  });

  test.each([
    ['an unknown name', '::unknown::text'],
    ['text before it', 'text ::debug::text'],
    ['no second pair of colons', '::debug'],
    ['no name', '::::text'],
    ['no closing bracket', '##[debug text'],
    ['plain text', 'text'],
    ['an empty line', ''],
  ])('is not a line with %s', (_name, line) => {
    expect(parse(line)).toBeUndefined();
  });
});

describe('what @actions/core prints', () => {
  afterEach(() => vi.restoreAllMocks());

  function printed(print: () => void): string {
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    print();
    const text = write.mock.calls.map(([chunk]) => chunk).join('');
    write.mockRestore();
    return text.replace(/\r?\n$/, '');
  }

  test('is read back as it was meant', () => {
    // The runner trims the properties and drops equals signs before a value.
    const title = fc
      .string({ unit: 'binary', minLength: 1 })
      .filter((text) => /^[^=\s].*\S$/s.test(text));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), title, (message, title) => {
        const line = printed(() => core.error(message, { title, startLine: 7 }));
        expect(line).not.toMatch(/[\r\n]/);
        const command = parse(line);
        expect(command).toMatchObject({ name: 'error', data: message });
        expect(command?.properties.get('title')).toBe(title);
        expect(command?.properties.get('line')).toBe('7');
      }),
    );
  });

  test('as a secret is read back whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (secret) => {
        expect(parse(printed(() => core.setSecret(secret)))).toMatchObject({
          name: 'add-mask',
          data: secret,
        });
      }),
    );
  });
});
