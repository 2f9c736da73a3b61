import type { Constraints } from './constraints.ts';
import { structureList } from './lists.ts';
import { AwsError } from './protocol.ts';

const CHARACTERS = '[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]';
const MAX_TAGS = 50;

/**
 * Reads `Tags`, the same for sessions and for roles, and checks their limits.
 *
 * @param duplicateCode - The error code of the service for keys that differ only in case.
 * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html#id_tags_rules}
 */
export function readTags(
  parameters: URLSearchParams,
  constraints: Constraints,
  duplicateCode: 'InvalidInput' | 'InvalidParameterValue',
): ReadonlyMap<string, string> {
  const members = structureList(parameters, 'Tags');
  constraints.atMost('tags', members.length, MAX_TAGS);
  const tags = new Map<string, string>();
  const seen = new Set<string>();
  for (const [index, member] of members.entries()) {
    const field = `tags.${index + 1}.member`;
    const key = member.get('Key');
    const value = member.get('Value');
    const keyLimits = { min: 1, max: 128, pattern: `${CHARACTERS}+` };
    constraints.check(`${field}.key`, key, { required: true, ...keyLimits });
    const valueLimits = { max: 256, pattern: `${CHARACTERS}*` };
    constraints.check(`${field}.value`, value, { required: true, ...valueLimits });
    tags.set(key ?? '', value ?? '');
    seen.add((key ?? '').toLowerCase());
  }
  if (seen.size < members.length) {
    throw new AwsError(
      400,
      duplicateCode,
      'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
    );
  }
  return tags;
}
