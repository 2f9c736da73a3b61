import { describe, expect } from 'vitest';
import { oidcTrustPolicy } from '../../local/aws/index.ts';
import { renderMarkdown } from '../../local/github-page/render.ts';
import { arnOf } from '../fixtures/roles.ts';
import { linksOf } from '../github-page/document.ts';
import { ed25519Pair } from '../seal/ssh-keys.ts';
import { openConsole } from './console.ts';
import { userKeys } from './credentials.ts';
import { open } from './delivery.ts';
import { temporaryRoles } from './temporary-roles.ts';
import { type RunOptions, test, type World } from './world.ts';

/** A GitHub other than github.com. */
interface Server {
  readonly name: string;
  readonly url: string;
  readonly issuer: string;
  /** Below the local stand-in for its API. */
  readonly apiPath: string;
}

const SERVERS: readonly Server[] = [
  {
    name: 'GitHub Enterprise Server',
    url: 'https://github.example.com',
    issuer: 'https://github.example.com/_services/token',
    apiPath: '/github/api/v3',
  },
  {
    name: 'ghe.com',
    url: 'https://octocorp.ghe.com',
    issuer: 'https://token.actions.octocorp.ghe.com',
    apiPath: '/github',
  },
  {
    name: 'an enterprise on github.com with an issuer of its own',
    url: 'https://github.com',
    issuer: 'https://token.actions.githubusercontent.com/octo-enterprise',
    apiPath: '/github',
  },
];

const ROLE = arnOf('FromServer');
const RUN_PATH = '/octo-org/octo-repo/actions/runs/16588214937';
const PAGE = '/octo-org/aws-console-url/blob/v1/docs/troubleshooting.md#no-oidc-provider';

/** Lets jobs of the server into the account. */
function trust({ aws }: World, { issuer }: Server, policy = 'ReadOnlyAccess'): void {
  const account = aws.world.account('111122223333');
  const provider = account.addOidcProvider(issuer, ['sts.amazonaws.com']);
  account.addRole({
    name: 'FromServer',
    trustPolicy: oidcTrustPolicy(provider.arn),
    attachedPolicies: [`arn:aws:iam::aws:policy/${policy}`],
  });
}

function onServer(
  { aws }: World,
  { url, issuer, apiPath }: Server,
  inputs: Readonly<Record<string, string>> = {},
  more: RunOptions['job'] = {},
): RunOptions {
  return {
    inputs: { 'role-arn': ROLE, ...inputs },
    idToken: { iss: issuer },
    job: {
      serverUrl: url,
      apiUrl: `${aws.url}${apiPath}`,
      github: { action_repository: 'octo-org/aws-console-url', action_ref: 'v1' },
      ...more,
    },
  };
}

describe.each(SERVERS)('$name', (server) => {
  test.concurrent('signs in by its own issuer, and leads back to its own pages', async ({
    world,
  }) => {
    trust(world, server);
    const run = await world.run(onServer(world, server, { destination: 's3' }));
    expect(run).toMatchObject({ exitCode: 0, annotations: [] });
    expect(run.requests).toHaveLength(3);
    const url = run.outputs['console-url'] ?? '';
    expect(new URL(url).searchParams.get('Issuer')).toBe(`${server.url}${RUN_PATH}`);
    expect(linksOf(renderMarkdown(run.summary ?? ''))).toMatchObject({
      'run 16588214937, attempt 1': `${server.url}${RUN_PATH}`,
      'run this job again': `${server.url}${RUN_PATH}`,
      'start a new run': `${server.url}/octo-org/octo-repo/actions/workflows/console.yml`,
    });
    expect(await openConsole(world.aws, url)).toMatchObject({ facts: { role: 'FromServer' } });
  });

  test.concurrent('makes roles that trust its own provider, and no other', async ({ world }) => {
    trust(world, server, 'AdministratorAccess');
    const run = await world.run(onServer(world, server, { mode: 'create' }));
    expect(run).toMatchObject({ exitCode: 0, annotations: [] });
    const [role] = temporaryRoles(world.aws);
    const host = server.issuer.slice('https://'.length);
    const { Statement } = JSON.parse(role?.trustPolicy.text ?? '');
    expect(Statement[1]).toMatchObject({
      Principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${host}` },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: {
          [`${host}:sub`]: 'repo:octo-org/octo-repo:ref:refs/heads/main',
          [`${host}:aud`]: 'sts.amazonaws.com',
        },
      },
    });
    expect(run.calls).toContain('sts AssumeRoleWithWebIdentity');
    const visit = await openConsole(world.aws, run.outputs['console-url']);
    expect(visit.facts).toMatchObject({ role: run.outputs['temporary-role-name'] });
  });

  test.concurrent('says which provider is missing, and where that is explained', async ({
    world,
  }) => {
    const inputs = { 'role-arn': arnOf('ReadOnly') };
    const run = await world.run(onServer(world, server, inputs));
    expect(run.annotations).toMatchObject([
      {
        title: 'no-oidc-provider',
        message: expect.stringContaining(
          `create the provider with the URL ${server.issuer} and the audience`,
        ),
      },
    ]);
    expect(run.log).toContain(`no-oidc-provider: ${server.url}${PAGE}`);
    // Such servers may take the action from github.com.
    expect(run.log).toContain(`https://github.com${PAGE}`);
  });

  test.concurrent('says which condition would match a refused token', async ({ world }) => {
    trust(world, server);
    const sub = 'repo:octo-org/other:ref:refs/heads/main';
    const run = await world.run({
      ...onServer(world, server),
      idToken: { iss: server.issuer, sub },
    });
    const host = server.issuer.slice('https://'.length);
    expect(run.annotations).toMatchObject([
      { title: 'untrusted-identity', message: expect.stringContaining(`"${host}:sub":"${sub}"`) },
    ]);
  });

  test.concurrent('gives the keys of its own users', async ({ world }) => {
    trust(world, server);
    const mona = ed25519Pair();
    world.aws.github.sshKeys.set('mona', [mona.line]);
    const run = await world.run(onServer(world, server, { 'seal-to': '@mona' }));
    expect(run).toMatchObject({ exitCode: 0, annotations: [] });
    expect(run.requests[0]?.path).toBe(`${server.apiPath}/users/mona/keys`);
    expect(await open(run.outputs['sealed-url'], mona.identity)).toBe(
      `${run.outputs['console-url']}\n`,
    );
  });
});

describe('an old server, which has only "private" as visibility', () => {
  const [server] = SERVERS as readonly [Server];
  const asUser = (world: World, isPrivate: boolean): RunOptions => {
    const body = JSON.stringify({ full_name: 'octo-org/octo-repo', private: isPrivate });
    world.aws.faults.add({ service: 'github', fault: { status: 200, body } });
    const inputs = { 'role-arn': arnOf('UserRole'), summary: 'link' };
    return {
      ...onServer(world, server, inputs),
      environment: userKeys(world.aws),
      idToken: false,
    };
  };

  test.concurrent('a private repository may show a live link', async ({ world }) => {
    const run = await world.run(asUser(world, true));
    expect(run).toMatchObject({ exitCode: 0, annotations: [] });
    expect(run.calls[0]).toBe('github getRepository');
    expect(run.summary).toContain('Everybody who can read the repository');
  });

  test.concurrent('a public one may not', async ({ world }) => {
    const run = await world.run(asUser(world, false));
    expect(run.annotations).toMatchObject([{ title: 'public-repository' }]);
    expect(run.calls).toEqual(['github getRepository']);
  });

  test.concurrent('the variables that it does not have are not needed', async ({ world }) => {
    trust(world, server, 'AdministratorAccess');
    const gone = ['GITHUB_RUN_ATTEMPT', 'GITHUB_ACTION_REPOSITORY', 'GITHUB_ACTION_REF'];
    const runnerVariables = Object.fromEntries(gone.map((name) => [name, undefined]));
    const run = await world.run(onServer(world, server, { mode: 'create' }, { runnerVariables }));
    expect(run).toMatchObject({ exitCode: 0, annotations: [] });
    expect(run.outputs['session-name']).toBe('octocat-16588214937');
    expect(run.outputs['temporary-role-name']).toMatch(/^console-url-16588214937-\w{4}$/);
    expect(linksOf(renderMarkdown(run.summary ?? ''))).toHaveProperty('run 16588214937');
    const [role] = temporaryRoles(world.aws);
    expect(role?.tags.get('aws-console-url:run')).toBe('16588214937');
  });
});
