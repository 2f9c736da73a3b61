import { generateKeyPairSync } from 'node:crypto';
import type { GithubFacts } from '../aws/index.ts';

/** @returns the fields of an SSH public key: its kind, and the values of this kind. */
type NewKey = () => readonly [kind: string, ...fields: readonly (string | Buffer)[]];

/** The users of the local GitHub. Each has a public key whose private key does not exist. */
const USERS: Readonly<Record<string, NewKey>> = {
  octocat: ed25519Key,
  mona: ed25519Key,
  hubot: ed25519Key,
  'ecdsa-only': ecdsaKey,
};

/** Adds users with new SSH keys. */
export function addGithubUsers({ sshKeys }: GithubFacts): void {
  for (const [login, newKey] of Object.entries(USERS)) {
    sshKeys.set(login, [publicKeyLine(newKey())]);
  }
}

function ed25519Key(): ReturnType<NewKey> {
  const { publicKey } = generateKeyPairSync('ed25519');
  const { x = '' } = publicKey.export({ format: 'jwk' });
  return ['ssh-ed25519', Buffer.from(x, 'base64url')];
}

/** A kind of key that the action cannot seal for. */
function ecdsaKey(): ReturnType<NewKey> {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const coordinates = [x, y].map((coordinate) => Buffer.from(coordinate, 'base64url'));
  const uncompressedPoint = Buffer.concat([Buffer.of(4), ...coordinates]);
  return ['ecdsa-sha2-nistp256', 'nistp256', uncompressedPoint];
}

/** As GitHub shows it. @see {@link https://www.rfc-editor.org/rfc/rfc4253#section-6.6} */
function publicKeyLine([kind, ...fields]: ReturnType<NewKey>): string {
  const blob = [kind, ...fields].flatMap((field) => {
    const bytes = Buffer.from(field);
    return [lengthOf(bytes), bytes];
  });
  return `${kind} ${Buffer.concat(blob).toString('base64')}`;
}

function lengthOf(field: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(field.length);
  return length;
}
