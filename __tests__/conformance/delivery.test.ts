import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  onTestFinished,
  test,
} from 'vitest';
import {
  DEFAULT_ACCOUNT_ID,
  GITHUB_ISSUER,
  type IdTokenClaims,
  type LocalAws,
  oidcTrustPolicy,
  startLocalAws,
} from '../../local/aws/index.ts';
import { useRealHosts } from '../../local/hosts/real-hosts.ts';
import { findLeaks } from '../../local/runner/index.ts';
import { open as openLink } from '../../opener/opening/open.ts';
import { openConsole } from '../e2e/console.ts';
import { open } from '../e2e/delivery.ts';
import { browserKey } from '../seal/browser-key.ts';
import { ed25519Pair, rsaPair } from '../seal/ssh-keys.ts';
import { runWorkflow, type WorkflowRun } from './act/act.ts';
import { copyRepository, type RepositoryCopy } from './act/repository-copy.ts';
import { trustOfTemplate } from './aws-setup/documented.ts';

/** Where a sign-in to the default region goes. */
const HOSTS = ['sts.us-east-1.amazonaws.com', 'signin.aws.amazon.com'];
const STAND_INS = join(import.meta.dirname, 'stand-ins');

let repository: RepositoryCopy;
beforeAll(async () => {
  repository = await copyRepository();
});
afterAll(() => repository.remove());

let aws: LocalAws;
let folder: string;
beforeEach(async () => {
  aws = await startLocalAws();
  folder = await mkdtemp(join(tmpdir(), 'delivery-'));
});
afterEach(async () => {
  await aws.close();
  await rm(folder, { recursive: true });
});

interface ExampleOptions {
  readonly claims?: Partial<IdTokenClaims>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, string>>;
  readonly event?: 'workflow_dispatch' | 'schedule';
  /** The options of `runWorkflow`. */
  readonly actions?: Readonly<Record<string, string>>;
}

/** Runs an example unchanged, with replacements for the actions and services of others. */
function runExample(name: string, options: ExampleOptions = {}): Promise<WorkflowRun> {
  const { claims, inputs = {}, variables = {}, environment } = options;
  return runWorkflow({
    repository: repository.folder,
    workflow: `examples/${name}.yml`,
    inputs,
    variables,
    ...(options.event && { event: options.event }),
    environment: {
      ...aws.environment,
      ...aws.grantIdToken(claims),
      GITHUB_API_URL: `${aws.url}/github`,
      DELIVERED: join(folder, 'delivered'),
      ...environment,
    },
    programs: join(STAND_INS, 'programs'),
    actions: {
      ...options.actions,
      'OWNER/aws-console-url@v1': repository.folder,
      'actions/upload-artifact@043fb46d1a93c77aae656e7c1c64a875d1fc6a0a': join(
        STAND_INS,
        'upload-artifact',
      ),
      'actions/upload-pages-artifact@7b1f4a764d45c48632c6b24a0339c27f5614fb0b': join(
        STAND_INS,
        'upload-pages-artifact',
      ),
      'actions/deploy-pages@d6db90164ac5ed86f2b6aed7e0febac5b3c0c03e': join(
        STAND_INS,
        'deploy-pages',
      ),
      'slackapi/slack-github-action@91efab103c0de0a537f72a35f6b8cda0ee76bf0a': join(
        STAND_INS,
        'slack',
      ),
      'aws-actions/configure-aws-credentials@e6de054238d6b7531b4efff3b6587d9aade6a06c': join(
        STAND_INS,
        'configure-aws-credentials',
      ),
    },
  });
}

function delivered(): Promise<string> {
  return readFile(join(folder, 'delivered'), 'utf8');
}

function leaks({ log }: WorkflowRun): unknown[] {
  return findLeaks(
    log,
    aws.secrets.map(({ value }) => value),
  );
}

describe('examples', () => {
  test('chat-message: the message has a link that opens the console', async () => {
    const run = await runExample('chat-message');

    expect(run.exitCode, run.log).toBe(0);
    const [, url] = /<(.*)\|Open the AWS console>/.exec(await delivered()) ?? [];
    expect((await openConsole(aws, url)).facts).toMatchObject({
      account: DEFAULT_ACCOUNT_ID,
      role: 'ReadOnly',
      destination:
        'https://eu-central-1.console.aws.amazon.com/cloudwatch/home?region=eu-central-1',
    });
    expect(leaks(run)).toEqual([]);
  });

  test('access-broker: the person who asks can open the link, and CloudTrail shows who it was', async () => {
    const octocat = ed25519Pair();
    aws.github.sshKeys.set('octocat', [octocat.line]);
    const run = await runExample('access-broker', {
      claims: { environment: 'console-access' },
      inputs: { role: 'ReadOnly', destination: 's3', reason: 'TICKET-1' },
    });

    expect(run.exitCode, run.log).toBe(0);
    const { 'sealed-url': sealed } = run.outputs['console'] ?? {};
    const url = (await open(sealed, octocat.identity)).trim();
    const { facts } = await openConsole(aws, url);
    expect(facts).toMatchObject({ role: 'ReadOnly', 'session-name': 'octocat-1-1' });
    expect(new URL(url).searchParams.get('Issuer')).toBe(
      'https://github.com/octo-org/octo-repo/actions/workflows/access-broker.yml',
    );
    expect(leaks(run)).toEqual([]);
  });

  describe('access-broker-central, called by access-broker-caller', () => {
    const RECIPIENT = 'age1tag1qwe0kafsjrar4txm6heqnhpfuggzr0gvznz7fvygxrlq90u5mq2pysxtw6h';
    const OTHER_RECIPIENT = 'age1tag1q2a8xavzr0k44ezud27f3sk37xc43tu5w3lyrygp8mnp203xdmy4z2gfjqq';
    const CENTRAL = '.github/workflows/access-broker-central.yml';
    const FITS = {
      environment: 'console-access',
      job_workflow_ref: `octo-org/console-access/${CENTRAL}@refs/heads/main`,
      repository_id: '74',
    };

    /**
     * The caller runs; the role trusts what the examples say that it has to.
     *
     * @param recipient - What the organisation writes in the place of octocat's recipient.
     */
    async function callCentral(
      claims: Partial<IdTokenClaims>,
      { recipient = RECIPIENT, environment = {} } = {},
    ): Promise<WorkflowRun> {
      const organisation = join(folder, 'console-access');
      const example = join(repository.folder, 'examples/access-broker-central.yml');
      await mkdir(join(organisation, dirname(CENTRAL)), { recursive: true });
      await writeFile(
        join(organisation, CENTRAL),
        (await readFile(example, 'utf8')).replace(RECIPIENT, recipient),
      );
      aws.world.account(DEFAULT_ACCOUNT_ID).addRole({
        name: 'ReadOnly',
        trustPolicy: trustOfTemplate({
          Subjects: 'repo:octo-org/octo-repo:environment:console-access',
          Workflows: FITS.job_workflow_ref,
          RepositoryIds: '74,75',
        }),
      });
      return runExample('access-broker-caller', {
        claims,
        environment,
        actions: { 'octo-org/console-access@main': organisation },
      });
    }

    test('who asks opens the link with one click, with the key that the central workflow names', async () => {
      const octocat = await browserKey();
      const there = await useRealHosts({ aws }, HOSTS);
      onTestFinished(() => there.close());
      const run = await callCentral(FITS, {
        recipient: octocat.recipient,
        environment: there.environment,
      });

      expect(run.exitCode, run.log).toBe(0);
      const link = run.outputs['console']?.['sealed-link'] ?? '';
      expect(link).toMatch(/^https:\/\/octo-org-opener\.github\.io\/#1\./);
      const { roles, reason } = await openLink(link, octocat.identity);
      expect(reason).toBe('Look at the stack');
      const [role] = roles;
      const url = role?.kind === 'session' ? role.login.url : '';
      const { facts } = await openConsole(aws, url, '/signin/aws');
      expect(facts).toMatchObject({ account: DEFAULT_ACCOUNT_ID, role: 'ReadOnly' });
      expect(run.log).toContain(octocat.recipient);
      expect(run.log).not.toContain(OTHER_RECIPIENT);
      expect(leaks(run)).toEqual([]);
    });

    test.each([
      ['a repository that is not listed', { ...FITS, repository_id: '76' }],
      ['another workflow', { environment: 'console-access', repository_id: '74' }],
      ['no environment', { job_workflow_ref: FITS.job_workflow_ref, repository_id: '74' }],
    ])('the role does not trust %s', async (_, claims) => {
      const run = await callCentral(claims);

      expect(run.exitCode, run.log).toBe(1);
      expect(run.log).toContain('untrusted-identity');
      expect(leaks(run)).toEqual([]);
    });
  });

  test('audit-sealed: each auditor can open what another job posts', async () => {
    const auditors = [ed25519Pair(), rsaPair(3072)];
    for (const [index, login] of ['mona', 'hubot'].entries()) {
      aws.github.sshKeys.set(login, [auditors[index]?.line ?? '']);
    }
    const run = await runExample('audit-sealed', { claims: { environment: 'audit' } });

    expect(run.exitCode, run.log).toBe(0);
    const comment = await delivered();
    expect(comment).toMatch(/^Open before \d{4}-\d\d-\d\dT/);
    const [, sealed] = /```text\n([^`]+)\n```/.exec(comment) ?? [];
    for (const { identity } of auditors) {
      const url = (await open(sealed, identity)).trim();
      expect((await openConsole(aws, url)).facts).toMatchObject({
        role: 'ReadOnly',
        'session-name': 'audit-1',
      });
    }
    expect(leaks(run)).toEqual([]);
  });

  test('audit-matrix: whoever started it opens the links of all parts', async () => {
    const octocat = ed25519Pair();
    aws.github.sshKeys.set('octocat', [octocat.line]);
    const accounts = Array.from({ length: 26 }, (_, index) => String(200_000_000_000 + index));
    for (const id of accounts) {
      const account = aws.world.addAccount(id);
      account.addOidcProvider(GITHUB_ISSUER, ['sts.amazonaws.com']);
      const provider = account.iamArn(`oidc-provider/${GITHUB_ISSUER.slice('https://'.length)}`);
      account.addRole({ name: 'ReadOnly', trustPolicy: oidcTrustPolicy(provider) });
    }
    const run = await runExample('audit-matrix', {
      variables: { AUDIT_ACCOUNTS: JSON.stringify(accounts) },
    });

    expect(run.exitCode, run.log).toBe(0);
    expect(await delivered()).toBe('part-*');
    const parts = await Promise.all(
      [0, 1].map((part) => readFile(join(folder, `delivered-part-${part}`), 'utf8')),
    );
    const texts = await Promise.all(parts.map((part) => open(part, octocat.identity)));
    const urls = texts.map((text) => text.match(/http\S+SigninToken=\S+/g) ?? []);
    expect(urls.map(({ length }) => length)).toEqual([25, 1]);
    expect((await openConsole(aws, urls[1]?.[0])).facts).toMatchObject({
      account: accounts[25],
      role: 'ReadOnly',
    });
    expect(leaks(run)).toEqual([]);
  });

  test('deploy-failed: the comment and the outputs have links without a secret', async () => {
    const [key] = aws.world.account(DEFAULT_ACCOUNT_ID).user('deployer')?.accessKeys ?? [];
    const run = await runExample('deploy-failed', {
      environment: {
        DEPLOY_ACCESS_KEY_ID: key?.accessKeyId ?? '',
        DEPLOY_SECRET_ACCESS_KEY: key?.secretAccessKey ?? '',
      },
    });

    expect(run.exitCode, run.log).toBe(1);
    const { 'portal-url': portal = '', 'destination-url': page = '' } =
      run.outputs['console'] ?? {};
    expect(portal).toMatch(
      /^https:\/\/example\.awsapps\.com\/start\/#\/console\?account_id=111122223333&/,
    );
    expect(page).toMatch(/^https:\/\/eu-central-1\.console\.aws\.amazon\.com\/cloudformation\//);
    expect(await delivered()).toBe(
      `The deployment failed. [Open the stack through the access portal](${portal}), or [in the console](${page}).`,
    );
  });

  test('failed-stack: after a failed deployment the link leads to the stack', async () => {
    const [key] = aws.world.account(DEFAULT_ACCOUNT_ID).user('deployer')?.accessKeys ?? [];
    const run = await runExample('failed-stack', {
      environment: {
        DEPLOY_ACCESS_KEY_ID: key?.accessKeyId ?? '',
        DEPLOY_SECRET_ACCESS_KEY: key?.secretAccessKey ?? '',
      },
    });

    expect(run.exitCode, run.log).toBe(1);
    const { 'console-url': url } = run.outputs['console'] ?? {};
    const { facts } = await openConsole(aws, url);
    expect(facts['role']).toBe('ReadOnly');
    expect(decodeURIComponent(facts['destination'] ?? '')).toContain(
      'stackId=arn:aws:cloudformation:eu-central-1:111122223333:stack/shop/',
    );
  });
});

describe('opener-pages', () => {
  const page = join(import.meta.dirname, '../../opener/dist/index.html');
  const other = join(import.meta.dirname, '../../opener/index.html');
  const environment = { RELEASED: page, ATTESTED: page, SERVED: page };
  const published = () => existsSync(join(folder, 'delivered-published'));
  beforeAll(async () => {
    // The hash that a reader copies from the notes of the release.
    const file = join(repository.folder, 'examples/opener-pages.yml');
    const hash = createHash('sha256')
      .update(await readFile(page))
      .digest('hex');
    await writeFile(file, (await readFile(file, 'utf8')).replace(/"0{64}"/, `"${hash}"`));
  });

  test('publishes the page of the release', async () => {
    const run = await runExample('opener-pages', { environment });
    expect(run.exitCode, run.log).toBe(0);
    expect(await readFile(join(folder, 'delivered-published'))).toEqual(await readFile(page));
  });

  test.each([
    ['has another hash', { RELEASED: other, ATTESTED: other }],
    ['was not signed by the release workflow', { ATTESTED: other }],
  ])('publishes nothing that %s', async (_, change) => {
    const run = await runExample('opener-pages', { environment: { ...environment, ...change } });
    expect(run.exitCode).toBe(1);
    expect(published()).toBe(false);
  });

  test.each([
    ['passes while the site serves the page', page, 0],
    ['fails once it serves another', other, 1],
  ])('on schedule %s', async (_, SERVED, exitCode) => {
    const run = await runExample('opener-pages', {
      event: 'schedule',
      environment: { ...environment, SERVED },
    });
    expect(run.exitCode, run.log).toBe(exitCode);
    expect(published()).toBe(false);
  });
});
