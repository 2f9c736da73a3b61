/**
 * Step of a tested workflow: opens `CONSOLE_URL` as a browser would and writes the page to the
 * step's output `page`.
 */
import { appendFileSync } from 'node:fs';

const { CONSOLE_URL: url = '', GITHUB_OUTPUT: outputFile = '' } = process.env;

const login = await fetch(url, { redirect: 'manual' });
const location = login.headers.get('location');
if (location === null) {
  throw new Error(`The sign-in host answered ${login.status}`);
}
const cookie = login.headers.getSetCookie().map((header) => header.split(';', 1)[0]);
const page = await fetch(new URL(location, url), { headers: { cookie: cookie.join('; ') } });
if (!page.ok) {
  throw new Error(`The console answered ${page.status}`);
}
appendFileSync(outputFile, `page<<END-OF-PAGE\n${await page.text()}\nEND-OF-PAGE\n`);
