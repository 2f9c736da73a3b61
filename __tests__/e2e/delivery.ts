import { armor, Decrypter, type Identity } from 'age-encryption';

/** Opens a sealed link as its owner would. */
export async function open(
  sealed: string | undefined,
  identity: string | Identity,
): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(armor.decode(sealed ?? ''), 'text');
}
