import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { readInputs } from '../../src/github/inputs.ts';
import { INPUT_NAMES, type InputName, WORDS_FOR_NOTHING } from '../../src/inputs/names.ts';

/** Inputs as the runner hands them over: names in capitals, hyphens kept. */
function give(inputs: Partial<Record<InputName, string>>): void {
  for (const [name, value] of Object.entries(inputs)) {
    vi.stubEnv(`INPUT_${name.toUpperCase()}`, value);
  }
}

/** What the runner passes for inputs that the workflow does not set. */
const manifest: { inputs: Record<InputName, { default?: string }> } = parse(
  readFileSync(new URL('../../action.yml', import.meta.url), 'utf8'),
);
beforeEach(() => {
  give(Object.fromEntries(INPUT_NAMES.map((name) => [name, manifest.inputs[name].default ?? ''])));
});

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('inputs', () => {
  test('that are empty, blank or missing are absent', () => {
    const words: Partial<Record<InputName, string | undefined>> = {
      mode: undefined,
      ...WORDS_FOR_NOTHING,
    };
    const nothing = ['', ' \r\n\t ', '""', "''", undefined];
    for (const [index, name] of INPUT_NAMES.entries()) {
      const empty = name in words ? words[name] : nothing[index % nothing.length];
      vi.stubEnv(`INPUT_${name.toUpperCase()}`, empty);
    }
    expect(readInputs()).toEqual({});
  });

  test('are trimmed', () => {
    give({ region: ' eu-west-1\r\n', destination: '\ts3 ' });
    expect(readInputs()).toMatchObject({ region: 'eu-west-1', destination: 's3' });
  });
});

test('a limit that arrives empty is refused', () => {
  give({ 'allowed-account-ids': '' });
  expect(readInputs).toThrow('Input "allowed-account-ids" is set, but empty');
});
