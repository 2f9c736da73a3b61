import { type HttpRequest, type HttpResponse, TransportError } from '../../src/http/message.ts';
import type { Send } from '../../src/http/send.ts';

/** An answer as it comes from the network. */
export function answer(status: number, body: string, headers = {}): HttpResponse {
  return {
    status,
    headers: { 'content-type': 'text/xml', ...headers },
    body: new TextEncoder().encode(body),
  };
}

/** A refusal in the XML of AWS's Query protocol. */
export function refusal(code: string, message: string, status = 400): HttpResponse {
  const escaped = message.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return answer(
    status,
    `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${escaped}</Message></Error><RequestId>1</RequestId></ErrorResponse>`,
  );
}

const CREDENTIALS =
  '<Credentials><AccessKeyId>ASIAISSUED</AccessKeyId><SecretAccessKey>issued-secret</SecretAccessKey><SessionToken>issued-token</SessionToken><Expiration>2026-03-01T13:00:00Z</Expiration></Credentials>';

/** An issued session as the action's result, or with other content. */
export function issued(action: string, content = CREDENTIALS): HttpResponse {
  const arn =
    action === 'GetFederationToken'
      ? '<FederatedUser><Arn>arn:aws:sts::111122223333:federated-user/alice</Arn></FederatedUser>'
      : '<AssumedRoleUser><Arn>arn:aws:sts::111122223333:assumed-role/R/s1</Arn></AssumedRoleUser>';
  return answer(
    200,
    `<${action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><${action}Result>${content}${arn}</${action}Result></${action}Response>`,
  );
}

/** A network that gives these answers in turn, repeats the last one, and keeps the requests. */
export function network(...answers: (HttpResponse | TransportError)[]) {
  const requests: HttpRequest[] = [];
  const send: Send = async (request, signal) => {
    signal?.throwIfAborted();
    const next = answers[Math.min(requests.length, answers.length - 1)];
    requests.push(request);
    if (next === undefined || next instanceof TransportError) {
      throw next ?? new TransportError('refused', request.url.host, 'nobody is there');
    }
    return next;
  };
  return { send, requests };
}

/** The form that a request carries. */
export function formOf(request: HttpRequest | undefined): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(String(request?.body ?? '')));
}
