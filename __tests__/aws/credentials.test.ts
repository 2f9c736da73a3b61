import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { existingCredentials } from '../../src/aws/credentials.ts';
import { ActionError } from '../../src/errors.ts';
import { TransportError } from '../../src/http/message.ts';
import { issued, network } from './wire.ts';

vi.mock('node:timers/promises', () => ({ setTimeout: vi.fn(async () => undefined) }));

const NOW = new Date('2026-03-01T12:00:00Z');
const { signal: never } = new AbortController();
const keys = { AWS_ACCESS_KEY_ID: 'AKIAUSER', AWS_SECRET_ACCESS_KEY: 'user-secret' };
const session = { ...keys, AWS_SESSION_TOKEN: 'session-token' };

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'credentials-'));
  for (const name of Object.keys(process.env).filter((name) => name.startsWith('AWS_'))) {
    vi.stubEnv(name, undefined);
  }
  set({
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: join(folder, 'config'),
    AWS_SHARED_CREDENTIALS_FILE: join(folder, 'credentials'),
  });
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function set(environment: Record<string, string>): void {
  for (const [name, value] of Object.entries(environment)) {
    vi.stubEnv(name, value);
  }
}

function profile(...lines: string[]): void {
  writeFileSync(join(folder, 'config'), ['[profile p]', ...lines, ''].join('\n'));
}

/** A program that prints this, as a profile's `credential_process`. */
function printing(text: string, exitCode = 0): string {
  const script = join(folder, 'print.cjs');
  const print = `process.stdout.write(${JSON.stringify(text)}); process.exitCode = ${exitCode};`;
  writeFileSync(script, print);
  return `credential_process = "${process.execPath}" "${script}"`;
}

async function find(signal = never, send = network().send) {
  const mask = vi.fn();
  const context = { environment: process.env, send, mask, now: () => NOW, signal };
  const found = await existingCredentials('eu-central-1', context).catch((error: unknown) => error);
  return { found, masked: mask.mock.calls.flat() };
}

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

  test('whose end has passed are masked all the same', async () => {
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
    expect((await find()).found).not.toHaveProperty('sessionToken');
  });

  test('of a key without its secret cannot be used', async () => {
    set({ AWS_ACCESS_KEY_ID: 'AKIAUSER', AWS_SECRET_ACCESS_KEY: '' });
    expect((await find()).found).toMatchObject({ code: 'no-credentials' });
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

describe('a profile', () => {
  beforeEach(() => {
    set({ AWS_PROFILE: 'p' });
  });

  test('with keys', async () => {
    profile('aws_access_key_id = AKIAUSER', 'aws_secret_access_key = user-secret');
    expect((await find()).found).toMatchObject({ accessKeyId: 'AKIAUSER' });
  });

  test('with a process', async () => {
    const printed = {
      Version: 1,
      AccessKeyId: 'ASIAPROCESS',
      SecretAccessKey: 'process-secret',
      SessionToken: 'process-token',
      Expiration: '2099-01-01T00:00:00Z',
    };
    profile(printing(JSON.stringify(printed)));
    expect(await find()).toEqual({
      found: {
        accessKeyId: 'ASIAPROCESS',
        secretAccessKey: 'process-secret',
        sessionToken: 'process-token',
        expiresAt: new Date('2099-01-01T00:00:00Z'),
      },
      masked: ['process-secret', 'process-token', 'ASIAPROCESS'],
    });
  });

  test.each([
    ['that is not there', () => {}],
    ['that is empty', () => profile()],
    ['whose process fails', () => profile(printing('SECRET', 3))],
    ['whose process prints no JSON', () => profile(printing('SECRET'))],
    [
      'whose process prints half a key',
      () => profile(printing('{"Version":1,"AccessKeyId":"SECRET"}')),
    ],
  ])('%s cannot be used, and nothing of it is shown', async (_what, prepare) => {
    prepare();
    const { found } = await find();
    expect(found).toBeInstanceOf(ActionError);
    expect(found).toMatchObject({ code: 'no-credentials' });
    expect(`${found}`).not.toContain('SECRET');
  });

  test('that waits for its process is left when the run is cancelled', async () => {
    const script = join(folder, 'wait.cjs');
    const pid = join(folder, 'pid');
    writeFileSync(
      script,
      `require('node:fs').writeFileSync(${JSON.stringify(pid)}, String(process.pid)); setInterval(() => {}, 1000);`,
    );
    profile(`credential_process = "${process.execPath}" "${script}"`);
    const controller = new AbortController();
    const reason = new ActionError('cancelled', 'x', 'y');
    const finding = find(controller.signal);
    const started = await vi.waitFor(async () => {
      const { readFileSync } = await import('node:fs');
      const text = readFileSync(pid, 'utf8');
      expect(text).not.toBe('');
      return Number(text);
    }, 10_000);
    onTestFinished(() => {
      process.kill(started);
    });
    controller.abort(reason);
    expect((await finding).found).toBe(reason);
  });
});

describe('a web identity file', () => {
  beforeEach(() => {
    writeFileSync(join(folder, 'token'), 'web-token');
    set({
      AWS_WEB_IDENTITY_TOKEN_FILE: join(folder, 'token'),
      AWS_ROLE_ARN: 'arn:aws:iam::111122223333:role/R',
    });
  });

  test('is exchanged over the network of the action', async () => {
    const { send, requests } = network(issued('AssumeRoleWithWebIdentity'));
    expect((await find(never, send)).found).toMatchObject({ accessKeyId: 'ASIAISSUED' });
    expect(requests.map(({ url }) => url.host)).toEqual(['sts.eu-central-1.amazonaws.com']);
  });

  test('fails as the network does, after four tries', async () => {
    const { send, requests } = network(new TransportError('reset', 'sts', 'closed'));
    expect((await find(never, send)).found).toMatchObject({ code: 'network' });
    expect(requests).toHaveLength(4);
  });
});

test('a run that is cancelled already asks for nothing', async () => {
  set(keys);
  const reason = new ActionError('cancelled', 'x', 'y');
  expect(await find(AbortSignal.abort(reason))).toEqual({ found: reason, masked: [] });
});
