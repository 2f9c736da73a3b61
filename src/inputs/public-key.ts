import { invalidInput } from '../errors.ts';

/** A text in the form of a public key. Its later use shows whether it is damaged. */
export type PublicKey =
  | { readonly kind: 'age'; readonly recipient: string }
  | { readonly kind: 'ssh'; readonly key: string };

/** Bech32: a name, `1`, and data that cannot contain `1`. */
const AGE_RECIPIENT = /^age(?:1(?<kind>[a-z\d+._-]+))?1[a-z02-9]+$/;
/** The kinds of recipients that do not need a plugin. */
const AGE_KINDS: readonly (string | undefined)[] = [undefined, 'pq', 'tag', 'tagpq'];
/** As documentation shows a key: `age1tag1…`. */
const SHORTENED = /^age1\S*(?:…|\.\.\.)/;
/** Something and a comment. A key and its own comment never begin like this. */
const WITH_COMMENT = /^\S+\s+#/;
const SSH_KEY = /^(?:ssh|ecdsa|sk|webauthn)-[\w.@-]+\s+\S/;

/**
 * Reads a public key.
 *
 * @param line - Its number in the input, from 1. Errors name it instead of the text, which may be
 *   a private key by mistake.
 * @returns `undefined` for other texts.
 * @throws ActionError `invalid-input` for a private key, a shortened key, a recipient that
 *   needs a plugin, and a comment behind the key.
 */
export function publicKey(input: string, text: string, line: number): PublicKey | undefined {
  const age = AGE_RECIPIENT.exec(text);
  if (age !== null) {
    refusePlugin(input, age.groups?.['kind'], line);
    return { kind: 'age', recipient: text };
  }
  if (SSH_KEY.test(text)) {
    return { kind: 'ssh', key: text };
  }
  if (/PRIVATE KEY|^AGE-SECRET-KEY-|^AGE-PLUGIN-/i.test(text)) {
    throw invalidInput(
      input,
      `has a private key on line ${line}`,
      'Create a new key pair, and write its public key. The private key in the workflow is no longer secret.',
    );
  }
  refuseComment(input, text, line);
  if (SHORTENED.test(text)) {
    throw invalidInput(
      input,
      `has a shortened key on line ${line}`,
      'Copy the whole key: the dots stand for the rest of it.',
    );
  }
  return undefined;
}

/**
 * A comment is a line of its own, because SSH keys may contain `#`.
 *
 * @throws ActionError `invalid-input` for a comment behind a key, a user or a word.
 */
export function refuseComment(input: string, text: string, line: number): void {
  if (WITH_COMMENT.test(text)) {
    throw invalidInput(
      input,
      `has a comment at the end of line ${line}`,
      'Write the comment on a line of its own, with # at the beginning.',
    );
  }
}

function refusePlugin(input: string, kind: string | undefined, line: number): void {
  if (!AGE_KINDS.includes(kind)) {
    throw invalidInput(
      input,
      `has a recipient on line ${line} for the age plugin "${kind}", which this action does not support`,
      'Use an SSH public key or a recipient of age-keygen. If the plugin can show a recipient of the same key that begins with age1tag1, that works too.',
    );
  }
}
