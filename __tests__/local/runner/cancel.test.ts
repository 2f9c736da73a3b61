import { describe, expect, test } from 'vitest';
import type { Job } from '../../../local/runner/index.ts';
import { type ActionSource, startJob, writeAction } from './throwaway-action.ts';

/** Cancels the step as soon as it has printed `ready`. */
async function cancel(source: ActionSource, timeScale = 1) {
  const ready = Promise.withResolvers<void>();
  const job: Job = startJob({ onLog: (line) => line === 'ready' && ready.resolve() });
  const action = writeAction(source);
  const signal = { name: 'SIGINT', when: ready.promise, timeScale } as const;
  return { job, step: await job.step({ action, signal }) };
}

const stay = `setInterval(() => {}, 1000); console.log('ready');`;

/** What comes 7.5 s after SIGINT: on Windows it is Ctrl-Break. */
const second = process.platform === 'win32' ? 'SIGBREAK' : 'SIGTERM';

describe('a cancelled step', () => {
  test('gets SIGINT and may end by itself', async () => {
    const main = `process.on('SIGINT', () => { give('OUTPUT', 'undone=yes'); process.exit(0); }); ${stay}`;
    const { step } = await cancel({ main });
    expect(step).toMatchObject({ exitCode: 0, outcome: 'cancelled', outputs: { undone: 'yes' } });
    expect(step.annotations).toEqual([{ level: 'error', message: 'The operation was canceled.' }]);
  });

  test(`gets ${second} next`, async () => {
    const main = `
      process.on('SIGINT', () => console.log('interrupted'));
      process.on('${second}', () => { console.log('terminated'); process.exit(0); });
      ${stay}`;
    const { step } = await cancel({ main }, 0.2);
    expect(step.raw.stdout).toBe('ready\ninterrupted\nterminated\n');
    expect(step).toMatchObject({ exitCode: 0, outcome: 'cancelled' });
  });

  test('is killed in the end, and what it wrote still counts', async () => {
    const main = `
      give('STATE', 'role=made');
      give('OUTPUT', 'half=done');
      process.on('SIGINT', () => {});
      process.on('${second}', () => {});
      ${stay}`;
    const post = `console.log('removing ' + process.env.STATE_role);`;
    const { job, step } = await cancel({ main, post }, 0.02);
    expect(step).toMatchObject({ exitCode: null, outcome: 'cancelled', outputs: { half: 'done' } });
    expect(job.status).toBe('cancelled');
    const [after] = await job.post();
    expect(after).toMatchObject({ outcome: 'success', log: 'Post job cleanup.\nremoving made' });
  });

  test('leaves out a post step that asks for success', async () => {
    const { job } = await cancel({ main: stay, post: '', postIf: 'success()' });
    expect(await job.post()).toEqual([]);
  });

  test('that has already ended is not cancelled', async () => {
    const job = startJob();
    const signal = { name: 'SIGINT', when: new Promise<void>(() => {}) } as const;
    const step = await job.step({ action: writeAction({ main: '' }), signal });
    expect(step.outcome).toBe('success');
  });
});
