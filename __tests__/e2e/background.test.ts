import { expect } from 'vitest';
import { test } from './world.ts';

const role = (account: string) => `arn:aws:iam::${account}:role/ReadOnly`;

test('a step in the background has its link after the wait, and masks it beside other steps', async ({
  world,
}) => {
  const { background, beside } = await world.runInBackground(
    { inputs: { 'role-arn': role('111122223333') } },
    { inputs: { 'role-arn': role('444455556666') } },
  );
  for (const [run, account] of [
    [background, '111122223333'],
    [beside, '444455556666'],
  ] as const) {
    expect(run).toMatchObject({ exitCode: 0, annotations: [] });
    expect(run.outputs['account-id']).toBe(account);
    expect(run.outputs['console-url']).toMatch(/^http.*&SigninToken=/);
    expect(run.jobOutputs).not.toHaveProperty('console-url');
  }
  expect(background.outputs['console-url']).not.toBe(beside.outputs['console-url']);
});
