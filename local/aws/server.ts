import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from './clock.ts';
import type { Faults } from './faults/faults.ts';
import { answerWithFault } from './faults/faulty-answer.ts';
import { type HttpAnswer, type HttpRequest, htmlAnswer, type Service } from './http.ts';
import { parseAuthorization } from './query/signature.ts';
import type { RecordedRequest } from './requests.ts';
import { routeOf } from './routes.ts';
import { ResponseWire } from './wire.ts';

const MAX_BODY_BYTES = 1024 * 1024;

export interface ServerOptions {
  readonly services: readonly Service[];
  readonly faults: Faults;
  readonly clock: Clock;
  readonly latencyMs: number;
  readonly tls: { readonly key: string; readonly cert: string } | undefined;
  readonly onRequest: (request: RecordedRequest) => void;
}

/** Receives and records requests, and answers them, correctly or with a fault. */
export function createAwsServer(options: ServerOptions): Server {
  const listener = (incoming: IncomingMessage, response: ServerResponse): void => {
    handle(incoming, response, options).catch((error: unknown) => {
      // A client may close the connection in the middle of a request.
      if (!response.destroyed) {
        console.error('local AWS:', error);
        response.writeHead(500).end();
      }
    });
  };
  const { tls } = options;
  return tls === undefined ? createServer(listener) : createTlsServer(tls, listener);
}

/** @returns The port. */
export async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}

/** Ends all connections, also those that a fault keeps open. */
export async function close(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function handle(
  incoming: IncomingMessage,
  response: ServerResponse,
  options: ServerOptions,
): Promise<void> {
  const request = await readRequest(incoming);
  const route = routeOf(request, options.services);
  if (route === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('The local AWS has no such path');
    return;
  }
  const action = route.service.actionOf(route.request);
  const record = recordOf(request, route.service, action, options.clock);
  options.onRequest(record);
  const wire = new ResponseWire(response, options.clock, (status) => {
    record.status = status;
  });
  if (options.latencyMs > 0) {
    await delay(options.latencyMs, undefined, { ref: false });
  }
  const effect = (): Promise<HttpAnswer> => carryOut(route.service, route.request);
  const fault = options.faults.take(route.service.name, action);
  if (fault === undefined) {
    wire.send(await effect());
  } else {
    await answerWithFault(fault, wire, effect);
  }
}

/** Answers after a bug of the local AWS, so that the client does not wait. */
async function carryOut(service: Service, request: HttpRequest): Promise<HttpAnswer> {
  try {
    return await service.answer(request);
  } catch (error) {
    console.error('local AWS:', error);
    return htmlAnswer(500, '<html><body>Internal failure of the local AWS</body></html>');
  }
}

function recordOf(
  request: HttpRequest,
  service: Service,
  action: string,
  clock: Clock,
): RecordedRequest {
  return {
    service: service.name,
    action,
    method: request.method,
    path: request.path,
    host: request.headers.host ?? '',
    userAgent: request.headers['user-agent'] ?? '',
    region: parseAuthorization(request.headers.authorization ?? '')?.region,
    status: 0,
    at: clock.now(),
  };
}

async function readRequest(incoming: IncomingMessage): Promise<HttpRequest> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) {
      throw new Error(`A request of more than ${MAX_BODY_BYTES} bytes`);
    }
    chunks.push(chunk);
  }
  // A proxy's client sends the whole URL.
  const target = (incoming.url ?? '/').replace(/^https?:\/\/[^/]*/, '');
  const [path = '/', ...query] = target.split('?');
  return {
    method: incoming.method ?? 'GET',
    path,
    rawQuery: query.join('?'),
    headers: incoming.headers,
    body: Buffer.concat(chunks),
  };
}
