import type { Constraints } from '../query/constraints.ts';
import { structureList, textList } from '../query/lists.ts';
import { AwsError } from '../query/protocol.ts';

const TAG_CHARACTERS = '[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]';
const MAX_TAGS = 50;

export interface SessionTags {
  readonly tags: ReadonlyMap<string, string>;
  /** Tags that go on to the next role of a chain. */
  readonly transitiveKeys: readonly string[];
}

/**
 * Reads `Tags` and `TransitiveTagKeys` and checks their limits.
 *
 * @throws AwsError `InvalidParameterValue` for keys that differ in case only.
 * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html}
 */
export function readSessionTags(
  parameters: URLSearchParams,
  constraints: Constraints,
): SessionTags {
  const members = structureList(parameters, 'Tags');
  constraints.atMost('tags', members.length, MAX_TAGS);
  const tags = new Map<string, string>();
  const seen = new Set<string>();
  for (const member of members) {
    const key = member.get('Key') ?? '';
    const value = member.get('Value') ?? '';
    constraints.check('tags.key', key, { min: 1, max: 128, pattern: `${TAG_CHARACTERS}+` });
    constraints.check('tags.value', value, { max: 256, pattern: `${TAG_CHARACTERS}*` });
    if (seen.has(key.toLowerCase())) {
      throw new AwsError(
        400,
        'InvalidParameterValue',
        'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
      );
    }
    seen.add(key.toLowerCase());
    tags.set(key, value);
  }
  return { tags, transitiveKeys: textList(parameters, 'TransitiveTagKeys') };
}

/** The condition keys that a call with tags has. */
export function tagContext(tags: ReadonlyMap<string, string>): Record<string, string | string[]> {
  const context: Record<string, string | string[]> = {};
  for (const [key, value] of tags) {
    context[`aws:RequestTag/${key}`] = value;
  }
  if (tags.size > 0) {
    context['aws:TagKeys'] = [...tags.keys()];
  }
  return context;
}
