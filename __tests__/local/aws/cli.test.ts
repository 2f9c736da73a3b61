import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { sendSignal, signalArguments, signalChannel } from '../../../local/runner/signals.ts';

const CLI = fileURLToPath(new URL('../../../local/aws/cli.ts', import.meta.url));

let child: ChildProcess | undefined;
afterEach(() => child?.kill('SIGKILL'));

/** Runs the command until it ends or has printed `until`. */
async function run(args: string[], until?: string) {
  const process_ = spawn(process.execPath, [...signalArguments, CLI, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', ...signalChannel],
  }) as ChildProcessByStdio<null, Readable, Readable>;
  child = process_;
  const output = { text: '' };
  const printed = new Promise<void>((resolve) => {
    const onData = (chunk: Buffer) => {
      output.text += chunk.toString();
      if (until !== undefined && output.text.includes(until)) {
        resolve();
      }
    };
    process_.stdout.on('data', onData);
    process_.stderr.on('data', onData);
  });
  const ended = once(process_, 'close').then(([code]) => code as number | null);
  await Promise.race([printed, ended]);
  return { output, ended, stop: () => sendSignal(process_, 'SIGINT') };
}

test('starts, prints what a client needs, and stops on SIGINT', async () => {
  const { output, ended, stop } = await run([], 'AWS_SECRET_ACCESS_KEY');
  const url = /^export AWS_ENDPOINT_URL_STS='(http:\/\/127\.0\.0\.1:\d+)\/sts'$/m.exec(output.text);
  expect(output.text).toContain('arn:aws:iam::111122223333:role/ReadOnly');
  expect((await fetch(`${url?.[1]}/oidc/.well-known/jwks`)).status).toBe(200);
  stop();
  expect(await ended).toBe(0);
});

test('prints for PowerShell', async () => {
  const { output } = await run(['--powershell'], 'AWS_SECRET_ACCESS_KEY');
  expect(output.text).toMatch(/^\$env:AWS_REGION = 'us-east-1'$/m);
});

test('explains itself', async () => {
  const { output, ended } = await run(['--help']);
  expect(await ended).toBe(0);
  expect(output.text).toContain('--propagation SECONDS');
});

test('refuses what is no number', async () => {
  const { output, ended } = await run(['--port', 'http']);
  expect(await ended).toBe(2);
  expect(output.text).toBe("--port must be a whole number, not 'http'\n");
});
