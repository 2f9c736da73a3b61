import type { Sts } from '../modes/ports.ts';
import type { createSts } from './sts.ts';

/**
 * STS whose client is loaded in the background: it is parsed while the ID token is on its way,
 * and not on the way to it.
 */
export function stsOnDemand(options: Parameters<typeof createSts>[0]): Sts {
  const loaded = import('./sts.ts').then((module) => module.createSts(options));
  return {
    assumeRoleWithWebIdentity: async (...call) => (await loaded).assumeRoleWithWebIdentity(...call),
    assumeRole: async (...call) => (await loaded).assumeRole(...call),
    getFederationToken: async (...call) => (await loaded).getFederationToken(...call),
    getCallerIdentity: async (...call) => (await loaded).getCallerIdentity(...call),
  };
}
