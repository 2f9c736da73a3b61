import { readFileSync } from 'node:fs';
import { armor } from 'age-encryption';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { open } from '../../../opener/opening/open.ts';
import { codeOf } from '../../../src/link/code.ts';
import { deflate } from '../../../src/link/deflate.ts';
import { dataOf, fragmentOf } from '../../../src/link/fragment.ts';
import { encodePayload, type LinkPayload } from '../../../src/link/payload.ts';
import {
  identity,
  jsonLink,
  LOGIN,
  linkOf,
  PAYLOAD,
  RUN,
  refusalOf,
  sealed,
  textOf,
} from './links.ts';

const NOTHING_SAID = {
  accountId: undefined,
  role: undefined,
  urlExpiresAt: undefined,
  sessionExpiresAt: undefined,
};

describe('a sealed link', () => {
  test('shows its sessions, its failures and what the sealer says', async () => {
    const link = await linkOf(await encodePayload(PAYLOAD));
    expect(await open(`https://open.example.com/#${link}`, identity)).toEqual({
      code: codeOf(dataOf(link)),
      roles: [
        {
          kind: 'session',
          login: LOGIN,
          heading: undefined,
          accountId: '111122223333',
          role: 'ReadOnly',
          urlExpiresAt: new Date('2026-11-26T10:15:00Z'),
          sessionExpiresAt: new Date('2026-11-26T11:00:00Z'),
        },
        PAYLOAD.roles[1],
      ],
      reason: 'INC-1234',
      asker: 'octocat',
      run: RUN,
    });
  });

  test.each<[string, (payload: LinkPayload) => LinkPayload]>([
    ['a region of nobody', withSession({ region: 'xx-central-1' })],
    ['a page elsewhere', withSession({ destination: 'https://example.com/' })],
  ])('is refused as a whole for %s', async (_, change) => {
    const link = await linkOf(await encodePayload(change(PAYLOAD)));
    expect(await refusalOf(link)).toBe('not-aws');
  });

  test('of version 1 opens, as it was made in November 2026', async () => {
    const vector = new URL('vectors/version-1.txt', import.meta.url);
    const { roles, ...said } = await open(readFileSync(vector, 'utf8'), identity);
    const host = 'eu-central-1.signin.aws.amazon.com';
    const page =
      'https://eu-central-1.console.aws.amazon.com/cloudwatch/home?region=eu-central-1#logsV2:log-groups';
    expect(roles).toEqual([
      {
        kind: 'session',
        login: {
          host,
          page,
          issuer: 'Example Corp SRE',
          url: `https://${host}/federation?Action=login&Issuer=Example%20Corp%20SRE&Destination=${encodeURIComponent(page)}&SigninToken=VCQgs5qZZt3Q6fn8Tr5EXAMPLEmLnwB7JjUc-SHwnUUWabcRdnWsi4DBn`,
        },
        heading: undefined,
        accountId: '111122223333',
        role: 'ReadOnly',
        urlExpiresAt: new Date('2026-11-26T10:15:00Z'),
        sessionExpiresAt: new Date('2026-11-26T11:00:00Z'),
      },
      { kind: 'failure', accountId: '444455556666', role: 'Deploy', code: 'untrusted-identity' },
    ]);
    expect(said).toEqual({
      code: 'RWQZAWI6UESMIY7B',
      reason: 'INC-1234: Prüfung',
      asker: 'octocat',
      run: 'https://github.com/octo-org/octo-repo/actions/runs/16588214937',
    });
  });

  test('of a newer version says so', async () => {
    expect(await refusalOf(await jsonLink('{"version":2,"anything":"else"}'))).toBe(
      'newer-version',
    );
  });

  test('with other content says so', async () => {
    expect(await refusalOf(await jsonLink('{"version":1}'))).toBe('unknown-content');
    expect(await refusalOf(await linkOf(new TextEncoder().encode('no deflate')))).toBe(
      'unknown-content',
    );
  });

  test('that unpacks to more than 4 MiB is not unpacked', async () => {
    const bomb = await deflate(new Uint8Array(64 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refusalOf(await linkOf(bomb))).toBe('too-large');
  });

  test('of hundreds of roles is not shown', async () => {
    const roles = Array.from({ length: 501 }, () => ({ code: 'network' }));
    const link = await jsonLink(JSON.stringify({ version: 1, run: RUN, roles }));
    expect(await refusalOf(link)).toBe('too-large');
    const text = Array.from({ length: 500 }, () => LOGIN.url).join('\n\n');
    expect(await refusalOf(await textOf(text))).toBe('none');
    expect(await refusalOf(await textOf(`${text}\n\n${LOGIN.url}`))).toBe('too-large');
  });

  test('is refused, or opens to the same, when it is changed in one place', async () => {
    const file = await sealed(await encodePayload(PAYLOAD));
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = file.map((byte, index) =>
          index === at % file.length ? byte ^ change : byte,
        );
        expect(['damaged', 'other-key']).toContain(await refusalOf(fragmentOf(changed)));
      }),
      { numRuns: 200 },
    );
  });
});

describe('the text of sealed-url', () => {
  test('shows the URL, and nothing as known that is not in it', async () => {
    expect(await open(await textOf(`${LOGIN.url}\n`), identity)).toEqual({
      code: undefined,
      roles: [{ kind: 'session', login: LOGIN, heading: undefined, ...NOTHING_SAID }],
      reason: undefined,
      asker: undefined,
      run: undefined,
    });
  });

  test('with several roles shows what stands above each URL', async () => {
    const heading = 'ReadOnly in 111122223333, open before 2026-11-26T10:15:00.000Z:';
    const text = `${heading}\n${LOGIN.url}\n\nOther in 444455556666:\n${LOGIN.url}\n`;
    const { roles } = await open(await textOf(text), identity);
    expect(roles).toEqual([
      { kind: 'session', login: LOGIN, heading, ...NOTHING_SAID },
      { kind: 'session', login: LOGIN, heading: 'Other in 444455556666:', ...NOTHING_SAID },
    ]);
  });

  test.each([
    ['nothing', '', 'unknown-content'],
    ['words', 'hello', 'unknown-content'],
    ['a script', 'javascript:alert(1)', 'unknown-content'],
    ['a URL and words', `${LOGIN.url} hello`, 'unknown-content'],
    ['two lines above a URL', `a\nb\n${LOGIN.url}`, 'unknown-content'],
    ['another URL', 'https://example.com/', 'not-aws'],
    ['another URL besides', `${LOGIN.url}\n\nhttps://example.com/`, 'not-aws'],
  ])('is refused if it is %s', async (_, text, kind) => {
    expect(await refusalOf(await textOf(text))).toBe(kind);
  });

  test('is refused if it is not text', async () => {
    const file = await sealed(Uint8Array.of(0xff, 0xfe));
    expect(await refusalOf(armor.encode(file))).toBe('unknown-content');
  });

  test('that was copied in part is damaged', async () => {
    const text = await textOf(LOGIN.url);
    expect(await refusalOf(text.replace(/\n.{64}\n/, '\n'))).toBe('damaged');
    expect(await refusalOf(text.replace(/\n.{64}\n/, '\n!\n'))).toBe('damaged');
  });
});

function withSession(change: object) {
  return (payload: LinkPayload): LinkPayload => ({
    ...payload,
    roles: payload.roles.map((role) => (role.kind === 'session' ? { ...role, ...change } : role)),
  });
}
