import { createServer } from 'node:net';
import { describe, expect } from 'vitest';
import type { Fault, LocalAws } from '../../local/aws/index.ts';
import type { ErrorCode } from '../../src/errors.ts';
import { ROLE } from '../fixtures/roles.ts';
import { test, type World } from './world.ts';

const HOPS = ['oidc', 'sts', 'signin'] as const;
type Hop = (typeof HOPS)[number];

/** The result of a run, and its number of requests at the hop. */
type Expected = readonly [outcome: 'URL' | ErrorCode, requests: number];

interface FaultCase extends Readonly<Record<Hop, Expected>> {
  readonly name: string;
  readonly fault?: Fault | ((aws: LocalAws, hop: Hop) => Fault);
  /** Instead of a fault: another address for the hop than the local AWS. */
  readonly origin?: () => string | Promise<string>;
  /** Default: always. */
  readonly times?: number;
  /** The factor for times. It is larger if answers must arrive in time. */
  readonly timeFactor?: number;
}

/** 10 s take half a second. */
const FAST = 0.05;
const DEFAULT_FACTOR = 0.2;
/** The time that a busy machine needs to start and end the process. */
const START_MS = 10_000;
const LIMIT_MS = 60_000;

const NETWORK_4: Expected = ['network', 4];
const URL_2: Expected = ['URL', 2];
const NOT_REACHED = { oidc: ['network', 0], sts: ['network', 0], signin: ['network', 0] } as const;
const ALWAYS_NETWORK = { oidc: NETWORK_4, sts: NETWORK_4, signin: NETWORK_4 } as const;
const AGAIN = { oidc: URL_2, sts: URL_2, signin: URL_2 } as const;
const AS_IF_NOTHING = { oidc: ['URL', 1], sts: ['URL', 1], signin: ['URL', 1] } as const;
const TOO_LATE = {
  oidc: NETWORK_4,
  sts: NETWORK_4,
  signin: ['federation-unavailable', 4],
} as const;
const NOT_IT = {
  oidc: ['id-token-failed', 1],
  sts: ['network', 1],
  signin: ['federation-unavailable', 1],
} as const;

const CASES: readonly FaultCase[] = [
  {
    name: 'connection refused',
    origin: async () => `http://127.0.0.1:${await closedPort()}`,
    ...NOT_REACHED,
  },
  {
    name: 'a host without an address',
    // A label of 64 characters is refused before any request.
    origin: () => `https://${'a'.repeat(64)}.example`,
    ...NOT_REACHED,
  },
  { name: 'reset before the response', fault: { reset: 'before-response' }, ...ALWAYS_NETWORK },
  {
    name: 'reset before the response, once',
    fault: { reset: 'before-response' },
    times: 1,
    ...AGAIN,
  },
  { name: 'reset in mid-response', fault: { reset: 'mid-response' }, ...ALWAYS_NETWORK },
  { name: 'reset in mid-response, once', fault: { reset: 'mid-response' }, times: 1, ...AGAIN },
  { name: 'no answer', fault: { hang: true }, timeFactor: FAST, ...TOO_LATE },
  { name: 'no answer, once', fault: { hang: true }, times: 1, ...AGAIN },
  {
    name: 'a trickle that takes too long',
    fault: { trickle: { bytesPerChunk: 1, everyMs: 50 } },
    timeFactor: FAST,
    ...TOO_LATE,
  },
  {
    name: 'a trickle that ends in time',
    fault: { trickle: { bytesPerChunk: 50, everyMs: 5 } },
    timeFactor: 1,
    ...AS_IF_NOTHING,
  },
  {
    name: '429 with Retry-After, once',
    fault: { status: 429, headers: { 'retry-after': '2' } },
    times: 1,
    ...AGAIN,
  },
  {
    name: '429 for ever',
    fault: { status: 429 },
    oidc: ['id-token-failed', 4],
    sts: ['network', 4],
    signin: ['federation-refused', 4],
  },
  {
    name: 'a Retry-After that is too long to wait for',
    fault: { status: 503, headers: { 'retry-after': '60' } },
    oidc: ['id-token-failed', 1],
    sts: ['network', 1],
    signin: ['federation-unavailable', 1],
  },
  { name: '500, once', fault: { status: 500 }, times: 1, ...AGAIN },
  {
    name: '503, three times',
    fault: { status: 503 },
    times: 3,
    oidc: ['URL', 4],
    sts: ['URL', 4],
    signin: ['URL', 4],
  },
  {
    name: '503 for ever',
    fault: { status: 503 },
    oidc: ['id-token-failed', 4],
    sts: ['network', 4],
    signin: ['federation-unavailable', 4],
  },
  { name: 'bytes that are not HTTP', fault: { garbage: true }, ...TOO_LATE },
  { name: 'HTML with 200', fault: { html200: true }, ...NOT_IT },
  { name: 'a wrong content type', fault: { wrongContentType: true }, ...AS_IF_NOTHING },
  { name: 'half a body', fault: { truncated: true }, ...NOT_IT },
  { name: 'an empty body', fault: { status: 200, body: '' }, ...NOT_IT },
  {
    name: 'JSON of something else',
    fault: { status: 200, body: '{"value":"","SigninToken":""}', contentType: 'application/json' },
    ...NOT_IT,
  },
  { name: 'JSON null', fault: { status: 200, body: 'null', contentType: 'text/json' }, ...NOT_IT },
  { name: 'XML of something else', fault: { status: 200, body: '<a><b/></a>' }, ...NOT_IT },
  { name: 'a body of 10 MB', fault: { hugeBody: 10_000_000 }, ...NOT_IT },
  {
    name: 'a redirect',
    fault: (aws, hop) => ({ redirect: `${aws.url}/${hop}/elsewhere` }),
    ...NOT_IT,
  },
];

const TABLE = CASES.flatMap((given) => HOPS.map((hop) => ({ ...given, hop })));

describe('faults of each hop', () => {
  test.concurrent.for(TABLE)('$hop: $name', async (given, { world }) => {
    const { hop, timeFactor = DEFAULT_FACTOR } = given;
    const [outcome, requests] = given[hop];
    const { fault } = given;
    if (fault !== undefined) {
      world.aws.faults.add({
        service: hop,
        fault: typeof fault === 'function' ? fault(world.aws, hop) : fault,
        ...(given.times !== undefined && { times: given.times }),
      });
    }

    const run = await world.run({
      inputs: { 'role-arn': ROLE },
      environment: given.origin ? sendElsewhere(world, hop, await given.origin()) : {},
      timeFactor,
    });

    expect(run.annotations.map(({ level, title }) => [level, title])).toEqual(
      outcome === 'URL' ? [] : [['error', outcome]],
    );
    expect(run.exitCode).toBe(outcome === 'URL' ? 0 : 1);
    expect(Boolean(run.outputs['console-url'])).toBe(outcome === 'URL');
    expect(run.requests.filter(({ service }) => service === hop)).toHaveLength(requests);
    expect(run.calls).not.toContain(`${hop} elsewhere`);
    expect(run.raw.stderr).toBe('');
    expect(run.elapsedMs).toBeLessThan(LIMIT_MS * timeFactor + START_MS);
  });
});

function sendElsewhere({ aws }: World, hop: Hop, origin: string): Record<string, string> {
  const variables: Record<Hop, Record<string, string>> = {
    oidc: { ...aws.grantIdToken(), ACTIONS_ID_TOKEN_REQUEST_URL: `${origin}/oidc/token?version=2` },
    sts: { AWS_ENDPOINT_URL_STS: origin },
    signin: { AWS_ENDPOINT_URL_SIGNIN: origin },
  };
  return variables[hop];
}

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
