import { Browser } from '../aws/signin/browser.ts';
import { consoleFacts, refusalReason } from '../aws/signin/console-facts.ts';

/** The sign-in host refused the link, or the console shows no session. */
export class LinkRefused extends Error {}

/**
 * Opens a console URL of the local AWS as a browser would.
 *
 * @returns The texts of the page by the `id` of their element: `account`, `role`, `session-name`,
 *   `destination`, `session-ends`.
 * @throws LinkRefused if it does not lead to a console session. It says who refused it, and why.
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
