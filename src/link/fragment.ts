import { base64urlnopad } from '@scure/base';

/** What stands before the data; another number means another form of what follows. */
const PREFIX = '1.';

/** The fragment of a sealed link, without its `#`: `1.DATA`. */
export function fragmentOf(ageFile: Uint8Array): string {
  return `${PREFIX}${base64urlnopad.encode(ageFile)}`;
}

/** `DATA` of a fragment; the code of a sealed link is made of it. */
export function dataOf(fragment: string): string {
  return fragment.slice(PREFIX.length);
}

export type ReadFragment =
  | { readonly kind: 'data'; readonly data: string; readonly ageFile: Uint8Array }
  | { readonly kind: 'fault'; readonly fault: 'damaged' | 'newer-version' };

/**
 * Reads a fragment.
 *
 * @param fragment - `1.DATA`, as long as the caller allows.
 */
export function readFragment(fragment: string): ReadFragment {
  const [, version, data = ''] = /^(\d{1,9})\.(.*)$/s.exec(fragment) ?? [];
  if (version !== undefined && Number(version) > 1) {
    return { kind: 'fault', fault: 'newer-version' };
  }
  try {
    if (version === '1' && data !== '') {
      return { kind: 'data', data, ageFile: base64urlnopad.decode(data) };
    }
  } catch {
    // Falls through: some character is not base64url, or the end is missing.
  }
  return { kind: 'fault', fault: 'damaged' };
}
