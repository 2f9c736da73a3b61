import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startLocalAws } from '../../local/aws/index.ts';
import { openConsole } from '../../local/demo/console-page.ts';
import { addDemoRoles } from '../../local/demo/world.ts';
import { findLeaks } from '../../local/runner/index.ts';
import { sendSignal } from '../../local/runner/signals.ts';
import { arnOf } from '../fixtures/roles.ts';
import { launch, printed, SIGN_IN_TOKEN, start } from './launch.ts';

describe('npm start', () => {
  test('shows the masked log, the outputs, an error, and where the link leads', async () => {
    const { stdout, stderr, exitCode } = await start(['--verbose']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/^ {4}seal-to: none$/m);
    expect(stdout).toMatch(/^ {4}AWS_ENDPOINT_URL_STS: http/m);
    expect(stdout).toMatch(/^ {2}A trust policy can test .* actor_id "583231"$/m);
    expect(stdout).toContain('aws iam put-role-policy');
    expect(stdout).toMatch(/^ {2}Role: arn:aws:iam::111122223333:role\/ReadOnly \(account/m);
    expect(stdout).toMatch(/^ {2}console-url +\*\*\*$/m);
    expect(stdout).toMatch(/^ {2}account-id +111122223333$/m);
    expect(stdout).toMatch(
      /^ {2}Opens .* The link works until .* UTC \(in 15 minutes\), the session/m,
    );
    expect(stdout).toMatch(/^ {2}sealed-url +-----BEGIN AGE ENCRYPTED FILE-----…$/m);
    expect(stdout).toMatch(
      /Outputs that another job gets\n(?: {2}Warning: .*\n)+ {2}sealed-url, url-expires-at, /,
    );
    expect(stdout).toMatch(/^ {2}untrusted-identity +AWS STS refused/m);
    expect(stdout.slice(stdout.indexOf('opened at the local AWS'))).toMatch(
      /account +111122223333\n +role +ReadOnly\n +session-name +octocat-\d+-1\n +destination +https:\/\/us-east-1\.console\.aws\.amazon\.com\/s3\//,
    );
    expect(stdout).not.toMatch(SIGN_IN_TOKEN);
    expect(stdout).not.toContain('\u001b');
  });

  test('fits into 120 lines, shows what was given, and says what to try next', async () => {
    const { stdout, stderr, exitCode } = await start([]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    // npm prints four lines before the first one.
    expect(stdout.trimEnd().split('\n').length + 4).toBeLessThanOrEqual(120);
    expect(stdout).toContain(
      '  Run ./\n    role-arn: arn:aws:iam::111122223333:role/ReadOnly\n    destination: s3\n  Asked',
    );
    expect(stdout).not.toMatch(
      /seal-to: none|AWS_ENDPOINT_URL|Requests that it made|put-role-policy/,
    );
    expect(stdout).toMatch(
      /^ {2}Opens .* The link works until .* UTC \(in 15 minutes\), the session/m,
    );
    expect(stdout).toMatch(/^ {2}Sealed for: age1\w+ \(@octocat\), code [A-Z2-7]{16}$/m);
    expect(stdout).toMatch(/^ {2}-----BEGIN AGE ENCRYPTED FILE-----… \(--keep /m);
    expect(stdout).toContain('  Error: AWS STS refused the OIDC identity of this job');
    expect(stdout).toMatch(/^ {2}Removed the role console-url-/m);
    expect(stdout).toMatch(
      /\n\nEverything worked\. Try next:\n {2}npm run opener .*\n.* --with .*\n.* --verbose .*\n.* --help .*\n$/,
    );
    expect(stdout).not.toMatch(SIGN_IN_TOKEN);
  });

  test('shows a temporary role from its creation to its end', async () => {
    const { stdout, stderr, exitCode } = await start(['temporary-role', '--verbose']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const [, name = ''] = /^ {2}temporary-role-name +(console-url-\S+)$/m.exec(stdout) ?? [];
    expect(stdout.slice(stdout.indexOf('opened at the local AWS'))).toContain(`  ${name}\n`);
    expect(stdout).toContain(`  Removed the role ${name}.\n`);
    expect(stdout).toMatch(new RegExp(`^ {2}removed-roles +\\["${name}"\\]$`, 'm'));
    expect(stdout).toMatch(/^ {2}iam +POST DeleteRole$/m);
    // While it waits for the role, it repeats its request.
    expect(stdout).toMatch(/^ {2}sts +POST AssumeRoleWithWebIdentity \(\d+ times\)$/m);
    expect(stdout).not.toMatch(/^( {2}(?:sts|iam) .*)\n\1$/m);
    expect(stdout).not.toMatch(SIGN_IN_TOKEN);
  });

  test('runs one demo, with debug logging', async () => {
    const { stdout, exitCode } = await start(['sign-in', '--debug']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('  Debug: Finishing: Run ./\n');
    expect(stdout).not.toContain('untrusted-identity');
    expect(stdout).not.toMatch(SIGN_IN_TOKEN);
  });

  test('is in colour if that is asked for', async () => {
    const { stdout } = await start(['sign-in'], { FORCE_COLOR: '1' });
    expect(stdout).toContain('\u001b[1mLog of the step\u001b[22m');
  });

  test('fails if the step fails', async () => {
    const role = arnOf('Nobody');
    const { stdout, stderr, exitCode } = await start(['sign-in', '--role-arn', role]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain(`Error: AWS STS refused the OIDC identity of this job for ${role}`);
    expect(stdout).not.toContain('Everything worked');
    expect(stderr).toBe('\nThe step failed, so there is no link. Its error says why.\n');
  });

  test('--help shows all options', async () => {
    const { stdout, exitCode } = await start(['--help']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Usage: npm start/m);
    // Every role that it names is there.
    const named = [...stdout.matchAll(/arn:aws:iam::(\d{12}):role\/(\w+)$/gm)];
    const aws = await startLocalAws({ world: addDemoRoles });
    onTestFinished(() => aws.close());
    expect(named.length).toBeGreaterThan(3);
    for (const [arn] of named) {
      expect(aws.world.role(arn), arn).toBeDefined();
    }
  });

  test.each([
    [['nothing'], 'There is no demo "nothing". Use one of: sign-in'],
    [['--none'], "Unknown option '--none'."],
    [['--real'], '--real needs the role to sign in with: add --role-arn ARN.'],
    [['--real', '--keep'], '--keep is only for the local AWS.'],
    [
      ['--real', '--role-arn', 'ROLE', 'refused'],
      'The demo "refused" needs the local AWS. Remove --real.',
    ],
    [
      ['--real', '--with', 'destination=s3'],
      '--real needs the role to sign in with: add --role-arn ARN.',
    ],
    [
      ['--with', 'destination'],
      '--with is "destination". Write NAME=VALUE, such as destination=s3.',
    ],
    [['--with', '=s3'], '--with is "=s3". Write NAME=VALUE'],
    [['--with', 'destination=s3', 'sign-in'], 'Name a demo or use --with, but not both.'],
    [['--public', 'sign-in'], 'use --without, --public, --event or --environment, but not both.'],
    [['--without', 'token'], '--without is "token". Use one of: id-token, credentials.'],
    [['--environment='], '--environment is empty. Write the name of an environment.'],
    [['--event', 'on push'], '--event is "on push". Write the name of an event, such as schedule.'],
    [
      ['--real', '--role-arn', 'ROLE', '--public'],
      'Remove --real: --without, --public, --event and --environment are only for the local AWS.',
    ],
  ])('%j is a mistake that it explains', async (args, message) => {
    const { stdout, stderr, exitCode } = await start(args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).toContain('npm start -- --help');
  });
});

describe('npm start -- --keep', () => {
  test('keeps the temporary role that the link leads to', async () => {
    const child = launch(['temporary-role', '--keep']);
    const stdout = await printed(child, 'Ctrl-C');
    const [link = ''] = /http:\/\/127\.0\.0\.1:\d+\/signin\/federation\?\S+/.exec(stdout) ?? [];
    const facts = await openConsole(link);
    expect(facts['role']).toMatch(/^console-url-/);
    expect(stdout).toContain('The role stays, so that the link works.');
    expect(stdout).not.toContain('DeleteRole');
    sendSignal(child, 'SIGINT');
    await once(child, 'close');
  });

  test('prints a link and keeps the local AWS running until Ctrl-C', async () => {
    const child = launch(['sign-in', '--keep']);
    const stdout = await printed(child, 'Ctrl-C');
    const [link = ''] = /http:\/\/127\.0\.0\.1:\d+\/signin\/federation\?\S+/.exec(stdout) ?? [];
    const answer = await fetch(link, { redirect: 'manual' });
    expect(answer.status).toBe(302);
    expect(stdout).toMatch(/AWS_ENDPOINT_URL_STS.*'http:\/\/127\.0\.0\.1:\d+\/sts'/);

    sendSignal(child, 'SIGINT');
    const [exitCode] = await once(child, 'close');
    expect(exitCode).toBe(0);
    await expect(fetch(link)).rejects.toThrow('fetch failed');
  });
});

describe('npm start -- --real', () => {
  // The shell of a developer, whose AWS happens to be a local one.
  async function developer() {
    const aws = await startLocalAws();
    onTestFinished(() => aws.close());
    const key = aws.world.account('111122223333').user('deployer')?.accessKeys[0];
    const variables = {
      ...aws.environment,
      AWS_ACCESS_KEY_ID: key?.accessKeyId ?? '',
      AWS_SECRET_ACCESS_KEY: key?.secretAccessKey ?? '',
    };
    return { aws, variables };
  }
  const role = ['--role-arn', arnOf('UserRole')];

  test('uses the credentials of the shell, and shows no secret', async () => {
    const { aws, variables } = await developer();
    const { stdout, stderr, exitCode } = await start(
      ['--real', '--debug', '--verbose', ...role],
      variables,
    );
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('Identity: IAM user keys of the environment');
    expect(stdout).toContain('AWS_SECRET_ACCESS_KEY: ***');
    const signIn = ['AssumeRole', 'getSigninToken'];
    expect(aws.requests.map(({ action }) => action)).toEqual([...signIn, ...signIn]);
    const secrets = aws.secrets.map(({ value }) => value);
    expect(findLeaks(stdout, secrets)).toEqual([]);
  });

  test.each(['HOME', 'USERPROFILE'])('finds the profiles below %s', async (variable) => {
    const { aws, variables } = await developer();
    const { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret, ...endpoints } = variables;
    const home = mkdtempSync(path.join(os.tmpdir(), 'home-'));
    onTestFinished(() => rmSync(home, { recursive: true }));
    mkdirSync(path.join(home, '.aws'));
    const profile = `[mine]\naws_access_key_id = ${id}\naws_secret_access_key = ${secret}\n`;
    writeFileSync(path.join(home, '.aws', 'credentials'), profile);
    const shell = { ...endpoints, [variable]: home, AWS_PROFILE: 'mine' };
    const { stdout, exitCode } = await start(['sign-in', '--real', ...role], shell);
    expect(stdout).toContain('Identity: IAM user keys of the environment');
    expect(exitCode).toBe(0);
    expect(aws.requests.map(({ action }) => action)).toEqual(['AssumeRole', 'getSigninToken']);
  });

  test('prints the link only if that is asked for', async () => {
    const { aws, variables } = await developer();
    const { stdout } = await start(['--real', '--show-link', ...role], variables);
    const token = aws.secrets.find(({ kind }) => kind === 'signin-token')?.value ?? '';
    expect(stdout).toContain(`SigninToken=${encodeURIComponent(token)}\n`);
  });

  test('runs a step with the inputs of its user', async () => {
    const { aws, variables } = await developer();
    const [, arn = ''] = role;
    const inputs = ['--with', `role-arn=${arn}`, '--with', 'destination=s3'];
    const { stdout, stderr, exitCode } = await start(['--real', ...inputs], variables);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/^ {2}Destination: https:\/\/us-east-1\.console\S+\/s3\//m);
    expect(stdout).toContain('--show-link prints it');
    expect(
      findLeaks(
        stdout,
        aws.secrets.map(({ value }) => value),
      ),
    ).toEqual([]);
  });
});
