import type { Partition } from '../partition/partition.ts';

/**
 * The AWS CLI commands (POSIX shell) that remove a role and everything attached to it.
 *
 * @param name - In AWS's form. It can begin with a dash, so `=` joins each value to its option.
 * @param partition - Where the role is. The CLI assumes `aws` unless a region says otherwise.
 */
export function removalCommands(name: string, { id, firstRegion }: Partition): string {
  const region = id === 'aws' ? '' : ` --region ${firstRegion}`;
  const role = `--role-name='${name}'${region}`;
  return [
    `for profile in $(aws iam list-instance-profiles-for-role ${role} --query 'InstanceProfiles[].InstanceProfileName' --output text); do aws iam remove-role-from-instance-profile ${role} --instance-profile-name="$profile"; done`,
    `for arn in $(aws iam list-attached-role-policies ${role} --query 'AttachedPolicies[].PolicyArn' --output text); do aws iam detach-role-policy ${role} --policy-arn="$arn"; done`,
    `for policy in $(aws iam list-role-policies ${role} --query 'PolicyNames[]' --output text); do aws iam delete-role-policy ${role} --policy-name="$policy"; done`,
    `aws iam delete-role ${role}`,
  ].join('\n');
}
