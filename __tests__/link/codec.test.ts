import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeParts, encodeParts } from '../../src/link/codec.ts';
import { UnreadableParts } from '../../src/link/parts.ts';
import { VERSION_1, VERSION_1_PARTS } from './version-1.ts';

const link = () => JSON.parse(VERSION_1);

function faultOf(value: unknown): string {
  try {
    decodeParts(typeof value === 'string' ? value : JSON.stringify(value));
    return 'none';
  } catch (error) {
    return error instanceof UnreadableParts ? `${error.fault}: ${error.message}` : `${error}`;
  }
}

describe('a link of version 1', () => {
  test('is read', () => {
    expect(decodeParts(VERSION_1)).toEqual(VERSION_1_PARTS);
  });

  test('is written as it was', () => {
    expect(encodeParts(VERSION_1_PARTS)).toBe(VERSION_1);
  });

  test('may leave out what is not always known', () => {
    const { roleName, sessionExpiresAt, ...session } = link().sessions[0];
    const least = { version: 1, sessions: [session] };
    expect(faultOf(least)).toBe('none');
    expect(decodeParts(JSON.stringify(least))).toMatchObject({
      sessions: [{ roleName: undefined, sessionExpiresAt: undefined }],
      reason: undefined,
      asker: undefined,
      run: undefined,
    });
  });
});

describe('a link is unreadable', () => {
  const session = () => link().sessions[0];
  const withSession = (change: object) => ({ ...link(), sessions: [{ ...session(), ...change }] });

  test.each<[string, unknown, string]>([
    ['of a newer version', { version: 2 }, 'newer-version: The link has version 2.'],
    [
      'of a newer version, whatever else',
      { ...link(), version: 7, more: 1 },
      'newer-version: The link has version 7.',
    ],
    [
      'of version 0',
      { ...link(), version: 0 },
      'malformed: The link has no version, or no session.',
    ],
    [
      'of version 1.5',
      { ...link(), version: 1.5 },
      'malformed: The link has no version, or no session.',
    ],
    [
      'of version "1"',
      { ...link(), version: '1' },
      'malformed: The link has no version, or no session.',
    ],
    [
      'without sessions',
      { ...link(), sessions: [] },
      'malformed: The link has no version, or no session.',
    ],
    [
      'with sessions that are no list',
      { ...link(), sessions: {} },
      'malformed: The link has no version, or no session.',
    ],
    ['that is no JSON', 'https://signin.aws.amazon.com', 'malformed: The link holds no JSON.'],
    ['that is a list', [], 'malformed: The link is no object.'],
    ['that is null', null, 'malformed: The link is no object.'],
    [
      'with a session that is null',
      { ...link(), sessions: [null] },
      'malformed: A session is no object.',
    ],
    [
      'with a fact of its own',
      { ...link(), url: 'x' },
      'malformed: The link has a fact that version 1 does not have.',
    ],
    [
      'with a URL in a session',
      withSession({ consoleUrl: 'x' }),
      'malformed: A session has a fact that version 1 does not have.',
    ],
    [
      'with a token beside a failure',
      withSession({ failure: 'network' }),
      'malformed: A session has a fact that version 1 does not have.',
    ],
  ])('%s', (_, value, fault) => {
    expect(faultOf(value)).toBe(fault);
  });

  test.each(['accountId', 'region', 'issuer', 'destination', 'signInToken', 'urlExpiresAt'])(
    'without %s',
    (name) => {
      expect(faultOf(withSession({ [name]: undefined }))).toBe(
        `malformed: A session has no valid fact "${name}".`,
      );
    },
  );

  test.each<[string, unknown]>([
    ['accountId', '11112222333'],
    ['accountId', 111122223333],
    ['roleName', 'Read Only'],
    ['roleName', 'path/ReadOnly'],
    ['roleName', 'R'.repeat(65)],
    ['region', 'eu-central-1.evil'],
    ['region', 'evil'],
    ['issuer', 'javascript:1'],
    ['issuer', 'data:text/html,x'],
    ['issuer', 'line\nline'],
    ['issuer', ' '],
    ['issuer', 'x'.repeat(2049)],
    ['destination', 'http://console.aws.amazon.com/'],
    ['destination', 'https://console.aws.amazon.com/a b'],
    ['signInToken', ''],
    ['signInToken', 'a b'],
    ['urlExpiresAt', '2026-11-26'],
    ['urlExpiresAt', '2026-13-26T10:15:00Z'],
    ['urlExpiresAt', 1764151200],
    ['sessionExpiresAt', 'never'],
    ['sessionExpiresAt', null],
  ])('with the %s %j', (name, value) => {
    expect(faultOf(withSession({ [name]: value }))).toBe(
      `malformed: A session has no valid fact "${name}".`,
    );
  });

  test.each<[string, unknown]>([
    ['reason', 'two\nlines'],
    ['reason', 'turned \u202e around'],
    ['reason', 'x'.repeat(257)],
    ['reason', ''],
    ['asker', 'octo cat'],
    ['asker', '-octocat'],
    ['run', 'javascript:alert(1)'],
    ['run', 'https://exa mple.com'],
    ['run', 'https://'],
  ])('with the %s %j', (name, value) => {
    expect(faultOf({ ...link(), [name]: value })).toBe(
      `malformed: The link has no valid fact "${name}".`,
    );
  });

  test('whatever else it is, and no message quotes it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(faultOf(text)).toMatch(/^malformed: (?:The link|A session) [a-zA-Z0-9," ]+\.$/);
      }),
    );
  });
});

test.each([
  ['issuer', 'Example Corp SRE'],
  ['issuer', 'example.org:8443/path'],
  ['issuer', 'localhost:8080'],
  ['issuer', 'https://ghe.example.com/o/r/actions/runs/1'],
])('the %s may be %j', (name, value) => {
  const [session] = link().sessions;
  expect(faultOf({ ...link(), sessions: [{ ...session, [name]: value }] })).toBe('none');
});

test.each([
  ['asker', 'dependabot[bot]'],
  ['asker', 'octo_cat.corp'],
  ['reason', 'x'.repeat(256)],
  ['reason', '😀'.repeat(256)],
])('the %s may be %j', (name, value) => {
  expect(faultOf({ ...link(), [name]: value })).toBe('none');
});

test('parts that nobody could read are not written', () => {
  expect(() => encodeParts({ ...VERSION_1_PARTS, sessions: [] })).toThrow(UnreadableParts);
});
