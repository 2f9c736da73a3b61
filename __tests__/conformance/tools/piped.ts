import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { buffer, text } from 'node:stream/consumers';

/**
 * Runs a program that reads its stdin.
 *
 * @returns What it wrote to stdout.
 * @throws Error - With the program's stderr, if it exits with another code than 0.
 */
export async function piped(
  program: string,
  args: readonly string[],
  input: string | Uint8Array,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Buffer> {
  const child = spawn(program, args, { env: environment });
  // A program that refuses may not read to the end; what it says counts.
  child.stdin.on('error', () => {}).end(input);
  const [stdout, stderr, [code]] = await Promise.all([
    buffer(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  if (code !== 0) {
    throw new Error(stderr);
  }
  return stdout;
}
