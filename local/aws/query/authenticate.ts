import type { HttpRequest } from '../http.ts';
import type { Session } from '../world/model.ts';
import { partitionOfRegion } from '../world/partitions.ts';
import type { World } from '../world/world.ts';
import { AwsError } from './protocol.ts';
import { isSignedWith, parseAuthorization } from './signature.ts';

const MAX_SKEW_MS = 15 * 60 * 1000;

/** The signer of a request, and the region of the signature. */
export interface SignedCaller {
  readonly session: Session;
  readonly region: string;
}

/**
 * Finds out who signed a request (Signature Version 4 in the `Authorization` header).
 *
 * @throws AwsError 403 with the text of AWS: missing, unknown, expired or wrongly signed
 *   credentials.
 * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html}
 */
export function authenticate(request: HttpRequest, world: World, service: string): SignedCaller {
  const header = request.headers.authorization;
  if (header === undefined) {
    throw new AwsError(
      403,
      'MissingAuthenticationToken',
      'Request is missing Authentication Token',
    );
  }
  const authorization = parseAuthorization(header);
  const time = String(request.headers['x-amz-date'] ?? '');
  if (authorization === undefined || !/^\d{8}T\d{6}Z$/.test(time)) {
    throw new AwsError(
      400,
      'IncompleteSignature',
      "Authorization header requires 'Credential', 'Signature', 'SignedHeaders' and a date.",
    );
  }
  const session = world.session(authorization.accessKeyId);
  if (session === undefined || !hasToken(session, request)) {
    throw invalidToken();
  }
  requireFresh(time, world.clock.now());
  if (authorization.service !== service || !time.startsWith(authorization.date)) {
    throw mismatch(`Credential should be scoped to correct service: '${service}'.`);
  }
  const wellSigned =
    authorization.signedHeaders.includes('host') &&
    isSignedWith(request, authorization, time, session.secretAccessKey);
  if (!wellSigned) {
    throw mismatch(
      'The request signature we calculated does not match the signature you provided. Check your ' +
        'AWS Secret Access Key and signing method. Consult the service documentation for details.',
    );
  }
  if (world.isExpired(session)) {
    throw new AwsError(
      403,
      'ExpiredToken',
      'The security token included in the request is expired',
    );
  }
  const partition = partitionOfRegion(authorization.region);
  if (partition === undefined) {
    throw new AwsError(
      400,
      'InvalidRegion',
      `There is no region ${authorization.region}; the real AWS has no host of that name`,
    );
  }
  // Another partition does not know the credentials.
  if (partition !== world.account(session.accountId).partition) {
    throw invalidToken();
  }
  return { session, region: authorization.region };
}

function hasToken(session: Session, request: HttpRequest): boolean {
  return request.headers['x-amz-security-token'] === session.sessionToken;
}

function requireFresh(time: string, now: Date): void {
  const signedAt = Date.parse(
    time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'),
  );
  const here = now.toISOString().replace(/[-:]|\.\d+/g, '');
  if (signedAt < now.getTime() - MAX_SKEW_MS) {
    throw mismatch(`Signature expired: ${time} is now earlier than ${here} - 15 min.`);
  }
  if (signedAt > now.getTime() + MAX_SKEW_MS) {
    throw mismatch(`Signature not yet current: ${time} is still later than ${here} + 15 min.`);
  }
}

function mismatch(message: string): AwsError {
  return new AwsError(403, 'SignatureDoesNotMatch', message);
}

function invalidToken(): AwsError {
  return new AwsError(
    403,
    'InvalidClientTokenId',
    'The security token included in the request is invalid.',
  );
}
