import { randomUUID } from 'node:crypto';
import type { HttpAnswer } from '../http.ts';
import { type XmlContent, xmlElement } from './xml.ts';

/** A refusal with the text of the Query services. */
export class AwsError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** `403 AccessDenied`, the answer if policies do not allow a call. */
export function accessDenied(message: string): AwsError {
  return new AwsError(403, 'AccessDenied', message);
}

/**
 * The answer to a call that succeeded.
 *
 * @param result - Content of `<ActionResult>`; `undefined` for actions that return nothing.
 */
export function queryAnswer(
  namespace: string,
  action: string,
  result: XmlContent | undefined,
): HttpAnswer {
  const requestId = randomUUID();
  const content: XmlContent = {
    [`${action}Result`]: result,
    ResponseMetadata: { RequestId: requestId },
  };
  return xmlAnswer(200, requestId, xmlElement(`${action}Response`, content, namespace));
}

/** @see {@link https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html} */
export function queryErrorAnswer(namespace: string, error: AwsError): HttpAnswer {
  const requestId = randomUUID();
  const content: XmlContent = {
    Error: {
      Type: error.status < 500 ? 'Sender' : 'Receiver',
      Code: error.code,
      Message: error.message,
    },
    RequestId: requestId,
  };
  return xmlAnswer(error.status, requestId, xmlElement('ErrorResponse', content, namespace));
}

function xmlAnswer(status: number, requestId: string, body: string): HttpAnswer {
  return {
    status,
    headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId },
    body: `${body}\n`,
  };
}
