import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LocalAws, roleTrustPolicy, startLocalAws } from '../../../../local/aws/index.ts';
import { ACCOUNT, arnOf } from '../../../fixtures/roles.ts';
import { keysOf, refusal } from '../clients.ts';
import { assume, DEPLOYER, denied } from './fixture.ts';

let aws: LocalAws;
beforeEach(async () => {
  aws = await startLocalAws();
});
afterEach(() => aws.close());

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
    expect(await refusal(assume(aws, 'Plain', { Tags }))).toEqual(
      denied(DEPLOYER, 'sts:TagSession', 'Plain'),
    );
    expect(await refusal(assume(aws, 'Plain', { SourceIdentity: 'octocat' }))).toEqual(
      denied(DEPLOYER, 'sts:SetSourceIdentity', 'Plain'),
    );
    await expect(assume(aws, 'Plain')).resolves.toBeDefined();
  });

  test('reach the session', async () => {
    const output = await assume(aws, 'UserRole', { Tags, SourceIdentity: 'octocat' });
    expect(output.SourceIdentity).toBe('octocat');
    expect(output.PackedPolicySize).toBeGreaterThan(0);
    const session = aws.world.session(keysOf(output).accessKeyId);
    expect(session?.tags.get('team')).toBe('blue');
  });

  test('a source identity stays for the whole chain', async () => {
    aws.world.account(ACCOUNT).addRole({
      name: 'Next',
      trustPolicy: roleTrustPolicy([arnOf('UserRole')]),
    });
    const keys = keysOf(await assume(aws, 'UserRole', { SourceIdentity: 'octocat' }));
    expect((await assume(aws, 'Next', {}, keys)).SourceIdentity).toBe('octocat');
    expect(await refusal(assume(aws, 'Next', { SourceIdentity: 'hubot' }, keys))).toMatchObject({
      code: 'AccessDenied',
    });
  });

  test('transitive tags go on to the next role, others do not', async () => {
    aws.world.account(ACCOUNT).addRole({
      name: 'Next',
      trustPolicy: roleTrustPolicy([arnOf('UserRole')]),
    });
    const first = await assume(aws, 'UserRole', {
      Tags: [...Tags, { Key: 'cost', Value: '1' }],
      TransitiveTagKeys: ['team'],
    });
    const second = await assume(aws, 'Next', {}, keysOf(first));
    const session = aws.world.session(keysOf(second).accessKeyId);
    expect([...(session?.tags ?? [])]).toEqual([['team', 'blue']]);
  });
});
