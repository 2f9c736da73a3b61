import { type HttpAnswer, jsonAnswer } from '../http.ts';
import { opaqueToken } from '../secrets.ts';
import type { Session } from '../world/model.ts';
import type { Partition } from '../world/partitions.ts';
import type { World } from '../world/world.ts';
import { badRequest, wrongPartition } from './pages.ts';

const TOKEN_LIFE_MS = 15 * 60 * 1000;

/** The session of a sign-in token. */
export interface SigninGrant {
  readonly session: Session;
  /** The requested length; `undefined` means the life of the credentials. */
  readonly durationSeconds: number | undefined;
  readonly host: Partition;
  readonly expiresAt: Date;
}

/** Exchanges credentials for sign-in tokens, which live 15 minutes and can be used repeatedly. */
export class SigninTokens {
  readonly #grants = new Map<string, SigninGrant>();
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** Answers `Action=getSigninToken`. */
  issue(parameters: URLSearchParams, host: Partition): HttpAnswer {
    const session = this.#sessionOf(parameters.get('Session'));
    if (session === undefined) {
      return invalidCredentials();
    }
    if (this.#world.account(session.accountId).partition !== host) {
      return wrongPartition();
    }
    const duration = parameters.get('SessionDuration');
    // AWS has the same answer for a bad duration and for bad credentials.
    if (duration !== null && !(isDuration(duration) && mayAskForDuration(session))) {
      return invalidCredentials();
    }
    const token = this.#world.secrets.issue('signin-token', opaqueToken('VCQgs5', 600));
    this.#grants.set(token, {
      session,
      durationSeconds: duration === null ? undefined : Number(duration),
      host,
      expiresAt: new Date(this.#world.clock.now().getTime() + TOKEN_LIFE_MS),
    });
    return jsonAnswer(200, { SigninToken: token });
  }

  find(token: string): SigninGrant | undefined {
    return this.#grants.get(token);
  }

  isExpired(grant: SigninGrant): boolean {
    return grant.expiresAt <= this.#world.clock.now();
  }

  /** The live temporary session of these credentials. Long-term keys have no session. */
  #sessionOf(json: string | null): Session | undefined {
    const { sessionId, sessionKey, sessionToken } = parseCredentials(json);
    const session = this.#world.session(String(sessionId));
    const isGood =
      session?.sessionToken !== undefined &&
      session.secretAccessKey === sessionKey &&
      session.sessionToken === sessionToken &&
      !this.#world.isExpired(session);
    return isGood ? session : undefined;
  }
}

function parseCredentials(json: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json ?? '');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function isDuration(text: string): boolean {
  const seconds = Number(text);
  return /^\d{1,6}$/.test(text) && seconds >= 900 && seconds <= 43200;
}

function mayAskForDuration(session: Session): boolean {
  return !session.chained && session.origin !== 'federation-token';
}

function invalidCredentials(): HttpAnswer {
  return badRequest('Invalid credentials parameter');
}
