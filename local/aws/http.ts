import type { IncomingHttpHeaders } from 'node:http';

/** The services of the local AWS; each lives under the path prefix of its name. */
export type ServiceName = 'oidc' | 'sts' | 'iam' | 'signin' | 'github';

export interface HttpRequest {
  readonly method: string;
  /** As sent: percent-encoded, without the query. */
  readonly path: string;
  /** As sent, without the question mark. */
  readonly rawQuery: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Service {
  readonly name: ServiceName;
  /** The name of the operation, for records and faults. */
  actionOf(request: HttpRequest): string;
  answer(request: HttpRequest): Promise<HttpAnswer>;
}

/** Parameters of the query and of a form in the body. Those of the body win. */
export function parametersOf(request: HttpRequest): URLSearchParams {
  const parameters = new URLSearchParams(request.rawQuery);
  const isForm = (request.headers['content-type'] ?? '').startsWith(
    'application/x-www-form-urlencoded',
  );
  if (request.method === 'POST' && isForm) {
    for (const [name, value] of new URLSearchParams(request.body.toString('utf8'))) {
      parameters.set(name, value);
    }
  }
  return parameters;
}

export function jsonAnswer(status: number, value: unknown): HttpAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(value),
  };
}

export function htmlAnswer(
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): HttpAnswer {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body };
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
