import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { readInputs } from '../../src/github/inputs.ts';
import { INPUT_NAMES, type InputName } from '../../src/inputs/names.ts';
import { parseSignInInputs } from '../../src/inputs/sign-in.ts';

const RUN = {
  actor: 'octocat',
  repository: 'o/r',
  runId: '1',
  runAttempt: '1',
  serverUrl: 'https://github.com',
};
const A = 'arn:aws:iam::111122223333:role/A';
const B = 'arn:aws:iam::111122223333:role/B';

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
    give({ 'role-arn': ' \r\n\t ', region: '' });
    for (const name of ['mode', 'credentials', 'summary', 'github-token'] as const) {
      vi.stubEnv(`INPUT_${name.toUpperCase()}`, undefined);
    }
    give({ 'expires-in': '', teardown: '""', 'dry-run': "''" });
    expect(readInputs()).toEqual({});
  });

  test('are trimmed', () => {
    give({ region: ' eu-west-1\r\n', destination: '\ts3 ' });
    expect(readInputs()).toMatchObject({ region: 'eu-west-1', destination: 's3' });
  });
});

describe('what other editors and habits leave behind', () => {
  test.each<[string, Partial<Record<InputName, string>>, object]>([
    ['Windows line ends', { 'role-arn': `${A}\r\n${B}\r\n` }, { roles: [{ arn: A }, { arn: B }] }],
    [
      'blank lines and spaces',
      { 'role-arn': `\n  ${A}  \n\n ${B}` },
      { roles: [{ arn: A }, { arn: B }] },
    ],
    ['the same role with other spaces', { 'role-arn': `${A} \n${A}\r\n` }, { roles: [{ arn: A }] }],
    ['words in capitals', { credentials: 'OIDC ' }, { credentials: 'oidc' }],
    ['a duration in capitals', { 'session-duration': '12H\r\n' }, { sessionSeconds: 43_200 }],
    [
      'accounts in lines and commas',
      { 'allowed-account-ids': '111122223333,\r\n 444455556666 ,' },
      { allowedAccountIds: ['111122223333', '444455556666'] },
    ],
    [
      'tags with Windows line ends',
      { 'session-tags': 'a=1\r\nb = 2 \r\n' },
      {
        sessionTags: [
          { key: 'a', value: '1' },
          { key: 'b', value: '2' },
        ],
      },
    ],
    [
      'a policy with Windows line ends and tabs',
      { 'inline-session-policy': '{\r\n\t"Statement":\r\n[]\r\n}\r\n' },
      { policies: { inline: '{"Statement":[]}' } },
    ],
    [
      'policies with Windows line ends',
      { 'managed-session-policies': 'arn:aws:iam::aws:policy/ReadOnlyAccess\r\n' },
      { policies: { managedArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'] } },
    ],
    ['a region in capitals', { region: 'EU-West-1 ' }, { region: { name: 'eu-west-1' } }],
    ['empty secrets', { 'role-arn': '', 'external-id': '', 'session-tags': '' }, { roles: [] }],
    ['an empty secret among roles', { 'role-arn': `\n${A}\n` }, { roles: [{ arn: A }] }],
  ])('%s', (_what, inputs, parsed) => {
    give(inputs);
    expect(read()).toMatchObject(parsed);
  });
});

test('a limit that arrives empty is refused', () => {
  give({ 'allowed-account-ids': '' });
  expect(readInputs).toThrow('Input "allowed-account-ids" is set, but empty');
});
