import { describe, expect, test } from 'vitest';
import type { RawInputs } from '../../src/inputs/names.ts';
import { rawInputs } from '../../src/inputs/raw.ts';
import { parseSignInInputs } from '../../src/inputs/sign-in.ts';
import { arnOf } from '../fixtures/roles.ts';
import { RUN } from '../fixtures/run-facts.ts';

const A = arnOf('A');
const B = arnOf('B');

describe('an input comes out', () => {
  test.each([
    ['as it is', 's3', 's3'],
    ['without spaces around it', '\ts3 \r\n', 's3'],
    ['without a pair of quotation marks', '"s3"', 's3'],
    ['without one that a word processor made', '“s3”', 's3'],
    ['without what cannot be seen', '\ufeffs3\u200b', 's3'],
    ['with the line ends of one system', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['with its case', 'S3', 'S3'],
    ['with the marks inside of it', 'a"b', 'a"b'],
  ])('%s: %j', (_how, given, clean) => {
    expect(rawInputs({ destination: given })).toEqual({ destination: clean });
  });

  test.each(['', ' ', '\r\n', '""', "' '", '\u200b', '\u00a0'])(
    'as absent, if nothing is left of it: %j',
    (text) => {
      expect(rawInputs({ destination: text, region: 'eu-west-1' })).toEqual({
        region: 'eu-west-1',
      });
    },
  );

  test('as absent, if it was not passed', () => {
    expect(rawInputs({})).toEqual({});
  });

  test('each with its own text', () => {
    const given = { 'role-arn': ` ${A}`, region: '"eu-west-1"', teardown: 'none', summary: 'any' };
    expect(rawInputs(given)).toEqual({
      'role-arn': A,
      region: 'eu-west-1',
      teardown: 'none',
      summary: 'any',
    });
  });
});

describe('what other editors and habits leave behind', () => {
  test.each<[string, RawInputs, object]>([
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
    expect(parseSignInInputs(rawInputs(inputs), RUN)).toMatchObject(parsed);
  });
});
