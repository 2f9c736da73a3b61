import { invalidInput } from '../errors.ts';
import { ACCOUNT_ID } from '../partition/arn.ts';
import { shortened } from '../text/excerpt.ts';
import { groupsOf } from '../text/groups.ts';
import { parseUrl, withoutSlashesAtEnd } from '../text/url.ts';

/** The access portal of IAM Identity Center, and what a shortcut link to it names. */
export interface AccessPortal {
  /** `https://HOST/PATH`, without a `/` at its end. */
  readonly startUrl: string;
  readonly accountId: string | undefined;
  /** The name of a permission set; without it the portal lets people choose. */
  readonly roleName: string | undefined;
}

const PORTAL_DOMAINS = ['awsapps.com', 'awsapps.cn', 'app.aws'];
const START_URL =
  'Write the start URL of your access portal, such as https://example.awsapps.com/start';
const FORMS = `${START_URL}, or a shortcut link that you copied there.`;
/** Spaces, control characters, and what browsers turn into `/`. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
const UNSAFE = /[\u0000-\u0020\u007f-\u00a0\u2028\u2029\ufeff\\]/;
const SHORTCUT = /^#\/?console(?:\?(?<query>.*))?$/;
/** The fragments that the portal itself uses: none, or the selected tab. */
const START_PAGE = /^(?:#\/?(?:\?tab=\w*)?)?$/;
/** @see {@link https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_CreatePermissionSet.html} */
const PERMISSION_SET = /^[\w+=,.@-]{1,32}$/;

/**
 * Reads `access-portal`: a start URL, which differs by partition and age, or a shortcut link.
 *
 * @throws ActionError `invalid-input`.
 * @see {@link https://docs.aws.amazon.com/singlesignon/latest/userguide/createshortcutlink.html}
 */
export function parseAccessPortal(text: string): AccessPortal {
  if (UNSAFE.test(text)) {
    throw invalidInput(
      'access-portal',
      'contains a space, a control character or a backslash',
      FORMS,
    );
  }
  const url = /^https:\/\//i.test(text) ? parseUrl(text) : undefined;
  if (url === undefined) {
    throw invalidInput(
      'access-portal',
      `is "${shortened(text)}", which is not an https URL`,
      FORMS,
    );
  }
  if (/^[^/?#]*@/.test(text.slice('https://'.length))) {
    throw invalidInput(
      'access-portal',
      'has a user name in its URL',
      'Remove everything up to the "@".',
    );
  }
  if (url.port !== '') {
    throw invalidInput('access-portal', 'has a port in its URL', 'Remove the port.');
  }
  if (url.search !== '') {
    throw invalidInput('access-portal', 'has a query ("?…") in its URL', FORMS);
  }
  const startUrl = `${url.origin}${withoutSlashesAtEnd(url.pathname)}`;
  return { startUrl, ...shortcutOf(url.hash) };
}

function shortcutOf(fragment: string): Pick<AccessPortal, 'accountId' | 'roleName'> {
  if (START_PAGE.test(fragment)) {
    return { accountId: undefined, roleName: undefined };
  }
  const shortcut = groupsOf(SHORTCUT, ['query'], fragment);
  if (shortcut === undefined) {
    throw invalidInput(
      'access-portal',
      'has a part after the "#" that is not of a shortcut link',
      FORMS,
    );
  }
  // Names have no spaces, so "+" does not stand for one.
  const parameters = new URLSearchParams(shortcut.query.replaceAll('+', '%2B'));
  const values = new Map<string, string>();
  for (const [name, value] of parameters) {
    if (name === 'destination') {
      throw invalidInput(
        'access-portal',
        'has a "destination"',
        'Remove it there and put it into the input destination; the action adds it to the link.',
      );
    }
    if ((name !== 'account_id' && name !== 'role_name') || values.has(name)) {
      throw invalidInput(
        'access-portal',
        `has the parameter "${printable(name)}"${values.has(name) ? ' twice' : ''}`,
        'Remove it. A shortcut link has at most one account_id and one role_name, and nothing else.',
      );
    }
    values.set(name, value);
  }
  return {
    accountId: checked(
      values.get('account_id'),
      ACCOUNT_ID,
      'account_id',
      'Write the 12 digits of the account ID.',
    ),
    roleName: checked(
      values.get('role_name'),
      PERMISSION_SET,
      'role_name',
      'Write the name of a permission set: 1 to 32 letters, digits and _ + = , . @ -',
    ),
  };
}

function checked(
  value: string | undefined,
  pattern: RegExp,
  name: string,
  form: string,
): string | undefined {
  if (value !== undefined && !pattern.test(value)) {
    throw invalidInput('access-portal', `has "${printable(value)}" as its ${name}`, form);
  }
  return value;
}

/** A decoded text as an error shows it. Control characters stay encoded, because a terminal obeys them. */
function printable(text: string): string {
  return shortened(/\p{Cc}/u.test(text) ? encodeURIComponent(text) : text);
}

/** The warning about a portal on a host that is not AWS's; `undefined` if the host is AWS's. */
export function portalWarning({ startUrl }: AccessPortal): string | undefined {
  const host = new URL(startUrl).hostname;
  return PORTAL_DOMAINS.some((domain) => host.endsWith(`.${domain}`))
    ? undefined
    : `The access portal "${host}" is not on a host of AWS (${PORTAL_DOMAINS.join(', ')}). Check the input access-portal: the link sends people there.`;
}
