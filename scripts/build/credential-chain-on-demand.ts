import type { defaultProvider as chain } from '@aws-sdk/credential-provider-node';

/** The credential chain of the SDK, loaded when it is first asked for credentials. */
export const defaultProvider: typeof chain = (init) => async (options) => {
  const { defaultProvider: load } = await import('@aws-sdk/credential-provider-node');
  return load(init)(options);
};
