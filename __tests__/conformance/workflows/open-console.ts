/**
 * Step of a tested workflow: opens `CONSOLE_URL` as a browser would and writes the page to the
 * step's output `page`.
 */
import { appendFileSync } from 'node:fs';
import { Browser } from '../../../local/aws/signin/browser.ts';

const { CONSOLE_URL: url = '', GITHUB_OUTPUT: outputFile = '' } = process.env;

const { redirected, status, html } = await new Browser().open(url);
if (status !== 200) {
  throw new Error(`The ${redirected ? 'console' : 'sign-in host'} answered ${status}`);
}
appendFileSync(outputFile, `page<<END-OF-PAGE\n${html}\nEND-OF-PAGE\n`);
