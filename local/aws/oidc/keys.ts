import { randomUUID } from 'node:crypto';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';

/** The issuer's signing key and its public part as a JSON Web Key. */
export interface SigningKey {
  readonly keyId: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  readonly publicJwk: JWK;
}

let shared: Promise<SigningKey> | undefined;

/** One key for the whole process, because it is slow to make RSA keys. */
export function signingKey(): Promise<SigningKey> {
  shared ??= createSigningKey();
  return shared;
}

async function createSigningKey(): Promise<SigningKey> {
  const keyId = randomUUID();
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const publicJwk = { ...(await exportJWK(publicKey)), kid: keyId, use: 'sig', alg: 'RS256' };
  return { keyId, privateKey, publicKey, publicJwk };
}

/** Signs claims without changes; they include the times. */
export function signJwt(key: SigningKey, claims: Record<string, unknown>): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.keyId })
    .sign(key.privateKey);
}
