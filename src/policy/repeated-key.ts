/** A string with the colon that makes it a key, or where an object begins or ends. */
const TOKEN = /("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?|[{}]/g;

/**
 * A key that stands twice in the same object. `JSON.parse` keeps the last one and does not say so,
 * nor what it has dropped.
 *
 * @param json - A text that `JSON.parse` takes.
 * @returns The first such key; `undefined` if there is none.
 */
export function repeatedKey(json: string): string | undefined {
  const open: Set<string>[] = [];
  for (const [token, text, colon] of json.matchAll(TOKEN)) {
    if (token === '{') {
      open.push(new Set());
    } else if (token === '}') {
      open.pop();
    } else if (text !== undefined && colon !== undefined) {
      const key: string = JSON.parse(text);
      const keys = open.at(-1);
      if (keys?.has(key)) {
        return key;
      }
      keys?.add(key);
    }
  }
  return undefined;
}
