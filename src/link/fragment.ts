import { base64urlnopad } from '@scure/base';

/** The version before the data. Another number means another format. */
const PREFIX = '1.';

/** The fragment of a sealed link, without its `#`: `1.DATA`. */
export function fragmentOf(ageFile: Uint8Array): string {
  return `${PREFIX}${base64urlnopad.encode(ageFile)}`;
}

/** `DATA` of a fragment. The code of a sealed link is computed from it. */
export function dataOf(fragment: string): string {
  return fragment.slice(PREFIX.length);
}

export type ReadFragment =
  | { readonly kind: 'data'; readonly data: string; readonly ageFile: Uint8Array }
  | { readonly kind: 'fault'; readonly fault: 'damaged' | 'newer-version' };

/**
 * Reads a fragment.
 *
 * @param fragment - `1.DATA`; the caller limits its length.
 */
export function readFragment(fragment: string): ReadFragment {
  const [, version, data = ''] = /^(\d{1,9})\.(.*)/s.exec(fragment) ?? [];
  if (Number(version) > 1) {
    return { kind: 'fault', fault: 'newer-version' };
  }
  try {
    if (version === '1' && data !== '') {
      return { kind: 'data', data, ageFile: base64urlnopad.decode(data) };
    }
  } catch {
    // Falls through: a character is not base64url, or the end is missing.
  }
  return { kind: 'fault', fault: 'damaged' };
}
