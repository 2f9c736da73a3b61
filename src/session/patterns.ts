/**
 * Characters and lengths that STS accepts.
 *
 * @see {@link https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html}
 * @see {@link https://docs.aws.amazon.com/STS/latest/APIReference/API_GetFederationToken.html}
 */
export const SESSION_NAME = /^[\w+=,.@-]{2,64}$/;
export const EXTERNAL_ID = /^[\w+=,.@:/-]{2,1224}$/;
export const SOURCE_IDENTITY = /^(?!aws:)[\w+=,.@-]{2,64}$/i;
/** AWS's `aws:userid`: the ID of a role (`AROA…`) or of an account, and the name of the session. */
export const SESSION_ID = /^[A-Z0-9]{12,128}:[\w+=,.@-]{2,64}$/;
export const MAX_SESSION_NAME_LENGTH = 64;
export const MAX_FEDERATION_NAME_LENGTH = 32;
