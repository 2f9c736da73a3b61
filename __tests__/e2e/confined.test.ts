import { realpathSync } from 'node:fs';
import path from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { describe, expect } from 'vitest';
import type { Command } from '../../local/runner/index.ts';
import { ROLE } from '../fixtures/roles.ts';
import { writeAction } from '../local/runner/throwaway-action.ts';
import { openConsole } from './console.ts';
import { open } from './delivery.ts';
import { managedBy, temporaryRoles } from './temporary-roles.ts';
import { type RunOptions, test } from './world.ts';

const OIDC = { 'role-arn': ROLE };

/**
 * A process that may read `dist`, and read and write the runner's folder for temporary files. It
 * has no other file, no program, no native module, no worker, and no home folder.
 *
 * @see {@link https://nodejs.org/api/permissions.html}
 */
function confined({ arguments: given, environment, ...command }: Command): Command {
  const { HOME: _home, USERPROFILE: _profile, ...variables } = environment;
  // Node would need more permissions to follow a link, such as that to macOS's temporary files.
  const program = realpathSync(given.at(-1) ?? '');
  const temporary = environment['RUNNER_TEMP'] ?? '';
  const permissions = [
    '--permission',
    `--allow-fs-read=${path.join(path.dirname(program), '*')}`,
    `--allow-fs-read=${path.join(temporary, '*')}`,
    `--allow-fs-write=${path.join(temporary, '*')}`,
  ];
  return {
    ...command,
    environment: variables,
    arguments: [...permissions, ...given.slice(0, -1), program],
  };
}

const CONFINED = { job: { launch: confined } } satisfies RunOptions;

describe('nothing is needed but dist and the files of the runner', () => {
  test('for a sign-in with OIDC', async ({ world }) => {
    const run = await world.run({ ...CONFINED, inputs: { ...OIDC, summary: 'link' } });
    expect(run).toMatchObject({ exitCode: 0, annotations: [] });
    expect(run.summary).toContain('ReadOnly');
    expect(await openConsole(world.aws, run.outputs['console-url'])).toMatchObject({ status: 200 });
  });

  test('for a sealed link', async ({ world }) => {
    const identity = await generateX25519Identity();
    const recipient = await identityToRecipient(identity);
    const run = await world.run({ ...CONFINED, inputs: { ...OIDC, 'seal-to': recipient } });
    expect(run).toMatchObject({ exitCode: 0, annotations: [] });
    expect(await open(run.outputs['sealed-url'], identity)).toContain('SigninToken=');
  });

  test('for a temporary role, from its creation to its end', async ({ world }) => {
    const options = await managedBy('user', world, { mode: 'create', teardown: 'job-end' });
    const { main, post } = await world.runJob({ ...options, ...CONFINED });
    expect(main).toMatchObject({ exitCode: 0, annotations: [] });
    expect(post).toMatchObject({ exitCode: 0, annotations: [] });
    expect(post.log).toContain('Removed the temporary role');
    expect(temporaryRoles(world.aws)).toEqual([]);
  });

  test.for([
    ['a file', 'FileSystemRead', `(await import('node:fs')).readFileSync(process.execPath)`],
    ['a program', 'ChildProcess', `(await import('node:child_process')).spawnSync('git')`],
  ] as const)('and what needs %s more is found', async ([, permission, main], { world }) => {
    const run = await world.run({ ...CONFINED, action: writeAction({ main }) });
    expect(run.exitCode).toBe(1);
    expect(run.raw.stderr).toContain(`permission: '${permission}'`);
  });
});
