import { describe, expect } from 'vitest';
import { renderMarkdown } from '../../local/github-page/render.ts';
import { linksOf, textsOf } from '../github-page/document.ts';
import { ed25519Pair } from '../seal/ssh-keys.ts';
import { openConsole } from './console.ts';
import { open } from './delivery.ts';
import { addRole, managedBy, temporaryRoles } from './temporary-roles.ts';
import { test } from './world.ts';

describe('create', () => {
  test('seals the link to the temporary role', async ({ world }) => {
    const person = ed25519Pair();
    const inputs = { mode: 'create', 'seal-to': person.line };
    const run = await world.run(await managedBy('user', world, inputs));
    const url = (await open(run.outputs['sealed-url'], person.identity)).trim();
    expect((await openConsole(world.aws, url)).facts).toMatchObject({
      role: run.outputs['temporary-role-name'],
    });
    expect(run.jobOutputs).toHaveProperty('sealed-url');
  });

  test('shows the role and its end in the summary, with a live link if asked for', async ({
    world,
  }) => {
    const inputs = { mode: 'create', summary: 'link', 'expires-in': '2h' };
    const run = await world.run(await managedBy('user', world, inputs));
    const page = renderMarkdown(run.summary ?? '');
    expect(textsOf(page, 'li')).toContainEqual(
      expect.stringMatching(/^Temporary role ends: .*UTC \(in 2 hours\)$/),
    );
    expect(Object.values(linksOf(page))).toContain(run.outputs['console-url']);
  });

  test('makes nothing if the link cannot be delivered', async ({ world }) => {
    const inputs = { mode: 'create', summary: 'link' };
    const job = { visibility: 'public' } as const;
    const run = await world.run({ ...(await managedBy('user', world, inputs)), job });
    expect(run.annotations).toMatchObject([{ title: 'public-repository' }]);
    expect(run.calls).toEqual(['github getRepository']);
    expect(temporaryRoles(world.aws)).toEqual([]);
  });
});

describe('sweep', () => {
  test.for([
    [{}, 'removed'],
    [{ 'dry-run': 'true' }, 'would be removed'],
  ] as const)('has a table in the summary: %j', async ([inputs, result], { world }) => {
    addRole(world.aws, { name: 'old', repository: 'octo-org/other' });
    const run = await world.run(await managedBy('user', world, { mode: 'sweep', ...inputs }));
    const page = renderMarkdown(run.summary ?? '');
    expect(textsOf(page, 'h3')).toEqual(['Temporary roles: 1 expired, 0 current']);
    expect(textsOf(page, 'td').slice(0, 3)).toEqual(['old', result, 'octo-org/other']);
  });

  test('shows what could not be removed first, with its code', async ({ world }) => {
    for (const name of ['a', 'b']) {
      addRole(world.aws, { name });
    }
    const denied = { status: 403, code: 'AccessDenied', message: 'No.' };
    world.aws.faults.add({
      service: 'iam',
      action: 'DeleteRole',
      skip: 1,
      fault: { awsError: denied },
    });
    const run = await world.run(await managedBy('user', world, { mode: 'sweep' }));
    expect(run.exitCode).toBe(1);
    const cells = textsOf(renderMarkdown(run.summary ?? ''), 'td');
    expect(cells[1]).toMatch(/^failed: iam-refused /);
    expect(cells[6]).toBe('removed');
  });

  test('writes no summary with "summary: none"', async ({ world }) => {
    const inputs = { mode: 'sweep', summary: 'none' };
    const run = await world.run(await managedBy('user', world, inputs));
    expect(run).toMatchObject({ exitCode: 0, raw: { summary: '' } });
  });
});
