import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { arnOf, ROLE } from '../fixtures/roles.ts';
import { SIGN_IN_TOKEN, start, startAndKeep } from './launch.ts';

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
    expect(stdout).toMatch(/, the session until .* UTC \(in 8 hours\)\.$/m);
    expect(landedOn(stdout)).toMatch(
      /role +ReadOnly\n.*\n +destination +https:\/\/eu-central-1\.console\.aws\.amazon\.com\/cloudwatch\/home\?region=eu-central-1#logsV2:log-groups\n/,
    );
    expect(stdout).not.toMatch(SIGN_IN_TOKEN);
  });

  test.each([
    [['session-duration=13h'], 'Input "session-duration" is "13h", which is out of range.'],
    [['region=Frankfurt'], 'Did you mean eu-central-1? Set it to a region of aws'],
    [['allowed-account-ids='], 'Input "allowed-account-ids" is set, but empty'],
    [['external-id=partner'], 'Input "external-id" is set, but'],
    [
      ['region=us-east-9', 'credentials=environment', `role-arn=${arnOf('UserRole')}`],
      'There is no region us-east-9',
    ],
    [['role-arn='], 'Input "role-arn" is set, but empty'],
    [['role-arn=none'], 'Input "inline-session-policy" is empty, and the session of an IAM user'],
  ])('%j: shows the error, and fails', async (inputs, message) => {
    const { stdout, stderr, exitCode } = await startWith(...inputs);
    expect(stdout).toContain(`  Error: `);
    expect(stdout).toContain(message);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 1,
      stderr: '\nThe step failed. Its error says why.\n',
    });
  });

  test('an unknown input is a warning, as on GitHub', async () => {
    const { stdout, exitCode } = await startWith('role=ReadOnly');
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`Warning: Unexpected input(s) 'role', valid inputs are ['mode', `);
  });

  test('the local AWS refuses a region that AWS does not have', async () => {
    const { stderr, exitCode } = await startWith('region=us-east-9');
    expect({ exitCode, stderr }).toEqual({
      exitCode: 1,
      stderr: expect.stringMatching(
        /^\nThe link does not work: the sign-in host answered 400: .* there is no region us-east-9\. .*\n$/,
      ),
    });
  });

  test('the same name again adds a line', async () => {
    const { stdout, exitCode } = await start([
      '--verbose',
      ...['--with', `role-arn=${ROLE}`],
      ...['--with', `role-arn=${arnOf('ReadOnly', '444455556666')}`],
    ]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^ {2}console-urls +\[.*"111122223333".*"444455556666"/m);
  });

  test('mode=links makes links without a request, also in a job without permissions', async () => {
    const { stdout, stderr, exitCode } = await start([
      ...['--without', 'id-token', '--without', 'credentials', '--with', 'mode=links'],
      ...['--with', 'destination=s3'],
      ...['--with', 'access-portal=https://example.awsapps.com/start'],
    ]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const portal =
      'https://example.awsapps.com/start/#/console?account_id=111122223333&destination=';
    expect(stdout).toContain(`  Access portal: ${portal}`);
    expect(stdout).toMatch(
      /^ {2}portal-url +https:\/\/example\.awsapps\.com\/start\/#\/console\?/m,
    );
    expect(stdout).toMatch(/^ {2}links +\[\{"accountId":"111122223333",/m);
    expect(stdout).toMatch(/Requests that it made\n.*none/);
  });

  test('existing credentials are there if inputs ask for them', async () => {
    const { stdout, exitCode } = await start([
      '--verbose',
      ...['--with', `role-arn=${arnOf('UserRole')}`],
      ...['--with', 'credentials=environment', '--with', 'session-tags=team=platform'],
    ]);
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

  test.each([
    [['seal-to=@mona', 'seal-to=@hubot'], 0, /Sealed for: .*\(@mona\)\n +Sealed for: .*\(@hubot\)/],
    [['seal-to=@ecdsa-only'], 1, /Nobody in seal-to \(@ecdsa-only\) has a usable key: age1…/],
    [['seal-to=@nobody'], 1, /@nobody/],
  ])('%j: users of the local GitHub', async (inputs, code, message) => {
    const { stdout, exitCode } = await startWith(...inputs);
    expect(stdout).toMatch(message);
    expect(exitCode).toBe(code);
  });

  test('a sealed text is shortened, and shows that it is', async () => {
    const { stdout } = await startWith('seal-to=@mona');
    expect(stdout).toContain('  -----BEGIN AGE ENCRYPTED FILE-----… (--keep shows the whole text)');
    expect(stdout).not.toContain('-----END');
  });

  test('says that nobody can open a link for a user of the local GitHub', async () => {
    const { stdout } = await startWith('seal-to=Actor');
    expect(stdout).toContain('have no private keys, so nobody can open links for them.');
    expect(stdout).toContain('--with "seal-to=$(cat ~/.ssh/id_ed25519.pub)"');
  });

  test.each([
    ['a key', (key: string) => `recipients=@mona ${key}`, false],
    ['the keys on GitHub', () => 'recipients=@mona github', true],
  ])('with %s in recipients, nobody can open it: %s', async (_what, recipients, nobody) => {
    const key = await identityToRecipient(await generateX25519Identity());
    const { stdout, exitCode } = await startWith('seal-to=@mona', recipients(key));
    expect(exitCode).toBe(0);
    expect(stdout.includes('nobody can open')).toBe(nobody);
  });

  test('with --keep it says how a link that is sealed for its user is opened', async () => {
    const key = await identityToRecipient(await generateX25519Identity());
    const stdout = await startAndKeep(['--keep', '--with', `seal-to=${key}`]);
    expect(stdout).toMatch(
      /^-----BEGIN AGE ENCRYPTED FILE-----\n(?:[\w+/]{64}\n)+[\w+/=]*\n?-----END AGE ENCRYPTED FILE-----$/m,
    );
    expect(stdout).toMatch(/open the link that it prints:\n\s+age -d -i /);
    expect(stdout).not.toContain('nobody can open');
  });
});

describe('npm start, with a job that lacks something', () => {
  test.each([
    [['--without', 'id-token'], 'The job may not ask GitHub for an ID token.'],
    [
      ['--without', 'credentials', '--with', 'credentials=environment'],
      'No AWS credentials were found in the environment of this step.',
    ],
    [
      ['--without', 'id-token', '--without', 'credentials', '--with', 'role-arn=none'],
      'No AWS credent',
    ],
    [['--public', '--with', 'summary=link'], 'The repository is public, so everybody could read'],
    [
      ['--event', 'schedule', '--with', 'seal-to=actor'],
      'A schedule started the run, and nobody asked for the link',
    ],
  ])('%j', async (args, message) => {
    const { stdout, stderr, exitCode } = await start(args);
    expect(stdout).toContain(`  Error: `);
    expect(stdout).toContain(message);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 1,
      stderr: '\nThe step failed. Its error says why.\n',
    });
  });

  test('--environment: the subject of the token names it', async () => {
    const { stdout, exitCode } = await start(['--environment', 'console-access']);
    expect(stdout).toContain('(repo:octo-org/octo-repo:environment:console-access)');
    expect(exitCode).toBe(0);
  });

  test.each([
    [['--public', '--with', 'seal-to=actor']],
    [['--event', 'schedule', '--with', 'summary=link']],
    [['--without', 'credentials']],
  ])('%j: which has no effect here', async (args) => {
    const { stderr, exitCode } = await start(args);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  });
});
