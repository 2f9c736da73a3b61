/**
 * Replaces the sign-in hosts of AWS. Only the build of `npm run opener` has one, the local AWS; in
 * `opener/dist` there is none.
 */
export const SIGN_IN_BASE: URL | undefined = undefined;
