import { deflate, inflate } from './deflate.ts';
import { MAX_ROLES } from './limits.ts';

/** A console session, in the parts that its login URL is built from. The token is a secret. */
export interface LinkSession {
  readonly kind: 'session';
  /** The region of the sign-in host: `eu-central-1`. */
  readonly region: string;
  /** A URL or a plain name; the console shows it when the session is over. */
  readonly issuer: string;
  /** The URL of a console page. */
  readonly destination: string;
  readonly signInToken: string;
  readonly accountId: string;
  /** Without a path; `undefined` for a session that existed before the step. */
  readonly role: string | undefined;
  /** The login URL works until then. Whole seconds. */
  readonly urlExpiresAt: Date;
  /** Whole seconds; `undefined` if it is unknown. */
  readonly sessionExpiresAt: Date | undefined;
}

/** A role that failed, and the code of its failure. */
export interface LinkFailure {
  readonly kind: 'failure';
  readonly accountId: string | undefined;
  readonly role: string | undefined;
  readonly code: string;
}

/** The content of a sealed link: parts, never the login URL itself. */
export interface LinkPayload {
  /** One entry for each role, at least one. */
  readonly roles: readonly (LinkSession | LinkFailure)[];
  readonly reason: string | undefined;
  /** The login of the person who asked for the link. */
  readonly asker: string | undefined;
  /** The URL of the workflow run. */
  readonly run: string;
}

/** The version of {@link encodePayload}. */
const PAYLOAD_VERSION = 1;

/** Why a payload cannot be read. */
export type PayloadFault = 'damaged' | 'too-long' | 'newer-version';

export type DecodedPayload =
  | { readonly kind: 'payload'; readonly payload: LinkPayload }
  | { readonly kind: 'fault'; readonly fault: PayloadFault };

/** The most bytes of JSON; inflating stops there. */
const MAX_JSON_BYTES = 4 * 1024 * 1024;
const PRINTABLE = /^[\x20-\x7e]{1,2048}$/;
const ROLE = /^[\w+=,.@-]{1,64}$/;
const ACCOUNT_ID = /^\d{12}$/;
const OTHER_FORM = 'A value has the wrong form.';
/** The last second of the year 9999. */
const MAX_SECONDS = 253_402_300_799;

/**
 * The bytes to seal: JSON, deflated without a header (RFC 1951).
 *
 * Times are whole seconds since 1970. Values that are `undefined` are left out.
 */
export async function encodePayload(payload: LinkPayload): Promise<Uint8Array<ArrayBuffer>> {
  const { roles, reason, asker, run } = payload;
  const json = JSON.stringify({
    version: PAYLOAD_VERSION,
    run,
    asker,
    reason,
    roles: roles.map(({ kind, ...role }) =>
      'code' in role
        ? role
        : {
            ...role,
            urlExpiresAt: secondsOf(role.urlExpiresAt),
            sessionExpiresAt: role.sessionExpiresAt && secondsOf(role.sessionExpiresAt),
          },
    ),
  });
  return deflate(new TextEncoder().encode(json));
}

/**
 * Reads what {@link encodePayload} wrote, in this version or an earlier one. Anybody can seal
 * anything for a public key. So every value must have its exact form, and unknown keys are refused.
 *
 * @param bytes - The caller limits their length; this function limits what they inflate to.
 */
export async function decodePayload(bytes: Uint8Array<ArrayBuffer>): Promise<DecodedPayload> {
  try {
    const json = await inflate(bytes, MAX_JSON_BYTES);
    if (json === undefined) {
      return { kind: 'fault', fault: 'too-long' };
    }
    const { version, ...parts } = partsOf(
      JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json)),
    );
    if (Number.isInteger(version) && Number(version) > PAYLOAD_VERSION) {
      return { kind: 'fault', fault: 'newer-version' };
    }
    if (Array.isArray(parts['roles']) && parts['roles'].length > MAX_ROLES) {
      return { kind: 'fault', fault: 'too-long' };
    }
    return version === PAYLOAD_VERSION
      ? { kind: 'payload', payload: payloadOf(parts) }
      : { kind: 'fault', fault: 'damaged' };
  } catch {
    return { kind: 'fault', fault: 'damaged' };
  }
}

type Parts = Readonly<Record<string, unknown>>;

function payloadOf({ run, asker, reason, roles, ...others }: Parts): LinkPayload {
  checkNothingElse(others);
  if (!Array.isArray(roles) || roles.length === 0) {
    throw new Error(OTHER_FORM);
  }
  return {
    run: textOf(run, /^https?:\/\/[\x21-\x7e]{1,500}$/),
    asker: optional(asker, (value) => textOf(value, /^[\w.[\]/-]{1,100}$/)),
    reason: optional(reason, (value) => textOf(value, /^\P{Cc}{1,256}$/u)),
    roles: roles.map((role) => roleOf(partsOf(role))),
  };
}

function roleOf({ accountId, role, ...parts }: Parts): LinkSession | LinkFailure {
  const name = optional(role, (value) => textOf(value, ROLE));
  if ('code' in parts) {
    const { code, ...others } = parts;
    checkNothingElse(others);
    return {
      kind: 'failure',
      accountId: optional(accountId, (value) => textOf(value, ACCOUNT_ID)),
      role: name,
      code: textOf(code, /^(?=.{1,40}$)[a-z]+(?:-[a-z]+)*$/),
    };
  }
  const { region, issuer, destination, signInToken, urlExpiresAt, sessionExpiresAt, ...others } =
    parts;
  checkNothingElse(others);
  return {
    kind: 'session',
    region: textOf(region, /^[a-z]{2,8}(?:-[a-z]{2,12}){1,3}-\d{1,2}$/),
    issuer: textOf(issuer, PRINTABLE),
    destination: textOf(destination, /^https:\/\/[\x21-\x7e]{1,8192}$/),
    signInToken: textOf(signInToken, /^[\x21-\x7e]{1,16384}$/),
    accountId: textOf(accountId, ACCOUNT_ID),
    role: name,
    urlExpiresAt: dateOf(urlExpiresAt),
    sessionExpiresAt: optional(sessionExpiresAt, dateOf),
  };
}

/** A value that is not an object has no valid parts, so the checks of the parts refuse it. */
function partsOf(value: unknown): Parts {
  return Object(value);
}

function checkNothingElse(others: Parts): void {
  if (Object.keys(others).length > 0) {
    throw new Error(OTHER_FORM);
  }
}

function optional<T>(value: unknown, read: (value: unknown) => T): T | undefined {
  return value === undefined ? undefined : read(value);
}

function textOf(value: unknown, form: RegExp): string {
  if (typeof value !== 'string' || !form.test(value)) {
    throw new Error(OTHER_FORM);
  }
  return value;
}

function dateOf(value: unknown): Date {
  if (!Number.isInteger(value) || Number(value) < 0 || Number(value) > MAX_SECONDS) {
    throw new Error(OTHER_FORM);
  }
  return new Date(Number(value) * 1000);
}

function secondsOf(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}
