import type { HttpRequest, Service, ServiceName } from './http.ts';
import { parseAuthorization } from './query/signature.ts';

interface Route {
  readonly service: Service;
  readonly request: HttpRequest;
}

/**
 * Finds the service by the first part of the path. Clients with one endpoint for everything use the
 * root; there the signature names the service. Only calls to STS are unsigned there.
 */
export function routeOf(request: HttpRequest, services: readonly Service[]): Route | undefined {
  const prefix = request.path.split('/')[1] ?? '';
  const name = prefix === '' ? serviceAtRoot(request) : prefix;
  const service = services.find((candidate) => candidate.name === name);
  return service === undefined ? undefined : { service, request };
}

function serviceAtRoot(request: HttpRequest): ServiceName {
  const scope = parseAuthorization(request.headers.authorization ?? '')?.service;
  return scope === 'iam' ? 'iam' : 'sts';
}
