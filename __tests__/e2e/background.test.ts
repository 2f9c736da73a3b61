import { expect } from 'vitest';
import { arnOf, ROLE } from '../fixtures/roles.ts';
import { test } from './world.ts';

test('a step in the background has its link after the wait, and masks it beside other steps', async ({
  world,
}) => {
  const { background, beside } = await world.runInBackground(
    { inputs: { 'role-arn': ROLE } },
    { inputs: { 'role-arn': arnOf('ReadOnly', '444455556666') } },
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
