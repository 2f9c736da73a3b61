/**
 * How the credentials of a console session came to be. AWS treats the origins differently,
 * so durations and warnings are decided by it.
 *
 * - `oidc`: AssumeRoleWithWebIdentity
 * - `user`: AssumeRole with the long-term keys of an IAM user
 * - `chained`: AssumeRole with temporary credentials (role chaining)
 * - `existing-session`: temporary credentials that were already there, used as they are
 * - `federation-token`: GetFederationToken
 */
export type Origin = 'oidc' | 'user' | 'chained' | 'existing-session' | 'federation-token';
