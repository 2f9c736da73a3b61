import { invalidInput } from '../errors.ts';

const FORM =
  'Give the https address of your copy of the opener page, for example https://opener.example.com/ (http on this machine only).';
/** A reader of the summary follows it, so it is short. */
const MAX_LENGTH = 500;

/**
 * Reads the address of the opener page.
 *
 * @returns A normalized URL without user, query and fragment.
 * @throws ActionError `invalid-input`.
 */
export function parseOpenerUrl(text: string): string {
  const url = /^[\x21-\x7e]+$/.test(text) && URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.href.length > MAX_LENGTH) {
    throw invalidInput('opener-url', 'is not the address of a page', FORM);
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    throw invalidInput(
      'opener-url',
      'is plain http to another machine, so anybody on the way could replace the page',
      FORM,
    );
  }
  if (url.username !== '' || url.password !== '' || /[?#]/.test(text)) {
    throw invalidInput(
      'opener-url',
      'has a user, a query or a fragment',
      'Leave it out: the action adds the sealed link as the fragment.',
    );
  }
  return url.href;
}

function isLoopback(hostname: string): boolean {
  return /^(?:(?:.+\.)?localhost|\[::1\]|127(?:\.\d{1,3}){3})$/.test(hostname);
}
