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
