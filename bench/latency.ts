import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startLocalAws } from '../local/aws/index.ts';
import { createCertificate } from '../local/hosts/certificate.ts';
import { type FarHost, farHost } from './far-host.ts';
import { median, type Part } from './report.ts';
import { ACTION, program, timeStep } from './step.ts';

const RUNS = 21;
const RUNS_BEFORE = 7;
/** The Actions service, STS and the sign-in host. */
const HOSTS = 3;
/**
 * A round trip, as a share of the floor without delay: 50 ms on a machine where that takes 62 ms.
 * With a fixed round trip, a slower machine would have a higher ratio for the same program.
 */
const ROUND_TRIP_SHARE = 0.8;
/**
 * The round trips that no order of the three requests can avoid. The ID token needs three: TCP, TLS
 * and its request. STS and the exchange wait for the answer before, and need one each.
 */
const ROUND_TRIPS = 3 + 1 + 1;

/** A sign-in with hosts far away, each with TLS, but without DNS. */
export async function latency(): Promise<Part> {
  const { key, cert } = await createCertificate(['127.0.0.1']);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'aws-console-url-bench-'));
  const authority = path.join(folder, 'authority.pem');
  writeFileSync(authority, cert);
  const aws = await startLocalAws({ tls: { key, cert } });
  const behind = Number(new URL(aws.url).port);
  const near = () => ({
    ...aws.environment,
    ...aws.grantIdToken(),
    NODE_EXTRA_CA_CERTS: authority,
  });
  const floor = program('floor-tls.mjs');
  const before: number[] = [];
  const hosts: FarHost[] = [];
  const far = () => {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url = '', ...token } = aws.grantIdToken();
    const [oidc, sts, signIn] = hosts.map(({ port }) => `https://127.0.0.1:${port}`);
    return {
      ...near(),
      ...token,
      ACTIONS_ID_TOKEN_REQUEST_URL: url.replace(aws.url, oidc ?? ''),
      AWS_ENDPOINT_URL_STS: `${sts}/sts`,
      AWS_ENDPOINT_URL_SIGNIN: `${signIn}/signin`,
    };
  };
  const times = { signIn: [] as number[], floor: [] as number[], floorFar: [] as number[] };
  let roundTripMs = 0;
  try {
    for (let run = 0; run < RUNS_BEFORE; run++) {
      before.push(await timeStep(floor, near()));
    }
    roundTripMs = Math.round(ROUND_TRIP_SHARE * median(before));
    for (let host = 0; host < HOSTS; host++) {
      hosts.push(await farHost(behind, roundTripMs));
    }
    for (let run = 0; run < RUNS; run++) {
      times.floor.push(await timeStep(floor, near()));
      times.floorFar.push(await timeStep(floor, far()));
      times.signIn.push(await timeStep(ACTION, far()));
    }
  } finally {
    await Promise.all([...hosts.map((host) => host.close()), aws.close()]);
    rmSync(folder, { recursive: true });
  }
  const start = median(times.floor);
  const criticalPath = start + ROUND_TRIPS * roundTripMs;
  const took = median(times.signIn);
  return {
    title: `Latency: one sign-in, TLS, hosts far away (medians of ${RUNS} alternating runs)`,
    figures: [
      { name: 'round trip to each host', value: roundTripMs, unit: 'ms' },
      { name: 'sign-in', value: took, unit: 'ms' },
      { name: 'floor with node:https, without delay', value: start, unit: 'ms' },
      {
        name: `critical path: this floor and ${ROUND_TRIPS} round trips`,
        value: criticalPath,
        unit: 'ms',
      },
      { name: 'ratio to the critical path', value: took / criticalPath, unit: '×', bound: 1.25 },
      {
        name: 'floor with node:https, one request after the other',
        value: median(times.floorFar),
        unit: 'ms',
      },
    ],
  };
}
