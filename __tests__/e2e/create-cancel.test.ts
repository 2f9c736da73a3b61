import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect } from 'vitest';
import type { Fault, LocalAws } from '../../local/aws/index.ts';
import { CREATE_CALLS, type CreateCall, createBy } from './create-calls.ts';
import { temporaryRoles } from './temporary-roles.ts';
import { test } from './world.ts';

const MOMENTS: Readonly<Record<string, Fault>> = {
  'takes effect at once and answers late': { delayMs: 400, afterEffect: true },
  'takes effect late': { delayMs: 400 },
  'takes effect and never answers': { hang: true, afterEffect: true },
  'never answers': { hang: true },
};

const TABLE = Object.entries(MOMENTS).flatMap(([moment, fault]) =>
  CREATE_CALLS.map((call) => ({ moment, fault, call, name: call.name })),
);

describe('a cancelled create leaves nothing behind', () => {
  test.concurrent.for(TABLE)('$name: $moment', async ({ fault, call }, { world }) => {
    const options = await createBy(call.manager, world);
    const { service, action, skip = 0 } = call;
    world.aws.faults.add({ service, action, skip, times: 1, fault });

    const { main, post } = await world.runJob({
      ...options,
      signal: { name: 'SIGINT', when: arrived(world.aws, call), timeScale: 0.3 },
    });

    expect(main.outcome).toBe('cancelled');
    expect(main.outputs['console-url']).toBe(undefined);
    expect(temporaryRoles(world.aws)).toEqual([]);
    expect(post).toMatchObject({ exitCode: 0, annotations: [] });
    // The action does not abort a change. If it takes too long, the runner kills the process.
    const isKilled = 'hang' in fault && call.made && service === 'iam';
    expect(main.exitCode).toBe(isKilled ? null : 1);
    const [error] = main.annotations.filter(({ title }) => title !== undefined);
    expect(error?.title).toBe(isKilled ? undefined : 'cancelled');
    expect(post.log.includes('Removed the temporary role')).toBe(
      isKilled && !(call.action === 'CreateRole' && !fault.afterEffect),
    );
  });
});

/** Resolves when the call to interrupt arrives. */
async function arrived({ requests }: LocalAws, { action, skip = 0 }: CreateCall): Promise<void> {
  const earlier = requests.length;
  while (requests.slice(earlier).filter((request) => request.action === action).length <= skip) {
    await sleep(5);
  }
}
