import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';

/** The text on stdout until the test ends, with the commands of the toolkit. */
export function captureStdout(): { readonly lines: readonly string[] } {
  let text = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    text += String(chunk);
    return true;
  });
  onTestFinished(() => write.mockRestore());
  return {
    get lines() {
      return text.split(/\r?\n/).filter((line) => line !== '');
    },
  };
}

/** A `GITHUB_OUTPUT` file for one test, read as the runner reads it. */
export function outputFile(): { read: () => Record<string, string> } {
  const folder = mkdtempSync(join(tmpdir(), 'outputs-'));
  const path = join(folder, 'output');
  writeFileSync(path, '');
  vi.stubEnv('GITHUB_OUTPUT', path);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });
  return {
    read: () => {
      const entries = readFileSync(path, 'utf8').matchAll(/^(.+)<<(.+)\r?\n([\s\S]*?)\r?\n\2$/gm);
      return Object.fromEntries([...entries].map(([, name, , value]) => [name, value]));
    },
  };
}
