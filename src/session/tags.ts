import { invalidInput } from '../errors.ts';
import { repeatedKey } from '../policy/repeated-key.ts';
import { shortened } from '../text/excerpt.ts';

const MAX_TAGS = 50;
const KEY = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u;
const VALUE = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u;
const EXAMPLE = 'Write one key=value per line, or a JSON object such as {"team": "platform"}.';

/** A session tag, as STS accepts it. */
export interface SessionTag {
  readonly key: string;
  readonly value: string;
}

/**
 * Reads session tags from `key=value` lines or a JSON object of strings.
 *
 * @throws ActionError `invalid-input` for anything that STS would refuse.
 * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html}
 */
export function parseSessionTags(text: string): readonly SessionTag[] {
  const tags = text.trim().startsWith('{') ? fromJson(text) : fromLines(text);
  if (tags.length > MAX_TAGS) {
    throw refuse(`has ${tags.length} tags`, `Write at most ${MAX_TAGS}, the limit of AWS.`);
  }
  const seen = new Set<string>();
  for (const { key, value } of tags) {
    if (!KEY.test(key) || /^aws:/i.test(key)) {
      throw refuse(
        `has the tag key "${shortened(key)}", which AWS does not accept`,
        'Use 1 to 128 letters, digits, spaces and _ . : / = + - @. A key must not begin with "aws:".',
      );
    }
    if (!VALUE.test(value)) {
      throw refuse(
        `has a value for the tag "${key}" that AWS does not accept`,
        'Use at most 256 letters, digits, spaces and _ . : / = + - @.',
      );
    }
    if (seen.has(key.toLowerCase())) {
      throw twice(key);
    }
    seen.add(key.toLowerCase());
  }
  return tags;
}

function fromLines(text: string): SessionTag[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const separator = line.indexOf('=');
      if (separator < 1) {
        throw refuse('has a line that is not key=value', EXAMPLE);
      }
      return { key: line.slice(0, separator).trim(), value: line.slice(separator + 1).trim() };
    });
}

function fromJson(text: string): SessionTag[] {
  let object: unknown;
  try {
    object = JSON.parse(text);
  } catch {
    throw refuse('is not valid JSON', EXAMPLE);
  }
  const tags = Object.entries(object as object).map(([key, value]) => {
    if (typeof value !== 'string') {
      throw refuse(`has a value for the tag "${shortened(key)}" that is not a string`, EXAMPLE);
    }
    return { key, value };
  });
  const repeated = repeatedKey(text);
  if (repeated !== undefined) {
    throw twice(repeated);
  }
  return tags;
}

function twice(key: string) {
  return refuse(
    `has the tag key "${shortened(key)}" twice`,
    'Keep one of them. For AWS, keys that differ only in case are the same.',
  );
}

function refuse(fault: string, advice: string) {
  return invalidInput('session-tags', fault, advice);
}
