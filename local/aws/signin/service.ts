import { type HttpAnswer, type HttpRequest, parametersOf, type Service } from '../http.ts';
import { isPartition, type Partition } from '../world/partitions.ts';
import type { World } from '../world/world.ts';
import { ConsoleSessions } from './console-sessions.ts';
import { login } from './login.ts';
import { badRequest, consolePage, expiredPage, methodNotAllowed, notFound } from './pages.ts';
import { SigninTokens } from './signin-tokens.ts';

/**
 * The sign-in host of the console, and a simple page instead of the console.
 *
 * `/signin` plays the host of partition `aws`, `/signin/PARTITION` those of the others.
 *
 * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_enable-console-custom-url.html}
 */
export class SigninService implements Service {
  readonly name = 'signin';
  readonly #world: World;
  readonly #tokens: SigninTokens;
  readonly #sessions: ConsoleSessions;

  constructor(world: World) {
    this.#world = world;
    this.#tokens = new SigninTokens(world);
    this.#sessions = new ConsoleSessions(world.clock);
  }

  actionOf(request: HttpRequest): string {
    const page = request.path.split('/').at(-1) ?? '';
    return page === 'federation' ? (parametersOf(request).get('Action') ?? '') : page;
  }

  async answer(request: HttpRequest): Promise<HttpAnswer> {
    const match = /^\/signin(?:\/([a-z-]+))?\/(federation|console)$/.exec(request.path);
    const [, host = 'aws', page] = match ?? [];
    if (!isPartition(host) || page === undefined) {
      return notFound();
    }
    return page === 'console' ? this.#console(request) : this.#federation(request, host);
  }

  #federation(request: HttpRequest, host: Partition): HttpAnswer {
    // GovCloud's host does not accept POST, according to other tools. AWS does not document it.
    if (request.method === 'POST' ? host === 'aws-us-gov' : request.method !== 'GET') {
      return methodNotAllowed();
    }
    const parameters = parametersOf(request);
    switch (parameters.get('Action')) {
      case 'getSigninToken':
        return this.#tokens.issue(parameters, host);
      case 'login':
        return request.method === 'GET'
          ? login(parameters, host, this.#tokens, this.#sessions)
          : methodNotAllowed();
      default:
        return badRequest('Invalid action parameter');
    }
  }

  #console(request: HttpRequest): HttpAnswer {
    const session = this.#sessions.find(request.headers.cookie);
    if (session === undefined) {
      return badRequest('You are not signed in');
    }
    if (session.endsAt <= this.#world.clock.now()) {
      return expiredPage(session.issuer);
    }
    const destination = new URLSearchParams(request.rawQuery).get('destination');
    return consolePage(session, destination ?? session.destination);
  }
}
