import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { startLocalAws } from '../../local/aws/index.ts';
import { addDemoRoles, WORLD_HELP } from '../../local/demo/world.ts';
import { sendSignal, signalArguments, signalChannel } from '../../local/runner/signals.ts';
import { ROLE } from '../fixtures/roles.ts';
import { start } from './launch.ts';

const CLI = fileURLToPath(new URL('../../local/local-aws.ts', import.meta.url));

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
  expect(output.text).toContain(ROLE);
  expect((await fetch(`${url?.[1]}/oidc/.well-known/jwks`)).status).toBe(200);
  stop();
  expect(await ended).toBe(0);
});

test('has the roles of npm start, each of which its help explains', async () => {
  const { output, stop, ended } = await run([], 'npm start');
  const aws = await startLocalAws({ world: addDemoRoles });
  onTestFinished(() => aws.close());
  const roles = [...aws.world.accounts.values()].flatMap((account) => [...account.roles.values()]);
  const arns = roles.map(({ arn }) => arn);
  const listed = [...output.text.matchAll(/^# {3}(\S+:role\/\S+)$/gm)].map(([, arn]) => arn);
  expect(listed).toEqual(arns);
  for (const arn of arns) {
    expect(WORLD_HELP).toContain(`  ${arn}\n`);
  }
  stop();
  await ended;
});

test('the action can be run against it, as it says', async () => {
  const { output, stop, ended } = await run(['--powershell'], 'npm start');
  const lines = output.text.matchAll(/^\$env:(\w+) = '(.*)'$/gm);
  const shell = Object.fromEntries([...lines].map(([, name, value]) => [name, value]));
  const command = /^npm start -- (.*)$/m.exec(output.text)?.[1]?.split(' ') ?? [];
  const { stdout, exitCode } = await start([...command, '--with', 'seal-to=@mona'], shell);
  expect(stdout).toContain('Identity: OIDC');
  expect(stdout).toMatch(/^ {2}Sealed for: .*\(@mona\)$/m);
  expect(stdout).toContain(`${shell['AWS_ENDPOINT_URL_SIGNIN']}/federation?Action=login`);
  expect(exitCode).toBe(0);
  stop();
  await ended;
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

test('refuses a text that is not a number', async () => {
  const { output, ended } = await run(['--port', 'http']);
  expect(await ended).toBe(2);
  expect(output.text).toBe('--port is "http". Write a whole number.\n');
});
