import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { INPUT_NAMES, type InputName, type RawInputs } from '../../src/inputs/names.ts';
import { rawInputs } from '../../src/inputs/raw.ts';

const manifest: { inputs: Record<InputName, { default?: string }> } = parse(
  readFileSync(new URL('../../action.yml', import.meta.url), 'utf8'),
);
const inputs = (of: (name: InputName) => string): RawInputs =>
  Object.fromEntries(INPUT_NAMES.map((name) => [name, of(name)]));
/** The values of the runner for inputs that the workflow does not set. */
const UNSET = inputs((name) => manifest.inputs[name].default ?? '');
/** The values of a program that passes the names without defaults. */
const EMPTY = inputs(() => '');

const LIMITS = [
  ['role-arn', 'none'],
  ['seal-to', 'none'],
  ['recipients', 'none'],
  ['opener-url', 'none'],
  ['inline-session-policy', 'none'],
  ['managed-session-policies', 'none'],
  ['allowed-account-ids', 'any'],
  ['permissions-boundary', 'none'],
] as const;
const WOULD_MEAN: Readonly<Record<string, string>> = {
  mode: 'the default sign-in would make a link for role-arn, which may manage temporary roles',
  'role-arn': 'without a role, the link would open the session that the job already has',
  'seal-to': 'nobody could open the link',
  recipients: 'the action would ask GitHub for keys instead',
  'opener-url': 'there would be no link to the opener page',
};
const refusal = (name: string, word: string) =>
  expect.objectContaining({
    code: 'invalid-input',
    message: `Input "${name}" is set, but empty, and ${WOULD_MEAN[name] ?? 'an empty limit would limit nothing'}.`,
    advice: `If a secret, a variable or another step sets it, check that this exists and that the job may read it: otherwise the input is empty. If you want the default, remove the input or write "${word}".`,
  });

describe('inputs', () => {
  test('are cleaned, and absent if empty', () => {
    const given = {
      region: ' eu-west-1\r\n',
      destination: '""',
      issuer: '\u200b',
      'role-arn': 'a',
    };
    expect(rawInputs({ ...EMPTY, ...given })).toEqual({ region: 'eu-west-1', 'role-arn': 'a' });
  });

  test.each(['', ' ', '""', '\u200b\r\n'])(
    'a destination that is set to %j is kept',
    (destination) => {
      expect(rawInputs({ ...UNSET, destination })).toHaveProperty('destination', '');
      expect(rawInputs({ ...EMPTY, destination })).not.toHaveProperty('destination');
    },
  );

  test.each(['home', 'Home', '"home"'])('the destination %s is the default', (destination) => {
    expect(rawInputs({ ...UNSET, destination })).not.toHaveProperty('destination');
    expect(rawInputs({ destination })).not.toHaveProperty('destination');
  });

  test('that are not set have their defaults, except the words of the limits', () => {
    expect(rawInputs(UNSET)).toEqual({
      mode: 'sign-in',
      credentials: 'auto',
      summary: 'details',
      'github-token': UNSET['github-token'],
      'expires-in': '1h',
      teardown: 'manual',
      'dry-run': 'false',
    });
  });
});

describe('a mode that is set, but empty', () => {
  test.each(['', ' ', '""', '\u200b\r\n'])('%j is refused', (mode) => {
    expect(() => rawInputs({ ...UNSET, mode })).toThrow(refusal('mode', 'sign-in'));
  });

  test('is absent for a caller without defaults', () => {
    expect(rawInputs({ ...EMPTY, mode: '' })).toEqual({});
  });
});

describe('a limit that is set, but empty', () => {
  const TEXTS = [
    '',
    ' ',
    '\r\n',
    '""',
    "''",
    ' ,\r\n, ',
    '\u200b',
    '\u00a0',
    '# nobody',
    '\n# a, b\n  # c',
  ];

  test.each(LIMITS.flatMap(([name, word]) => TEXTS.map((text) => [name, text, word] as const)))(
    '%s: %j is refused',
    (name, text, word) => {
      expect(() => rawInputs({ ...UNSET, [name]: text })).toThrow(refusal(name, word));
    },
  );

  test('is refused if all of them are empty, because the others have defaults', () => {
    const empty = Object.fromEntries(LIMITS.map(([name]) => [name, '']));
    expect(() => rawInputs({ ...UNSET, ...empty })).toThrow(refusal(...LIMITS[0]));
  });

  test('is refused if the others have values', () => {
    const limits = {
      'allowed-account-ids': '',
      'role-arn': 'arn:aws:iam::111122223333:role/A',
      'seal-to': '@octocat',
      'inline-session-policy': '{"Statement":[]}',
      'managed-session-policies': 'arn:aws:iam::aws:policy/ReadOnlyAccess',
      'permissions-boundary': 'arn:aws:iam::111122223333:policy/B',
    };
    expect(() => rawInputs({ ...UNSET, ...limits })).toThrow(refusal('allowed-account-ids', 'any'));
  });

  const DEFAULTED = INPUT_NAMES.filter(
    (name) => name !== 'github-token' && manifest.inputs[name].default !== undefined,
  );
  test.each(DEFAULTED)('is refused if only the default of %s is passed', (name) => {
    for (const text of [`${UNSET[name]}`, `"${UNSET[name]?.toUpperCase()}" `]) {
      expect(() => rawInputs({ ...EMPTY, [name]: text })).toThrow('is set, but empty');
    }
  });

  test.each<[string, RawInputs]>([
    ['every input is empty', EMPTY],
    ['none is passed', {}],
    ['what is passed is no default', { ...EMPTY, mode: 'create', 'expires-in': '2h' }],
    ['the token alone is passed', { ...EMPTY, 'github-token': 'none' }],
  ])('is absent if %s', (_what, given) => {
    const names = Object.keys(rawInputs(given));
    expect(names.filter((name) => LIMITS.some(([limit]) => limit === name))).toEqual([]);
  });

  test.each(LIMITS)('%s: its word means no limit', (name, word) => {
    for (const text of [word, word.toUpperCase(), ` ${word}\r\n`, `"${word}"`, `# why\n${word}`]) {
      expect(rawInputs({ ...UNSET, [name]: text })).not.toHaveProperty(name);
    }
  });

  test.each(LIMITS)('%s: the word together with another entry is refused', (name, word) => {
    for (const text of [`${word}\nother`, `other\n# why\n${word.toUpperCase()}`]) {
      expect(() => rawInputs({ ...UNSET, [name]: text })).toThrow(
        expect.objectContaining({
          code: 'invalid-input',
          message: `Input "${name}" has "${word}" together with other entries.`,
          advice: `Remove "${word}", or remove the other entries.`,
        }),
      );
    }
  });

  test('an input that is not passed sets no limit', () => {
    expect(rawInputs({ mode: 'sign-in' })).toEqual({ mode: 'sign-in' });
  });

  test('one entry is enough for a limit, whatever else is missing', () => {
    expect(rawInputs({ ...UNSET, 'allowed-account-ids': ',111122223333,' })).toMatchObject({
      'allowed-account-ids': ',111122223333,',
    });
  });
});
