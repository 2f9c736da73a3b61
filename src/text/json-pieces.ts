/** A JSON string with its quotation marks, or the text between two strings. */
export interface JsonPiece {
  readonly isString: boolean;
  readonly text: string;
}

/**
 * Divides JSON at its strings, in one pass over the characters. The text may be broken JSON: a
 * string that does not end takes the rest.
 */
export function* jsonPieces(json: string): Generator<JsonPiece> {
  let start = 0;
  for (let at = 0; at < json.length; at += 1) {
    if (json.charAt(at) !== '"') {
      continue;
    }
    yield { isString: false, text: json.slice(start, at) };
    start = at;
    at = lastOfString(json, at);
    yield { isString: true, text: json.slice(start, at + 1) };
    start = at + 1;
  }
  yield { isString: false, text: json.slice(start) };
}

/** The index of the quotation mark that ends a string, or the length of the text. */
function lastOfString(json: string, first: number): number {
  for (let at = first + 1; at < json.length; at += 1) {
    const character = json.charAt(at);
    if (character === '"') {
      return at;
    }
    if (character === '\\') {
      at += 1;
    }
  }
  return json.length;
}
