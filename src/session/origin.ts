/**
 * How the credentials of a console session were obtained. AWS treats the origins differently, so
 * they decide durations and warnings.
 *
 * - `oidc`: AssumeRoleWithWebIdentity
 * - `user`: AssumeRole with the long-term keys of an IAM user
 * - `chained`: AssumeRole with temporary credentials (role chaining)
 * - `existing-session`: temporary credentials from before the step, used as they are
 * - `federation-token`: GetFederationToken
 */
export type Origin = 'oidc' | 'user' | 'chained' | 'existing-session' | 'federation-token';
