import { didYouMean, nearestWords } from '../text/nearest.ts';
import { INPUT_NAMES, type InputName } from './names.ts';

/** Inputs of `aws-actions/configure-aws-credentials` that have another name here. */
const ELSEWHERE: readonly (readonly [theirs: string, ours: InputName])[] = [
  ['role-to-assume', 'role-arn'],
  ['role-session-name', 'session-name'],
  ['role-duration-seconds', 'session-duration'],
  ['role-external-id', 'external-id'],
  ['aws-region', 'region'],
  ['custom-tags', 'session-tags'],
];
/** Its inputs for credentials. */
const CREDENTIALS = [
  'aws-access-key-id',
  'aws-secret-access-key',
  'aws-session-token',
  'aws-profile',
  'role-chaining',
  'web-identity-token-file',
];

/**
 * Finds inputs that this action does not have, if the user probably meant one that it has: inputs
 * of `aws-actions/configure-aws-credentials`, and other spellings (`role_arn`, `roleArn`,
 * `destinaton`).
 *
 * @param given - Names of inputs; case does not matter.
 * @returns One warning for each.
 */
export function mistakenInputs(given: readonly string[]): readonly string[] {
  return given
    .map((name) => name.toLowerCase())
    .filter((name) => !INPUT_NAMES.some((ours) => ours === name))
    .flatMap((name) => {
      const isNamed = (known: string) => bare(known) === bare(name);
      const [, ours] = ELSEWHERE.find(([known]) => isNamed(known)) ?? [];
      const meant = ours ?? INPUT_NAMES.find(isNamed);
      if (meant !== undefined) {
        return [`This action has no input "${name}", so its value has no effect. Use "${meant}".`];
      }
      if (CREDENTIALS.some(isNamed)) {
        return [
          `This action has no input "${name}", so its value has no effect. Run aws-actions/configure-aws-credentials before this step; this action uses the credentials that it sets.`,
        ];
      }
      const near = didYouMean(nearestWords(name, INPUT_NAMES)).trim();
      return near === ''
        ? []
        : [`This action has no input "${name}", so its value has no effect. ${near}`];
    });
}

function bare(name: string): string {
  return name.replace(/[-_ ]/g, '');
}
