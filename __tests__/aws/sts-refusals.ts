import { createSts } from '../../src/aws/sts.ts';
import type { ActionError } from '../../src/errors.ts';
import type { HttpResponse, TransportError } from '../../src/http/message.ts';
import { USER_KEYS } from '../fixtures/credentials.ts';
import { arnOf, roleOf } from '../fixtures/roles.ts';
import { network, refusal } from './wire.ts';

export const { signal } = new AbortController();
export const ROLE_ARN = arnOf('R');
export const ISSUER = 'https://token.actions.githubusercontent.com';
export const SUBJECT = 'repo:octo-org/tools:ref:refs/heads/main';
export const idToken = {
  token: 'SECRET-TOKEN',
  issuer: ISSUER,
  subject: SUBJECT,
  audience: 'sts.amazonaws.com',
  repositoryVisibility: undefined,
  actorId: undefined,
  claims: { environment: 'production', actor_id: '583231' },
};
export const keys = { ...USER_KEYS, secretAccessKey: 'SECRET-KEY' };
export const request = {
  role: roleOf('R'),
  region: 'eu-central-1',
  sessionName: 'name',
  policies: { inline: undefined, managedArns: [] },
  credentialSeconds: undefined,
  externalId: undefined,
  sourceIdentity: undefined,
  tags: [],
};

export type Call = 'oidc' | 'role' | 'federation' | 'caller';

/** STS that always answers the same. */
export function stsAnswering(response: HttpResponse | TransportError) {
  return createSts({
    send: network(response).send,
    mask: () => {},
    endpoint: undefined,
    renewIdToken: async (stale) => stale,
  });
}

/** The error of a call after this answer of STS, or of a proxy. */
export async function failure(
  call: Call,
  response: HttpResponse | TransportError,
): Promise<unknown> {
  const sts = stsAnswering(response);
  const calls = {
    oidc: () => sts.assumeRoleWithWebIdentity(request, idToken, signal),
    role: () => sts.assumeRole(request, keys, signal),
    federation: () => sts.getFederationToken(request, keys, signal),
    caller: () => sts.getCallerIdentity('eu-central-1', keys, signal),
  };
  return calls[call]().then(
    () => undefined,
    (error: unknown) => error,
  );
}

/** What the user reads after a refusal of STS. */
export async function said(call: Call, name: string, message: string, status = 400) {
  const error = (await failure(call, refusal(name, message, status))) as ActionError;
  return `${error.message} ${error.advice}`;
}

export const NO_PROVIDER = `No OpenIDConnect provider found in your account for ${ISSUER}`;
export const THUMBPRINT =
  "OpenIDConnect provider's HTTPS certificate doesn't match configured thumbprint";
export const NOT_AUTHORIZED = 'Not authorized to perform sts:AssumeRoleWithWebIdentity';
export const NO_TRUST = (call: string) =>
  `User: u is not authorized to perform: sts:${call} because no role trust policy allows the sts:${call} action`;
