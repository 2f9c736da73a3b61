import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { ActionError } from '../../src/errors.ts';
import { TransportError } from '../../src/http/message.ts';
import { serve } from '../http/loopback.ts';
import { file, find, profile, program, set, withoutCredentials } from './machine.ts';
import { issued, network } from './wire.ts';

vi.mock('node:timers/promises', () => ({ setTimeout: vi.fn(async () => undefined) }));

const { signal: never } = new AbortController();

withoutCredentials();

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
    profile(program(`console.log('${JSON.stringify(printed)}')`));
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
    ['whose process fails', () => profile(program("console.log('SECRET'); process.exitCode = 3;"))],
    ['whose process prints no JSON', () => profile(program("console.log('SECRET')"))],
    [
      'whose process prints half a key',
      () => profile(program(`console.log('{"Version":1,"AccessKeyId":"SECRET"}')`)),
    ],
  ])('%s cannot be used, and nothing of it is shown', async (_what, prepare) => {
    prepare();
    const { found } = await find();
    expect(found).toBeInstanceOf(ActionError);
    expect(found).toMatchObject({ code: 'no-credentials' });
    expect(`${found}`).not.toContain('SECRET');
  });

  test('does not wait for its process if the run is cancelled', async () => {
    const pid = file('pid', '');
    const write = `require('node:fs').writeFileSync(${JSON.stringify(pid)}, String(process.pid));`;
    profile(program(`${write} setInterval(() => {}, 1000);`));
    const controller = new AbortController();
    const reason = new ActionError('cancelled', 'x', 'y');
    const finding = find(controller.signal);
    const started = await vi.waitFor(() => {
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

test('an invalid answer of a container is not quoted', async () => {
  const url = await serve((_request, response) =>
    response.end(`{"SecretAccessKey": 'wJalSECRET'}`),
  );
  set({ AWS_CONTAINER_CREDENTIALS_FULL_URI: `${url}` });
  const { found } = await find();
  expect(found).toMatchObject({ code: 'no-credentials' });
  expect(`${found}`).not.toContain('wJal');
});

describe('a web identity file', () => {
  beforeEach(() => {
    set({
      AWS_WEB_IDENTITY_TOKEN_FILE: file('token', 'web-token'),
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
