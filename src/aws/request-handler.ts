import type { STSClientConfig } from '@aws-sdk/client-sts';
import { refusePlainHttp } from '../http/endpoint.ts';
import type { HttpRequest } from '../http/message.ts';
import type { Send } from '../http/send.ts';

type SdkHandler = Extract<NonNullable<STSClientConfig['requestHandler']>, { handle: unknown }>;

/** A response in the form that the SDK recognizes. */
class SdkResponse {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array;

  constructor(statusCode: number, headers: Readonly<Record<string, string>>, body: Uint8Array) {
    this.statusCode = statusCode;
    this.headers = { ...headers };
    this.body = body;
  }
}

/**
 * Lets the SDK send with the action's own HTTP sender, so its requests have the same time-out,
 * size limit and proxy as all others.
 *
 * The SDK itself reads endpoints from its configuration file. This checks them.
 */
export function requestHandler(send: Send): SdkHandler {
  return {
    async handle(request: SdkRequest, options?: { abortSignal?: unknown }) {
      const url = urlOf(request);
      refusePlainHttp('The endpoint_url of the AWS configuration file', url);
      const response = await send(
        {
          method: request.method as HttpRequest['method'],
          url,
          headers: request.headers,
          body: request.body,
        },
        options?.abortSignal as AbortSignal | undefined,
      );
      return { response: new SdkResponse(response.status, response.headers, response.body) };
    },
    metadata: { handlerProtocol: 'http/1.1' },
  } as SdkHandler;
}

interface SdkRequest {
  readonly method: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number;
  readonly path: string;
  readonly query?: Readonly<Record<string, string | readonly string[] | null>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

function urlOf(request: SdkRequest): URL {
  const port = request.port === undefined ? '' : `:${request.port}`;
  const url = new URL(`${request.protocol}//${request.hostname}${port}${request.path}`);
  for (const [name, value] of Object.entries(request.query ?? {})) {
    for (const one of [value].flat()) {
      url.searchParams.append(name, one ?? '');
    }
  }
  return url;
}
