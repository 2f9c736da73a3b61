/**
 * Replaces the sign-in hosts of AWS. Only the build of `npm run opener` sets it, to the local AWS;
 * `opener/dist` has none.
 */
export const SIGN_IN_BASE: URL | undefined = undefined;
