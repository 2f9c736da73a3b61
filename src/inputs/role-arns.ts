import { invalidInput } from '../errors.ts';
import { parseRoleArn, type RoleArn } from '../partition/arn.ts';
import { shortened } from '../text/excerpt.ts';
import { lines } from './text.ts';

const FORM =
  'Write arn:aws:iam::111122223333:role/NAME, or role/PATH/NAME if the role has a path. Write several roles one per line.';
/** A path may contain this, but no real path does. */
const SEVERAL = /,\s*["']?arn:/i;
/** Frequent mistakes, and how to get the ARN of the role. */
const MISTAKES: readonly (readonly [pattern: RegExp, fault: string, advice: string])[] = [
  [
    SEVERAL,
    'which is more than one ARN on a line',
    'Write one ARN per line. Commas cannot separate them, because the name of a role may contain a comma.',
  ],
  [
    /^arn:[a-z-]+:sts::\d{12}:assumed-role\//,
    'which is the ARN of a session',
    'Write the ARN of the role itself: arn:aws:iam::111122223333:role/NAME, or role/PATH/NAME if the role has a path.',
  ],
  [
    /^arn:aws[a-z-]*:iam::\d{12}:role\/\S+$/i,
    'which is not the ARN of an IAM role as AWS writes it',
    'Copy the ARN from the page of the role in the IAM console. ARNs are case-sensitive, and everything before the name is in lower case.',
  ],
];

/**
 * The roles of `role-arn`, each once.
 *
 * @throws ActionError `invalid-input` for the first line that is not a role.
 */
export function parseRoles(value: string | undefined): readonly RoleArn[] {
  const roles = new Map<string, RoleArn>();
  for (const text of lines(value)) {
    const role = SEVERAL.test(text) ? undefined : parseRoleArn(text);
    if (role === undefined) {
      const mistake = MISTAKES.find(([pattern]) => pattern.test(text));
      const [, fault = 'which is not the ARN of an IAM role', advice = FORM] = mistake ?? [];
      throw invalidInput('role-arn', `has "${shortened(text)}", ${fault}`, advice);
    }
    roles.set(text, role);
  }
  return [...roles.values()];
}
