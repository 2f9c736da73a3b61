import { Browser } from '../aws/signin/browser.ts';
import { consoleFacts, refusalReason } from '../aws/signin/console-facts.ts';

/** A sign-in host that does not let the link in, or a console that shows no session. */
export class LinkRefused extends Error {}

/**
 * Opens a console URL of the local AWS as a browser would.
 *
 * @returns What the page says, by the `id` of its element: `account`, `role`, `session-name`,
 *   `destination`, `session-ends`.
 * @throws LinkRefused if it leads to no console session; says who refused it, and why.
 */
export async function openConsole(url: string): Promise<Record<string, string>> {
  const { redirected, status, html } = await new Browser().open(url);
  if (status !== 200) {
    const who = redirected ? 'the console' : 'the sign-in host';
    const reason = refusalReason(html);
    throw new LinkRefused(`${who} answered ${status}${reason ? `: ${reason}` : '.'}`);
  }
  return consoleFacts(html);
}
