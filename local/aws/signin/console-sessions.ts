import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { Session } from '../world/model.ts';

/** A browser that is signed in. */
export interface ConsoleSession {
  readonly session: Session;
  /** Where the console sends people when the session is over. */
  readonly issuer: string;
  readonly destination: string;
  readonly endsAt: Date;
}

const COOKIE = 'aws-userInfo-local';

/** Browsers that are signed in, by cookie. */
export class ConsoleSessions {
  readonly #sessions = new Map<string, ConsoleSession>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * @param durationSeconds - `undefined`: as long as the credentials.
   * @returns The `Set-Cookie` header.
   */
  open(
    session: Session,
    durationSeconds: number | undefined,
    issuer: string,
    destination: string,
  ): string {
    const now = this.#clock.now();
    const endsAt =
      durationSeconds === undefined
        ? (session.expiresAt ?? now)
        : new Date(now.getTime() + durationSeconds * 1000);
    const id = randomBytes(24).toString('hex');
    this.#sessions.set(id, { session, issuer, destination, endsAt });
    return `${COOKIE}=${id}; Path=/signin; HttpOnly; SameSite=Lax`;
  }

  find(cookies: string | undefined): ConsoleSession | undefined {
    const id = new RegExp(`(?:^|;\\s*)${COOKIE}=([0-9a-f]+)`).exec(cookies ?? '')?.[1];
    return this.#sessions.get(id ?? '');
  }
}
