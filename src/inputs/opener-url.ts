import { invalidInput } from '../errors.ts';
import { parseUrl } from '../text/url.ts';

const FORM =
  'Write the https address of your copy of the opener page, for example https://opener.example.com/ (http works on this machine only).';
/** Characters. People read the address in the summary, so it is short. */
const MAX_LENGTH = 500;

/**
 * Reads the address of the opener page.
 *
 * @returns A normalized URL without user, query and fragment.
 * @throws ActionError `invalid-input`.
 */
export function parseOpenerUrl(text: string): string {
  const url = /^[\x21-\x7e]+$/.test(text) ? parseUrl(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.href.length > MAX_LENGTH) {
    throw invalidInput('opener-url', 'is not the address of a page', FORM);
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    throw invalidInput(
      'opener-url',
      'uses plain http to another machine, so others on the network could replace the page',
      FORM,
    );
  }
  if (url.username !== '' || url.password !== '' || /[?#]/.test(text)) {
    throw invalidInput(
      'opener-url',
      'has a user, a query or a fragment',
      'Remove that part of the address. The action adds the sealed link as the fragment.',
    );
  }
  return url.href;
}

function isLoopback(hostname: string): boolean {
  return /^(?:(?:.+\.)?localhost|\[::1\]|127(?:\.\d{1,3}){3})$/.test(hostname);
}
