import type { LocalAws } from '../../local/aws/index.ts';
import { Browser } from '../../local/aws/signin/browser.ts';
import { consoleFacts } from '../../local/aws/signin/console-facts.ts';

export interface ConsoleVisit {
  readonly status: number;
  /** `account`, `role`, `session-name`, `destination`, `session-ends`; empty if refused. */
  readonly facts: Readonly<Record<string, string>>;
  /** HTML of the last page. */
  readonly page: string;
}

/**
 * Opens a console URL in a new browser.
 *
 * @param path - Where the local AWS plays the sign-in host, for URLs with the host of the real one.
 */
export async function openConsole(
  aws: LocalAws,
  url: string | undefined,
  path = '',
): Promise<ConsoleVisit> {
  const login = new URL(url ?? '');
  const here = new URL(`${path}${login.pathname}${login.search}`, aws.url);
  const { status, html } = await new Browser().open(here);
  return { status, facts: consoleFacts(html), page: html };
}
