/**
 * What the opener page uses of `age-encryption/dist/recipients.js`: it seals for itself only, and
 * opens with an identity of its own. Post-quantum keys, X25519 and passphrases stay out of the page.
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
