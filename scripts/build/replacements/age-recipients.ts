/**
 * The part of `age-encryption/dist/recipients.js` that the opener page uses. The page seals only
 * for itself, and opens with its own identity. It needs no other kinds of keys and no passphrases.
 */
class NotInThisPage {
  constructor() {
    throw new Error('The opener page seals for age1tag1 recipients only.');
  }
}

export * from '../../../node_modules/age-encryption/dist/recipients.js';
export {
  NotInThisPage as HybridIdentity,
  NotInThisPage as HybridRecipient,
  NotInThisPage as HybridTagRecipient,
  NotInThisPage as ScryptIdentity,
  NotInThisPage as ScryptRecipient,
  NotInThisPage as X25519Identity,
  NotInThisPage as X25519Recipient,
};
