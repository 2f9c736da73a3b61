/**
 * Takes the pictures of the opener page for README.md and docs/opener.md; a part of
 * `npm run picture`.
 *
 * Needs Chromium, at the path in CHROMIUM or at Debian's.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { fragmentFor, payload } from '../__tests__/conformance/browsers/sealer.ts';
import { serveSite } from '../__tests__/conformance/browsers/site.ts';
import { startBrowser } from '../__tests__/github-page/browser.ts';

const page = readFileSync(new URL('../opener/dist/index.html', import.meta.url));
const site = await serveSite(page);
const browser = await startBrowser(process.env['CHROMIUM']);
try {
  const tab = await browser.newPage({
    viewport: { width: 760, height: 820 },
    deviceScaleFactor: 1.5,
  });
  await tab.goto(site.url);
  await tab.getByRole('button', { name: 'Make a key' }).waitFor();
  await tab.getByRole('button', { name: 'Make a key' }).click();
  const recipient = await tab.getByLabel('Your recipient').textContent();
  await tab.getByLabel('Your GitHub login').fill('octocat');
  await take(tab, 'opener-key');
  await tab.goto('about:blank');
  await tab.goto(`${site.url}/#${await fragmentFor(payload(), recipient ?? '')}`);
  await tab.locator('.open:enabled').waitFor();
  await take(tab, 'opener-link');
} finally {
  await browser.close();
  await site.close();
}

async function take(tab: Page, name: string): Promise<void> {
  const path = fileURLToPath(new URL(`../docs/images/${name}.png`, import.meta.url));
  await tab.screenshot({ path, fullPage: true });
}
