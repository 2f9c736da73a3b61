import type { LocalAws } from '../../local/aws/index.ts';
import { consoleFacts } from '../../local/aws/signin/console-facts.ts';

export interface ConsoleVisit {
  readonly status: number;
  /** `account`, `role`, `session-name`, `destination`, `session-ends`; empty if refused. */
  readonly facts: Readonly<Record<string, string>>;
  /** HTML of the last page. */
  readonly page: string;
}

/**
 * Opens a console URL as a browser does: follows its redirect, with the cookie.
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
  const redirect = await fetch(here, { redirect: 'manual' });
  const location = redirect.headers.get('location');
  if (location === null) {
    return { status: redirect.status, facts: {}, page: await redirect.text() };
  }
  const cookie = redirect.headers.get('set-cookie')?.split(';')[0] ?? '';
  const answer = await fetch(new URL(location, aws.url), { headers: { cookie } });
  const page = await answer.text();
  return { status: answer.status, facts: consoleFacts(page), page };
}
