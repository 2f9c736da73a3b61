import { type HttpAnswer, type HttpRequest, parametersOf } from '../http.ts';
import { MalformedPolicy } from '../policy/malformed.ts';
import { AwsError, queryAnswer, queryErrorAnswer } from './protocol.ts';
import type { XmlContent } from './xml.ts';

/** One API of the Query protocol. */
export interface QueryApi {
  /** XML namespace of its answers. */
  readonly namespace: string;
  /** The `Version` that clients send. */
  readonly version: string;
  readonly actions: readonly string[];
}

/** @returns The operation of a request; `''` if it has none. */
export function queryAction(request: HttpRequest): string {
  return parametersOf(request).get('Action') ?? '';
}

/**
 * Answers one request: checks that the operation exists, calls `call`, and converts its result or
 * its refusal to XML.
 */
export async function answerQuery(
  api: QueryApi,
  request: HttpRequest,
  call: (action: string, parameters: URLSearchParams) => Promise<XmlContent> | XmlContent,
): Promise<HttpAnswer> {
  const parameters = parametersOf(request);
  const action = parameters.get('Action') ?? '';
  try {
    requireOperation(api, action, parameters.get('Version'));
    return queryAnswer(api.namespace, action, await call(action, parameters));
  } catch (error) {
    if (error instanceof AwsError) {
      return queryErrorAnswer(api.namespace, error);
    }
    if (error instanceof MalformedPolicy) {
      const refusal = new AwsError(400, 'MalformedPolicyDocument', error.message);
      return queryErrorAnswer(api.namespace, refusal);
    }
    throw error;
  }
}

function requireOperation(api: QueryApi, action: string, version: string | null): void {
  if (action === '') {
    throw new AwsError(400, 'MissingAction', 'The request must contain the parameter Action.');
  }
  if (version !== api.version || !api.actions.includes(action)) {
    throw new AwsError(
      400,
      'InvalidAction',
      `Could not find operation ${action} for version ${version ?? 'NO_VERSION_SPECIFIED'}`,
    );
  }
}
