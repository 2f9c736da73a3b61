import { Refusal } from '../refusal.ts';
import { type Login, loginOfUrl } from './login.ts';

/** A login URL in the text that the output `sealed-url` holds, with the line above it. */
export interface TextLogin {
  readonly login: Login;
  /** Names role, account and time where the text has several URLs. */
  readonly heading: string | undefined;
}

/**
 * The login URLs in what was sealed as `sealed-url`: one line that is a URL, or a paragraph for
 * each role, of a heading and a URL.
 *
 * @throws Refusal `unknown-content` or `not-aws`.
 */
export function loginsIn(text: string): readonly TextLogin[] {
  const paragraphs = text.trim().split(/\n{2,}/);
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
