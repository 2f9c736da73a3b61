import { decodeJwt, errors, type JWTPayload, jwtVerify } from 'jose';
import type { SigningKey } from '../oidc/keys.ts';
import { AwsError } from '../query/protocol.ts';
import type { OidcProvider } from '../world/model.ts';
import type { World } from '../world/world.ts';

/** A token of one of the account's providers. */
export interface WebIdentity {
  readonly provider: OidcProvider;
  readonly issuer: string;
  readonly subject: string;
  readonly audience: string;
  readonly claims: JWTPayload;
}

/**
 * Checks an ID token as STS does: provider, signature, audience, time.
 *
 * @param accountId - Account of the role.
 * @throws AwsError `InvalidIdentityToken` or `ExpiredTokenException`.
 */
export async function verifyWebIdentity(
  world: World,
  key: SigningKey,
  token: string,
  accountId: string,
): Promise<WebIdentity> {
  const { iss: issuer = '' } = decode(token);
  const provider = world.accounts
    .get(accountId)
    ?.oidcProviders.get(issuer.replace(/^https:\/\//, ''));
  if (provider === undefined) {
    throw invalidToken(`No OpenIDConnect provider found in your account for ${issuer}`);
  }
  const claims = await verify(world, key, token);
  const audience = [claims.aud].flat().find((value) => provider.clientIds.has(value ?? ''));
  if (audience === undefined) {
    throw invalidToken('Incorrect token audience');
  }
  return { provider, issuer, subject: claims.sub ?? '', audience, claims };
}

function decode(token: string): JWTPayload {
  try {
    return decodeJwt(token);
  } catch {
    throw invalidToken('The ID Token provided is not a valid JWT.');
  }
}

async function verify(world: World, key: SigningKey, token: string): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, key.publicKey, {
      algorithms: ['RS256'],
      currentDate: world.clock.now(),
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired) {
      const now = Math.floor(world.clock.now().getTime() / 1000);
      throw new AwsError(
        400,
        'ExpiredTokenException',
        `Token expired: current date/time ${now} must be before the expiration date/time ` +
          `${error.payload.exp}`,
      );
    }
    throw invalidToken(
      'The web identity token that was passed could not be validated by AWS. Get a new identity ' +
        'token from the identity provider and then retry the request.',
    );
  }
}

function invalidToken(message: string): AwsError {
  return new AwsError(400, 'InvalidIdentityToken', message);
}
