import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { describe, expect } from 'vitest';
import type { Command } from '../../local/runner/index.ts';
import { openConsole } from '../e2e/console.ts';
import { roleSession } from '../e2e/credentials.ts';
import { open } from '../e2e/delivery.ts';
import { managedBy, temporaryRoles } from '../e2e/temporary-roles.ts';
import { type RunOptions, test } from '../e2e/world.ts';
import { arnOf, ROLE } from '../fixtures/roles.ts';
import { inContainer } from './musl/container.ts';

const OIDC = { 'role-arn': ROLE };
const IN_CONTAINER = { job: { launch: inContainer } } satisfies RunOptions;

/** Prints the content of the container, and which usual folders are writable. */
const LOOK = `
  const fs = require('node:fs');
  const writable = ['/', '/tmp', '/etc', '/__a/dist', process.env.HOME, process.env.RUNNER_TEMP];
  console.log(JSON.stringify({
    libc: process.report.getReport().sharedObjects.filter((file) => /ld-|libc\\./.test(file)),
    files: [...fs.readdirSync('/'), ...fs.readdirSync('/usr/bin')].sort(),
    writable: writable.filter((folder) => {
      try { fs.writeFileSync(folder + '/probe', ''); return true; } catch { return false; }
    }),
  }))`;

test('the container has musl, Node and the folders of the job, and nothing else', async ({
  world,
}) => {
  const look = (command: Command) => inContainer({ ...command, arguments: ['--eval', LOOK] });
  const { raw } = await world.run({ job: { launch: look } });
  expect(JSON.parse(raw.stdout)).toEqual({
    libc: ['/lib/ld-musl-x86_64.so.1'],
    files: ['__a', '__t', '__w', 'dev', 'github', 'lib', 'node', 'proc', 'usr'],
    writable: ['/github/home', '/__w/_temp'],
  });
});

describe('on musl, as on Alpine', () => {
  test('a job signs in with OIDC', async ({ world }) => {
    const run = await world.run({ ...IN_CONTAINER, inputs: { ...OIDC, summary: 'link' } });
    expect(run).toMatchObject({ exitCode: 0, annotations: [] });
    expect(run.calls).toEqual([
      'oidc token',
      'sts AssumeRoleWithWebIdentity',
      'signin getSigninToken',
    ]);
    expect(run.summary).toContain('ReadOnly');
    const { facts } = await openConsole(world.aws, run.outputs['console-url']);
    expect(facts).toMatchObject({ account: '111122223333', role: 'ReadOnly' });
  });

  test('a session of the environment is used as it is', async ({ world }) => {
    const environment = await roleSession(world.aws);
    const run = await world.run({ ...IN_CONTAINER, environment, idToken: false });
    expect(run).toMatchObject({ exitCode: 0, annotations: [] });
    const { facts } = await openConsole(world.aws, run.outputs['console-url']);
    expect(facts).toMatchObject({ role: 'Deploy' });
  });

  test('a link is sealed, and its owner opens it', async ({ world }) => {
    const identity = await generateX25519Identity();
    const inputs = { ...OIDC, 'seal-to': await identityToRecipient(identity) };
    const run = await world.run({ ...IN_CONTAINER, inputs });
    expect(run).toMatchObject({ exitCode: 0, annotations: [] });
    const link = await open(run.outputs['sealed-url'], identity);
    expect(await openConsole(world.aws, link.trim())).toMatchObject({ status: 200 });
  });

  test('a temporary role lives until the end of its job', async ({ world }) => {
    const options = await managedBy('role', world, { mode: 'create', teardown: 'job-end' });
    const { main, post } = await world.runJob({ ...options, ...IN_CONTAINER });
    expect(main).toMatchObject({ exitCode: 0, annotations: [] });
    expect(post).toMatchObject({ exitCode: 0, annotations: [] });
    expect(post.log).toContain('Removed the temporary role');
    expect(temporaryRoles(world.aws)).toEqual([]);
  });

  test('a failure is reported with its code', async ({ world }) => {
    const inputs = { 'role-arn': arnOf('UserRole') };
    const run = await world.run({ ...IN_CONTAINER, inputs });
    expect(run.exitCode).toBe(1);
    expect(run.annotations).toMatchObject([{ title: 'untrusted-identity' }]);
  });
});
