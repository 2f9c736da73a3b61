import { defaultProvider } from '@aws-sdk/credential-provider-node';
import { ActionError } from '../errors.ts';
import { TransportError } from '../http/message.ts';
import { sendWithRetries } from '../http/retry.ts';
import type { Send } from '../http/send.ts';
import type { ExistingCredentials } from '../sign-in/ports.ts';
import { shortened } from '../text/excerpt.ts';
import { saidBy } from '../text/said.ts';
import { requestHandler } from './request-handler.ts';
import { judgeStsFailure } from './sts-retries.ts';

/** Variables that say where credentials are. If one is set, a failure to get them is an error. */
const CREDENTIAL_VARIABLES = [
  'AWS_ACCESS_KEY_ID',
  'AWS_PROFILE',
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
  'AWS_CONTAINER_CREDENTIALS_FULL_URI',
] as const;

/** The last day with a year of four digits. */
const LATEST_TIME_MS = Date.UTC(9999, 11, 31);

/**
 * Credentials of the SDK's default chain: environment, profile, SSO, web identity file,
 * container, instance. Masked before they are returned.
 *
 * @returns `undefined` if the chain finds no credentials.
 * @throws ActionError `expired-credentials` if they are known to have expired, `no-credentials`
 *   if the source that a variable names cannot be used, `network` if it cannot be reached.
 * @throws the signal's reason if it was cancelled.
 * @see {@link https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html}
 */
export async function existingCredentials(
  region: string,
  context: {
    environment: NodeJS.ProcessEnv;
    send: Send;
    mask: (secret: string) => void;
    now: () => Date;
    signal: AbortSignal;
  },
): Promise<ExistingCredentials | undefined> {
  const found = await fromChain(region, context).catch((error: unknown) => {
    if (error instanceof ActionError) {
      throw error;
    }
    const incomplete = incompleteKey(context.environment);
    if (incomplete !== undefined) {
      throw incomplete;
    }
    if (CREDENTIAL_VARIABLES.some((name) => context.environment[name])) {
      throw unusable(error);
    }
    return undefined;
  });
  if (found === undefined) {
    return undefined;
  }
  const { accessKeyId, secretAccessKey, sessionToken } = found;
  for (const secret of [secretAccessKey, sessionToken, accessKeyId]) {
    if (secret) {
      context.mask(secret);
    }
  }
  checkSpelling({
    'access key ID': accessKeyId,
    'secret access key': secretAccessKey,
    'session token': sessionToken ?? '',
  });
  const expiration = usableTime(found.expiration);
  if (expiration !== undefined && expiration <= context.now()) {
    throw new ActionError(
      'expired-credentials',
      `The AWS credentials of the environment expired at ${expiration.toISOString()}.`,
      'Set the credentials again, right before this step.',
    );
  }
  return {
    accessKeyId,
    secretAccessKey,
    sessionToken: sessionToken || undefined,
    expiresAt: expiration,
  };
}

/** The SDK passes on what a variable or a program says, even if it is not a time. */
function usableTime(time: Date | undefined): Date | undefined {
  return time !== undefined && time.getTime() <= LATEST_TIME_MS ? time : undefined;
}

/** The chain cannot be stopped, so an abort only ends the wait for it. */
function fromChain(region: string, { send, signal }: { send: Send; signal: AbortSignal }) {
  const provider = defaultProvider({
    clientConfig: {
      region,
      maxAttempts: 1,
      requestHandler: requestHandler((request) => sendWithRetries(send, request, signal)),
    },
  });
  return new Promise<Awaited<ReturnType<typeof provider>>>((resolve, reject) => {
    signal.throwIfAborted();
    const stop = () => reject(signal.reason as Error);
    signal.addEventListener('abort', stop, { once: true });
    provider()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', stop));
  });
}

/** Without this, a secret that was pasted with its line end would fail later without a reason. */
function checkSpelling(parts: Readonly<Record<string, string>>): void {
  const broken = Object.entries(parts).find(([, value]) => !/^[\x21-\x7e]*$/.test(value));
  if (broken !== undefined) {
    throw new ActionError(
      'no-credentials',
      `The ${broken[0]} of the environment contains a space, a line end, or another character that AWS never uses there.`,
      'Save this secret again, without spaces and line ends around it.',
    );
  }
}

/** The error if only one half of a key is set. With a profile, the SDK ignores both halves. */
function incompleteKey(environment: NodeJS.ProcessEnv): ActionError | undefined {
  const pair = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'];
  const given = pair.find((name) => environment[name]);
  const empty = pair.find((name) => !environment[name]);
  return given === undefined || empty === undefined || environment['AWS_PROFILE']
    ? undefined
    : new ActionError(
        'no-credentials',
        `${given} is set, but ${empty} is empty.`,
        `Check the name of the secret that ${empty} is set from. A secret that does not exist, or that this run may not read, is empty.`,
      );
}

/**
 * The error does not repeat the output of `credential_process` or a text that cannot be parsed,
 * because both may contain a secret.
 */
function unusable(error: unknown): ActionError {
  if (error instanceof TransportError || judgeStsFailure(error) !== undefined) {
    const said = error instanceof TransportError ? error.message : 'AWS STS failed';
    return new ActionError(
      'network',
      `The AWS credentials of the environment could not be fetched (${said}).`,
      'Run the job again in a few minutes. If it keeps failing, check the proxy and endpoint variables, and that this runner can reach the host that issues the credentials.',
      { cause: error },
    );
  }
  const line = error instanceof Error ? (saidBy(error).split('\n')[0] ?? '') : '';
  const said = line === '' || /command failed/i.test(line) ? '' : ` (${shortened(line, 200)})`;
  return new ActionError(
    'no-credentials',
    `The AWS credentials of the environment cannot be used${said}.`,
    'Check the AWS_* variables of this step and the profile that they name, for example with "aws sts get-caller-identity" in an earlier step.',
    { cause: error },
  );
}
