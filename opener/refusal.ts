/** Refusals of the page: what is wrong, and what to do. */
const REFUSALS = {
  'in-frame': [
    'This page does not work inside another page.',
    'Open the link in a tab of its own.',
  ],
  'not-secure': [
    'This page was not loaded over https, so the browser gives it no cryptography.',
    'Open the address that begins with https://.',
  ],
  'no-storage': [
    'This browser does not let the page store a key.',
    'Allow this site to store data, or use another browser. Some browsers refuse it in private windows.',
  ],
  'cannot-keep-key': [
    'This browser could not store a key and use it again, so the key was deleted.',
    'Update this browser, or use another one.',
  ],
  'key-unreadable': [
    'The key that this browser stored can no longer be used.',
    'Use “Start over” below to delete it, and make a new one.',
  ],
  'not-at-root': [
    'Keys are made only at the root of a site (its path is “/”), because every page of a site could use the key.',
    'Ask the people who host this page to give it its own site.',
  ],
  'no-key': [
    'This browser has no key yet, so it cannot open sealed links.',
    'Make a key, add your line to the workflow, and run the workflow again. If another browser has your key, open this link there.',
  ],
  'too-long': [
    'This text is longer than 1 MiB, and no sealed link is that long.',
    'Copy the link or the sealed text again.',
  ],
  'not-sealed': [
    'This is not a sealed link.',
    'Paste the whole link, or the sealed text from “BEGIN AGE ENCRYPTED FILE” to “END AGE ENCRYPTED FILE”.',
  ],
  'private-key': [
    'This is a private key, not a sealed link.',
    'Do not paste it anywhere. Everybody who sees it can open the links that are sealed for it.',
  ],
  'open-link': [
    'This is a sign-in link that is not sealed.',
    'Open it in this browser, and do not show it to anybody. It needs no key.',
  ],
  'newer-version': [
    'This link is from a newer version of the action, which this page does not know.',
    'Ask the people who host this page to update it.',
  ],
  'other-key': [
    'This link is sealed for other keys than the one in this browser.',
    'Open it in the browser that has your key. If that key is lost, replace your line in “recipients” and run the workflow again.',
  ],
  'other-kind': [
    'This text is sealed for keys of the program age, not for the key of a browser.',
    'Open it with age and your private key. Or add your line from this page to the workflow, and run the workflow again.',
  ],
  'too-many-recipients': [
    'This text is sealed for more than 64 keys.',
    'Ask for a link that is sealed for fewer people.',
  ],
  damaged: [
    'This link is damaged: a part of it is missing or was changed.',
    'Copy the whole link again from the job summary.',
  ],
  'too-large': [
    'The sealed content unpacks to more than 4 MiB, or has more than 500 roles.',
    'If it is the output sealed-url, open it with the program age. If it is a link, do not trust its source: the action makes no sealed-link that large.',
  ],
  'unknown-content': [
    'This link was opened, but its content is not from the action.',
    'Do not trust the source of this link. Get the link from the job summary of the run.',
  ],
  'not-aws': [
    'This link leads to a page that is not an AWS sign-in page.',
    'Do not trust the source of this link. Get the link from the job summary of the run.',
  ],
  unexpected: [
    'This page had an unexpected error.',
    'Load the page again. If it fails again, use another browser.',
  ],
} as const satisfies Readonly<Record<string, readonly [what: string, advice: string]>>;

export type RefusalKind = keyof typeof REFUSALS;

/** A refusal by the page. The message quotes nothing of the refused text. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly kind: RefusalKind;
  readonly advice: string;

  constructor(kind: RefusalKind, options?: { readonly cause?: unknown }) {
    const [what, advice] = REFUSALS[kind];
    super(what, options);
    this.kind = kind;
    this.advice = advice;
  }
}
