/** An HTTP request, complete and ready to be sent. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD' | 'PATCH';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | undefined;
}

/** An HTTP response, read to its end. */
export interface HttpResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Why there is no usable response. */
export type TransportFault =
  | 'refused'
  | 'reset'
  | 'unknown-host'
  | 'tls'
  | 'timeout'
  | 'too-large'
  | 'not-http'
  | 'proxy'
  | 'other';

/** The request got no usable response. The message has the host and the reason, no sent data. */
export class TransportError extends Error {
  readonly fault: TransportFault;
  readonly host: string;

  constructor(fault: TransportFault, host: string, detail: string, options?: { cause?: unknown }) {
    super(`${host}: ${detail}`, options);
    this.name = 'TransportError';
    this.fault = fault;
    this.host = host;
  }
}
