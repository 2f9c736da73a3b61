import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { Job, type JobOptions } from '../../../local/runner/index.ts';

/** Source of an action; scripts are ES modules that import nothing of this repository. */
export interface ActionSource {
  readonly main: string;
  readonly post?: string;
  readonly postIf?: string;
  /** Lines below `inputs:`, in YAML. */
  readonly inputs?: string;
}

const root = mkdtempSync(path.join(os.tmpdir(), 'throwaway-actions-'));
let count = 0;
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** What a script may use without an import: appending to the runner's files. */
const prelude = `
import { appendFileSync } from 'node:fs';
const give = (file, text) => appendFileSync(process.env['GITHUB_' + file], text + '\\n');
`;

/** @returns The folder of an action that lives as long as the test file. */
export function writeAction(source: ActionSource): string {
  const folder = path.join(root, `action-${++count}`);
  mkdirSync(folder);
  const runs = ['using: node24', 'main: main.mjs'];
  writeFileSync(path.join(folder, 'main.mjs'), prelude + source.main);
  if (source.post !== undefined) {
    writeFileSync(path.join(folder, 'post.mjs'), prelude + source.post);
    runs.push('post: post.mjs');
  }
  if (source.postIf !== undefined) {
    runs.push(`post-if: "${source.postIf}"`);
  }
  const inputs = source.inputs === undefined ? '' : `inputs:\n${source.inputs}\n`;
  const manifest = `name: Throw-away\n${inputs}runs:\n  ${runs.join('\n  ')}\n`;
  writeFileSync(path.join(folder, 'action.yml'), manifest);
  return folder;
}

/** A job that ends with the test. */
export function startJob(options: JobOptions = {}): Job {
  const job = new Job(options);
  onTestFinished(() => job.close());
  return job;
}

/** Runs a script as the only step of a job. */
export function runScript(main: string, options: JobOptions = {}) {
  return startJob(options).step({ action: writeAction({ main }) });
}
