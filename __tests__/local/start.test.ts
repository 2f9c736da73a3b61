import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startLocalAws } from '../../local/aws/index.ts';
import { openConsole } from '../../local/demo/console-page.ts';
import { addDemoRoles } from '../../local/demo/world.ts';
import { findLeaks } from '../../local/runner/index.ts';
import { node24 } from '../../local/runner/node-process.ts';

const script = path.join(import.meta.dirname, '../../local/start.ts');
const NO_SIGN_IN_TOKEN = /SigninToken=(?!\*\*\*)/;

function launch(args: readonly string[], variables: Readonly<Record<string, string>> = {}) {
  const shell = { PATH: process.env['PATH'], SystemRoot: process.env['SystemRoot'] };
  const env = { ...shell, ...variables };
  return spawn(node24(), [script, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function start(args: readonly string[], variables?: Readonly<Record<string, string>>) {
  const child = launch(args, variables);
  const [stdout, stderr, [exitCode]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { stdout, stderr, exitCode };
}

describe('npm start', () => {
  test('shows the masked log, the outputs, an error, and where the link leads', async () => {
    const { stdout, stderr, exitCode } = await start([]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/^ {2}Role: arn:aws:iam::111122223333:role\/ReadOnly \(account/m);
    expect(stdout).toMatch(/^ {2}console-url +\*\*\*$/m);
    expect(stdout).toMatch(/^ {2}account-id +111122223333$/m);
    expect(stdout).toMatch(/^ {2}Link works until \| .* UTC \(in 15 minutes\)$/m);
    expect(stdout).toMatch(/^ {2}sealed-url +-----BEGIN AGE ENCRYPTED FILE-----…$/m);
    expect(stdout).toMatch(
      /What another job gets of these outputs\n {2}sealed-url, url-expires-at, /,
    );
    expect(stdout).toMatch(/^ {2}untrusted-identity +AWS STS refused/m);
    expect(stdout.slice(stdout.indexOf('opened at the local AWS'))).toMatch(
      /account +111122223333\n +role +ReadOnly\n +session-name +octocat-\d+-1\n +destination +https:\/\/us-east-1\.console\.aws\.amazon\.com\/s3\//,
    );
    expect(stdout).not.toMatch(NO_SIGN_IN_TOKEN);
    expect(stdout).not.toContain('\u001b');
  });

  test('shows a temporary role from its creation to its end', async () => {
    const { stdout, stderr, exitCode } = await start(['temporary-role']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const [, name = ''] = /^ {2}temporary-role-name +(console-url-\S+)$/m.exec(stdout) ?? [];
    expect(stdout.slice(stdout.indexOf('opened at the local AWS'))).toContain(`  ${name}\n`);
    expect(stdout).toContain(`  Removed the role ${name}.\n`);
    expect(stdout).toMatch(new RegExp(`^ {2}removed-roles +\\["${name}"\\]$`, 'm'));
    expect(stdout).toMatch(/^ {2}iam +POST DeleteRole$/m);
    // While it waits for the role, it asks again and again.
    expect(stdout).toMatch(/^ {2}sts +POST AssumeRoleWithWebIdentity \(\d+ times\)$/m);
    expect(stdout).not.toMatch(/^( {2}(?:sts|iam) .*)\n\1$/m);
    expect(stdout).not.toMatch(NO_SIGN_IN_TOKEN);
  });

  test('runs one demo, with debug logging', async () => {
    const { stdout, exitCode } = await start(['sign-in', '--debug']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('  Debug: Finishing: Run ./\n');
    expect(stdout).not.toContain('untrusted-identity');
    expect(stdout).not.toMatch(NO_SIGN_IN_TOKEN);
  });

  test('is in colour if that is asked for', async () => {
    const { stdout } = await start(['sign-in'], { FORCE_COLOR: '1' });
    expect(stdout).toContain('\u001b[1mLog of the step\u001b[22m');
  });

  test('fails if the step fails', async () => {
    const role = 'arn:aws:iam::111122223333:role/Nobody';
    const { stdout, stderr, exitCode } = await start(['sign-in', '--role-arn', role]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain(`Error: AWS STS refused the OIDC identity of this job for ${role}`);
    expect(stderr).toBe('\nThe step failed, so there is no link; its error says why.\n');
  });

  test('--help tells what is possible', async () => {
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
    [['nothing'], 'There is no demo "nothing".'],
    [['--none'], "Unknown option '--none'."],
    [['--real'], '--real needs --role-arn'],
    [['--real', '--keep'], '--keep is for the local AWS'],
    [['--real', '--role-arn', 'ROLE', 'refused'], 'The demo "refused" needs the local AWS.'],
    [['--real', '--with', 'destination=s3'], '--real needs --role-arn'],
    [['--with', 'destination'], '--with takes NAME=VALUE, not "destination".'],
    [['--with', '=s3'], '--with takes NAME=VALUE, not "=s3".'],
    [['--with', 'destination=s3', 'sign-in'], '--with runs a step of your own, and takes no demo.'],
  ])('%j is a mistake that it explains', async (args, message) => {
    const { stdout, stderr, exitCode } = await start(args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).toContain('npm start -- --help');
  });
});

describe('npm start -- --with', () => {
  /** The person at the terminal gives these inputs. */
  const startWith = (...inputs: readonly string[]) =>
    start(inputs.flatMap((input) => ['--with', input]));
  /** What the page behind the link says. */
  const landedOn = (stdout: string) => stdout.slice(stdout.indexOf('opened at the local AWS'));

  test('runs a step with these inputs, and shows where its link leads', async () => {
    const { stdout, stderr, exitCode } = await startWith(
      'destination=cloudwatch/home#logsV2:log-groups',
      'session-duration=8h',
      'region=EU-Central-1',
    );
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/^ {2} {2}session-duration: 8h$/m);
    expect(stdout).toMatch(/^ {2}Session ends \| .* UTC \(in 8 hours\)$/m);
    expect(landedOn(stdout)).toMatch(
      /role +ReadOnly\n.*\n +destination +https:\/\/eu-central-1\.console\.aws\.amazon\.com\/cloudwatch\/home\?region=eu-central-1#logsV2:log-groups\n/,
    );
    expect(stdout).not.toMatch(NO_SIGN_IN_TOKEN);
  });

  test.each([
    [['session-duration=13h'], 'Input "session-duration" is "13h", which is out of range.'],
    [['allowed-account-ids='], 'Input "allowed-account-ids" is set, but empty'],
    [['external-id=partner'], 'Input "external-id" is set, but'],
    [
      [
        'region=us-east-9',
        'credentials=environment',
        'role-arn=arn:aws:iam::111122223333:role/UserRole',
      ],
      'There is no region us-east-9',
    ],
    [['role-arn='], 'Input "inline-session-policy" is empty, and the session of an IAM user'],
  ])('%j: shows the error, and fails', async (inputs, message) => {
    const { stdout, stderr, exitCode } = await startWith(...inputs);
    expect(stdout).toContain(`  Error: `);
    expect(stdout).toContain(message);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 1,
      stderr: '\nThe step failed; its error says why.\n',
    });
  });

  test('an input that there is none of is warned of, as GitHub would', async () => {
    const { stdout, exitCode } = await startWith('role=ReadOnly');
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`Warning: Unexpected input(s) 'role', valid inputs are ['mode', `);
  });

  test('a region that AWS does not have is none of the local AWS either', async () => {
    const { stderr, exitCode } = await startWith('region=us-east-9');
    expect({ exitCode, stderr }).toEqual({
      exitCode: 1,
      stderr: '\nThe link does not work: the sign-in host answered 400.\n',
    });
  });

  test('a name that is given again adds a line', async () => {
    const { stdout, exitCode } = await startWith(
      'role-arn=arn:aws:iam::111122223333:role/ReadOnly',
      'role-arn=arn:aws:iam::444455556666:role/ReadOnly',
    );
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^ {2}console-urls +\[.*"111122223333".*"444455556666"/m);
  });

  test('existing credentials are there for whoever asks for them', async () => {
    const { stdout, exitCode } = await startWith(
      'role-arn=arn:aws:iam::111122223333:role/UserRole',
      'credentials=environment',
      'session-tags=team=platform',
    );
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Identity: IAM user keys of the environment');
    expect(stdout).toContain('AWS_SECRET_ACCESS_KEY: ***');
    expect(landedOn(stdout)).toMatch(/role +UserRole\n/);
  });

  test('makes a temporary role, and removes it at the end of the job', async () => {
    const { stdout, stderr, exitCode } = await startWith(
      'mode=create',
      'teardown=job-end',
      'permissions-boundary=arn:aws:iam::aws:policy/ReadOnlyAccess',
      'seal-to=actor',
    );
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/^ {2}Sealed for: ssh-ed25519 SHA256:\S+ \(@octocat\)$/m);
    const [, name = ''] = /^ {2}temporary-role-name +(console-url-\S+)$/m.exec(stdout) ?? [];
    expect(landedOn(stdout)).toContain(`  ${name}\n`);
    expect(landedOn(stdout)).toContain(
      `Removed the temporary role ${name} from the account 111122223333.`,
    );
  });
});

describe('npm start -- --keep', () => {
  test('keeps the temporary role that the link leads to', async () => {
    const child = launch(['temporary-role', '--keep']);
    let stdout = '';
    for await (const chunk of child.stdout) {
      stdout += chunk;
      if (stdout.includes('Ctrl-C')) break;
    }
    const [link = ''] = /http:\/\/127\.0\.0\.1:\d+\/signin\/federation\?\S+/.exec(stdout) ?? [];
    const facts = await openConsole(link);
    expect(facts['role']).toMatch(/^console-url-/);
    expect(stdout).toContain('The role stays, so that the link works.');
    expect(stdout).not.toContain('DeleteRole');
    child.kill('SIGINT');
    await once(child, 'close');
  });

  test('prints a link and keeps the local AWS running until Ctrl-C', async () => {
    const child = launch(['sign-in', '--keep']);
    let stdout = '';
    for await (const chunk of child.stdout) {
      stdout += chunk;
      if (stdout.includes('Ctrl-C')) break;
    }
    const [link = ''] = /http:\/\/127\.0\.0\.1:\d+\/signin\/federation\?\S+/.exec(stdout) ?? [];
    const answer = await fetch(link, { redirect: 'manual' });
    expect(answer.status).toBe(302);
    expect(stdout).toMatch(/AWS_ENDPOINT_URL_STS.*'http:\/\/127\.0\.0\.1:\d+\/sts'/);

    child.kill('SIGINT');
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
  const role = ['--role-arn', 'arn:aws:iam::111122223333:role/UserRole'];

  test('uses the credentials of the shell, and shows no secret', async () => {
    const { aws, variables } = await developer();
    const { stdout, stderr, exitCode } = await start(['--real', '--debug', ...role], variables);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('Identity: IAM user keys of the environment');
    expect(stdout).toContain('AWS_SECRET_ACCESS_KEY: ***');
    const signIn = ['AssumeRole', 'getSigninToken'];
    expect(aws.requests.map(({ action }) => action)).toEqual([...signIn, ...signIn]);
    const secrets = aws.secrets.map(({ value }) => value);
    expect(findLeaks(stdout, secrets)).toEqual([]);
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
