import { type HttpAnswer, type HttpRequest, jsonAnswer, type Service } from '../http.ts';

/** The data of GitHub's REST API. Tests fill it in. */
export interface GithubFacts {
  /** Lines such as `ssh-ed25519 AAAA…`, by login in lower case. */
  readonly sshKeys: Map<string, readonly string[]>;
  /** By `owner/name`. */
  readonly visibilities: Map<string, 'public' | 'private' | 'internal'>;
  /** By login in lower case. */
  readonly accounts: Map<string, GithubAccount>;
}

export interface GithubAccount {
  readonly id: number;
  readonly type: 'User' | 'Bot';
  /** By `owner/name`. The default is `read` for public repositories, else `none`. */
  readonly permissions: ReadonlyMap<string, 'admin' | 'write' | 'read' | 'none'>;
}

/** A GitHub where octocat may write. The local runner runs as octocat. */
export function githubFacts(): GithubFacts {
  const octocat: GithubAccount = {
    id: 583231,
    type: 'User',
    permissions: new Map([['octo-org/octo-repo', 'write']]),
  };
  return {
    sshKeys: new Map(),
    visibilities: new Map([['octo-org/octo-repo', 'private']]),
    accounts: new Map([['octocat', octocat]]),
  };
}

const DEFAULT_PAGE_SIZE = 30;
/** GitHub Enterprise Server has its API below a path of its host. */
const PERMISSION = /^\/repos\/([^/]+\/[^/]+)\/collaborators\/([^/]+)\/permission$/;
const BASE = /^\/github(?:\/api\/v3)?(?=\/)/;

/**
 * The calls of GitHub's REST API that the action uses, for `GITHUB_API_URL`, as on github.com and
 * GitHub Enterprise Server.
 *
 * @see {@link https://docs.github.com/en/rest/users/keys}
 * @see {@link https://docs.github.com/en/rest/repos/repos#get-a-repository}
 * @see {@link https://docs.github.com/en/rest/collaborators/collaborators#get-repository-permissions-for-a-user}
 */
export class GithubService implements Service {
  readonly name = 'github';
  readonly #facts: GithubFacts;

  constructor(facts: GithubFacts) {
    this.#facts = facts;
  }

  actionOf(request: HttpRequest): string {
    const path = request.path.replace(BASE, '');
    if (path.startsWith('/users/')) {
      return 'listKeys';
    }
    return PERMISSION.test(path) ? 'getPermission' : 'getRepository';
  }

  async answer(request: HttpRequest): Promise<HttpAnswer> {
    const path = request.path.replace(BASE, '');
    const login = /^\/users\/([^/]+)\/keys$/.exec(path)?.[1];
    if (login !== undefined) {
      return this.#keys(login.toLowerCase(), new URLSearchParams(request.rawQuery));
    }
    const [, of = '', encoded] = PERMISSION.exec(path) ?? [];
    if (encoded !== undefined) {
      const token = request.headers['authorization'];
      return token === undefined
        ? unauthorized()
        : this.#permission(of, decodeURIComponent(encoded));
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

  #permission(repository: string, login: string): HttpAnswer {
    const visibility = this.#facts.visibilities.get(repository);
    const account = this.#facts.accounts.get(login.toLowerCase());
    if (visibility === undefined) {
      return notFound();
    }
    if (account === undefined) {
      return jsonAnswer(404, { message: `${login} is not a user`, status: '404' });
    }
    const { id, type, permissions } = account;
    const permission = permissions.get(repository) ?? (visibility === 'public' ? 'read' : 'none');
    return jsonAnswer(200, { permission, role_name: permission, user: { login, id, type } });
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

function unauthorized(): HttpAnswer {
  return jsonAnswer(401, { message: 'Requires authentication', status: '401' });
}

function notFound(): HttpAnswer {
  return jsonAnswer(404, { message: 'Not Found', status: '404' });
}
