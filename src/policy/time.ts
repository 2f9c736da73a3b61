/** The time as IAM policies write it: ISO 8601 in UTC, whole seconds. */
export function policyTime(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
