import type { defaultProvider as chain } from '@aws-sdk/credential-provider-node';

/**
 * The credential chain of the SDK, loaded when credentials are first requested from it.
 *
 * The build puts this module where the clients of the SDK import the chain, by the name and with
 * the signature that they expect (`credentialChainOnDemand` in `../prune-modules.ts`). The action
 * gives its clients credentials, so in `dist` the chain is a file that no sign-in loads for them.
 */
export const defaultProvider: typeof chain = (init) => async (options) => {
  const { defaultProvider: load } = await import('@aws-sdk/credential-provider-node');
  return load(init)(options);
};
