import { ActionError } from '../errors.ts';
import { endpointUrl } from '../http/endpoint.ts';
import type { HttpResponse } from '../http/message.ts';
import { TransportError } from '../http/message.ts';
import { sendWithRetries } from '../http/retry.ts';
import type { Send } from '../http/send.ts';
import { testableClaims } from '../session/claims.ts';
import type { IdToken, IdTokens } from '../sign-in/ports.ts';

const URL_VARIABLE = 'ACTIONS_ID_TOKEN_REQUEST_URL';
/** Holds the secret that the action sends to get ID tokens. */
const TOKEN_VARIABLE = 'ACTIONS_ID_TOKEN_REQUEST_TOKEN';
const RUN_AGAIN =
  'Run the job again in a few minutes. If it keeps failing, check the proxy variables of this runner, and that it can reach the Actions service of GitHub.';

/** ID tokens that can be replaced by newer ones. */
export interface RenewableIdTokens extends IdTokens {
  /**
   * Gets a new token in place of one that did not work, for the same audience. Roles that replace
   * the same token share the new one.
   *
   * @throws ActionError as `request` does.
   */
  renew(stale: IdToken, signal: AbortSignal): Promise<IdToken>;
}

/**
 * The Actions service that issues ID tokens. This does not use the toolkit's client, which does
 * not retry network errors and loads a second HTTP implementation.
 *
 * Masks the secret of `ACTIONS_ID_TOKEN_REQUEST_TOKEN` at once, and each token that it gets.
 *
 * @see {@link https://docs.github.com/actions/reference/security/oidc}
 */
export function createIdTokens(options: {
  readonly environment: NodeJS.ProcessEnv;
  readonly send: Send;
  readonly mask: (secret: string) => void;
  /** Whether the run is for a pull request from a fork, which never gets ID tokens. */
  readonly isForkPullRequest: () => Promise<boolean>;
}): RenewableIdTokens {
  const serviceUrl = options.environment[URL_VARIABLE];
  const bearer = options.environment[TOKEN_VARIABLE];
  if (bearer) {
    options.mask(bearer);
  }
  const request = async (audience: string, signal: AbortSignal) => {
    if (!serviceUrl || !bearer) {
      throw missing(await options.isForkPullRequest());
    }
    const url = endpointUrl(URL_VARIABLE, serviceUrl);
    url.searchParams.set('audience', audience);
    const headers = { authorization: `bearer ${bearer}`, accept: 'application/json' };
    const response = await sendWithRetries(
      options.send,
      { method: 'GET', url, headers, body: undefined },
      signal,
    ).catch((error: unknown) => {
      throw error instanceof TransportError ? unreachable(error) : error;
    });
    const token = readToken(response);
    options.mask(token);
    return withClaims(token);
  };

  const requested = new Map<string, Promise<IdToken>>();
  const renewed = new Map<string, Promise<IdToken>>();
  return {
    available: Boolean(serviceUrl && bearer),
    request(audience, signal) {
      const token = requested.get(audience) ?? request(audience, signal);
      requested.set(audience, token);
      return token;
    },
    renew(stale, signal) {
      const token = renewed.get(stale.token) ?? request(stale.audience, signal);
      renewed.set(stale.token, token);
      requested.set(
        stale.audience,
        token.catch(() => stale),
      );
      return token;
    },
  };
}

function readToken(response: HttpResponse): string {
  if (response.status !== 200) {
    throw failed(`answered with status ${response.status}`);
  }
  try {
    const { value } = JSON.parse(new TextDecoder().decode(response.body));
    if (typeof value === 'string' && value !== '') {
      return value;
    }
  } catch {
    // Falls through. The error must not repeat the answer, which may be half a token.
  }
  throw failed('gave an answer without a token');
}

/**
 * Reads the claims that error messages and policies need. It does not check the signature,
 * because the action only passes the token on.
 */
function withClaims(token: string): IdToken {
  try {
    const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
    const claims = JSON.parse(payload);
    const { iss, sub, aud, repository_visibility: visibility, actor_id: actorId } = claims;
    if (typeof iss === 'string' && typeof sub === 'string') {
      return {
        token,
        issuer: iss,
        subject: sub,
        audience: String(aud),
        repositoryVisibility: typeof visibility === 'string' ? visibility : undefined,
        actorId: actorId === undefined ? undefined : String(actorId),
        claims: testableClaims(claims),
      };
    }
  } catch {
    // Falls through, as above.
  }
  throw failed('gave something that is not an ID token');
}

function missing(forkPullRequest: boolean): ActionError {
  return forkPullRequest
    ? new ActionError(
        'id-token-missing',
        'This run is for a pull request from a fork, and GitHub gives no ID token to those.',
        'Skip this step for forks, for example with "if: github.event.pull_request == null || github.event.pull_request.head.repo.full_name == github.repository", or run it in a workflow that is started after review.',
      )
    : new ActionError(
        'id-token-missing',
        'The job may not ask GitHub for an ID token.',
        'Add this to the job or the workflow. If it has "permissions" already, add only the last line there:\npermissions:\n  id-token: write',
      );
}

function failed(what: string): ActionError {
  return new ActionError('id-token-failed', `GitHub's ID token service ${what}.`, RUN_AGAIN);
}

function unreachable(cause: TransportError): ActionError {
  if (cause.fault === 'too-large') {
    return failed('gave an answer that is too long');
  }
  return new ActionError(
    'network',
    `GitHub's ID token service could not be reached (${cause.message}).`,
    RUN_AGAIN,
    { cause },
  );
}
