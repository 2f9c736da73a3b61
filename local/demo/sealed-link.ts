import type { Stage } from './demo.ts';

/** A line of `seal-to` that names a user of the local GitHub. */
const GITHUB_USER = /^\s*(?:actor\s*$|@)/im;

/** A key that the person at the terminal gave to a user. */
const OWN_KEY = /\s(?:age1|ssh-)/;

/** Says who can open a sealed link of the local AWS, and how. */
export function explainSealedLink(
  { aws, keepsLinks, screen }: Stage,
  { 'seal-to': sealTo = '', recipients = '' }: Readonly<Record<string, string>>,
): void {
  if (aws === undefined) {
    return;
  }
  screen.heading('The sealed link');
  if (GITHUB_USER.test(sealTo) && !OWN_KEY.test(recipients)) {
    screen.text(`To open it, seal it for your own key: --with "seal-to=$(cat ~/.ssh/id_ed25519.pub)"
The users of the local GitHub have no private keys, so nobody can open links for them.`);
  }
  screen.text(
    keepsLinks
      ? `Give the sealed text to this command, and open the link that it prints:
  age -d -i ~/.ssh/id_ed25519   (or the file of your age key)
Do not use the line in the summary: it opens only https links ("Not opened: no https link"), and this link is http.`
      : 'To open it, add --keep: the link leads to the local AWS, which stops when this ends.',
  );
}
