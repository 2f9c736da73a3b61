import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { describe, expect } from 'vitest';
import { ROLE } from '../fixtures/roles.ts';
import { roleSession } from './credentials.ts';
import { evaluatedModules, type LoadedModules, MAX_PARSED_BYTES } from './evaluated-modules.ts';
import { type RunOptions, test, type World } from './world.ts';

const ED25519_KEY =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAILM+rvN+ot98qgEN796jTiQfZfG1KaT0PtFDJ/XFSqti';

describe('what a sign-in loads', () => {
  test('with OIDC: the client of STS, and nothing that others use', async ({ world }) => {
    const { modules } = await modulesOf(world, { inputs: { 'role-arn': ROLE } });

    expect(packagesOf(modules)).toEqual([
      '@actions/core',
      '@aws-sdk/client-sts',
      '@aws-sdk/core',
      '@aws-sdk/signature-v4-multi-region',
      '@aws-sdk/xml-builder',
      '@aws/lambda-invoke-store',
      '@smithy/core',
      '@smithy/node-http-handler',
      '@smithy/signature-v4',
      '@smithy/types',
      'p-limit',
      'proxy-from-env',
      'yocto-queue',
    ]);
    const own = modules.filter((name) => name.startsWith('src/'));
    expect(own).toContain('src/aws/sts.ts');
    expect(
      own.filter((name) =>
        /^src\/(?:seal\/|console\/page|aws\/(?:credentials|iam|[a-z-]+-errors)|modes\/(?:create|teardown|sweep|clean-up))/.test(
          name,
        ),
      ),
    ).toEqual([]);
  });

  test('with OIDC: few enough bytes of dist', async ({ world }) => {
    const { parsedBytes } = await modulesOf(world, { inputs: { 'role-arn': ROLE } });
    expect(parsedBytes).toBeLessThanOrEqual(MAX_PARSED_BYTES);
  });

  test.for(['details', 'none', 'link'])(
    'with summary %s: no file that holds what only some runs need',
    async (summary, { world }) => {
      const { loaded } = await modulesOf(world, { inputs: { 'role-arn': ROLE, summary } });
      expect(packagesOf(loaded)).toContain('@aws-sdk/client-sts');
      expect(packagesOf(loaded)).not.toContain('age-encryption');
      expect(packagesOf(loaded)).not.toContain('@actions/github');
      expect(
        loaded.filter((name) =>
          /^src\/(?:aws\/[a-z-]+-errors|delivery\/(?:actor|recipients|seal)|github\/rest\.ts|summary\/(?:links|seal)|temporary-roles\/)/.test(
            name,
          ),
        ),
      ).toEqual([]);
    },
  );

  test('with a sealed link: age too', async ({ world }) => {
    const recipient = await identityToRecipient(await generateX25519Identity());
    const inputs = { 'role-arn': ROLE, 'seal-to': recipient };
    const { modules, loaded } = await modulesOf(world, { inputs });
    expect(packagesOf(modules)).toContain('age-encryption');
    expect(packagesOf(loaded)).not.toContain('@actions/github');
  });

  test("for the actor of a pull request: nothing of the toolkit's context", async ({ world }) => {
    const permissions = new Map([['octo-org/octo-repo', 'write' as const]]);
    world.aws.github.accounts.set('octocat', { id: 583231, type: 'User', permissions });
    world.aws.github.sshKeys.set('octocat', [ED25519_KEY]);
    const { loaded } = await modulesOf(world, {
      inputs: { 'role-arn': ROLE, 'seal-to': 'actor' },
      job: { eventName: 'pull_request', event: { action: 'opened', pull_request: {} } },
    });
    expect(packagesOf(loaded)).not.toContain('@actions/github');
  });

  test('if an ID token is missing, maybe because of a fork: the context too', async ({ world }) => {
    const event = { pull_request: { head: { repo: null } } };
    const options = {
      inputs: { 'role-arn': ROLE },
      idToken: false,
      job: { eventName: 'pull_request', event },
    } as const;
    const { modules } = await modulesOf(world, options, 'failure');
    expect(packagesOf(modules)).toContain('@actions/github');
  });

  test('with existing credentials: the credential chain too', async ({ world }) => {
    const { modules } = await modulesOf(world, {
      environment: await roleSession(world.aws),
    });
    expect(packagesOf(modules)).toContain('@aws-sdk/credential-provider-node');
    expect(packagesOf(modules)).not.toContain('@aws-sdk/nested-clients');
  });
});

async function modulesOf(
  world: World,
  options: RunOptions,
  outcome: 'success' | 'failure' = 'success',
): Promise<LoadedModules> {
  const result = await evaluatedModules(async (coverage) => {
    const environment = { ...options.environment, ...coverage };
    const run = await world.run({ ...options, environment });
    expect(run.outcome, run.log).toBe(outcome);
  });
  expect(result.modules).toContain('src/main.ts');
  return result;
}

function packagesOf(modules: readonly string[]): string[] {
  const names = modules.flatMap(
    (name) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(name)?.slice(1) ?? [],
  );
  return [...new Set(names)];
}
