/**
 * Takes the pictures of a job summary for README.md: wide, on a phone, and on a phone in dark mode.
 * A part of `npm run picture`.
 *
 * Needs Chromium, at the path in CHROMIUM or at Debian's.
 */
import { fileURLToPath } from 'node:url';
import { signedIn, summaryOf } from '../__tests__/fixtures/outcomes.ts';
import { startBrowser } from '../__tests__/github-page/browser.ts';
import { ed25519Pair } from '../__tests__/seal/ssh-keys.ts';
import { renderPage } from '../local/github-page/render.ts';
import type { Sealed } from '../src/delivery/seal-for.ts';
import { sealText, sshKey } from '../src/seal/seal.ts';

interface Look {
  readonly width: number;
  readonly theme?: 'light' | 'dark';
}

/** CSS pixels. */
const PHONE = 390;
const outcomes = [signedIn('ReadOnly')];
const sealed = await sealedFor('@octocat', 'A link of a session that is long over.');
const browser = await startBrowser(process.env['CHROMIUM']);
try {
  await take('summary', summaryOf({ outcomes, sealed }), { width: 960 });
  await take('summary-phone', summaryOf({ outcomes }), { width: PHONE });
  await take('summary-phone-dark', summaryOf({ outcomes }), { width: PHONE, theme: 'dark' });
} finally {
  await browser.close();
}

async function take(name: string, summary: string, look: Look): Promise<void> {
  const viewport = { width: look.width, height: 400 };
  const page = await browser.newPage({ viewport, deviceScaleFactor: 1.5 });
  await page.setContent(renderPage(summary, look));
  const path = fileURLToPath(new URL(`../docs/images/${name}.png`, import.meta.url));
  await page.locator('article').screenshot({ path });
}

/** A text sealed for a new key, which nobody keeps. */
async function sealedFor(owner: string, text: string): Promise<Sealed> {
  const key = sshKey(ed25519Pair().line);
  if (key === undefined || key.kind === 'unusable') {
    throw new Error('The action cannot seal for the new SSH key.');
  }
  return { armored: await sealText(text, [key]), recipients: [{ key, owner }], link: undefined };
}
