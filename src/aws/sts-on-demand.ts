import { setImmediate } from 'node:timers/promises';
import type { createSts, StsWithEndpoints } from './sts.ts';

/** STS whose client is loaded in the background. */
export function stsOnDemand(options: Parameters<typeof createSts>[0]): StsWithEndpoints {
  const loaded = loadSts().then((module) => module.createSts(options));
  return {
    endpoint: async (region) => (await loaded).endpoint(region),
    assumeRoleWithWebIdentity: async (...call) => (await loaded).assumeRoleWithWebIdentity(...call),
    assumeRole: async (...call) => (await loaded).assumeRole(...call),
    getFederationToken: async (...call) => (await loaded).getFederationToken(...call),
    getCallerIdentity: async (...call) => (await loaded).getCallerIdentity(...call),
  };
}

/**
 * Loads the client of STS. Parsing it blocks the process, so requests that have just begun go out
 * first, mainly the request for the ID token.
 */
async function loadSts(): Promise<typeof import('./sts.ts')> {
  await setImmediate();
  return import('./sts.ts');
}
