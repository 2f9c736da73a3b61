import { type Credentials, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { withRetries } from '../http/retry.ts';
import type { Send } from '../http/send.ts';
import type { ExistingCredentials, IdToken, IssuedSession, Sts } from '../sign-in/ports.ts';
import { clientConfig } from './client-config.ts';
import { accountOf, incompleteAnswer, sessionIdOf } from './sts-answers.ts';
import { assumeRoleCommand, federationTokenCommand, webIdentityCommand } from './sts-commands.ts';
import type { FailedCall } from './sts-errors.ts';
import { cannotReachProvider, judgeStsFailure } from './sts-retries.ts';

/** STS, and what a connection to it needs. */
export interface StsWithEndpoints extends Sts {
  /**
   * Makes the client of a region ready, so that the first call takes less time.
   *
   * @returns the endpoint that the client will use.
   */
  endpoint(region: string): Promise<URL>;
}

/** STS, through the SDK's client. */
export function createSts(options: {
  readonly send: Send;
  readonly mask: (secret: string) => void;
  readonly endpoint: URL | undefined;
  /** Gets a new ID token in place of one that STS could not verify. */
  readonly renewIdToken: (stale: IdToken, signal: AbortSignal) => Promise<IdToken>;
}): StsWithEndpoints {
  const clients = new Map<string, STSClient>();
  const client = (region: string, credentials: ExistingCredentials | undefined) => {
    const key = `${region} ${credentials?.accessKeyId}`;
    const known =
      clients.get(key) ?? new STSClient(clientConfig({ ...options, region, credentials }));
    clients.set(key, known);
    return known;
  };

  const call = async <T>(what: FailedCall, signal: AbortSignal, attempt: () => Promise<T>) => {
    try {
      return await withRetries(attempt, judgeStsFailure, signal);
    } catch (error) {
      // Few sign-ins fail, so the errors are loaded when one does.
      const { stsFailure } = await import('./sts-errors.ts');
      throw stsFailure(error, what);
    }
  };

  const issued = (
    credentials: Credentials | undefined,
    arn: string | undefined,
    userId: string | undefined,
  ): IssuedSession => {
    const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = credentials ?? {};
    for (const secret of [SecretAccessKey, SessionToken, AccessKeyId]) {
      if (secret) {
        options.mask(secret);
      }
    }
    if (!AccessKeyId || !SecretAccessKey || !SessionToken || !Expiration) {
      throw incompleteAnswer();
    }
    return {
      credentials: {
        accessKeyId: AccessKeyId,
        secretAccessKey: SecretAccessKey,
        sessionToken: SessionToken,
      },
      expiresAt: Expiration,
      accountId: accountOf(arn),
      sessionId: sessionIdOf(userId),
    };
  };

  const withoutRole = { roleArn: undefined, idToken: undefined };

  return {
    async endpoint(region) {
      const { config } = client(region, undefined);
      const UseFIPS = await config.useFipsEndpoint();
      const UseDualStack = await config.useDualstackEndpoint();
      return (
        options.endpoint ?? config.endpointProvider({ Region: region, UseFIPS, UseDualStack }).url
      );
    },

    async assumeRoleWithWebIdentity(request, idToken, signal) {
      const { role, region } = request;
      const what = {
        action: 'AssumeRoleWithWebIdentity',
        region,
        roleArn: role.arn,
        idToken,
        sessionPolicy: request.policies.inline,
      } as const;
      let token = idToken;
      let isStale = false;
      const answer = await call(what, signal, async () => {
        if (isStale) {
          token = await options.renewIdToken(token, signal);
        }
        try {
          const command = webIdentityCommand(request, token);
          return await client(region, undefined).send(command, { abortSignal: signal });
        } catch (error) {
          isStale = cannotReachProvider(error);
          throw error;
        }
      });
      const { Arn, AssumedRoleId } = answer.AssumedRoleUser ?? {};
      return issued(answer.Credentials, Arn, AssumedRoleId);
    },

    async assumeRole(request, credentials, signal) {
      const { role, region } = request;
      const what = {
        action: 'AssumeRole',
        region,
        roleArn: role.arn,
        idToken: undefined,
        sessionPolicy: request.policies.inline,
      } as const;
      const command = assumeRoleCommand(request);
      const answer = await call(what, signal, () =>
        client(region, credentials).send(command, { abortSignal: signal }),
      );
      const { Arn, AssumedRoleId } = answer.AssumedRoleUser ?? {};
      return issued(answer.Credentials, Arn, AssumedRoleId);
    },

    async getFederationToken(request, credentials, signal) {
      const what = {
        ...withoutRole,
        action: 'GetFederationToken',
        region: request.region,
        sessionPolicy: request.policies.inline,
      } as const;
      const command = federationTokenCommand(request);
      const answer = await call(what, signal, () =>
        client(request.region, credentials).send(command, { abortSignal: signal }),
      );
      const { Arn, FederatedUserId } = answer.FederatedUser ?? {};
      return issued(answer.Credentials, Arn, FederatedUserId);
    },

    async getCallerIdentity(region, credentials, signal) {
      const what = {
        ...withoutRole,
        action: 'GetCallerIdentity',
        region,
        sessionPolicy: undefined,
      } as const;
      const command = new GetCallerIdentityCommand({});
      const { Arn = '', UserId } = await call(what, signal, () =>
        client(region, credentials).send(command, { abortSignal: signal }),
      );
      accountOf(Arn);
      return { arn: Arn, sessionId: sessionIdOf(UserId) };
    },
  };
}
