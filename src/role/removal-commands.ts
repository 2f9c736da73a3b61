/** The AWS CLI commands (POSIX shell) that remove a role, whatever hangs on it. */
export function removalCommands(name: string): string {
  return [
    `for arn in $(aws iam list-attached-role-policies --role-name ${name} --query 'AttachedPolicies[].PolicyArn' --output text); do aws iam detach-role-policy --role-name ${name} --policy-arn "$arn"; done`,
    `for policy in $(aws iam list-role-policies --role-name ${name} --query 'PolicyNames[]' --output text); do aws iam delete-role-policy --role-name ${name} --policy-name "$policy"; done`,
    `aws iam delete-role --role-name ${name}`,
  ].join('\n');
}
