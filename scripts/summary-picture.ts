/**
 * Takes the picture of a job summary that README.md shows: `npm run picture`.
 *
 * Needs Chromium, at the path in CHROMIUM or at Debian's.
 */
import { fileURLToPath } from 'node:url';
import { signedIn, summaryOf } from '../__tests__/fixtures/outcomes.ts';
import { startBrowser } from '../__tests__/github-page/browser.ts';
import { renderPage } from '../__tests__/github-page/render.ts';
import { ed25519Pair } from '../__tests__/seal/ssh-keys.ts';
import type { Sealed } from '../src/delivery/seal-for.ts';
import { sealText, sshKey } from '../src/seal/seal.ts';

const PICTURE = fileURLToPath(new URL('../docs/images/summary.png', import.meta.url));
const outcomes = [signedIn('ReadOnly')];
const sealed = await sealedFor('@octocat', 'A link of a session that is long over.');
const browser = await startBrowser(process.env['CHROMIUM']);
try {
  const page = await browser.newPage({
    viewport: { width: 960, height: 400 },
    deviceScaleFactor: 1.5,
  });
  await page.setContent(renderPage(summaryOf({ outcomes, sealed })));
  await page.locator('article').screenshot({ path: PICTURE });
} finally {
  await browser.close();
}

/** A text sealed for a key that is made here, and that nobody has. */
async function sealedFor(owner: string, text: string): Promise<Sealed> {
  const key = sshKey(ed25519Pair().line);
  if (key === undefined || key.kind === 'unusable') {
    throw new Error('The SSH key that was made cannot be sealed for.');
  }
  return { armored: await sealText(text, [key]), recipients: [{ key, owner }], link: undefined };
}
