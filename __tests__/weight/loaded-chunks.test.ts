import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LocalAws, startLocalAws } from '../../local/aws/index.ts';
import { Job } from '../../local/runner/index.ts';

const dist = path.join(import.meta.dirname, '../../dist');

let aws: LocalAws;
let folder: string;
beforeAll(async () => {
  aws = await startLocalAws();
  folder = await mkdtemp(path.join(os.tmpdir(), 'weight-'));
});
afterAll(async () => {
  await aws.close();
  await rm(folder, { recursive: true });
});

/** The files of `dist` that a sign-in loads, with a word for what is in them. */
async function loadedBy(name: string, inputs: Readonly<Record<string, string>>): Promise<string[]> {
  const loaded = path.join(folder, name);
  const preload = new URL('loaded-files.mjs', import.meta.url).href;
  const job = new Job({
    environment: { ...aws.environment, ...aws.grantIdToken(), LOADED: loaded },
    nodeArguments: ['--import', preload],
  });
  const role = 'arn:aws:iam::111122223333:role/ReadOnly';
  const { outcome, log } = await job.step({ inputs: { 'role-arn': role, ...inputs } });
  await job.close();
  expect(outcome, log).toBe('success');
  return (await readFile(loaded, 'utf8')).trim().split('\n');
}

test.each([
  ['details', {}],
  ['none', { summary: 'none' }],
  ['link', { summary: 'link' }],
])('a sign-in with summary %s loads neither age nor octokit', async (name, inputs) => {
  const loaded = await loadedBy(name, inputs);
  expect(loaded).toContain('index.js');
  const texts = loaded.map((file) => readFile(path.join(dist, file), 'utf8'));
  const text = (await Promise.all(texts)).join('\n');
  expect(text).toContain('AssumeRoleWithWebIdentity');
  expect(text).not.toContain('AGE ENCRYPTED FILE');
  expect(text).not.toContain('octokit');
});

test('sealing loads age', async () => {
  const recipient = 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj';
  const loaded = await loadedBy('sealed', { 'seal-to': recipient });
  const texts = loaded.map((file) => readFile(path.join(dist, file), 'utf8'));
  expect((await Promise.all(texts)).join()).toContain('AGE ENCRYPTED FILE');
});
