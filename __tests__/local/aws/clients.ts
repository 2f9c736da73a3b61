import { STSClient } from '@aws-sdk/client-sts';
import type { IdTokenClaims, LocalAws } from '../../../local/aws/index.ts';
import { ACCOUNT } from '../../fixtures/roles.ts';

/** Credentials as clients take them. */
export interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** A client that does not retry by default, so that a refusal is one request. */
export function stsClient(
  aws: LocalAws,
  credentials?: Keys,
  region = 'us-east-1',
  maxAttempts = 1,
): STSClient {
  return new STSClient({
    endpoint: `${aws.url}/sts`,
    region,
    maxAttempts,
    ...(credentials === undefined ? {} : { credentials }),
  });
}

/** Long-term keys of a user of the default account. */
export function userKeys(aws: LocalAws, name = 'deployer'): Keys {
  const key = aws.world.account(ACCOUNT).user(name)?.accessKeys[0];
  if (key === undefined) {
    throw new Error(`The user ${name} has no keys`);
  }
  return { accessKeyId: key.accessKeyId, secretAccessKey: key.secretAccessKey };
}

/** Credentials of an answer, in the form that clients take. */
export function keysOf(output: {
  Credentials?:
    | {
        AccessKeyId: string | undefined;
        SecretAccessKey: string | undefined;
        SessionToken: string | undefined;
      }
    | undefined;
}): Required<Keys> {
  const { AccessKeyId, SecretAccessKey, SessionToken } = output.Credentials ?? {};
  return {
    accessKeyId: AccessKeyId ?? '',
    secretAccessKey: SecretAccessKey ?? '',
    sessionToken: SessionToken ?? '',
  };
}

/** An ID token as a job gets it. */
export async function idToken(
  aws: LocalAws,
  claims?: Partial<IdTokenClaims>,
  audience = 'sts.amazonaws.com',
): Promise<string> {
  const grant = aws.grantIdToken(claims);
  const response = await fetch(
    `${grant['ACTIONS_ID_TOKEN_REQUEST_URL']}&audience=${encodeURIComponent(audience)}`,
    { headers: { authorization: `bearer ${grant['ACTIONS_ID_TOKEN_REQUEST_TOKEN']}` } },
  );
  const { value } = (await response.json()) as { value: string };
  return value;
}

/** What a call is refused with. */
export async function refusal(
  call: Promise<unknown>,
): Promise<{ code: string; message: string; status: number | undefined }> {
  try {
    await call;
  } catch (error) {
    const { name, message, $metadata } = error as Error & {
      $metadata?: { httpStatusCode?: number };
    };
    return { code: name, message, status: $metadata?.httpStatusCode };
  }
  throw new Error('The call was not refused');
}

/** The `Session` parameter of the federation endpoint. */
export function sessionParameter(keys: Keys): string {
  return JSON.stringify({
    sessionId: keys.accessKeyId,
    sessionKey: keys.secretAccessKey,
    sessionToken: keys.sessionToken,
  });
}
