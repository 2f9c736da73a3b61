import { armor, Encrypter } from 'age-encryption';
import { fragmentOf } from '../../../src/link/fragment.ts';
import { encodePayload, type LinkPayload, type LinkSession } from '../../../src/link/payload.ts';

/** The payload of a run of the action. `session` changes its only session. */
export function payload(
  session: Partial<LinkSession> = {},
  said: Partial<Omit<LinkPayload, 'roles'>> = {},
): LinkPayload {
  const run = 'https://github.com/octo-org/octo-repo/actions/runs/16588214937';
  const now = Date.now();
  return {
    roles: [
      {
        kind: 'session',
        region: 'eu-central-1',
        issuer: run,
        destination:
          'https://eu-central-1.console.aws.amazon.com/cloudwatch/home?region=eu-central-1#logsV2:log-groups',
        signInToken: 'VCQgs5qZZt3Q6fn8Tr5EXAMPLEmLnwB7JjUc-SHwnUUWabcRdnWsi4DBn',
        accountId: '111122223333',
        role: 'ReadOnly',
        urlExpiresAt: new Date(now + 15 * 60_000),
        sessionExpiresAt: new Date(now + 60 * 60_000),
        ...session,
      },
    ],
    reason: 'INC-1234: checkout fails',
    asker: 'octocat',
    run,
    ...said,
  };
}

/** `1.DATA` of a payload that is sealed for recipients. */
export async function fragmentFor(content: LinkPayload, ...recipients: string[]): Promise<string> {
  return fragmentOf(await sealed(await encodePayload(content), recipients));
}

/** Armored text, as the output `sealed-url` is. */
export async function armoredFor(text: string, ...recipients: string[]): Promise<string> {
  return armor.encode(await sealed(new TextEncoder().encode(text), recipients));
}

function sealed(content: Uint8Array, recipients: readonly string[]): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) {
    encrypter.addRecipient(recipient);
  }
  return encrypter.encrypt(content);
}
