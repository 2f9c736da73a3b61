/** The policy is not one that AWS would store; services answer `MalformedPolicyDocument`. */
export class MalformedPolicy extends Error {}
