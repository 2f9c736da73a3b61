import { type HttpAnswer, type HttpRequest, jsonAnswer, type Service } from '../http.ts';

/** What GitHub's REST API knows here; tests fill it in. */
export interface GithubFacts {
  /** Lines such as `ssh-ed25519 AAAA…`, by login in lower case. */
  readonly sshKeys: Map<string, readonly string[]>;
  /** By `owner/name`. */
  readonly visibilities: Map<string, 'public' | 'private' | 'internal'>;
}

const DEFAULT_PAGE_SIZE = 30;
/** GitHub Enterprise Server has its API below a path of its host. */
const BASE = /^\/github(?:\/api\/v3)?(?=\/)/;

/**
 * The two calls of GitHub's REST API that the action makes, for `GITHUB_API_URL`, as github.com and
 * GitHub Enterprise Server have it.
 *
 * @see {@link https://docs.github.com/en/rest/users/keys}
 * @see {@link https://docs.github.com/en/rest/repos/repos#get-a-repository}
 */
export class GithubService implements Service {
  readonly name = 'github';
  readonly #facts: GithubFacts;

  constructor(facts: GithubFacts) {
    this.#facts = facts;
  }

  actionOf(request: HttpRequest): string {
    return request.path.replace(BASE, '').startsWith('/users/') ? 'listKeys' : 'getRepository';
  }

  async answer(request: HttpRequest): Promise<HttpAnswer> {
    const path = request.path.replace(BASE, '');
    const login = /^\/users\/([^/]+)\/keys$/.exec(path)?.[1];
    if (login !== undefined) {
      return this.#keys(login.toLowerCase(), new URLSearchParams(request.rawQuery));
    }
    const repository = /^\/repos\/([^/]+\/[^/]+)$/.exec(path)?.[1] ?? '';
    const visibility = this.#facts.visibilities.get(repository);
    return visibility === undefined
      ? notFound()
      : jsonAnswer(200, {
          full_name: repository,
          visibility,
          private: visibility !== 'public',
        });
  }

  #keys(login: string, query: URLSearchParams): HttpAnswer {
    const keys = this.#facts.sshKeys.get(login);
    if (keys === undefined) {
      return notFound();
    }
    const size = Number(query.get('per_page') ?? DEFAULT_PAGE_SIZE);
    const start = (Number(query.get('page') ?? 1) - 1) * size;
    const page = keys.map((key, index) => ({ id: index + 1, key })).slice(start, start + size);
    return jsonAnswer(200, page);
  }
}

function notFound(): HttpAnswer {
  return jsonAnswer(404, { message: 'Not Found', status: '404' });
}
