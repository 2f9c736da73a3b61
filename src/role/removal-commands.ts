/** The AWS CLI commands (POSIX shell) that remove a role, whatever hangs on it. */
export function removalCommands(name: string): string {
  return [
    `for profile in $(aws iam list-instance-profiles-for-role --role-name ${name} --query 'InstanceProfiles[].InstanceProfileName' --output text); do aws iam remove-role-from-instance-profile --role-name ${name} --instance-profile-name "$profile"; done`,
    `for arn in $(aws iam list-attached-role-policies --role-name ${name} --query 'AttachedPolicies[].PolicyArn' --output text); do aws iam detach-role-policy --role-name ${name} --policy-arn "$arn"; done`,
    `for policy in $(aws iam list-role-policies --role-name ${name} --query 'PolicyNames[]' --output text); do aws iam delete-role-policy --role-name ${name} --policy-name "$policy"; done`,
    `aws iam delete-role --role-name ${name}`,
  ].join('\n');
}
