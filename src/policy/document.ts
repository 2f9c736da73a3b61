import { invalidInput } from '../errors.ts';
import { shortened } from '../text/excerpt.ts';
import { policyJson } from './literal.ts';
import { repeatedKey } from './repeated-key.ts';

const EXAMPLE =
  'Write the JSON of a policy, for example {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}]}.';

/**
 * Reads a policy document and removes its white space, which counts towards AWS's limits.
 *
 * @param maxLength - Characters without white space.
 * @returns Compact JSON, in the characters that AWS accepts.
 * @throws ActionError `invalid-input` if it is not the JSON of a policy document, or too long.
 * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html}
 */
export function parsePolicyDocument(input: string, text: string, maxLength: number): string {
  let document: unknown;
  let compact: string;
  try {
    document = JSON.parse(text);
    compact = policyJson(document);
  } catch {
    // Also for JSON that is nested too deeply: JavaScript can read it, but not write it.
    throw invalidInput(input, 'is not valid JSON', EXAMPLE);
  }
  if (typeof document !== 'object' || document === null || !('Statement' in document)) {
    throw invalidInput(input, 'is not a policy document: it has no "Statement"', EXAMPLE);
  }
  const repeated = repeatedKey(text);
  if (repeated !== undefined) {
    throw invalidInput(
      input,
      `has the key "${shortened(repeated)}" twice in one object`,
      'Put both into one. JSON keeps only the last one.',
    );
  }
  if (compact.length > maxLength) {
    throw invalidInput(
      input,
      `has ${compact.length} characters without white space, and AWS accepts at most ${maxLength}`,
      'Shorten it, or use managed policies.',
    );
  }
  return compact;
}
