import { jsonPieces } from '../text/json-pieces.ts';

/**
 * Finds a key that is twice in the same object. `JSON.parse` silently keeps only the last one.
 *
 * @param json - A text that `JSON.parse` accepts.
 * @returns The first repeated key; `undefined` if no key is repeated.
 */
export function repeatedKey(json: string): string | undefined {
  const open: Set<string>[] = [];
  let before: string | undefined;
  for (const { isString, text } of jsonPieces(json)) {
    if (isString) {
      before = text;
      continue;
    }
    if (before !== undefined && text.trimStart().startsWith(':')) {
      const key: string = JSON.parse(before);
      const keys = open.at(-1);
      if (keys?.has(key)) {
        return key;
      }
      keys?.add(key);
    }
    for (const character of text) {
      if (character === '{') {
        open.push(new Set());
      } else if (character === '}') {
        open.pop();
      }
    }
  }
  return undefined;
}
