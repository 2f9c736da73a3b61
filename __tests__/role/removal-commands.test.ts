import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { partitionById } from '../../src/partition/partition.ts';
import { removalCommands } from '../../src/role/removal-commands.ts';

const AWS = partitionById('aws');

/** Replaces the AWS CLI: lists two things of each kind, and prints the requested changes. */
const CLI = `
aws() {
  case "$2" in
    list-instance-profiles-for-role) echo "profile1\tprofile2" ;;
    list-attached-role-policies) echo "arn:aws:iam::aws:policy/A\tarn:aws:iam::1:policy/team/B" ;;
    list-role-policies) echo "p,1\tp@2" ;;
    *) echo "$*" ;;
  esac
}
`;

test('the commands remove everything, the role last', () => {
  const script = `set -eu\n${CLI}\n${removalCommands('-role=1', AWS)}`;
  const said = execFileSync('sh', ['-c', script], { encoding: 'utf8' });
  expect(said.trim().split('\n')).toEqual([
    'iam remove-role-from-instance-profile --role-name=-role=1 --instance-profile-name=profile1',
    'iam remove-role-from-instance-profile --role-name=-role=1 --instance-profile-name=profile2',
    'iam detach-role-policy --role-name=-role=1 --policy-arn=arn:aws:iam::aws:policy/A',
    'iam detach-role-policy --role-name=-role=1 --policy-arn=arn:aws:iam::1:policy/team/B',
    'iam delete-role-policy --role-name=-role=1 --policy-name=p,1',
    'iam delete-role-policy --role-name=-role=1 --policy-name=p@2',
    'iam delete-role --role-name=-role=1',
  ]);
});

test('no shell reads a name in another way', () => {
  expect(removalCommands('a', AWS).match(/--[a-z-]+-name(?!s-for)[^ ;]*/g)).toEqual(
    expect.arrayContaining([`--role-name='a'`, '--policy-name="$policy"']),
  );
  expect(removalCommands('a', AWS)).not.toMatch(/--role-name(?!='a')/);
});

test.each([
  ['aws-cn', ' --region cn-north-1'],
  ['aws-us-gov', ' --region us-gov-west-1'],
  ['aws-eusc', ' --region eusc-de-east-1'],
  ['aws', ''],
])('in %s, each command of the AWS CLI has%s', (partition, region) => {
  const commands = removalCommands('a', partitionById(partition));
  const calls = commands.match(/aws iam/g)?.length;
  const places = commands.match(/(?<=--role-name='a')(?: --region [a-z\d-]+)?/g);
  expect(places).toEqual(Array(calls).fill(region));
});

test('they fit into an annotation, with the longest name', () => {
  expect(removalCommands('x'.repeat(64), partitionById('aws-us-gov')).length).toBeLessThan(2500);
});
