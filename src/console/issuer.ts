import { invalidInput } from '../errors.ts';
import { shortened } from '../text/excerpt.ts';

const REST = '(?:[/?#][\\x21-\\x7e]*)?';
const FORMS: readonly RegExp[] = [
  new RegExp(`^https?://[A-Za-z0-9.-]+(?::\\d+)?${REST}$`),
  // A colon without a dot could be a URL of another scheme, such as javascript:1.
  new RegExp(`^(?:[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+|localhost):\\d+${REST}$`),
  new RegExp(`^[A-Za-z0-9.-]+${REST}$`),
  /^[A-Za-z0-9._-]+(?: +[A-Za-z0-9._-]+)*$/,
];
/** The longest issuer that a sealed link can hold. */
const MAX_LENGTH = 2048;

/** Whether a text is an issuer that {@link checkIssuer} accepts. */
export function isIssuer(text: string): boolean {
  return text.length <= MAX_LENGTH && FORMS.some((form) => form.test(text));
}

/**
 * Checks the issuer, which the console shows as a link after the session: an http or https URL, a
 * host, or a plain name such as `Example Corp SRE`. People click it, so no other scheme is
 * accepted.
 *
 * @throws ActionError `invalid-input`.
 */
export function checkIssuer(issuer: string): string {
  if (!isIssuer(issuer)) {
    throw invalidInput(
      'issuer',
      `is "${shortened(issuer)}", which is not an http or https URL, host or plain name of at most ${MAX_LENGTH} characters`,
      'Write the URL of a page where people get a new link, for example https://example.com/access, or a name of letters, digits, spaces and . _ -, for example Example Corp SRE.',
    );
  }
  return issuer;
}
