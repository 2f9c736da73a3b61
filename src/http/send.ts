import http from 'node:http';
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

/** Sends one request and reads the response whole. */
export type Send = (request: HttpRequest, signal?: AbortSignal) => Promise<HttpResponse>;

/** Whole exchange: connection, request, and response to its last byte. */
export const REQUEST_TIMEOUT_MS = 10_000;
/** No answer that this action waits for is anywhere near as long. */
const MAX_RESPONSE_BYTES = 1024 * 1024;

/**
 * Sends one request, once. Redirects are not followed: a response that sends the credentials
 * elsewhere is an answer like any other.
 *
 * The three hops (ID token, STS, federation) all go through here, so time-out, size limit and
 * proxy are the same for each. Plain http reaches this machine only: the address is checked, and
 * the connection goes to that address.
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
  return new Promise((resolve, reject) => {
    const [client, direct] =
      request.url.protocol === 'https:' ? [https, connections] : [http, loopbackConnections];
    const outgoing = client.request(request.url, {
      method: request.method,
      headers: withLength(request),
      agent: agent ?? direct,
    });
    const fail = (error: Error) => {
      settle();
      outgoing.destroy();
      reject(error);
    };
    const onAbort = () => fail(signal?.reason as Error);
    const timer = setTimeout(
      () => fail(new TransportError('timeout', host, 'no complete answer within 10 s')),
      REQUEST_TIMEOUT_MS,
    );
    const settle = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    outgoing.on('error', (error) => fail(transportError(error, host)));
    // Neither an answer nor an error: a server that wants to switch protocols, for example.
    outgoing.on('close', () => fail(new TransportError('reset', host, RESET)));
    outgoing.on('response', (incoming) => {
      const chunks: Buffer[] = [];
      let size = 0;
      incoming.on('data', (chunk: Buffer) => {
        size += chunk.length;
        chunks.push(chunk);
        if (size > MAX_RESPONSE_BYTES) {
          fail(new TransportError('too-large', host, 'the answer is longer than 1 MiB'));
        }
      });
      incoming.on('error', (error) => fail(transportError(error, host)));
      incoming.on('end', () => {
        settle();
        resolve({
          status: incoming.statusCode ?? 0,
          headers: Object.fromEntries(
            Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
          ),
          body: Buffer.concat(chunks),
        });
      });
    });
    outgoing.end(request.body);
  });
};

/** Addresses are not resolved, so the agent does not see them. */
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
