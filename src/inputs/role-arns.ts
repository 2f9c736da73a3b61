import { invalidInput } from '../errors.ts';
import { parseRoleArn, type RoleArn } from '../partition/arn.ts';
import { shortened } from '../text/excerpt.ts';
import { lines } from './text.ts';

const FORM =
  "Write it as arn:aws:iam::111122223333:role/NAME, with the role's path if it has one; several roles go one per line.";
/** A path could hold this, and none does. */
const SEVERAL = /,\s*["']?arn:/i;
/** What stands in its place more often than anything else, and how to come by the role's ARN. */
const MISTAKES: readonly (readonly [pattern: RegExp, fault: string, advice: string])[] = [
  [
    SEVERAL,
    'which is more than one ARN on a line',
    'Several roles go one per line; a comma may be a part of a name.',
  ],
  [
    /^arn:[a-z-]+:sts::\d{12}:assumed-role\//,
    'which is the ARN of a session',
    "Give the ARN of the role itself: arn:aws:iam::111122223333:role/NAME, with the role's path if it has one.",
  ],
  [
    /^arn:aws[a-z-]*:iam::\d{12}:role\/\S+$/i,
    'which is not the ARN of an IAM role as AWS writes it',
    'ARNs are case-sensitive, and what stands before the name is in lower case. Copy it from the page of the role in the IAM console.',
  ],
];

/**
 * The roles of `role-arn`, each once.
 *
 * @throws ActionError `invalid-input` for the first line that is no role.
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
