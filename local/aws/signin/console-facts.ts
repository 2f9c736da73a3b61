/**
 * Reads the page that the local AWS shows instead of the console.
 *
 * @returns Texts by the `id` of their element: `account`, `role`, `session-name`, `destination`,
 *   `session-ends`; empty for another page.
 */
export function consoleFacts(html: string): Record<string, string> {
  const facts = html.matchAll(/<dd id="([\w-]+)">([^<]*)<\/dd>/g);
  return Object.fromEntries([...facts].map(([, id = '', text = '']) => [id, unescaped(text)]));
}

function unescaped(text: string): string {
  return text.replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
}

/** The reason of a refusal by the sign-in host or the console, if the page has one. */
export function refusalReason(html: string): string | undefined {
  const [, text] = /<p id="error">([^<]*)<\/p>/.exec(html) ?? [];
  return text && unescaped(text);
}
