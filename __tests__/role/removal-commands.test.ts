import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { removalCommands } from '../../src/role/removal-commands.ts';

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
  const script = `set -eu\n${CLI}\n${removalCommands('-role=1')}`;
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
  expect(removalCommands('a').match(/--[a-z-]+-name(?!s-for)[^ ;]*/g)).toEqual(
    expect.arrayContaining([`--role-name='a'`, '--policy-name="$policy"']),
  );
  expect(removalCommands('a')).not.toMatch(/--role-name(?!='a')/);
});

test('they fit into an annotation, with the longest name', () => {
  expect(removalCommands('x'.repeat(64)).length).toBeLessThan(2500);
});
