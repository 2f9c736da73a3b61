import { armor, Encrypter } from 'age-encryption';
import { p256tagIdentity } from '../../../opener/crypto/p256tag.ts';
import { recipientOf } from '../../../opener/crypto/recipient.ts';
import { open } from '../../../opener/opening/open.ts';
import { Refusal } from '../../../opener/refusal.ts';
import { deflate } from '../../../src/link/deflate.ts';
import { fragmentOf } from '../../../src/link/fragment.ts';
import type { LinkPayload } from '../../../src/link/payload.ts';
import { keyPairOf, RFC_SECRET } from '../crypto/key-pairs.ts';

const pair = await keyPairOf(RFC_SECRET);
export const identity = p256tagIdentity(pair);
const PAGE = 'https://eu-central-1.console.aws.amazon.com/s3/home?region=eu-central-1';
export const RUN = 'https://github.com/octo-org/octo-repo/actions/runs/1';
export const PAYLOAD: LinkPayload = {
  roles: [
    {
      kind: 'session',
      region: 'eu-central-1',
      issuer: RUN,
      destination: PAGE,
      signInToken: 'TOKEN',
      accountId: '111122223333',
      role: 'ReadOnly',
      urlExpiresAt: new Date('2026-11-26T10:15:00Z'),
      sessionExpiresAt: new Date('2026-11-26T11:00:00Z'),
    },
    { kind: 'failure', accountId: '444455556666', role: 'Deploy', code: 'untrusted-identity' },
  ],
  reason: 'INC-1234',
  asker: 'octocat',
  run: RUN,
};
export const LOGIN = {
  url: `https://eu-central-1.signin.aws.amazon.com/federation?Action=login&Issuer=${encodeURIComponent(RUN)}&Destination=${encodeURIComponent(PAGE)}&SigninToken=TOKEN`,
  host: 'eu-central-1.signin.aws.amazon.com',
  page: PAGE,
  issuer: RUN,
};
export async function sealed(content: Uint8Array | string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipientOf(pair.publicKey));
  return encrypter.encrypt(content as Uint8Array);
}

export const linkOf = async (content: Uint8Array) => fragmentOf(await sealed(content));
export const jsonLink = async (json: string) =>
  linkOf(await deflate(new TextEncoder().encode(json)));
export const textOf = async (text: string) => armor.encode(await sealed(text));

export async function refusalOf(text: string): Promise<string> {
  try {
    await open(text, identity);
    return 'none';
  } catch (error) {
    return error instanceof Refusal ? error.kind : `${error}`;
  }
}
