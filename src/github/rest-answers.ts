import {
  isVisibility,
  type Permission,
  type Unanswered,
  type Visibility,
} from '../delivery/ports.ts';
import type { HttpResponse } from '../http/message.ts';
import { limitPauseMs } from '../http/retry.ts';
import { clockTime } from '../text/clock.ts';
import { shortened } from '../text/excerpt.ts';

/** GitHub's messages are shorter than this. */
const MAX_SAID_LENGTH = 300;
const USE_THE_TOKEN_OF_THE_JOB =
  'Remove github-token, so that the action uses the token of the job. If github-token comes from a secret, check that the secret exists: without a token, GitHub answers few requests an hour.';
const RUN_AGAIN =
  'Run the job again in a few minutes. If it keeps failing, check GITHUB_API_URL and the proxy variables of this runner.';

const RUN_AGAIN_LATER =
  'Run the job again in a few minutes. GitHub counts the requests of the token, or of the address of this runner if github-token is empty.';

/** Why GitHub did not answer a question, and what to do. */
export interface Refusal extends Unanswered {
  /** Whether another token, or a later try, may help. */
  readonly refused: boolean;
}

/**
 * Reads an answer that is not a success.
 *
 * @param now - To tell when a limit ends.
 * @see {@link https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api}
 */
export function refusalOf(response: HttpResponse, now: Date): Refusal {
  const { status, headers } = response;
  const said = saidBy(response);
  const rest = status === 200 ? ', but not an answer of its API' : '';
  const reason = `status ${status}${said === undefined ? rest : `: ${said}`}`;
  if (![401, 403, 404, 429].includes(status)) {
    return { kind: 'unknown', refused: false, reason, advice: RUN_AGAIN };
  }
  const pauseMs = limitPauseMs(headers, now);
  if (pauseMs !== undefined) {
    const end = clockTime(new Date(now.getTime() + pauseMs), now);
    return {
      kind: 'unknown',
      refused: true,
      reason: `${reason}; its limit of requests is used up until ${end}`,
      advice: `Run the job again after ${end}. GitHub counts the requests of the token, or of the address of this runner if github-token is empty.`,
    };
  }
  return { kind: 'unknown', refused: true, reason, advice: adviceFor(status, said ?? '') };
}

function adviceFor(status: number, said: string): string {
  if (status === 429 || /rate limit/i.test(said)) {
    return RUN_AGAIN_LATER;
  }
  return /IP allow list/i.test(said)
    ? 'Add the address of this runner to the IP allow list of the organization, or use a runner that is on it.'
    : USE_THE_TOKEN_OF_THE_JOB;
}

/** GitHub's message about a refusal. Errors repeat no other part of a body. */
function saidBy(response: HttpResponse): string | undefined {
  const message = (json(response) as { message?: unknown } | null | undefined)?.message;
  return typeof message === 'string' && message.trim() !== ''
    ? shortened(message.trim(), MAX_SAID_LENGTH)
    : undefined;
}

/** The keys of a list; `undefined` if the answer is not a list. */
export function keysOf(response: HttpResponse): readonly string[] | undefined {
  const answer = response.status === 200 ? json(response) : undefined;
  return Array.isArray(answer)
    ? answer.flatMap((entry: { key?: unknown } | null) =>
        typeof entry?.key === 'string' ? [entry.key] : [],
      )
    : undefined;
}

/** The visibility in an answer about the repository. Older servers have only `private`. */
export function visibilityOf(response: HttpResponse, now: Date): Visibility | Unanswered {
  const repository = response.status === 200 ? json(response) : undefined;
  const { visibility, private: isPrivate } = (repository ?? {}) as Record<string, unknown>;
  if (isVisibility(visibility)) {
    return visibility;
  }
  // A new kind of visibility may be more open than private, so it does not count as private.
  if (visibility !== undefined || typeof isPrivate !== 'boolean') {
    return refusalOf(response, now);
  }
  return isPrivate ? 'private' : 'public';
}

/**
 * What a person may do in the repository.
 *
 * @see {@link https://docs.github.com/rest/collaborators/collaborators#get-repository-permissions-for-a-user}
 */
export function permissionOf(response: HttpResponse, now: Date): Permission {
  const answer = response.status === 200 ? json(response) : undefined;
  const { permission, user } = (answer ?? {}) as { permission?: unknown; user?: unknown };
  if (typeof permission !== 'string') {
    return refusalOf(response, now);
  }
  const { id, type } = (user ?? {}) as { id?: unknown; type?: unknown };
  return {
    kind: 'known',
    permission,
    userId: Number.isSafeInteger(id) ? String(id) : undefined,
    isApp: type === 'Bot',
  };
}

/** @returns `undefined` if the body is not JSON. */
function json(response: HttpResponse): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(response.body));
  } catch {
    return undefined;
  }
}
