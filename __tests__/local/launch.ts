import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { node24 } from '../../local/runner/node-process.ts';
import { sendSignal, signalArguments, signalChannel } from '../../local/runner/signals.ts';
import { staleDist } from '../../local/stale-dist.ts';

const SCRIPT = path.join(import.meta.dirname, '../../local/start.ts');
/** A sign-in token that is not masked. */
export const SIGN_IN_TOKEN = /SigninToken=(?!\*\*\*)/;

const STALE = staleDist();

/**
 * Starts `npm start`, or another script, with these arguments, in a shell with these variables; takes signals.
 *
 * @throws Error if `dist` is not what `src` is now.
 */
export function launch(
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
  script = SCRIPT,
) {
  if (STALE !== undefined) {
    throw new Error(STALE);
  }
  const shell = { PATH: process.env['PATH'], SystemRoot: process.env['SystemRoot'] };
  const env = { ...shell, ...variables };
  return spawn(node24(), [...signalArguments, script, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', ...signalChannel],
  }) as ChildProcessByStdio<null, Readable, Readable>;
}

/** The same, to its end. */
export async function start(
  args: readonly string[],
  variables?: Readonly<Record<string, string>>,
  script?: string,
) {
  const child = launch(args, variables, script);
  const [stdout, stderr, [exitCode]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { stdout, stderr, exitCode };
}

/** The same with `--keep`, until it waits; then it is stopped. */
export async function startAndKeep(args: readonly string[]): Promise<string> {
  const child = launch(args);
  const stdout = await printed(child, 'Ctrl-C');
  sendSignal(child, 'SIGINT');
  await once(child, 'close');
  return stdout;
}

/** What a program has printed when it comes to these words, or ends. */
export async function printed(
  { stdout }: { readonly stdout: Readable },
  until: string,
): Promise<string> {
  let text = '';
  for await (const chunk of stdout.iterator({ destroyOnReturn: false })) {
    text += chunk;
    if (text.includes(until)) {
      break;
    }
  }
  return text;
}
