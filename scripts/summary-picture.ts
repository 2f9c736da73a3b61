/**
 * Takes the picture of a job summary that README.md shows: `npm run picture`.
 *
 * Needs Chromium, at the path in CHROMIUM or at Debian's.
 */
import { fileURLToPath } from 'node:url';
import { startBrowser } from '../__tests__/github-page/browser.ts';
import { renderPage } from '../__tests__/github-page/render.ts';
import { now, run, signedIn } from '../__tests__/summary/outcomes.ts';
import { signInSummary } from '../src/summary/sign-in.ts';

const picture = new URL('../docs/images/summary.png', import.meta.url);
const browser = await startBrowser(process.env['CHROMIUM']);
try {
  const page = await browser.newPage({
    viewport: { width: 960, height: 400 },
    deviceScaleFactor: 1.5,
  });
  await page.setContent(renderPage(signInSummary({ outcomes: [signedIn('ReadOnly')], run, now })));
  await page.locator('article').screenshot({ path: fileURLToPath(picture) });
} finally {
  await browser.close();
}
