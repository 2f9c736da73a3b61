import { expect, test } from 'vitest';
import { startJob, writeAction } from './throwaway-action.ts';

const post = `console.log('post ' + process.env.STATE_name + ' ' + process.env.INPUT_NAME);`;
const named = (name: string) => ({
  main: `give('STATE', 'name=${name}');`,
  post,
  inputs: '  name: { default: nobody }',
});

test('post steps run in reverse order with state and inputs of their steps', async () => {
  const job = startJob();
  await job.step({ action: writeAction(named('first')), inputs: { name: 'one' } });
  await job.step({ action: writeAction({ main: '' }) });
  await job.step({ action: writeAction(named('second')) });
  const logs = (await job.post()).map(({ log }) => log);
  expect(logs).toEqual([
    'Post job cleanup.\npost second nobody',
    'Post job cleanup.\npost first one',
  ]);
  expect(await job.post()).toEqual([]);
});

test('a post step has its own summary, adds to the state and gives no outputs', async () => {
  const job = startJob();
  const action = writeAction({
    main: `give('STATE', 'a=1'); give('STEP_SUMMARY', 'main'); give('OUTPUT', 'o=1');`,
    post: `give('STATE', 'b=2'); give('STEP_SUMMARY', 'post'); give('OUTPUT', 'o=2');`,
  });
  const step = await job.step({ action });
  expect(step).toMatchObject({ state: { a: '1' }, summary: 'main\n', outputs: { o: '1' } });
  const [after] = await job.post();
  expect(after).toMatchObject({ state: { a: '1', b: '2' }, summary: 'post\n' });
  expect(after?.outputs).toEqual({});
});

test('masks of the main stage hold in the post stage', async () => {
  const job = startJob();
  const action = writeAction({
    main: `console.log('::add-mask::s3cret')`,
    post: `console.log('s3cret')`,
  });
  await job.step({ action });
  const [after] = await job.post();
  expect(after?.log).toBe('Post job cleanup.\n***');
});

test.each([
  ['always()', 'process.exitCode = 1', 1],
  ['success()', '', 1],
  ['success()', 'process.exitCode = 1', 0],
  ['failure()', '', 0],
  ['failure()', 'process.exitCode = 1', 1],
  ['!cancelled()', 'process.exitCode = 1', 1],
])('post-if %s after %j', async (postIf, main, runs) => {
  const job = startJob();
  await job.step({ action: writeAction({ main, post, postIf }) });
  expect(await job.post()).toHaveLength(runs);
});

test('a failing post step fails the job, and the others still run', async () => {
  const job = startJob();
  await job.step({ action: writeAction({ main: '', post }) });
  await job.step({ action: writeAction({ main: '', post: 'process.exit(1)' }) });
  expect(job.status).toBe('success');
  const outcomes = (await job.post()).map(({ outcome }) => outcome);
  expect(outcomes).toEqual(['failure', 'success']);
  expect(job.status).toBe('failure');
});
