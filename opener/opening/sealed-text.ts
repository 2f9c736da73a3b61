import { MAX_ROLES } from '../../src/link/limits.ts';
import { Refusal } from '../refusal.ts';
import { type Login, loginOfUrl } from './login.ts';

/** A login URL in the content of the output `sealed-url`, with the line above it. */
export interface TextLogin {
  readonly login: Login;
  /** Names role, account and time if the text has several URLs. */
  readonly heading: string | undefined;
}

/**
 * Finds the login URLs in the content of `sealed-url`: one line with a URL, or one paragraph per
 * role with a heading and a URL.
 *
 * @throws Refusal `too-large`, `unknown-content` or `not-aws`.
 */
export function loginsIn(text: string): readonly TextLogin[] {
  const paragraphs = text.trim().split(/\n{2,}/, MAX_ROLES + 1);
  if (paragraphs.length > MAX_ROLES) {
    throw new Refusal('too-large');
  }
  return paragraphs.map((paragraph) => {
    const lines = paragraph.split('\n');
    const url = lines.pop() ?? '';
    const [heading, ...others] = lines;
    if (!/^https?:\/\/\S+$/.test(url) || others.length > 0) {
      throw new Refusal('unknown-content');
    }
    return { login: loginOfUrl(url), heading };
  });
}
