import { AssumeRoleCommand, AssumeRoleWithWebIdentityCommand } from '@aws-sdk/client-sts';
import { expect } from 'vitest';
import type { LocalAws } from '../../../../local/aws/index.ts';
import { Browser, type Page } from '../../../../local/aws/signin/browser.ts';
import { arnOf } from '../../../fixtures/roles.ts';
import { idToken, type Keys, keysOf, sessionParameter, stsClient } from '../clients.ts';

export const DESTINATION = 'https://eu-west-1.console.aws.amazon.com/s3/home?region=eu-west-1';
export const ISSUER = 'https://github.com/octo-org/octo-repo/actions/runs/1';

export async function oidcKeys(aws: LocalAws): Promise<Keys> {
  return keysOf(
    await stsClient(aws).send(
      new AssumeRoleWithWebIdentityCommand({
        RoleArn: arnOf('ReadOnly'),
        RoleSessionName: 'octocat',
        WebIdentityToken: await idToken(aws),
      }),
    ),
  );
}

export async function assumedKeys(aws: LocalAws, role: string, keys: Keys): Promise<Keys> {
  const command = new AssumeRoleCommand({ RoleArn: arnOf(role), RoleSessionName: 'me' });
  return keysOf(await stsClient(aws, keys).send(command));
}

export async function exchange(
  aws: LocalAws,
  session: string,
  options: { duration?: string; method?: 'GET' | 'POST'; host?: string } = {},
) {
  const parameters = new URLSearchParams({
    Action: 'getSigninToken',
    ...(options.duration === undefined ? {} : { SessionDuration: options.duration }),
    Session: session,
  });
  const url = `${aws.url}/${options.host ?? 'signin'}/federation`;
  const response = await (options.method === 'GET'
    ? fetch(`${url}?${parameters}`)
    : fetch(url, { method: 'POST', body: parameters }));
  const type = response.headers.get('content-type') ?? '';
  return { status: response.status, type, text: await response.text() };
}

export async function signinToken(aws: LocalAws, keys: Keys, duration?: string): Promise<string> {
  const answer = await exchange(
    aws,
    sessionParameter(keys),
    duration === undefined ? {} : { duration },
  );
  return (JSON.parse(answer.text) as { SigninToken: string }).SigninToken;
}

export function loginUrl(aws: LocalAws, changes: Record<string, string>): string {
  const parameters = { Action: 'login', Issuer: ISSUER, Destination: DESTINATION, ...changes };
  return `${aws.url}/signin/federation?${new URLSearchParams(parameters)}`;
}

/** Follows the link in a new browser; `reload` loads the page that it led to again. */
export async function open(url: string): Promise<Page & { reload(): Promise<Page> }> {
  const browser = new Browser();
  const page = await browser.open(url);
  return { ...page, reload: () => browser.open(page.url) };
}

export const REFUSED = {
  status: 400,
  type: 'text/html; charset=utf-8',
  text: expect.stringMatching(
    /Invalid credentials parameter.*The request sent by the client was syntactically incorrect/,
  ),
};
