import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { type HttpAnswer, type HttpRequest, jsonAnswer, type Service } from '../http.ts';
import { opaqueToken, type SecretLedger } from '../secrets.ts';
import { completeClaims, GITHUB_ISSUER, type IdTokenClaims } from './claims.ts';
import { type SigningKey, signJwt } from './keys.ts';

const TOKEN_LIFE_SECONDS = 300;

/**
 * The ID tokens of GitHub's Actions service for jobs with `id-token: write`, and the public
 * documents of its issuer.
 *
 * @see {@link https://docs.github.com/en/actions/reference/security/oidc}
 */
export class OidcService implements Service {
  readonly name = 'oidc';
  readonly #grants = new Map<string, IdTokenClaims>();
  readonly #key: SigningKey;
  readonly #clock: Clock;
  readonly #secrets: SecretLedger;

  constructor(key: SigningKey, clock: Clock, secrets: SecretLedger) {
    this.#key = key;
    this.#clock = clock;
    this.#secrets = secrets;
  }

  /** @returns The request token of a job that gets ID tokens with these claims. */
  grant(claims: Partial<IdTokenClaims> | undefined): string {
    const requestToken = this.#secrets.issue('request-token', opaqueToken('eyJ', 90));
    this.#grants.set(requestToken, completeClaims(claims));
    return requestToken;
  }

  actionOf(request: HttpRequest): string {
    return request.path.split('/').at(-1) ?? '';
  }

  async answer(request: HttpRequest): Promise<HttpAnswer> {
    switch (request.path) {
      case '/oidc/token':
        return this.#token(request);
      case '/oidc/.well-known/jwks':
        return jsonAnswer(200, { keys: [this.#key.publicJwk] });
      case '/oidc/.well-known/openid-configuration':
        return jsonAnswer(200, {
          issuer: GITHUB_ISSUER,
          jwks_uri: `${GITHUB_ISSUER}/.well-known/jwks`,
          subject_types_supported: ['public', 'pairwise'],
          response_types_supported: ['id_token'],
          id_token_signing_alg_values_supported: ['RS256'],
          scopes_supported: ['openid'],
        });
      default:
        return jsonAnswer(404, { message: 'Not Found' });
    }
  }

  async #token(request: HttpRequest): Promise<HttpAnswer> {
    const bearer = /^bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const claims = this.#grants.get(bearer ?? '');
    if (claims === undefined) {
      return jsonAnswer(401, { message: 'The request token is not valid.' });
    }
    if (request.method !== 'GET') {
      return jsonAnswer(405, { message: 'Method Not Allowed' });
    }
    const audience = new URLSearchParams(request.rawQuery).get('audience');
    const issuedAt = Math.floor(this.#clock.now().getTime() / 1000);
    const token = await signJwt(this.#key, {
      ...claims,
      aud: audience ?? `https://github.com/${claims.repository_owner}`,
      jti: randomUUID(),
      iat: issuedAt,
      // GitHub allows for clocks that are a little late.
      nbf: issuedAt - 300,
      exp: issuedAt + TOKEN_LIFE_SECONDS,
    });
    return jsonAnswer(200, { value: this.#secrets.issue('id-token', token) });
  }
}
