import { deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodePayload, encodePayload, type LinkPayload } from '../../src/link/payload.ts';

const RUN = 'https://github.com/octo-org/app/actions/runs/42';
const SESSION = {
  region: 'eu-central-1',
  issuer: RUN,
  destination: 'https://eu-central-1.console.aws.amazon.com/console/home?region=eu-central-1',
  signInToken: 'VCQgs5qZZt3Q6fn8Tr5EXAMPLETOKEN',
  accountId: '111122223333',
  role: 'Audit',
  urlExpiresAt: 1_795_000_900,
  sessionExpiresAt: 1_795_003_600,
};
const FAILURE = { accountId: '444455556666', role: 'Deploy', code: 'role-not-assumable' };
const PAYLOAD: LinkPayload = {
  roles: [
    {
      ...SESSION,
      kind: 'session',
      urlExpiresAt: new Date(1_795_000_900_000),
      sessionExpiresAt: new Date(1_795_003_600_000),
    },
    { ...FAILURE, kind: 'failure' },
  ],
  reason: 'INC-42: the queue is full – “look”',
  asker: 'octocat',
  run: RUN,
};
/** Version 1 as it is on the wire. It must always stay readable. */
const VERSION_1 = {
  version: 1,
  run: RUN,
  asker: 'octocat',
  reason: 'INC-42: the queue is full – “look”',
  roles: [SESSION, FAILURE],
};
const LEAST = { version: 1, run: RUN, roles: [{ code: 'network' }] };

function deflated(text: string | Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(deflateRawSync(text));
}

function decode(json: unknown) {
  return decodePayload(deflated(JSON.stringify(json)));
}

/** The same session with other values; `undefined` leaves one out. */
function withSession(values: object) {
  return { ...LEAST, roles: [{ ...SESSION, ...values }] };
}

test.each([RUN, 'example.org', 'Example Corp SRE', 'aws-vault'])(
  'the issuer %s passes through a link',
  async (issuer) => {
    const [first] = PAYLOAD.roles;
    const payload = { ...PAYLOAD, roles: [{ ...first, issuer }] } as LinkPayload;
    expect(await decodePayload(await encodePayload(payload))).toEqual({ kind: 'payload', payload });
  },
);

describe('a payload', () => {
  test('is written as deflated JSON', async () => {
    const bytes = await encodePayload(PAYLOAD);
    expect(JSON.parse(inflateRawSync(bytes).toString())).toEqual(VERSION_1);
    expect(inflateRawSync(bytes).toString()).not.toContain('/federation');
  });

  test('is read as it was written', async () => {
    expect(await decodePayload(await encodePayload(PAYLOAD))).toEqual({
      kind: 'payload',
      payload: PAYLOAD,
    });
  });

  test('needs no role, reason, asker or end of the session', async () => {
    const roles = [{ ...SESSION, role: undefined, sessionExpiresAt: undefined }];
    expect(await decode({ ...VERSION_1, asker: undefined, reason: undefined, roles })).toEqual({
      kind: 'payload',
      payload: {
        run: RUN,
        asker: undefined,
        reason: undefined,
        roles: [
          {
            ...SESSION,
            kind: 'session',
            role: undefined,
            urlExpiresAt: new Date(1_795_000_900_000),
            sessionExpiresAt: undefined,
          },
        ],
      },
    });
    expect(await decode(LEAST)).toMatchObject({ kind: 'payload' });
  });

  test.each([
    [
      'a server that is reached by http',
      { ...LEAST, run: 'http://ghe.example.com/o/r/actions/runs/1' },
    ],
    ['a region of four words', withSession({ region: 'us-gov-west-1' })],
    ['a region with two digits', withSession({ region: 'ap-southeast-12' })],
    ['the first second of 1970', withSession({ urlExpiresAt: 0 })],
    ['the last second of 9999', withSession({ urlExpiresAt: 253_402_300_799 })],
  ])('may hold %s', async (_what, json) => {
    expect(await decode(json)).toMatchObject({ kind: 'payload' });
  });

  test('has times in whole seconds', async () => {
    const [session] = PAYLOAD.roles;
    const urlExpiresAt = new Date(1_795_000_900_999);
    const roles = [{ ...session, urlExpiresAt } as LinkPayload['roles'][number]];
    const read = await decodePayload(await encodePayload({ ...PAYLOAD, roles }));
    expect(read).toMatchObject({
      payload: { roles: [{ urlExpiresAt: new Date(1_795_000_900_000) }] },
    });
  });

  test.each([2, 3, 1000])('of version %d is newer', async (version) => {
    expect(await decode({ version, anything: 'else' })).toEqual({
      kind: 'fault',
      fault: 'newer-version',
    });
  });

  test.each<[string, unknown]>([
    ['no object', 1],
    ['null', null],
    ['a list', [LEAST]],
    ['no version', { ...LEAST, version: undefined }],
    ['version 0', { ...LEAST, version: 0 }],
    ['version 1.5', { ...LEAST, version: 1.5 }],
    ['a version in text', { ...LEAST, version: '2' }],
    ['no run', { ...LEAST, run: undefined }],
    ['a run that is no URL', { ...LEAST, run: 'javascript:alert(1)' }],
    ['a run behind other text', { ...LEAST, run: 'x https://github.com/' }],
    ['a run with a space', { ...LEAST, run: 'https://github.com/o r' }],
    ['a run that is too long', { ...LEAST, run: `https://${'a'.repeat(501)}` }],
    ['an asker that is no login', { ...LEAST, asker: 'octo cat' }],
    ['an empty asker', { ...LEAST, asker: '' }],
    ['an asker that is too long', { ...LEAST, asker: 'a'.repeat(101) }],
    ['a reason of two lines', { ...LEAST, reason: 'one\ntwo' }],
    ['an empty reason', { ...LEAST, reason: '' }],
    ['a reason that is too long', { ...LEAST, reason: '😀'.repeat(257) }],
    ['a reason that is no text', { ...LEAST, reason: 1 }],
    ['no roles', { ...LEAST, roles: undefined }],
    ['an empty list of roles', { ...LEAST, roles: [] }],
    ['roles that are no list', { ...LEAST, roles: { length: 1 } }],
    ['a role that is no object', { ...LEAST, roles: ['Audit'] }],
    ['something else', { ...LEAST, url: 'https://example.com' }],
    ['something else in a session', withSession({ consoleUrl: 'https://example.com' })],
    ['something else in a failure', { ...LEAST, roles: [{ ...FAILURE, url: 'x' }] }],
    ['a code of another form', { ...LEAST, roles: [{ ...FAILURE, code: 'No Such' }] }],
    ['a code with other text behind it', { ...LEAST, roles: [{ ...FAILURE, code: 'network!' }] }],
    ['a code that is too long', { ...LEAST, roles: [{ ...FAILURE, code: 'a'.repeat(41) }] }],
    ['a failure with another account', { ...LEAST, roles: [{ ...FAILURE, accountId: '1' }] }],
    ['a region of another form', withSession({ region: 'eu-central-1.example.com' })],
    ['a region behind other text', withSession({ region: 'x.eu-central-1' })],
    ['a region with a slash', withSession({ region: 'eu-central-1/' })],
    ['no region', withSession({ region: undefined })],
    ['an issuer with a line end', withSession({ issuer: 'a\nb' })],
    ['an issuer that is too long', withSession({ issuer: 'a'.repeat(2049) })],
    ['a destination without https', withSession({ destination: 'http://example.com/' })],
    ['a destination behind other text', withSession({ destination: 'x https://example.com/' })],
    ['a destination with a space', withSession({ destination: 'https://a b/' })],
    ['a token with a space', withSession({ signInToken: 'a b' })],
    ['an empty token', withSession({ signInToken: '' })],
    ['a token that is too long', withSession({ signInToken: 'a'.repeat(16_385) })],
    ['an account ID that is too short', withSession({ accountId: '1111' })],
    ['an account with a digit too many', withSession({ accountId: '1111222233334' })],
    ['an account behind other text', withSession({ accountId: 'a111122223333' })],
    ['no account', withSession({ accountId: undefined })],
    ['a role with a path', withSession({ role: 'team/Audit' })],
    ['a role that is too long', withSession({ role: 'a'.repeat(65) })],
    ['a time in text', withSession({ urlExpiresAt: '2026-11-18T00:00:00Z' })],
    ['a broken time', withSession({ urlExpiresAt: 1.5 })],
    ['a time before 1970', withSession({ sessionExpiresAt: -1 })],
    ['a time after the year 9999', withSession({ sessionExpiresAt: 253_402_300_800 })],
    ['no end of the URL', withSession({ urlExpiresAt: undefined })],
  ])('with %s is damaged', async (_what, json) => {
    expect(await decode(json)).toEqual({ kind: 'fault', fault: 'damaged' });
  });

  test.each<[string, Uint8Array<ArrayBuffer>]>([
    ['nothing', new Uint8Array()],
    ['no deflate', new Uint8Array([255, 255, 255])],
    ['half of it', deflated(JSON.stringify(VERSION_1)).slice(0, 100)],
    ['no JSON', deflated('{')],
    ['no UTF-8', deflated(Buffer.from(JSON.stringify({ ...LEAST, reason: '\u00ff' }), 'latin1'))],
  ])('of %s is damaged', async (_what, bytes) => {
    expect(await decodePayload(bytes)).toEqual({ kind: 'fault', fault: 'damaged' });
  });

  test('that inflates to more than 4 MiB is too long', async () => {
    const most = JSON.stringify(LEAST).padEnd(4 * 1024 * 1024, ' ');
    expect(await decodePayload(deflated(most))).toMatchObject({ kind: 'payload' });
    expect(await decodePayload(deflated(`${most} `))).toEqual({ kind: 'fault', fault: 'too-long' });
  });

  test('of more than 500 roles is too long', async () => {
    const roles = (count: number) => Array.from({ length: count }, () => ({ code: 'network' }));
    expect(await decode({ ...LEAST, roles: roles(500) })).toMatchObject({ kind: 'payload' });
    expect(await decode({ ...LEAST, roles: roles(501) })).toEqual({
      kind: 'fault',
      fault: 'too-long',
    });
  });

  test('that inflates to much more is not read to its end', async () => {
    const damaged = deflated(Buffer.alloc(16 * 1024 * 1024)).slice(0, -10);
    expect(await decodePayload(damaged)).toEqual({ kind: 'fault', fault: 'too-long' });
  });

  test('of any bytes throws nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.uint8Array({ maxLength: 200 }), async (json, bytes) => {
        expect(await decode(json)).toMatchObject({ kind: 'fault' });
        expect(await decodePayload(new Uint8Array(bytes))).toMatchObject({ kind: 'fault' });
      }),
    );
  });
});
