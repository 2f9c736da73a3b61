import { AssumeRoleCommand, type AssumeRoleCommandInput } from '@aws-sdk/client-sts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LocalAws, roleTrustPolicy, startLocalAws } from '../../../../local/aws/index.ts';
import { ACCOUNT, type Keys, keysOf, refusal, roleArn, stsClient, userKeys } from '../clients.ts';

let aws: LocalAws;
beforeEach(async () => {
  aws = await startLocalAws();
});
afterEach(() => aws.close());

function assume(role: string, input: Partial<AssumeRoleCommandInput> = {}, keys?: Keys) {
  return stsClient(aws, keys ?? userKeys(aws)).send(
    new AssumeRoleCommand({
      RoleArn: role.startsWith('arn:') ? role : roleArn(role),
      RoleSessionName: 'me',
      ...input,
    }),
  );
}

function denied(caller: string, action: string, role: string) {
  return {
    status: 403,
    code: 'AccessDenied',
    message: `User: ${caller} is not authorized to perform: ${action} on resource: ${roleArn(role)}`,
  };
}

const DEPLOYER = `arn:aws:iam::${ACCOUNT}:user/deployer`;

test('a user assumes the role that trusts it', async () => {
  const output = await assume('UserRole');
  expect(output.AssumedRoleUser?.Arn).toBe(`arn:aws:sts::${ACCOUNT}:assumed-role/UserRole/me`);
  expect(aws.world.session(keysOf(output).accessKeyId)).toMatchObject({
    origin: 'assume-role',
    chained: false,
    principalArn: roleArn('UserRole'),
  });
});

test('a session loses the path of its role, but the role itself needs it', async () => {
  aws.world.account(ACCOUNT).addRole({
    name: 'Deep',
    path: '/a/b/',
    trustPolicy: roleTrustPolicy([DEPLOYER]),
  });
  expect(await refusal(assume('Deep'))).toMatchObject({ code: 'AccessDenied' });
  const output = await assume(roleArn('a/b/Deep'));
  expect(output.AssumedRoleUser?.Arn).toBe(`arn:aws:sts::${ACCOUNT}:assumed-role/Deep/me`);
});

describe('chaining', () => {
  test('is known, and limited to one hour whatever the role allows', async () => {
    const role = aws.world.account(ACCOUNT).role('ChainedRole');
    const keys = keysOf(await assume('UserRole', {}));
    aws.world.account(ACCOUNT).addRole({
      name: 'Next',
      maxSessionDurationSeconds: 43200,
      trustPolicy: roleTrustPolicy([roleArn('UserRole')]),
    });
    expect(role).toBeDefined();
    expect(await refusal(assume('Next', { DurationSeconds: 3601 }, keys))).toEqual({
      status: 400,
      code: 'ValidationError',
      message:
        'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by ' +
        'role chaining.',
    });
    const output = await assume('Next', { DurationSeconds: 3600 }, keys);
    expect(aws.world.session(keysOf(output).accessKeyId)).toMatchObject({ chained: true });
    await expect(assume('Next', { DurationSeconds: 3601 })).rejects.toMatchObject({
      name: 'AccessDenied',
    });
  });
});

describe('trust', () => {
  test('a role that does not exist is refused like one that does not trust', async () => {
    expect(await refusal(assume('Nobody'))).toEqual(denied(DEPLOYER, 'sts:AssumeRole', 'Nobody'));
    expect(await refusal(assume('ReadOnly'))).toEqual(
      denied(DEPLOYER, 'sts:AssumeRole', 'ReadOnly'),
    );
  });

  test('in the account needs the caller’s own permission, in the caller itself does not', async () => {
    const account = aws.world.account(ACCOUNT);
    const poor = account.addUser({ name: 'poor' });
    account.addAccessKey(poor);
    account.addRole({ name: 'ForPoor', trustPolicy: roleTrustPolicy([poor.arn]) });
    account.addRole({ name: 'ForAll', trustPolicy: roleTrustPolicy([ACCOUNT]) });
    const keys = userKeys(aws, 'poor');
    await expect(assume('ForPoor', {}, keys)).resolves.toBeDefined();
    expect(await refusal(assume('ForAll', {}, keys))).toEqual(
      denied(poor.arn, 'sts:AssumeRole', 'ForAll'),
    );
    await expect(assume('ForAll')).resolves.toBeDefined();
  });

  test('across accounts needs both sides', async () => {
    const other = aws.world.addAccount('444455556666');
    const poor = aws.world.account(ACCOUNT).addUser({ name: 'poor' });
    aws.world.account(ACCOUNT).addAccessKey(poor);
    const { arn } = other.addRole({
      name: 'Shared',
      trustPolicy: roleTrustPolicy([poor.arn, DEPLOYER]),
    });
    await expect(assume(arn)).resolves.toBeDefined();
    expect(await refusal(assume(arn, {}, userKeys(aws, 'poor')))).toMatchObject({
      code: 'AccessDenied',
    });
  });

  test('in a session holds for that session only', async () => {
    aws.world.account(ACCOUNT).addRole({
      name: 'OneSession',
      trustPolicy: roleTrustPolicy([`arn:aws:sts::${ACCOUNT}:assumed-role/UserRole/this-one`]),
    });
    const as = async (RoleSessionName: string) =>
      keysOf(await assume('UserRole', { RoleSessionName }));
    await expect(assume('OneSession', {}, await as('this-one'))).resolves.toBeDefined();
    expect(await refusal(assume('OneSession', {}, await as('that-one')))).toMatchObject({
      code: 'AccessDenied',
    });
  });

  test('is bound to the role that was named, not to one made later under its name', async () => {
    const account = aws.world.account(ACCOUNT);
    account.addRole({ name: 'Next', trustPolicy: roleTrustPolicy([roleArn('UserRole')]) });
    account.roles.delete('userrole');
    account.addRole({ name: 'UserRole', trustPolicy: roleTrustPolicy([DEPLOYER]) });
    const keys = keysOf(await assume('UserRole'));
    expect(await refusal(assume('Next', {}, keys))).toMatchObject({ code: 'AccessDenied' });
  });

  test('can end at a time', async () => {
    const account = aws.world.account(ACCOUNT);
    const [statement] = (roleTrustPolicy([DEPLOYER]) as { Statement: object[] }).Statement;
    const until = new Date(aws.clock.now().getTime() + 600_000).toISOString();
    account.addRole({
      name: 'Timed',
      trustPolicy: {
        Version: '2012-10-17',
        Statement: [{ ...statement, Condition: { DateLessThan: { 'aws:CurrentTime': until } } }],
      },
    });
    await expect(assume('Timed')).resolves.toBeDefined();
    aws.clock.advance(601);
    // The SDK signs with the machine's clock and takes the server's from the first refusal.
    const client = stsClient(aws, userKeys(aws));
    client.config.systemClockOffset = 601_000;
    const later = client.send(
      new AssumeRoleCommand({ RoleArn: roleArn('Timed'), RoleSessionName: 'me' }),
    );
    expect(await refusal(later)).toEqual(denied(DEPLOYER, 'sts:AssumeRole', 'Timed'));
  });

  test('needs a new role to have spread', async () => {
    aws.world.account(ACCOUNT).addRole({
      name: 'New',
      trustPolicy: roleTrustPolicy([DEPLOYER]),
      propagationSeconds: 30,
    });
    expect(await refusal(assume('New'))).toEqual(denied(DEPLOYER, 'sts:AssumeRole', 'New'));
    aws.clock.advance(31);
    await expect(assume('New')).resolves.toBeDefined();
  });
});

describe('an external ID', () => {
  beforeEach(() => {
    const [statement] = (roleTrustPolicy([DEPLOYER]) as { Statement: object[] }).Statement;
    aws.world.account(ACCOUNT).addRole({
      name: 'Vendor',
      trustPolicy: {
        Version: '2012-10-17',
        Statement: { ...statement, Condition: { StringEquals: { 'sts:ExternalId': 'abc-1' } } },
      },
    });
  });

  test.each([undefined, 'abc-2', 'ABC-1'])('%j is refused', async (ExternalId) => {
    const input = ExternalId === undefined ? {} : { ExternalId };
    expect(await refusal(assume('Vendor', input))).toMatchObject({ code: 'AccessDenied' });
  });

  test('that fits is taken', async () => {
    await expect(assume('Vendor', { ExternalId: 'abc-1' })).resolves.toBeDefined();
  });
});

describe('tags and source identity', () => {
  const Tags = [{ Key: 'team', Value: 'blue' }];

  test('need their own actions in the trust policy', async () => {
    aws.world.account(ACCOUNT).addRole({
      name: 'Plain',
      trustPolicy: JSON.stringify(roleTrustPolicy([DEPLOYER])).replace(
        ',"sts:TagSession","sts:SetSourceIdentity"',
        '',
      ),
    });
    expect(await refusal(assume('Plain', { Tags }))).toEqual(
      denied(DEPLOYER, 'sts:TagSession', 'Plain'),
    );
    expect(await refusal(assume('Plain', { SourceIdentity: 'octocat' }))).toEqual(
      denied(DEPLOYER, 'sts:SetSourceIdentity', 'Plain'),
    );
    await expect(assume('Plain')).resolves.toBeDefined();
  });

  test('reach the session', async () => {
    const output = await assume('UserRole', { Tags, SourceIdentity: 'octocat' });
    expect(output.SourceIdentity).toBe('octocat');
    expect(output.PackedPolicySize).toBeGreaterThan(0);
    const session = aws.world.session(keysOf(output).accessKeyId);
    expect(session?.tags.get('team')).toBe('blue');
  });

  test('a source identity stays for the whole chain', async () => {
    aws.world.account(ACCOUNT).addRole({
      name: 'Next',
      trustPolicy: roleTrustPolicy([roleArn('UserRole')]),
    });
    const keys = keysOf(await assume('UserRole', { SourceIdentity: 'octocat' }));
    expect((await assume('Next', {}, keys)).SourceIdentity).toBe('octocat');
    expect(await refusal(assume('Next', { SourceIdentity: 'hubot' }, keys))).toMatchObject({
      code: 'AccessDenied',
    });
  });

  test('transitive tags go on to the next role, others do not', async () => {
    aws.world.account(ACCOUNT).addRole({
      name: 'Next',
      trustPolicy: roleTrustPolicy([roleArn('UserRole')]),
    });
    const first = await assume('UserRole', {
      Tags: [...Tags, { Key: 'cost', Value: '1' }],
      TransitiveTagKeys: ['team'],
    });
    const second = await assume('Next', {}, keysOf(first));
    const session = aws.world.session(keysOf(second).accessKeyId);
    expect([...(session?.tags ?? [])]).toEqual([['team', 'blue']]);
  });
});

describe('limits', () => {
  test.each<[Partial<AssumeRoleCommandInput>, string, string]>([
    [{ ExternalId: 'a' }, 'ValidationError', 'greater than or equal to 2'],
    [{ ExternalId: 'a b' }, 'ValidationError', '[\\w+=,.@:/-]*'],
    [{ SourceIdentity: 'ü'.repeat(2) }, 'ValidationError', 'regular expression pattern'],
    [{ DurationSeconds: 7200 }, 'ValidationError', 'exceeds the MaxSessionDuration set'],
    [{ Tags: [{ Key: '', Value: 'x' }] }, 'ValidationError', "at 'tags.1.member.key'"],
    [
      { Tags: [{ Key: 'a', Value: 'x'.repeat(257) }] },
      'ValidationError',
      "at 'tags.1.member.value'",
    ],
    [{ Tags: [{ Key: 'a!', Value: '' }] }, 'ValidationError', 'regular expression pattern'],
    [
      {
        Tags: [
          { Key: 'a', Value: '1' },
          { Key: 'A', Value: '2' },
        ],
      },
      'InvalidParameterValue',
      'Duplicate tag keys',
    ],
    [
      { Tags: Array.from({ length: 51 }, (_, i) => ({ Key: `k${i}`, Value: '' })) },
      'ValidationError',
      'less than or equal to 50',
    ],
    [
      {
        PolicyArns: Array.from({ length: 11 }, () => ({ arn: 'arn:aws:iam::aws:policy/Billing' })),
      },
      'ValidationError',
      'less than or equal to 10',
    ],
    [{ Policy: ' '.repeat(2049) }, 'ValidationError', 'less than or equal to 2048'],
    [{ Policy: '{"Version":' }, 'MalformedPolicyDocument', 'invalid Json'],
    [
      { PolicyArns: [{ arn: 'arn:aws:iam::aws:policy/NoSuchPolicy' }] },
      'MalformedPolicyDocument',
      'does not exist',
    ],
  ])('%j', async (input, code, message) => {
    const error = await refusal(assume('UserRole', input));
    expect(error.code.replace(/Exception$/, '')).toBe(code);
    expect(error.message).toContain(message);
    expect(error.status).toBe(400);
  });

  test('policies and tags are too large together', async () => {
    const noise = (seed: number) =>
      Array.from({ length: 120 }, (_, i) => ((i * 7919 + seed * 104_729) % 46_656).toString(36));
    const Tags = Array.from({ length: 50 }, (_, i) => ({
      Key: `key-${i}`,
      Value: noise(i).join('').slice(0, 256),
    }));
    expect(await refusal(assume('UserRole', { Tags }))).toMatchObject({
      status: 400,
      code: 'PackedPolicyTooLargeException',
    });
  });
});

test('a session policy narrows what the session may do', async () => {
  const Policy = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: '*' }],
  });
  const { accessKeyId } = keysOf(await assume('UserRole', { Policy }));
  const object = 'arn:aws:s3:::bucket/key';
  expect(aws.world.isAllowed(accessKeyId, 's3:GetObject', object)).toBe(true);
  expect(aws.world.isAllowed(accessKeyId, 's3:PutObject', object)).toBe(false);
  expect(aws.world.isAllowed(accessKeyId, 's3:ListBucket', object)).toBe(false);
});
