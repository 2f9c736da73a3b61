import { once } from 'node:events';
import http, { type Agent, type ClientRequest, type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { ActionError } from '../errors.ts';
import { connections } from './connections.ts';
import { isLoopbackAddress, loopbackConnections, otherMachine } from './loopback.ts';
import {
  type HttpRequest,
  type HttpResponse,
  TransportError,
  type TransportFault,
} from './message.ts';
import { proxyAgentFor } from './proxy.ts';

/** Sends one request and reads the whole response. */
export type Send = (request: HttpRequest, signal?: AbortSignal) => Promise<HttpResponse>;

/** For connection, request and complete response together. */
export const REQUEST_TIMEOUT_MS = 10_000;
/** The answers that this action needs are much shorter. */
const MAX_RESPONSE_BYTES = 1024 * 1024;

/**
 * Sends one request, once. It does not follow redirects, which could send credentials elsewhere.
 *
 * All requests use this function, so they have the same time-out, size limit and proxy. Plain
 * http reaches this machine only: the connection goes to the address that was checked.
 *
 * @throws ActionError `invalid-input` for plain http to another machine.
 * @throws TransportError if no complete HTTP response came within {@link REQUEST_TIMEOUT_MS}.
 * @throws the signal's reason if it was aborted.
 */
export const send: Send = async (request, signal) => {
  refuseOtherMachine(request.url);
  const agent = await proxyAgentFor(request.url);
  signal?.throwIfAborted();
  const { host } = request.url;
  const outgoing = start(request, agent);
  const ended = new AbortController();
  const end = (reason: unknown) => {
    ended.abort(reason);
    outgoing.destroy();
  };
  const cancel = () => end(signal?.reason);
  const timer = setTimeout(() => end(tooLate(host)), REQUEST_TIMEOUT_MS);
  signal?.addEventListener('abort', cancel);
  outgoing.on('error', (error) => ended.abort(transportError(error, host)));
  // Without an answer or an error, for example if the server wants to switch protocols.
  outgoing.on('close', () => ended.abort(new TransportError('reset', host, RESET)));
  try {
    const [incoming] = await once(outgoing, 'response', { signal: ended.signal });
    const body = await bodyOf(incoming, host);
    return { status: incoming.statusCode ?? 0, headers: headersOf(incoming), body };
  } catch (error) {
    if (error instanceof TransportError) {
      throw error;
    }
    throw ended.signal.reason ?? transportError(error as Error, host);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
  }
};

function start(request: HttpRequest, agent: Agent | undefined): ClientRequest {
  const { url, method, body } = request;
  const [client, direct] =
    url.protocol === 'https:' ? [https, connections] : [http, loopbackConnections];
  const headers = withLength(request);
  return client.request(url, { method, headers, agent: agent ?? direct }).end(body);
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

/** Closes the connection if the body is too long. */
async function bodyOf(incoming: IncomingMessage, host: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += chunk.length;
    if (size > MAX_RESPONSE_BYTES) {
      throw new TransportError('too-large', host, 'the answer is longer than 1 MiB');
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The agent checks addresses only when it resolves a name, so this checks the others. */
function refuseOtherMachine({ protocol, hostname }: URL): void {
  const address = hostname.replace(/^\[|\]$/g, '');
  if (protocol === 'http:' && isIP(address) !== 0 && !isLoopbackAddress(address)) {
    throw otherMachine(address, address);
  }
}

function withLength(request: HttpRequest): Record<string, string> {
  const headers: Record<string, string> = { 'user-agent': 'aws-console-url', ...request.headers };
  if (request.body !== undefined) {
    headers['content-length'] = String(Buffer.byteLength(request.body));
  }
  return headers;
}

const RESET = 'the connection was closed before the answer was complete';
const FAULTS: Readonly<Record<string, [TransportFault, string]>> = {
  ECONNREFUSED: ['refused', 'the connection was refused'],
  ECONNRESET: ['reset', RESET],
  EPIPE: ['reset', RESET],
  ENOTFOUND: ['unknown-host', 'the host name cannot be resolved'],
  EAI_AGAIN: ['unknown-host', 'the host name cannot be resolved'],
  ETIMEDOUT: ['timeout', 'the connection timed out'],
  EPROTO: ['tls', 'the TLS connection failed (EPROTO)'],
};

function tooLate(host: string): TransportError {
  return new TransportError('timeout', host, 'no complete answer within 10 s');
}

function transportError(error: Error, host: string): Error {
  if (error instanceof TransportError || error instanceof ActionError) {
    return error;
  }
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const [fault, detail] =
    FAULTS[code] ??
    (code.startsWith('HPE_')
      ? (['not-http', 'the answer is not valid HTTP'] as const)
      : /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_/.test(code)
        ? (['tls', `the TLS connection failed (${code})`] as const)
        : (['other', `the request failed${code === '' ? '' : ` (${code})`}`] as const));
  return new TransportError(fault, host, detail, { cause: error });
}
