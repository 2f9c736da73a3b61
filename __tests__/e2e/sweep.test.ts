import { describe, expect } from 'vitest';
import { asked } from './asked.ts';
import { addRole, home, managedBy, temporaryRoles } from './temporary-roles.ts';
import { type RunOptions, test, type World } from './world.ts';

const SWEEP = { mode: 'sweep' };

function sweep(world: World, more = {}): Promise<RunOptions> {
  return managedBy('user', world, { ...SWEEP, ...more });
}

function ago(seconds: number): Date {
  return new Date(Date.now() - seconds * 1000);
}

const names = (world: World) =>
  temporaryRoles(world.aws)
    .map(({ name }) => name)
    .sort();

describe('sweep', () => {
  test.concurrent('removes what has expired, of any repository, and nothing else', async ({
    world,
  }) => {
    addRole(world.aws, { name: 'old' });
    addRole(world.aws, { name: 'old-other', repository: 'octo-org/other' });
    addRole(world.aws, { name: 'just', expiresAt: ago(-60) });
    addRole(world.aws, { name: 'clock-of-a-minute', expiresAt: ago(60) });
    addRole(world.aws, { name: 'later', expiresAt: ago(-3600) });
    addRole(world.aws, { name: 'untagged', tags: false });
    addRole(world.aws, {
      name: 'odd-time',
      tags: {
        'aws-console-url:repository': 'octo-org/octo-repo',
        'aws-console-url:run': '1-1',
        'aws-console-url:expires-at': '1999',
      },
    });
    addRole(world.aws, { name: 'deeper', path: '/aws-console-url/team/' });
    addRole(world.aws, {
      name: 'nobody',
      tags: {
        'aws-console-url:repository': '',
        'aws-console-url:run': '1-1',
        'aws-console-url:expires-at': ago(9999).toISOString(),
      },
    });
    addRole(world.aws, {
      name: 'no-repository',
      tags: {
        'aws-console-url:repository': 'octo-org',
        'aws-console-url:run': '1-1',
        'aws-console-url:expires-at': ago(9999).toISOString(),
      },
    });
    addRole(world.aws, {
      name: 'no-such-day',
      tags: {
        'aws-console-url:repository': 'octo-org/octo-repo',
        'aws-console-url:run': '1-1',
        'aws-console-url:expires-at': '1999-02-30T12:00:00.000Z',
      },
    });
    addRole(world.aws, { name: 'elsewhere', path: '/' });
    const others = [...home(world).roles.keys()].filter((name) => !name.startsWith('old'));

    const run = await world.run(await sweep(world));

    expect(run).toMatchObject({ exitCode: 0, annotations: [{ level: 'warning' }] });
    const strangers = ['untagged', 'odd-time', 'deeper', 'nobody', 'no-repository', 'no-such-day'];
    for (const name of strangers) {
      expect(run.annotations[0]?.message).toContain(name);
      expect(run.log).toContain(`This action did not create the role ${name}: `);
      expect(run.summary).toContain(name);
    }
    expect(JSON.parse(run.outputs['removed-roles'] ?? '').sort()).toEqual(['old', 'old-other']);
    expect([...home(world).roles.keys()]).toEqual(others);
    expect(run.log).toContain(
      'Found 11 roles below /aws-console-url/ in the account 111122223333: 2 expired, 3 current, 6 not of this action.',
    );
  });

  test.concurrent('warns of roles that end later than any of this action', async ({ world }) => {
    addRole(world.aws, { name: 'twelve-hours', expiresAt: ago(-43_200) });
    addRole(world.aws, { name: 'forever', expiresAt: new Date('9999-12-31T23:59:59.000Z') });
    const run = await world.run(await sweep(world));
    expect(run).toMatchObject({ exitCode: 0, annotations: [{ level: 'warning' }] });
    expect(run.annotations[0]?.message).toContain('later than this action allows: forever.');
    expect(run.summary).toContain('<b>ends too late</b>');
    expect(names(world)).toEqual(['forever', 'twelve-hours']);
  });

  test.concurrent('only reports in a dry run', async ({ world }) => {
    addRole(world.aws, { name: 'old' });
    const run = await world.run(await sweep(world, { 'dry-run': 'true' }));
    expect(run).toMatchObject({ exitCode: 0, annotations: [] });
    expect(run.log).toContain('Dry run: the role old would be removed.');
    expect(run.outputs['removed-roles']).toBe('[]');
    expect(run.calls).toEqual(['sts GetCallerIdentity', 'iam ListRoles', 'iam ListRoleTags']);
    expect(names(world)).toEqual(['old']);
  });

  test.concurrent('has nothing to do in an account without roles', async ({ world }) => {
    const run = await world.run(await sweep(world));
    expect(run).toMatchObject({ exitCode: 0, annotations: [] });
    expect(run.outputs['removed-roles']).toBe('[]');
  });

  test.concurrent('goes on if roles cannot be removed, and fails with all of them', async ({
    world,
  }) => {
    for (let index = 0; index < 20; index += 1) {
      addRole(world.aws, { name: `old-${index}` });
    }
    const error = { status: 403, code: 'AccessDenied', message: 'not yours' };
    world.aws.faults.add({
      service: 'iam',
      action: 'DetachRolePolicy',
      skip: 3,
      times: 8,
      fault: { awsError: error },
    });
    const run = await world.run(await sweep(world));
    const left = names(world);
    expect(left).toHaveLength(8);
    expect(JSON.parse(run.outputs['removed-roles'] ?? '')).toHaveLength(12);
    expect(run.annotations).toMatchObject([{ title: 'some-roles-failed' }]);
    const [{ message } = { message: '' }] = run.annotations;
    expect(message).toContain('8 of 20 roles could not be removed.');
    for (const name of left) {
      expect(message).toContain(name);
      expect(run.log).toContain(`The role ${name} could not be removed: iam-refused. IAM refused`);
    }
  });

  test.concurrent('goes on if a role does not show its tags', async ({ world }) => {
    addRole(world.aws, { name: 'a-hidden' });
    addRole(world.aws, { name: 'b-old' });
    const error = { status: 403, code: 'AccessDenied', message: 'not yours' };
    world.aws.faults.add({
      service: 'iam',
      action: 'ListRoleTags',
      times: 1,
      fault: { awsError: error },
    });
    const run = await world.run(await sweep(world));
    expect(names(world)).toEqual(['a-hidden']);
    expect(run.outputs['removed-roles']).toBe('["b-old"]');
    expect(run.annotations).toMatchObject([{ title: 'iam-refused' }]);
    expect(run.annotations[0]?.message).toContain('The role a-hidden could not be read.');
  });

  test.concurrent('without permission to read roles says so once', async ({ world }) => {
    for (const name of ['one', 'two', 'three']) {
      addRole(world.aws, { name });
    }
    const error = { status: 403, code: 'AccessDenied', message: 'not yours' };
    world.aws.faults.add({ service: 'iam', action: 'ListRoleTags', fault: { awsError: error } });
    const run = await world.run(await sweep(world));
    expect(run.annotations).toMatchObject([{ title: 'iam-refused' }]);
    expect(run.annotations[0]?.message).toContain('3 roles could not be read');
    expect(run.annotations[0]?.message.match(/IAM refused/g)).toHaveLength(1);
    expect(run.log).toContain('0 not of this action, 3 could not be read.');
    expect(run.summary).toContain('0 expired, 0 current, 3 could not be read');
    expect(names(world)).toHaveLength(3);
  });

  test.concurrent('leaves a role alone that was replaced meanwhile', async ({ world }) => {
    addRole(world.aws, { name: 'old' });
    world.aws.faults.add({
      service: 'iam',
      action: 'ListRoleTags',
      fault: { delayMs: 1000, afterEffect: true },
    });
    const begun = asked(world.aws, 'ListRoleTags');
    const swept = world.run(await sweep(world));
    await begun;
    await new Promise((resolve) => setTimeout(resolve, 100));
    home(world).roles.delete('old');
    const anew = addRole(world.aws, { name: 'old', expiresAt: ago(-3600) });
    const run = await swept;
    expect(run).toMatchObject({ exitCode: 0, outputs: { 'removed-roles': '[]' } });
    expect(run.log).toContain('The role old was replaced during this step, so it is not removed.');
    expect(home(world).role('old')).toBe(anew);
  });

  test.concurrent('slows down when it is throttled', async ({ world }) => {
    for (let index = 0; index < 10; index += 1) {
      addRole(world.aws, { name: `old-${index}` });
    }
    const error = { status: 400, code: 'Throttling', message: 'Rate exceeded' };
    world.aws.faults.add({
      service: 'iam',
      action: 'ListRoleTags',
      times: 8,
      fault: { awsError: error },
    });
    const run = await world.run({ ...(await sweep(world)), timeFactor: 0.2 });
    expect(run).toMatchObject({ exitCode: 0, annotations: [] });
    expect(names(world)).toEqual([]);
  });

  test.concurrent('says what is left when it is cancelled', async ({ world }) => {
    for (let index = 0; index < 12; index += 1) {
      addRole(world.aws, { name: `old-${index}` });
    }
    world.aws.faults.add({
      service: 'iam',
      action: 'ListAttachedRolePolicies',
      fault: { delayMs: 500 },
    });
    const when = (async () => {
      while (!world.aws.requests.some(({ action }) => action === 'ListAttachedRolePolicies')) {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    })();
    const run = await world.run({ ...(await sweep(world)), signal: { name: 'SIGINT', when } });
    const [error] = run.annotations.filter(({ title }) => title !== undefined);
    expect(error?.title).toBe('cancelled');
    const left = names(world);
    expect(left.length).toBeGreaterThan(0);
    for (const name of left) {
      expect(error?.message).toContain(name);
    }
    // It began with no other role after that.
    expect(run.calls.filter((call) => call === 'iam ListInstanceProfilesForRole').length).toBe(8);
  });

  test.concurrent('removes the 400 expired roles of 1,000, and not 50 that are not ours', async ({
    world,
  }) => {
    const nameOf = (index: number) => `r${String(index).padStart(4, '0')}`;
    const isForeign = (index: number) => index % 21 === 20;
    const isExpired = (index: number) => !isForeign(index) && (index % 21) % 5 < 2;
    const all = Array.from({ length: 1050 }, (_, index) => index);
    for (const index of all) {
      addRole(world.aws, {
        name: nameOf(index),
        ...(isForeign(index) && { tags: false as const }),
        expiresAt: isExpired(index) ? ago(3600) : ago(-3600),
      });
    }
    const run = await world.run(await sweep(world));
    expect(run).toMatchObject({ exitCode: 0, annotations: [{ level: 'warning' }] });
    const removed: string[] = JSON.parse(run.outputs['removed-roles'] ?? '');
    expect(removed).toHaveLength(400);
    expect(removed.sort()).toEqual(all.filter(isExpired).map(nameOf));
    expect(names(world)).toEqual(all.filter((index) => !isExpired(index)).map(nameOf));
    expect(temporaryRoles(world.aws).filter(({ tags }) => tags.size === 0)).toHaveLength(50);
    // Two pages, the tags of each role, and seven requests for each removed role.
    expect(run.requests).toHaveLength(1 + 2 + 1050 + 400 * 7);
  });
});
