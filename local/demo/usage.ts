import type { LocalAws } from '../aws/index.ts';
import type { ShellLine } from './shell-line.ts';
import { DEFAULT_ROLE, deployerKeys } from './world.ts';

/** Commands that make a shell use the local AWS and the local GitHub, and commands to try there. */
export function usage(aws: LocalAws, shellLine: ShellLine): readonly string[] {
  const variables = {
    ...aws.environment,
    GITHUB_API_URL: `${aws.url}/github`,
    ...aws.grantIdToken(),
    ...deployerKeys(aws),
  };
  return [
    '# Use the local AWS and GitHub, the keys of the user deployer, and the ID token of a job:',
    ...Object.entries(variables).map(([name, value]) => shellLine(name, value)),
    '# Now any AWS client in this terminal uses the local AWS:',
    'aws sts get-caller-identity',
    '# The action uses it too:',
    `npm start -- --real --show-link --role-arn ${DEFAULT_ROLE}`,
  ];
}
