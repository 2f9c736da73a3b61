import { describe, expect } from 'vitest';
import { roleSession } from './credentials.ts';
import { evaluatedModules } from './evaluated-modules.ts';
import { test, type World } from './world.ts';

const ROLE = 'arn:aws:iam::111122223333:role/ReadOnly';

describe('what a sign-in loads', () => {
  test('with OIDC: the client of STS, and nothing that others use', async ({ world }) => {
    const modules = await modulesOf(world, { 'role-arn': ROLE });

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
      'is-network-error',
      'p-limit',
      'p-retry',
      'proxy-from-env',
      'yocto-queue',
    ]);
    const own = modules.filter((name) => name.startsWith('src/'));
    expect(own).toContain('src/aws/sts.ts');
    expect(
      own.filter((name) =>
        /^src\/(?:seal\/|aws\/(?:credentials|iam)|modes\/(?:create|teardown|sweep|clean-up))/.test(
          name,
        ),
      ),
    ).toEqual([]);
  });

  test('with existing credentials: the credential chain as well', async ({ world }) => {
    const modules = await modulesOf(world, {}, await roleSession(world.aws));
    expect(packagesOf(modules)).toContain('@aws-sdk/credential-provider-node');
    expect(packagesOf(modules)).not.toContain('@aws-sdk/nested-clients');
  });
});

async function modulesOf(
  world: World,
  inputs: Readonly<Record<string, string>>,
  variables: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  const { modules } = await evaluatedModules(async (coverage) => {
    const run = await world.run({ inputs, environment: { ...variables, ...coverage } });
    expect(run.calls.length).toBeGreaterThan(0);
  });
  expect(modules).toContain('src/main.ts');
  return modules;
}

function packagesOf(modules: readonly string[]): string[] {
  const names = modules.flatMap(
    (name) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(name)?.slice(1) ?? [],
  );
  return [...new Set(names)];
}
