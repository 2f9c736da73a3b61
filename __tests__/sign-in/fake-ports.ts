import type { HttpRequest, HttpResponse } from '../../src/http/message.ts';
import type { RawInputs } from '../../src/inputs/names.ts';
import { parseSignInInputs, type SignInInputs } from '../../src/inputs/sign-in.ts';
import type {
  ExistingCredentials,
  IssuedSession,
  SignInHosts,
  SignInPorts,
} from '../../src/sign-in/ports.ts';

export const ROLE = 'arn:aws:iam::111122223333:role/ReadOnly';
export const OTHER_ROLE = 'arn:aws:iam::444455556666:role/audit/Other';
export const NOW = new Date('2026-03-01T12:00:00Z');
export const USER_KEYS: ExistingCredentials = {
  accessKeyId: 'AKIAUSER',
  secretAccessKey: 'user-secret',
};
export const SESSION: Required<ExistingCredentials> = {
  accessKeyId: 'ASIASESSION',
  secretAccessKey: 'session-secret',
  sessionToken: 'session-token',
  expiresAt: new Date('2026-03-01T12:45:00Z'),
};

/** Inputs as the parser gives them, for a run with a region of `AWS_REGION`, if any. */
export function inputsOf(raw: RawInputs, awsRegion?: string): SignInInputs {
  return parseSignInInputs(raw, {
    actor: 'octocat',
    repository: 'octo-org/tools',
    runId: '42',
    runAttempt: '1',
    serverUrl: 'https://github.com',
    ...(awsRegion !== undefined && { region: { name: awsRegion, source: 'AWS_REGION' } }),
  });
}

/** The answer of a federation endpoint that is content. */
export function token(signInToken: string): HttpResponse {
  const body = new TextEncoder().encode(JSON.stringify({ SigninToken: signInToken }));
  return { status: 200, headers: { 'content-type': 'application/json' }, body };
}

export function status(code: number): HttpResponse {
  return { status: code, headers: {}, body: new Uint8Array() };
}

/** The session that the fake STS issues to a role or user of this name. */
export function issuedTo(name: string, accountId = '111122223333'): IssuedSession {
  return {
    credentials: {
      accessKeyId: `ASIA-${name}`,
      secretAccessKey: `secret-${name}`,
      sessionToken: `token-${name}`,
    },
    expiresAt: new Date('2026-03-01T13:00:00Z'),
    accountId,
  };
}

export interface World {
  readonly idToken?: boolean;
  readonly existing?: ExistingCredentials;
  /** The ARN of the caller. */
  readonly caller?: string;
  /** What STS refuses: the error for an action (and the name of a role), if any. */
  readonly refuse?: (action: string, name?: string) => Error | undefined;
  readonly exchange?: (request: HttpRequest, nth: number) => HttpResponse | Promise<HttpResponse>;
  readonly signInBase?: URL;
  readonly cancelled?: AbortSignal;
}

/** Ports of a content world, but for what the test says, and everything that was asked of them. */
export function fakePorts(world: World = {}) {
  const calls: [string, ...unknown[]][] = [];
  const masks: string[] = [];
  const infos: string[] = [];
  const warnings: string[] = [];
  const exchanged: HttpRequest[] = [];
  const connected: SignInHosts[] = [];
  const ask = <T>(result: T, name: string | undefined, ...call: [string, ...unknown[]]) => {
    calls.push(call);
    const refusal = world.refuse?.(call[0], name);
    return refusal === undefined ? Promise.resolve(result) : Promise.reject(refusal);
  };
  const ports: SignInPorts = {
    log: {
      info: (message) => infos.push(message),
      notice: () => {},
      warning: (message) => warnings.push(message),
      debug: () => {},
    },
    now: () => NOW,
    mask: (secret) => masks.push(secret),
    idTokens: {
      available: world.idToken ?? false,
      request: (audience) =>
        ask(
          { token: `jwt-${audience}`, issuer: 'https://issuer', subject: 'repo:o/r', audience },
          undefined,
          'idToken',
          audience,
        ),
    },
    sts: {
      assumeRoleWithWebIdentity: ({ role, ...request }, idToken) =>
        ask(
          issuedTo(role.name, role.accountId),
          role.name,
          'AssumeRoleWithWebIdentity',
          { role: role.arn, ...request },
          idToken.token,
        ),
      assumeRole: ({ role, ...request }, credentials) =>
        ask(
          issuedTo(role.name, role.accountId),
          role.name,
          'AssumeRole',
          { role: role.arn, ...request },
          credentials,
        ),
      getFederationToken: (request, credentials) =>
        ask(issuedTo(request.sessionName), undefined, 'GetFederationToken', request, credentials),
      getCallerIdentity: (region, credentials) =>
        ask(world.caller ?? '', undefined, 'GetCallerIdentity', region, credentials),
    },
    existingCredentials: (region) => ask(world.existing, undefined, 'existingCredentials', region),
    connectAhead: (hosts) => connected.push(hosts),
    exchange: async (request) => {
      exchanged.push(request);
      return world.exchange?.(request, exchanged.length) ?? token(`SIGNIN/${exchanged.length}=`);
    },
    ...(world.signInBase && { signInBase: world.signInBase }),
    cancelled: world.cancelled ?? new AbortController().signal,
  };
  return { ports, calls, masks, infos, warnings, exchanged, connected };
}

/** The form of a token exchange, in its body or in its query. */
export function formOf(request: HttpRequest | undefined): Record<string, unknown> {
  const form = Object.fromEntries(
    new URLSearchParams(request?.body?.toString() ?? request?.url.search),
  );
  return { ...form, ...(form['Session'] && { Session: JSON.parse(form['Session']) }) };
}
