/**
 * A strict AWS for this machine: STS, IAM and the console's sign-in host. It also has GitHub's OIDC
 * issuer and three calls of GitHub's REST API (`./github/`). Everything is on one loopback port, in
 * the real wire formats. It evaluates policies, enforces limits and expiries, and fails on request.
 */
import { type Clock, createClock } from './clock.ts';
import { environmentFor } from './environment.ts';
import { Faults } from './faults/faults.ts';
import { type GithubFacts, GithubService, githubFacts } from './github/service.ts';
import { IamService } from './iam/service.ts';
import type { IdTokenClaims } from './oidc/claims.ts';
import { signingKey } from './oidc/keys.ts';
import { OidcService } from './oidc/service.ts';
import type { RecordedRequest } from './requests.ts';
import { type IssuedSecret, SecretLedger } from './secrets.ts';
import { close, createAwsServer, listen } from './server.ts';
import { SigninService } from './signin/service.ts';
import { StsService } from './sts/service.ts';
import { fillDefaultWorld } from './world/default-world.ts';
import type { Partition } from './world/partitions.ts';
import { World } from './world/world.ts';

export type { Clock } from './clock.ts';
export { createClock } from './clock.ts';
export type { Fault, FaultRule, Faults } from './faults/faults.ts';
export type { GithubAccount, GithubFacts } from './github/service.ts';
export type { IdTokenClaims } from './oidc/claims.ts';
export { GITHUB_ISSUER, subjectWithIds } from './oidc/claims.ts';
export type { RecordedRequest } from './requests.ts';
export type { IssuedSecret, SecretKind } from './secrets.ts';
export type { Account } from './world/account.ts';
export { DEFAULT_ACCOUNT_ID, oidcTrustPolicy, roleTrustPolicy } from './world/default-world.ts';
export type { Role, Session, User } from './world/model.ts';
export type { Partition } from './world/partitions.ts';
export type { World } from './world/world.ts';

export interface LocalAwsOptions {
  /** Adds to the default world before the server starts. */
  readonly world?: (world: World) => void;
  /** Added to every answer. */
  readonly latencyMs?: number;
  /** Default: a free port. */
  readonly port?: number;
  readonly clock?: Clock;
  /** PEM; the server then speaks HTTPS only. */
  readonly tls?: { readonly key: string; readonly cert: string };
}

export interface LocalAws {
  /** Without a slash at the end. */
  readonly url: string;
  /** Variables of AWS clients for endpoints and region, in the partition `aws`; no credentials. */
  readonly environment: Readonly<Record<string, string>>;
  readonly world: World;
  /** All requests, in order. */
  readonly requests: readonly RecordedRequest[];
  /** All secrets that were issued. */
  readonly secrets: readonly IssuedSecret[];
  readonly clock: Clock;
  readonly faults: Faults;
  /** The data of the REST API at `url + '/github'` (for `GITHUB_API_URL`). */
  readonly github: GithubFacts;
  /** `environment` for the sign-in host and the first region of another partition. */
  environmentFor(partition: Partition): Record<string, string>;
  /** The variables of a job with `id-token: write`. */
  grantIdToken(claims?: Partial<IdTokenClaims>): Record<string, string>;
  close(): Promise<void>;
}

/** Starts a local AWS on 127.0.0.1; the caller closes it. */
export async function startLocalAws(options: LocalAwsOptions = {}): Promise<LocalAws> {
  const clock = options.clock ?? createClock();
  const secrets = new SecretLedger();
  const world = new World(clock, secrets);
  fillDefaultWorld(world);
  options.world?.(world);

  const key = await signingKey();
  const oidc = new OidcService(key, clock, secrets);
  const github = githubFacts();
  const faults = new Faults();
  const requests: RecordedRequest[] = [];
  const server = createAwsServer({
    services: [
      oidc,
      new StsService(world, key),
      new IamService(world),
      new SigninService(world),
      new GithubService(github),
    ],
    faults,
    clock,
    latencyMs: options.latencyMs ?? 0,
    tls: options.tls,
    onRequest: (request) => requests.push(request),
  });
  const port = await listen(server, options.port ?? 0);
  const url = `${options.tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`;
  return {
    url,
    environment: environmentFor(url, 'aws'),
    world,
    requests,
    secrets: secrets.issued,
    clock,
    faults,
    github,
    environmentFor: (partition) => environmentFor(url, partition),
    grantIdToken: (claims) => ({
      ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/oidc/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: oidc.grant(claims),
    }),
    close: () => close(server),
  };
}
