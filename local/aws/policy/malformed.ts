/** AWS would not store this policy. Services answer `MalformedPolicyDocument`. */
export class MalformedPolicy extends Error {}
