import { endpointUrl } from '../http/endpoint.ts';

const VARIABLES = {
  sts: ['AWS_ENDPOINT_URL_STS', 'AWS_ENDPOINT_URL'],
  iam: ['AWS_ENDPOINT_URL_IAM', 'AWS_ENDPOINT_URL'],
  signIn: ['AWS_ENDPOINT_URL_SIGNIN'],
} as const;

/** Endpoints that replace those of AWS, for tests, proxies and private networks. */
export interface Endpoints {
  readonly sts: URL | undefined;
  readonly iam: URL | undefined;
  /** The base of `/federation`. */
  readonly signIn: URL | undefined;
}

/**
 * Reads the endpoint variables; for STS and IAM those of the SDKs.
 *
 * @throws ActionError `invalid-input` if a value is not a URL, or is plain http to another machine.
 * @see {@link https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html}
 */
export function readEndpoints(environment: NodeJS.ProcessEnv): Endpoints {
  return {
    sts: firstUrl(VARIABLES.sts, environment),
    iam: firstUrl(VARIABLES.iam, environment),
    signIn: firstUrl(VARIABLES.signIn, environment),
  };
}

function firstUrl(names: readonly string[], environment: NodeJS.ProcessEnv): URL | undefined {
  const name = names.find((candidate) => environment[candidate]);
  return name === undefined ? undefined : endpointUrl(name, environment[name] ?? '');
}
