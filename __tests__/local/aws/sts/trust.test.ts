import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LocalAws, roleTrustPolicy, startLocalAws } from '../../../../local/aws/index.ts';
import { ACCOUNT, arnOf } from '../../../fixtures/roles.ts';
import { keysOf, refusal, stsClient, userKeys } from '../clients.ts';
import { assume, DEPLOYER, denied } from './fixture.ts';

let aws: LocalAws;
beforeEach(async () => {
  aws = await startLocalAws();
});
afterEach(() => aws.close());

describe('trust', () => {
  test('a role that does not exist is refused like one that does not trust', async () => {
    expect(await refusal(assume(aws, 'Nobody'))).toEqual(
      denied(DEPLOYER, 'sts:AssumeRole', 'Nobody'),
    );
    expect(await refusal(assume(aws, 'ReadOnly'))).toEqual(
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
    await expect(assume(aws, 'ForPoor', {}, keys)).resolves.toBeDefined();
    expect(await refusal(assume(aws, 'ForAll', {}, keys))).toEqual(
      denied(poor.arn, 'sts:AssumeRole', 'ForAll'),
    );
    await expect(assume(aws, 'ForAll')).resolves.toBeDefined();
  });

  test('across accounts needs both sides', async () => {
    const other = aws.world.addAccount('444455556666');
    const poor = aws.world.account(ACCOUNT).addUser({ name: 'poor' });
    aws.world.account(ACCOUNT).addAccessKey(poor);
    const { arn } = other.addRole({
      name: 'Shared',
      trustPolicy: roleTrustPolicy([poor.arn, DEPLOYER]),
    });
    await expect(assume(aws, arn)).resolves.toBeDefined();
    expect(await refusal(assume(aws, arn, {}, userKeys(aws, 'poor')))).toMatchObject({
      code: 'AccessDenied',
    });
  });

  test('in a session holds for that session only', async () => {
    aws.world.account(ACCOUNT).addRole({
      name: 'OneSession',
      trustPolicy: roleTrustPolicy([`arn:aws:sts::${ACCOUNT}:assumed-role/UserRole/this-one`]),
    });
    const as = async (RoleSessionName: string) =>
      keysOf(await assume(aws, 'UserRole', { RoleSessionName }));
    await expect(assume(aws, 'OneSession', {}, await as('this-one'))).resolves.toBeDefined();
    expect(await refusal(assume(aws, 'OneSession', {}, await as('that-one')))).toMatchObject({
      code: 'AccessDenied',
    });
  });

  test('is for the named role, not for a later one with the same name', async () => {
    const account = aws.world.account(ACCOUNT);
    account.addRole({ name: 'Next', trustPolicy: roleTrustPolicy([arnOf('UserRole')]) });
    account.roles.delete('userrole');
    account.addRole({ name: 'UserRole', trustPolicy: roleTrustPolicy([DEPLOYER]) });
    const keys = keysOf(await assume(aws, 'UserRole'));
    expect(await refusal(assume(aws, 'Next', {}, keys))).toMatchObject({ code: 'AccessDenied' });
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
    await expect(assume(aws, 'Timed')).resolves.toBeDefined();
    aws.clock.advance(601);
    // The SDK signs with the machine's clock, and gets the server's clock from the first refusal.
    const client = stsClient(aws, userKeys(aws));
    client.config.systemClockOffset = 601_000;
    const later = client.send(
      new AssumeRoleCommand({ RoleArn: arnOf('Timed'), RoleSessionName: 'me' }),
    );
    expect(await refusal(later)).toEqual(denied(DEPLOYER, 'sts:AssumeRole', 'Timed'));
  });

  test('fails until a new role is propagated', async () => {
    aws.world.account(ACCOUNT).addRole({
      name: 'New',
      trustPolicy: roleTrustPolicy([DEPLOYER]),
      propagationSeconds: 30,
    });
    expect(await refusal(assume(aws, 'New'))).toEqual(denied(DEPLOYER, 'sts:AssumeRole', 'New'));
    aws.clock.advance(31);
    await expect(assume(aws, 'New')).resolves.toBeDefined();
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
    expect(await refusal(assume(aws, 'Vendor', input))).toMatchObject({ code: 'AccessDenied' });
  });

  test('that matches is accepted', async () => {
    await expect(assume(aws, 'Vendor', { ExternalId: 'abc-1' })).resolves.toBeDefined();
  });
});
