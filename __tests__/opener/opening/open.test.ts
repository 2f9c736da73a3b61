import { armor, Encrypter } from 'age-encryption';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { p256tagIdentity } from '../../../opener/crypto/p256tag.ts';
import { recipientOf } from '../../../opener/crypto/recipient.ts';
import { open } from '../../../opener/opening/open.ts';
import { Refusal } from '../../../opener/refusal.ts';
import { codeOf } from '../../../src/link/code.ts';
import { deflate } from '../../../src/link/deflate.ts';
import { dataOf, fragmentOf } from '../../../src/link/fragment.ts';
import { encodePayload, type LinkPayload } from '../../../src/link/payload.ts';
import { keyPairOf, RFC_SECRET } from '../crypto/key-pairs.ts';

const pair = await keyPairOf(RFC_SECRET);
const identity = p256tagIdentity(pair);
const PAGE = 'https://eu-central-1.console.aws.amazon.com/s3/home?region=eu-central-1';
const RUN = 'https://github.com/octo-org/octo-repo/actions/runs/1';
const PAYLOAD: LinkPayload = {
  roles: [
    {
      kind: 'session',
      region: 'eu-central-1',
      issuer: RUN,
      destination: PAGE,
      signInToken: 'TOKEN',
      accountId: '111122223333',
      role: 'ReadOnly',
      urlExpiresAt: new Date('2026-11-26T10:15:00Z'),
      sessionExpiresAt: new Date('2026-11-26T11:00:00Z'),
    },
    { kind: 'failure', accountId: '444455556666', role: 'Deploy', code: 'untrusted-identity' },
  ],
  reason: 'INC-1234',
  asker: 'octocat',
  run: RUN,
};
const LOGIN = {
  url: `https://eu-central-1.signin.aws.amazon.com/federation?Action=login&Issuer=${encodeURIComponent(RUN)}&Destination=${encodeURIComponent(PAGE)}&SigninToken=TOKEN`,
  host: 'eu-central-1.signin.aws.amazon.com',
  page: PAGE,
  issuer: RUN,
};
const NOTHING_SAID = {
  accountId: undefined,
  role: undefined,
  urlExpiresAt: undefined,
  sessionExpiresAt: undefined,
};

async function sealed(content: Uint8Array | string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipientOf(pair.publicKey));
  return encrypter.encrypt(content as Uint8Array);
}

const linkOf = async (content: Uint8Array) => fragmentOf(await sealed(content));
const jsonLink = async (json: string) => linkOf(await deflate(new TextEncoder().encode(json)));
const textOf = async (text: string) => armor.encode(await sealed(text));

async function refusalOf(text: string): Promise<string> {
  try {
    await open(text, identity);
    return 'none';
  } catch (error) {
    return error instanceof Refusal ? error.kind : `${error}`;
  }
}

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

  test('is refused if it is no text', async () => {
    const file = await sealed(Uint8Array.of(0xff, 0xfe));
    expect(await refusalOf(armor.encode(file))).toBe('unknown-content');
  });

  test('that was copied in part is damaged', async () => {
    const text = await textOf(LOGIN.url);
    expect(await refusalOf(text.replace(/\n.{64}\n/, '\n'))).toBe('damaged');
    expect(await refusalOf(text.replace(/\n.{64}\n/, '\n!\n'))).toBe('damaged');
  });
});

test('whatever is sealed, it opens to a page of AWS or is refused', async () => {
  const content = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc.webUrl(),
    fc
      .webUrl({ withQueryParameters: true })
      .map((url) => url.replace(/^https?:\/\/[^/]+/, 'https://signin.aws.amazon.com')),
    fc.string().map((token) => `${LOGIN.url}${token}`),
  );
  await fc.assert(
    fc.asyncProperty(content, async (text) => {
      const opened = await open(await textOf(text), identity).catch((error: unknown) => error);
      if (!(opened instanceof Refusal)) {
        const { roles } = opened as Awaited<ReturnType<typeof open>>;
        for (const role of roles) {
          const { origin, pathname } = new URL(role.kind === 'session' ? role.login.url : '');
          expect([origin, pathname]).toEqual([
            'https://eu-central-1.signin.aws.amazon.com',
            '/federation',
          ]);
        }
      }
    }),
    { numRuns: 200 },
  );
});

function withSession(change: object) {
  return (payload: LinkPayload): LinkPayload => ({
    ...payload,
    roles: payload.roles.map((role) => (role.kind === 'session' ? { ...role, ...change } : role)),
  });
}
