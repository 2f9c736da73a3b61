import { describe, expect } from 'vitest';
import { openConsole } from './console.ts';
import { managedBy } from './temporary-roles.ts';
import { test } from './world.ts';

const CREATE = { mode: 'create' };

describe('the session of a new role, without session-duration,', () => {
  test.concurrent.for([
    { manager: 'role', given: {}, minutes: 60 },
    { manager: 'role', given: { 'expires-in': '15m' }, minutes: 15 },
    { manager: 'role', given: { 'expires-in': '2h30m' }, minutes: 150 },
    { manager: 'user', given: { 'expires-in': '12h' }, minutes: 720 },
  ] as const)(
    'is as long as expires-in, made by a $manager: $minutes minutes',
    async ({ manager, given, minutes }, { world }) => {
      const run = await world.run(await managedBy(manager, world, { ...CREATE, ...given }));

      expect(run).toMatchObject({ exitCode: 0, annotations: [] });
      const { facts } = await openConsole(world.aws, run.outputs['console-url']);
      const roleEnd = Date.parse(run.outputs['temporary-role-expires-at'] ?? '');
      const told = Date.parse(run.outputs['session-expires-at'] ?? '');
      const real = Date.parse(facts['session-ends'] ?? '');
      expect(Math.round((roleEnd - Date.now()) / 60_000)).toBe(minutes);
      expect(told).toBeLessThanOrEqual(roleEnd);
      expect(roleEnd - told).toBeLessThan(60_000);
      expect(Math.abs(real - roleEnd)).toBeLessThan(60_000);
    },
  );

  test.concurrent('is the hour that AWS allows a chained session, without a warning', async ({
    world,
  }) => {
    const run = await world.run(
      await managedBy('session', world, { ...CREATE, 'expires-in': '2h' }),
    );

    expect(run).toMatchObject({ exitCode: 0, annotations: [] });
    // AWS refuses SessionDuration here, so the action does not send it.
    expect(run.calls.filter((call) => call === 'signin getSigninToken')).toHaveLength(1);
    const minutes = (Date.parse(run.outputs['session-expires-at'] ?? '') - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(58);
    expect(minutes).toBeLessThanOrEqual(60);
    expect(run.log).toContain('AWS did not allow a longer one');
  });
});
