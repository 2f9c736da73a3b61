import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';
import { existingCredentials } from '../../src/aws/credentials.ts';
import { network } from './wire.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const { signal: never } = new AbortController();

let folder: string;

/** For every test of a file: a machine without AWS credentials, and a folder to put some in. */
export function withoutCredentials(): void {
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
}

export function set(environment: Record<string, string>): void {
  for (const [name, value] of Object.entries(environment)) {
    vi.stubEnv(name, value);
  }
}

/** @returns The path of a new file in the folder of the test. */
export function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Writes the profile `p`. */
export function profile(...lines: string[]): void {
  file('config', ['[profile p]', ...lines, ''].join('\n'));
}

/** A Node program as a profile's `credential_process`. */
export function program(source: string): string {
  return `credential_process = "${process.execPath}" "${file('program.cjs', source)}"`;
}

/** The credentials or the error, and everything that was masked. */
export async function find(signal = never, send = network().send) {
  const masked: string[] = [];
  const mask = (secret: string) => masked.push(secret);
  const context = { environment: process.env, send, mask, now: () => NOW, signal };
  const found = await existingCredentials('eu-central-1', context).catch((error: unknown) => error);
  return { found, masked };
}
