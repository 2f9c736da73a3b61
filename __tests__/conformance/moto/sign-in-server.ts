import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

/** One sign-in token that the server issued. */
export interface SignIn {
  readonly signInToken: string;
  /** The owner of the credentials. */
  readonly arn: string;
  readonly sessionDuration: string | undefined;
}

/**
 * A federation endpoint for credentials of moto, which has none of its own.
 *
 * It accepts a POST with exactly the documented fields and answers 400 to everything else.
 */
export interface SignInServer {
  readonly url: string;
  readonly signIns: readonly SignIn[];
  stop(): Promise<void>;
}

/**
 * @param identify - Finds the ARN that the credentials belong to; rejects if they belong to none.
 */
export async function startSignInServer(
  identify: (credentials: Credentials) => Promise<string>,
): Promise<SignInServer> {
  const signIns: SignIn[] = [];
  const exchange = async (request: IncomingMessage) => {
    const { credentials, sessionDuration } = await readExchange(request);
    const arn = await identify(credentials);
    const signInToken = randomBytes(48).toString('base64');
    signIns.push({ signInToken, arn, sessionDuration });
    return signInToken;
  };
  const server = createServer((request, response) => {
    exchange(request).then(
      (SigninToken) => response.end(JSON.stringify({ SigninToken })),
      (error) => response.writeHead(400, { 'content-type': 'text/html' }).end(`<p>${error}</p>`),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    signIns,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function readExchange(request: IncomingMessage) {
  const body = await text(request);
  const form = Object.fromEntries(new URLSearchParams(body));
  const { Action, Session, SessionDuration, ...unknown } = form;
  const session = JSON.parse(Session ?? 'null');
  if (
    request.method !== 'POST' ||
    request.url !== '/federation' ||
    !request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ||
    Action !== 'getSigninToken' ||
    Object.keys(unknown).length > 0 ||
    Object.keys(session).sort().join() !== 'sessionId,sessionKey,sessionToken'
  ) {
    throw new Error('Invalid credentials parameter');
  }
  const credentials: Credentials = {
    accessKeyId: session.sessionId,
    secretAccessKey: session.sessionKey,
    sessionToken: session.sessionToken,
  };
  return { credentials, sessionDuration: SessionDuration };
}
