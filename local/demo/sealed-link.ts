import type { Stage } from './demo.ts';

/** A line of `seal-to` that stands for a user of the local GitHub. */
const GITHUB_USER = /^\s*(?:actor\s*$|@)/im;

/** Says who can open a sealed link of the local AWS, and how. */
export function explainSealedLink({ aws, keepsLinks, screen }: Stage, sealTo = ''): void {
  if (aws === undefined) {
    return;
  }
  screen.heading('The sealed link');
  if (GITHUB_USER.test(sealTo)) {
    screen.text(`Nobody can open what is sealed for a user of the local GitHub, whose private keys were thrown
away. Seal it for your own key: --with "seal-to=$(cat ~/.ssh/id_ed25519.pub)"`);
  }
  screen.text(
    keepsLinks
      ? `The line in the summary opens https links only ("Not opened: no https link"), and a link to this
machine is http. Give the sealed text to the command without the rest, and open what it prints:
  age -d -i ~/.ssh/id_ed25519`
      : 'It leads to an AWS that is gone when this ends; --keep keeps it, and says how to open the link.',
  );
}
