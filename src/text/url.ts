/**
 * Reads a URL.
 *
 * @returns `undefined` if the text is not a URL. `URL.canParse` alone accepts some texts with a long
 *   host that `new URL` refuses.
 */
export function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** In one pass from the end. A regular expression is slow if a text has many slashes inside. */
export function withoutSlashesAtEnd(text: string): string {
  let end = text.length;
  while (text.charAt(end - 1) === '/') {
    end -= 1;
  }
  return text.slice(0, end);
}
