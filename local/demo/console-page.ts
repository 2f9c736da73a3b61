import { consoleFacts } from '../aws/signin/console-facts.ts';

/** A sign-in host that does not let the link in, or a console that shows no session. */
export class LinkRefused extends Error {
  constructor(who: string, status: number) {
    super(`${who} answered ${status}`);
  }
}

/**
 * Opens a console URL of the local AWS as a browser would.
 *
 * @returns What the page says, by the `id` of its element: `account`, `role`, `session-name`,
 *   `destination`, `session-ends`.
 * @throws LinkRefused if it leads to no console session.
 */
export async function openConsole(url: string): Promise<Record<string, string>> {
  const login = await fetch(url, { redirect: 'manual' });
  const location = login.headers.get('location');
  if (location === null) {
    throw new LinkRefused('the sign-in host', login.status);
  }
  const cookie = login.headers.getSetCookie().map((header) => header.split(';', 1)[0]);
  const page = await fetch(new URL(location, url), { headers: { cookie: cookie.join('; ') } });
  const html = await page.text();
  if (!page.ok) {
    throw new LinkRefused('the console', page.status);
  }
  return consoleFacts(html);
}
