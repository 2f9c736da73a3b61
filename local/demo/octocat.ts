import { generateKeyPairSync } from 'node:crypto';

/** A new SSH public key, as GitHub shows those of a user. */
export function sshPublicKey(): string {
  const { publicKey } = generateKeyPairSync('ed25519');
  const { x = '' } = publicKey.export({ format: 'jwk' });
  const fields = [Buffer.from('ssh-ed25519'), Buffer.from(x, 'base64url')];
  const blob = fields.flatMap((field) => [lengthOf(field), field]);
  return `ssh-ed25519 ${Buffer.concat(blob).toString('base64')}`;
}

function lengthOf(field: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(field.length);
  return length;
}
