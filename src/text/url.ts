/**
 * Reads a URL.
 *
 * @returns `undefined` if the text is not a URL. `URL.canParse` is not enough: it accepts some long
 *   hosts that `new URL` refuses.
 */
export function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** Goes back from the end: a regular expression is slow if the text has many slashes inside. */
export function withoutSlashesAtEnd(text: string): string {
  let end = text.length;
  while (text.charAt(end - 1) === '/') {
    end -= 1;
  }
  return text.slice(0, end);
}
