import type { DeliveryPorts } from '../../src/delivery/ports.ts';

/** A delivery that asks GitHub for nothing. */
export const NO_DELIVERY: DeliveryPorts = {
  log: { info: () => {}, notice: () => {}, warning: () => {}, debug: () => {} },
  github: {
    payloadVisibility: () => undefined,
    isPullRequestByWriter: async () => true,
    repositoryVisibility: async () => undefined,
    publicKeys: async () => undefined,
  },
  loadSealing: () => Promise.reject(new Error('Nothing is to be sealed')),
  cancelled: new AbortController().signal,
};
