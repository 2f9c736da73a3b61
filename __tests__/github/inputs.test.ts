import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { readInputs } from '../../src/github/inputs.ts';
import { INPUT_NAMES, type InputName, NO_LIMIT, type RawInputs } from '../../src/inputs/names.ts';
import { parseSignInInputs } from '../../src/inputs/sign-in.ts';

const RUN = {
  actor: 'octocat',
  repository: 'o/r',
  runId: '1',
  runAttempt: '1',
  serverUrl: 'https://github.com',
};

/** Inputs as the runner hands them over: names in capitals, hyphens kept. */
function give(inputs: Partial<Record<InputName, string>>): void {
  for (const [name, value] of Object.entries(inputs)) {
    vi.stubEnv(`INPUT_${name.toUpperCase()}`, value);
  }
}
const read = () => parseSignInInputs(readInputs(), RUN);

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
    const words: RawInputs = NO_LIMIT;
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

describe('a limit that is set, but empty', () => {
  const LIMITS = [
    ['allowed-account-ids', 'any'],
    ['inline-session-policy', 'none'],
    ['managed-session-policies', 'none'],
    ['permissions-boundary', 'none'],
  ] as const;
  const EMPTY = ['', ' ', '\r\n', '""', "''", ' ,\r\n, ', '\u200b', '\u00a0'];

  test.each(LIMITS.flatMap(([name, word]) => EMPTY.map((text) => [name, text, word] as const)))(
    '%s: %j is refused',
    (name, text, word) => {
      give({ [name]: text });
      expect(readInputs).toThrow(
        expect.objectContaining({
          code: 'invalid-input',
          message: `Input "${name}" is set, but empty, and an empty limit would be none.`,
          advice: expect.stringMatching(
            new RegExp(`what is missing expands to nothing.* write "${word}"`),
          ),
        }),
      );
    },
  );

  test.each(LIMITS)('%s: none is wanted if the word for it says so', (name, word) => {
    for (const text of [word, word.toUpperCase(), ` ${word}\r\n`, `"${word}"`]) {
      give({ [name]: text });
      expect(readInputs()).not.toHaveProperty(name);
    }
  });

  test('a runner that passes no defaults sets none', () => {
    for (const [name] of LIMITS) {
      vi.stubEnv(`INPUT_${name.toUpperCase()}`, undefined);
    }
    expect(read()).toMatchObject({ allowedAccountIds: [], policies: { managedArns: [] } });
  });

  test('a runner that passes every input empty sets none', () => {
    give(Object.fromEntries(LIMITS.map(([name]) => [name, ''])));
    expect(read()).toMatchObject({ allowedAccountIds: [], policies: { managedArns: [] } });
  });

  test('one account that is there makes a limit, whatever else is missing', () => {
    give({ 'allowed-account-ids': ',111122223333,' });
    expect(read().allowedAccountIds).toEqual(['111122223333']);
  });
});
