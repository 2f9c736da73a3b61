import { describe, expect, test } from 'vitest';
import { switchRoleUrl } from '../../src/console/switch-role.ts';
import { parseRoleArn } from '../../src/partition/arn.ts';
import { partitionById } from '../../src/partition/partition.ts';

function link(arn: string): URL | undefined {
  const role = parseRoleArn(arn);
  if (role === undefined) {
    throw new Error(`${arn} is no role`);
  }
  const text = switchRoleUrl(role, partitionById(role.partition));
  return text === undefined ? undefined : new URL(text);
}

describe('the switch-role link', () => {
  test.each([
    ['aws', 'signin.aws.amazon.com'],
    ['aws-cn', 'signin.amazonaws.cn'],
    ['aws-us-gov', 'signin.amazonaws-us-gov.com'],
    ['aws-eusc', 'eusc-de-east-1.signin.amazonaws-eusc.eu'],
  ])('of %s', (partition, host) => {
    const url = link(`arn:${partition}:iam::111122223333:role/ReadOnly`);
    expect(url?.origin).toBe(`https://${host}`);
    expect(url?.pathname).toBe('/switchrole');
    expect(Object.fromEntries(url?.searchParams ?? [])).toEqual({
      account: '111122223333',
      roleName: 'ReadOnly',
      displayName: 'ReadOnly @ 111122223333',
    });
  });

  test.each([
    [49, { displayName: `${'n'.repeat(49)} @ 111122223333` }],
    [50, {}],
    [64, {}],
  ])('of a role with %i characters displays %o', (length, shown) => {
    const name = 'n'.repeat(length);
    const url = link(`arn:aws:iam::111122223333:role/${name}`);
    expect(Object.fromEntries(url?.searchParams ?? [])).toEqual({
      account: '111122223333',
      roleName: name,
      ...shown,
    });
  });

  test('names the path of the role, and takes every character of a name', () => {
    const url = link('arn:aws:iam::111122223333:role/team/a&b/x_+=,.@-');
    expect(url?.searchParams.get('roleName')).toBe('team/a&b/x_+=,.@-');
    expect([...(url?.searchParams.keys() ?? [])]).toHaveLength(3);
  });

  test('is absent where path and name are too long for it', () => {
    const role = 'arn:aws:iam::111122223333:role';
    expect(link(`${role}/${'n'.repeat(64)}`)).toBeDefined();
    expect(link(`${role}/${'p'.repeat(31)}/${'n'.repeat(32)}`)).toBeDefined();
    expect(link(`${role}/${'p'.repeat(32)}/${'n'.repeat(32)}`)).toBeUndefined();
  });
});
