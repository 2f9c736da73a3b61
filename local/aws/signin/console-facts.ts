/**
 * Reads what the local AWS shows in the console's place.
 *
 * @returns Texts by the `id` of their element: `account`, `role`, `session-name`, `destination`,
 *   `session-ends`; none if it is another page.
 */
export function consoleFacts(html: string): Record<string, string> {
  const facts = html.matchAll(/<dd id="([\w-]+)">([^<]*)<\/dd>/g);
  return Object.fromEntries([...facts].map(([, id = '', text = '']) => [id, unescaped(text)]));
}

function unescaped(text: string): string {
  return text.replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
}

/** What the sign-in host or the console gives as the reason of a refusal, if the page has one. */
export function refusalReason(html: string): string | undefined {
  const [, text] = /<p id="error">([^<]*)<\/p>/.exec(html) ?? [];
  return text && unescaped(text);
}
