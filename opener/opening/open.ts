import { armor, type Identity } from 'age-encryption';
import { codeOf } from '../../src/link/code.ts';
import {
  decodePayload,
  type LinkFailure,
  type LinkPayload,
  type LinkSession,
} from '../../src/link/payload.ts';
import { Refusal } from '../refusal.ts';
import { decrypt } from './decrypt.ts';
import { type Login, loginOf } from './login.ts';
import { type Pasted, readPasted } from './pasted.ts';
import { loginsIn } from './sealed-text.ts';

/** An opened sealed link. A value is `undefined` if the sealer did not give it. */
export interface Opened {
  /** The code of DATA; armored text has none. */
  readonly code: string | undefined;
  readonly roles: readonly (OpenedSession | LinkFailure)[];
  readonly reason: string | undefined;
  readonly asker: string | undefined;
  readonly run: string | undefined;
}

/** A console session that is ready to open. */
export interface OpenedSession {
  readonly kind: 'session';
  readonly login: Login;
  readonly accountId: string | undefined;
  readonly role: string | undefined;
  /** The line above this URL in a text with several URLs. */
  readonly heading: string | undefined;
  readonly urlExpiresAt: Date | undefined;
  readonly sessionExpiresAt: Date | undefined;
}

/**
 * Opens a text that a person pasted, or a link that they followed.
 *
 * @param text - A whole link, `1.DATA`, or armored text.
 * @throws Refusal
 */
export async function open(text: string, identity: Identity): Promise<Opened> {
  const pasted = readPasted(text);
  const content = await decrypt(fileOf(pasted), identity);
  return pasted.kind === 'armor'
    ? fromText(content)
    : { code: codeOf(pasted.data), ...(await fromPayload(content)) };
}

function fileOf(pasted: Pasted): Uint8Array {
  if (pasted.kind === 'link') {
    return pasted.file;
  }
  try {
    return armor.decode(pasted.text);
  } catch (cause) {
    throw new Refusal('damaged', { cause });
  }
}

function fromText(content: Uint8Array): Opened {
  const roles = loginsIn(textOf(content)).map(
    ({ login, heading }): OpenedSession => ({
      kind: 'session',
      login,
      heading,
      accountId: undefined,
      role: undefined,
      urlExpiresAt: undefined,
      sessionExpiresAt: undefined,
    }),
  );
  return { code: undefined, roles, reason: undefined, asker: undefined, run: undefined };
}

async function fromPayload(content: Uint8Array): Promise<Omit<Opened, 'code'>> {
  const { roles, ...said } = await payloadOf(content);
  return {
    roles: roles.map((role) => (role.kind === 'failure' ? role : sessionOf(role))),
    ...said,
  };
}

async function payloadOf(content: Uint8Array): Promise<LinkPayload> {
  const decoded = await decodePayload(new Uint8Array(content));
  if (decoded.kind === 'payload') {
    return decoded.payload;
  }
  const kinds = {
    'newer-version': 'newer-version',
    'too-long': 'too-large',
    damaged: 'unknown-content',
  } as const;
  throw new Refusal(kinds[decoded.fault]);
}

function sessionOf({ accountId, role, urlExpiresAt, sessionExpiresAt, ...parts }: LinkSession) {
  return {
    kind: 'session',
    login: loginOf(parts),
    accountId,
    role,
    heading: undefined,
    urlExpiresAt,
    sessionExpiresAt,
  } as const;
}

function textOf(content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch (cause) {
    throw new Refusal('unknown-content', { cause });
  }
}
