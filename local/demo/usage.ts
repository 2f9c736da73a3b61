import type { LocalAws } from '../aws/index.ts';
import type { ShellLine } from './shell-line.ts';
import { DEFAULT_ROLE, deployerKeys } from './world.ts';

/** What makes a shell use the local AWS and the local GitHub, and what to run there. */
export function usage(aws: LocalAws, shellLine: ShellLine): readonly string[] {
  const variables = {
    ...aws.environment,
    GITHUB_API_URL: `${aws.url}/github`,
    ...aws.grantIdToken(),
    ...deployerKeys(aws),
  };
  return [
    '# The user deployer, a job that may ask for ID tokens, and the REST API of GitHub:',
    ...Object.entries(variables).map(([name, value]) => shellLine(name, value)),
    '# Then any AWS client there uses it:',
    'aws sts get-caller-identity',
    '# And so does the action:',
    `npm start -- --real --show-link --role-arn ${DEFAULT_ROLE}`,
  ];
}
