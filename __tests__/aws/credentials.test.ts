import { describe, expect, test } from 'vitest';
import { ActionError } from '../../src/errors.ts';
import { find, set, withoutCredentials } from './machine.ts';

const keys = { AWS_ACCESS_KEY_ID: 'AKIAUSER', AWS_SECRET_ACCESS_KEY: 'user-secret' };
const session = { ...keys, AWS_SESSION_TOKEN: 'session-token' };

withoutCredentials();

describe('variables', () => {
  test('of an IAM user', async () => {
    set(keys);
    expect(await find()).toEqual({
      found: { accessKeyId: 'AKIAUSER', secretAccessKey: 'user-secret' },
      masked: ['user-secret', 'AKIAUSER'],
    });
  });

  test('of a session', async () => {
    set(session);
    expect(await find()).toEqual({
      found: {
        accessKeyId: 'AKIAUSER',
        secretAccessKey: 'user-secret',
        sessionToken: 'session-token',
      },
      masked: ['user-secret', 'session-token', 'AKIAUSER'],
    });
  });

  test('with their end', async () => {
    set({ ...session, AWS_CREDENTIAL_EXPIRATION: '2026-03-01T12:30:00Z' });
    expect((await find()).found).toMatchObject({ expiresAt: new Date('2026-03-01T12:30:00Z') });
  });

  test.each(['soon', '2026-13-45T00:00:00Z', '9999999999', '+010000-01-01T00:00:00Z'])(
    'whose expiry is not a usable time have an unknown expiry: %s',
    async (end) => {
      set({ ...session, AWS_CREDENTIAL_EXPIRATION: end });
      expect((await find()).found).toMatchObject({ expiresAt: undefined });
    },
  );

  test('that have expired are masked too', async () => {
    set({ ...session, AWS_CREDENTIAL_EXPIRATION: '2026-03-01T12:00:00Z' });
    const { found, masked } = await find();
    expect(found).toMatchObject({
      code: 'expired-credentials',
      message: expect.stringContaining('2026-03-01T12:00:00.000Z'),
    });
    expect(masked).toContain('user-secret');
  });

  test('that are empty, as missing secrets are, count as absent', async () => {
    set({ AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', AWS_SESSION_TOKEN: '' });
    expect(await find()).toEqual({ found: undefined, masked: [] });
  });

  test('of a user with an empty session token are those of the user', async () => {
    set({ ...keys, AWS_SESSION_TOKEN: '' });
    expect((await find()).found).toMatchObject({ sessionToken: undefined });
  });

  test.each([
    ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'],
    ['AWS_SECRET_ACCESS_KEY', 'AWS_ACCESS_KEY_ID'],
  ])('of half a key (%s alone) name the other half', async (given, empty) => {
    set({ ...keys, [empty]: '' });
    expect((await find()).found).toMatchObject({
      code: 'no-credentials',
      message: `${given} is set, but ${empty} is empty.`,
      advice: expect.stringContaining('that this run may not read, is empty'),
    });
  });

  test('of half a key are ignored if there is a profile', async () => {
    set({ ...keys, AWS_SECRET_ACCESS_KEY: '', AWS_PROFILE: 'missing' });
    const { found } = await find();
    expect(found).toMatchObject({ code: 'no-credentials' });
    expect(`${found}`).not.toContain('AWS_SECRET_ACCESS_KEY');
  });

  test.each([
    ['a line end behind the key', { AWS_ACCESS_KEY_ID: 'AKIAUSER\n' }, 'The access key ID of'],
    [
      'a Windows line end',
      { AWS_SECRET_ACCESS_KEY: 'user-secret\r\n' },
      'The secret access key of',
    ],
    ['a space', { AWS_SESSION_TOKEN: 'session-token ' }, 'The session token of'],
    [
      'a quotation mark beyond ASCII',
      { AWS_SESSION_TOKEN: '\u201ctoken\u201d' },
      'The session token of',
    ],
  ])('with %s are refused, since HTTP cannot carry them', async (_what, broken, said) => {
    set({ ...session, ...broken });
    const { found, masked } = await find();
    expect(found).toMatchObject({ code: 'no-credentials', message: expect.stringContaining(said) });
    expect(`${found}`).not.toMatch(/AKIAUSER|user-secret|session-token/);
    expect(masked).toHaveLength(3);
  });
});

describe('nothing', () => {
  test('is absent, not an error', async () => {
    expect(await find()).toEqual({ found: undefined, masked: [] });
  });
});

test('a run that is cancelled already asks for nothing', async () => {
  set(keys);
  const reason = new ActionError('cancelled', 'x', 'y');
  expect(await find(AbortSignal.abort(reason))).toEqual({ found: reason, masked: [] });
});
