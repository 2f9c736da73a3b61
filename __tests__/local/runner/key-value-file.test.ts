import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as core from '@actions/core';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { parseKeyValueFile } from '../../../local/runner/key-value-file.ts';

describe('a file of names and values', () => {
  test.each([
    ['a line', 'name=value\n', [['name', 'value']]],
    ['a line that is not ended', 'name=value', [['name', 'value']]],
    ['an empty value', 'name=\n', [['name', '']]],
    ['an equals sign in a value', 'name=a=b\n', [['name', 'a=b']]],
    ['a delimiter sign in a value', 'name=a<<b\n', [['name', 'a<<b']]],
    [
      'empty lines',
      '\n\na=1\n\nb=2\n',
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
    ['several lines', 'name<<EOF\none\ntwo\nEOF\n', [['name', 'one\ntwo']]],
    ['no lines', 'name<<EOF\nEOF\n', [['name', '']]],
    ['one empty line', 'name<<EOF\n\nEOF\n', [['name', '']]],
    ['an empty last line', 'name<<EOF\none\n\nEOF\n', [['name', 'one\n']]],
    ['a delimiter that is not ended', 'name<<EOF\none\nEOF', [['name', 'one']]],
    ['the delimiter inside a line', 'name<<EOF\nx EOF\nEOF\n', [['name', 'x EOF']]],
    ['an equals sign in a delimiter', 'name<<E=F\none\nE=F\n', [['name', 'one']]],
    ['nothing', '', []],
  ])('with %s', (_name, text, pairs) => {
    expect([...parseKeyValueFile(text)]).toEqual(pairs);
  });

  test.each([
    ['a line without either sign', 'value\n', "Invalid format 'value'"],
    ['no name', '=value\n', 'Name must not be empty'],
    ['no name before a delimiter', '<<EOF\nEOF\n', 'Name must not be empty'],
    ['no delimiter', 'name<<\nvalue\n', 'delimiter must not be empty'],
    ['no end', 'name<<EOF\nvalue\n', "Matching delimiter not found 'EOF'"],
    ['no end and a last line that is not ended', 'name<<EOF\nvalue', 'EOF marker missing new line'],
  ])('is refused with %s', (_name, text, message) => {
    expect(() => [...parseKeyValueFile(text)]).toThrow(message);
  });

  test('keeps what comes before a wrong line', () => {
    const pairs = parseKeyValueFile('a=1\nfaulty\n');
    expect(pairs.next().value).toEqual(['a', '1']);
    expect(() => pairs.next()).toThrow('Invalid format');
  });
});

describe('what @actions/core writes', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'key-value-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  afterEach(() => vi.unstubAllEnvs());

  test('is read back as it was meant', () => {
    const file = path.join(folder, 'output');
    vi.stubEnv('GITHUB_OUTPUT', file);
    const name = fc.stringMatching(/^[a-z][a-z-]{0,20}$/);
    const pairs = fc.array(fc.tuple(name, fc.string({ unit: 'grapheme' })));
    fc.assert(
      fc.property(pairs, (given) => {
        writeFileSync(file, '');
        for (const [key, value] of given) {
          core.setOutput(key, value);
        }
        expect([...parseKeyValueFile(readFileSync(file, 'utf8'))]).toEqual(given);
      }),
      { numRuns: 50 },
    );
  });
});
