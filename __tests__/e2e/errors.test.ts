import { describe, expect } from 'vitest';
import { ERROR_CODES } from '../../src/errors.ts';
import { AWS_FAILURES } from './failures/aws.ts';
import { CREDENTIAL_FAILURES } from './failures/credentials.ts';
import { DELIVERY_FAILURES } from './failures/delivery.ts';
import { IDENTITY_FAILURES } from './failures/identity.ts';
import { ROLE_FAILURES } from './failures/roles.ts';
import { test } from './world.ts';

const FAILURES = [
  ...IDENTITY_FAILURES,
  ...CREDENTIAL_FAILURES,
  ...AWS_FAILURES,
  ...DELIVERY_FAILURES,
  ...ROLE_FAILURES,
];

describe('each failure has its code, and says what to do', () => {
  test.concurrent.for(FAILURES)('$code: $when', async ({ code, ...failure }, { world }) => {
    const run = await world.run(await failure.arrange(world));

    expect(run.exitCode).toBe(1);
    // The runner adds an error of its own, without a title, to a step that is cancelled.
    const errors = run.annotations.filter(({ title }) => title !== undefined);
    expect(errors).toEqual([
      { level: 'error', title: code, message: expect.stringMatching(failure.happened) },
    ]);
    expect(run.annotations).toHaveLength(code === 'cancelled' ? 2 : 1);
    const message = errors[0]?.message ?? '';
    expect(message.replace(failure.happened, '')).toMatch(failure.advice);
    expect(message).not.toMatch(/undefined|\[object|\.\./);
    expect(run.log).toContain(`${code}: see docs/troubleshooting.md#${code} of this action.`);
    expect(run.raw.stderr).toBe('');
    expect(Boolean(run.outputs['console-url'])).toBe(code === 'some-roles-failed');
  });

  test('points to the help of the version that runs', async ({ world }) => {
    const github = { action_repository: 'octo-org/console', action_ref: 'v1.2.3' };
    const run = await world.run({ inputs: { mode: 'open' }, job: { github } });
    expect(run.log).toContain(
      'invalid-input: https://github.com/octo-org/console/blob/v1.2.3/docs/troubleshooting.md#invalid-input',
    );
  });

  test('and no code is missing here', () => {
    expect(new Set(FAILURES.map(({ code }) => code))).toEqual(new Set(ERROR_CODES));
  });
});
