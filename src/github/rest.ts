import type { GitHub, Unanswered } from '../delivery/ports.ts';
import { ActionError } from '../errors.ts';
import { endpointUrl } from '../http/endpoint.ts';
import { TransportError } from '../http/message.ts';
import { sendWithRetries } from '../http/retry.ts';
import type { Send } from '../http/send.ts';
import { withoutSlashesAtEnd } from '../text/url.ts';
import { keysOf, permissionOf, refusalOf, visibilityOf } from './rest-answers.ts';

const KEYS_PER_PAGE = 100;
/** No user has this many keys. The limit ends an endless list. */
const MAX_PAGES = 10;
const CHECK_THE_WAY =
  'Run the job again in a few minutes. If it keeps failing, check the proxy variables of this runner, and that it can reach the API of GitHub.';

/**
 * GitHub's REST API, or that of an Enterprise server (`GITHUB_API_URL`).
 *
 * @param options.token - Sent if given. The caller has masked it.
 * @see {@link https://docs.github.com/rest/users/keys}
 * @see {@link https://docs.github.com/rest/repos/repos#get-a-repository}
 * @see {@link https://docs.github.com/rest/collaborators/collaborators}
 */
export function createRest(options: {
  readonly environment: NodeJS.ProcessEnv;
  readonly send: Send;
  readonly token: string | undefined;
}): GitHub {
  const { environment, send, token } = options;
  const repository = (environment['GITHUB_REPOSITORY'] ?? '').split('/').map(encodeURIComponent);
  const get = (path: string, signal: AbortSignal) => {
    const base = environment['GITHUB_API_URL'] || 'https://api.github.com';
    const url = endpointUrl('GITHUB_API_URL', `${withoutSlashesAtEnd(base)}${path}`);
    const headers: Record<string, string> = {
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
    };
    if (token !== undefined) {
      headers['authorization'] = `Bearer ${token}`;
    }
    return sendWithRetries(send, { method: 'GET', url, headers, body: undefined }, signal);
  };

  return {
    async repositoryVisibility(signal) {
      return unlessUnreachable(async () =>
        visibilityOf(await get(`/repos/${repository.join('/')}`, signal), new Date()),
      );
    },

    async permission(login, signal) {
      const person = `collaborators/${encodeURIComponent(login)}/permission`;
      return unlessUnreachable(async () =>
        permissionOf(await get(`/repos/${repository.join('/')}/${person}`, signal), new Date()),
      );
    },

    async publicKeys(login, signal) {
      const lines: string[] = [];
      for (let page = 1; page <= MAX_PAGES; page++) {
        const query = `per_page=${KEYS_PER_PAGE}&page=${page}`;
        const response = await get(
          `/users/${encodeURIComponent(login)}/keys?${query}`,
          signal,
        ).catch((error: unknown) => {
          throw error instanceof TransportError ? unreachable(login, error) : error;
        });
        if (response.status === 404) {
          return undefined;
        }
        const keys = keysOf(response);
        if (keys === undefined) {
          const { refused, reason, advice } = refusalOf(response, new Date());
          throw new ActionError(
            refused ? 'no-recipient-key' : 'network',
            `GitHub did not give the SSH keys of @${login} (${reason}).`,
            advice,
          );
        }
        lines.push(...keys);
        if (keys.length < KEYS_PER_PAGE) {
          break;
        }
      }
      return lines;
    },
  };
}

async function unlessUnreachable<T>(ask: () => Promise<T>): Promise<T | Unanswered> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof TransportError) {
      return { kind: 'unknown', reason: error.message, advice: CHECK_THE_WAY };
    }
    throw error;
  }
}

function unreachable(login: string, cause: TransportError): ActionError {
  return new ActionError(
    'network',
    `GitHub could not be asked for the SSH keys of @${login} (${cause.message}).`,
    CHECK_THE_WAY,
    { cause },
  );
}
