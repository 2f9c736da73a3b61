import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { OUTPUT_NAMES } from '../../src/github/outputs.ts';
import { DEFAULTS, INPUT_NAMES, WORDS_FOR_NOTHING } from '../../src/inputs/names.ts';

interface Described {
  readonly description?: string;
  readonly required?: boolean;
  readonly deprecationMessage?: string;
}

const manifest: {
  inputs: Record<string, Described & { default?: unknown }>;
  outputs: Record<string, Described>;
  runs: Record<string, string>;
} = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8'));

describe('action.yml and the code', () => {
  test('name the same inputs, in the same order', () => {
    expect(Object.keys(manifest.inputs)).toEqual([...INPUT_NAMES]);
  });

  test('name the same outputs, in the same order', () => {
    expect(Object.keys(manifest.outputs)).toEqual([...OUTPUT_NAMES]);
  });

  test('agree on what must not be empty, and on the word to write instead', () => {
    const limits = Object.entries(manifest.inputs).filter(([, { description = '' }]) =>
      /Refused if it is\s+set but empty/.test(description),
    );
    expect(Object.fromEntries(limits.map(([name, input]) => [name, input.default]))).toEqual({
      mode: DEFAULTS.mode,
      ...WORDS_FOR_NOTHING,
    });
  });

  test('agree on the defaults that are the same everywhere', () => {
    const fixed = Object.entries(manifest.inputs).filter(
      ([, input]) => input.default !== undefined && !/\$\{\{/.test(String(input.default)),
    );
    expect(fixed.length).toBeGreaterThan(0);
    expect(Object.fromEntries(fixed.map(([name, input]) => [name, input.default]))).toEqual(
      DEFAULTS,
    );
  });

  test('agree that no input is required', () => {
    const required = Object.entries(manifest.inputs).filter(([, input]) => input.required);
    expect(required).toEqual([]);
  });

  test.each(Object.entries({ ...manifest.inputs, ...manifest.outputs }))(
    '%s is described in full sentences',
    (_name, { description }) => {
      expect(description).toMatch(/^[A-Z`].*\.$/s);
    },
  );

  test('run on Node 24', () => {
    expect(manifest.runs).toMatchObject({ using: 'node24', main: 'dist/index.js' });
  });
});
