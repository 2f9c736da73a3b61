import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runScript, startJob, writeAction } from './throwaway-action.ts';

/** Prints the named variables as JSON in the output `seen`. */
const tell = (...names: string[]) =>
  `give('OUTPUT', 'seen=' + JSON.stringify(${JSON.stringify(names)}.map((n) => process.env[n] ?? null)));`;

const seen = (outputs: Readonly<Record<string, string>>) => JSON.parse(outputs['seen'] ?? '');

describe('a step', () => {
  test.each([
    ['exit code 0', '', 0, 'success'],
    ['another exit code', 'process.exitCode = 3', 3, 'failure'],
    ['an uncaught error', `throw new Error('broken')`, 1, 'failure'],
    ['an error annotation and exit code 0', `console.log('::error::bad')`, 0, 'success'],
  ])('with %s', async (_name, script, exitCode, outcome) => {
    expect(await runScript(script)).toMatchObject({ exitCode, outcome });
  });

  test('keeps exactly what the process wrote', async () => {
    const { raw } = await runScript(`
      process.stdout.write('::add-mask::s3cret\\r\\ns3cret');
      process.stderr.write('s3cret');
      give('OUTPUT', 'a=s3cret');
      give('STATE', 'b=1');
      give('STEP_SUMMARY', 's3cret');
      give('ENV', 'c=1');
      give('PATH', '/d');
    `);
    expect(raw).toEqual({
      stdout: '::add-mask::s3cret\r\ns3cret',
      stderr: 's3cret',
      output: 'a=s3cret\n',
      state: 'b=1\n',
      summary: 's3cret\n',
      env: 'c=1\n',
      path: '/d\n',
    });
  });

  test('gives unmasked outputs to its job and no masked ones to other jobs', async () => {
    const job = startJob({ secrets: ['from-the-start'] });
    const main = `
      console.log('::add-mask::s3cret');
      give('OUTPUT', 'url=https://x/?t=s3cret');
      give('OUTPUT', 'plain=1\\nold=from-the-start\\nempty=');
      give('OUTPUT', 'encoded=' + btoa('s3cret'));
    `;
    const { outputs, masks } = await job.step({ action: writeAction({ main }) });
    expect(outputs['url']).toBe('https://x/?t=s3cret');
    expect(masks).toEqual(['s3cret']);
    expect(job.masks).toEqual(expect.arrayContaining(['s3cret', 'from-the-start']));
    const { passed, warnings } = job.jobOutputs(outputs);
    expect(passed).toEqual({ plain: '1' });
    expect(warnings).toEqual(
      ['url', 'old', 'encoded'].map((name) => `Skip output '${name}' since it may contain secret.`),
    );
    expect(job.log).toContain(`##[warning]${warnings[0]}`);
  });

  test('fails when a file is malformed, and keeps what came before', async () => {
    const step = await runScript(`give('OUTPUT', 'a=1\\nfaulty\\nb=2'); give('STATE', 'c=3');`);
    expect(step).toMatchObject({
      exitCode: 0,
      outcome: 'failure',
      outputs: { a: '1' },
      state: { c: '3' },
    });
    expect(step.annotations.map(({ message }) => message)).toEqual([
      "Unable to process file command 'output' successfully.",
      "Invalid format 'faulty'",
    ]);
  });

  test('measures memory if asked to', async () => {
    const main = `globalThis.kept = Buffer.alloc(64 << 20, 1); process.exit(0);`;
    const { peakMemoryBytes } = await runScript(main, { measureMemory: true });
    expect(peakMemoryBytes).toBeGreaterThan(64 << 20);
    expect(await runScript(main)).not.toHaveProperty('peakMemoryBytes');
  });

  test('gets arguments of Node', async () => {
    const preload = `data:text/javascript,${encodeURIComponent('globalThis.preloaded = 1')}`;
    const nodeArguments = ['--import', preload];
    const { log } = await runScript('console.log("got " + preloaded)', { nodeArguments });
    expect(log).toContain('got 1');
  });

  test('runs on Node 24', async () => {
    expect((await runScript('console.log(process.version)')).log).toMatch(/^v24\./m);
  });
});

describe('the steps of a job', () => {
  test('share masks, variables and search path', async () => {
    const job = startJob({ environment: { KEPT: 'job', CHANGED: 'job' } });
    const first = `
      console.log('::add-mask::s3cret');
      give('ENV', 'CHANGED=step\\nADDED<<E\\none\\ntwo\\nE');
      give('PATH', '/first\\n/second');
      give('PATH', '/first');
    `;
    await job.step({ action: writeAction({ main: first }) });
    const main = `${tell('KEPT', 'CHANGED', 'ADDED', 'PATH')} console.log('s3cret');`;
    const { outputs, log } = await job.step({ action: writeAction({ main }) });
    const [kept, changed, added, search] = seen(outputs);
    expect([kept, changed, added]).toEqual(['job', 'step', 'one\ntwo']);
    expect(search.split(path.delimiter).slice(0, 2)).toEqual(['/first', '/second']);
    expect(log.split('\n').at(-1)).toBe('***');
  });

  test('cannot set NODE_OPTIONS for each other', async () => {
    const job = startJob();
    const action = writeAction({ main: `give('ENV', 'NODE_OPTIONS=--bad'); give('ENV', 'A=1');` });
    const { outcome, annotations } = await job.step({ action });
    expect(outcome).toBe('success');
    expect(annotations[0]?.message).toContain("Can't store NODE_OPTIONS");
    const second = await job.step({ action: writeAction({ main: tell('NODE_OPTIONS', 'A') }) });
    expect(seen(second.outputs)).toEqual([null, '1']);
  });

  test('leave nothing behind', async () => {
    const job = startJob();
    const { outputs } = await job.step({
      action: writeAction({ main: tell('HOME', 'RUNNER_TEMP') }),
    });
    const folders: string[] = seen(outputs);
    expect(folders.map((folder) => existsSync(folder))).toEqual([true, true]);
    await job.close();
    expect(folders.map((folder) => existsSync(folder))).toEqual([false, false]);
  });
});

test('closing a job ends a step that still runs', async () => {
  const running = Promise.withResolvers<void>();
  const job = startJob({ onLog: (line) => line === 'running' && running.resolve() });
  const main = `console.log('running'); setInterval(() => {}, 1000);`;
  const step = job.step({ action: writeAction({ main }) });
  const ended = expect(step).rejects.toThrow('aborted');
  await running.promise;
  await job.close();
  await ended;
});

describe('the summary', () => {
  test.each([
    ['is masked line by line', 'a s3cret\\nb', 'a ***\nb\n'],
    ['keeps a spelling that is not registered', 's&#51;cret', 's&#51;cret\n'],
    ['keeps a secret that is broken over lines', 's3c\\nret', 's3c\nret\n'],
  ])('%s', async (_name, text, summary) => {
    const script = `console.log('::add-mask::s3cret'); give('STEP_SUMMARY', '${text}');`;
    expect((await runScript(script)).summary).toBe(summary);
  });

  test('may have 1 MiB and no more', async () => {
    const full = await runScript(`give('STEP_SUMMARY', 'x'.repeat(1024 * 1024 - 1))`);
    expect(full.summary).toHaveLength(1024 * 1024);
    const over = await runScript(`give('STEP_SUMMARY', 'x'.repeat(1024 * 1024))`);
    expect(over).toMatchObject({ outcome: 'success', summary: undefined });
    expect(over.annotations[0]).toMatchObject({ level: 'error' });
    expect(over.annotations[0]?.message).toContain('upload aborted');
  });

  test('is undefined if nothing was written', async () => {
    expect((await runScript('')).summary).toBeUndefined();
  });

  test('can be missing', async () => {
    const runnerVariables = { GITHUB_STEP_SUMMARY: undefined };
    const { outputs } = await runScript(tell('GITHUB_STEP_SUMMARY'), { runnerVariables });
    expect(seen(outputs)).toEqual([null]);
  });
});
