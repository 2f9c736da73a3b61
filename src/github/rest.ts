import type { GitHub } from '../delivery/ports.ts';
import { ActionError } from '../errors.ts';
import { endpointUrl } from '../http/endpoint.ts';
import { type HttpResponse, TransportError } from '../http/message.ts';
import { sendWithRetries } from '../http/retry.ts';
import type { Send } from '../http/send.ts';
import { visibilityOf } from './visibility.ts';

const KEYS_PER_PAGE = 100;
/** Nobody has as many keys; an endless list must still end. */
const MAX_PAGES = 10;

/**
 * GitHub's REST API, or that of an Enterprise server (`GITHUB_API_URL`).
 *
 * @param options.token - Sent if given, and masked before.
 * @see {@link https://docs.github.com/rest/users/keys}
 * @see {@link https://docs.github.com/rest/repos/repos#get-a-repository}
 */
export function createRest(options: {
  readonly environment: NodeJS.ProcessEnv;
  readonly send: Send;
  readonly mask: (secret: string) => void;
  readonly token: string | undefined;
}): Pick<GitHub, 'repositoryVisibility' | 'publicKeys'> {
  const { environment, send, mask, token } = options;
  if (token !== undefined) {
    mask(token);
  }
  const get = (path: string, signal: AbortSignal) => {
    const base = environment['GITHUB_API_URL'] || 'https://api.github.com';
    const url = endpointUrl('GITHUB_API_URL', `${base.replace(/\/+$/, '')}${path}`);
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
      const path = (environment['GITHUB_REPOSITORY'] ?? '').split('/').map(encodeURIComponent);
      try {
        const response = await get(`/repos/${path.join('/')}`, signal);
        return response.status === 200 ? visibilityOf(json(response)) : undefined;
      } catch (error) {
        if (error instanceof TransportError) {
          return undefined;
        }
        throw error;
      }
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
        const keys = keysIn(response, login);
        lines.push(...keys);
        if (keys.length < KEYS_PER_PAGE) {
          break;
        }
      }
      return lines;
    },
  };
}

function keysIn(response: HttpResponse, login: string): readonly string[] {
  const answer = response.status === 200 ? json(response) : undefined;
  if (Array.isArray(answer)) {
    return answer.flatMap((entry: { key?: unknown } | null) =>
      typeof entry?.key === 'string' ? [entry.key] : [],
    );
  }
  const refused = response.status === 401 || response.status === 403 || response.status === 429;
  throw new ActionError(
    refused ? 'no-recipient-key' : 'network',
    `GitHub did not tell the SSH keys of @${login} (status ${response.status}${refused ? '' : ', no list of keys'}).`,
    refused
      ? 'Check github-token: leave it out, so that the token of the job is used, or give one that may read users. A secret that does not exist leaves it empty, and without any token GitHub answers few requests an hour.'
      : 'Run the job again in a few minutes. If it keeps failing, check GITHUB_API_URL and the proxy variables of this runner.',
  );
}

function unreachable(login: string, cause: TransportError): ActionError {
  return new ActionError(
    'network',
    `GitHub could not be asked for the SSH keys of @${login} (${cause.message}).`,
    'Run the job again in a few minutes. If it keeps failing, check that this runner can reach the API of GitHub, and its proxy variables.',
    { cause },
  );
}

/** @returns `undefined` for what is no JSON. */
function json(response: HttpResponse): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(response.body));
  } catch {
    return undefined;
  }
}
