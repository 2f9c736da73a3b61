import { invalidInput } from '../errors.ts';
import { ACCOUNT_ID, parseAccountId, parseArn } from '../partition/arn.ts';
import { shortened } from '../text/excerpt.ts';

const RESOURCES: ReadonlyMap<string, RegExp> = new Map([
  ['iam', /^(?:root|(?:role|user)\/[\x21-\x7e]+)$/],
  ['sts', /^(?:assumed-role|federated-user)\/[\x21-\x7e]+$/],
]);

/**
 * Checks the principals that a temporary role will trust besides its creator.
 *
 * @returns The principals without duplicates, account IDs as twelve digits.
 * @throws ActionError `invalid-input` for a text that is not a principal, and for "*".
 * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html}
 */
export function checkPrincipals(principals: readonly string[]): readonly string[] {
  const plain = principals.map((principal) => parseAccountId(principal) ?? principal);
  const wrong = plain.find((principal) => !isPrincipal(principal));
  if (wrong !== undefined) {
    throw invalidInput(
      'trusted-principals',
      `has "${shortened(wrong)}", which a role cannot trust`,
      'Write ARNs of roles, users or sessions, or account IDs, one per line, for example arn:aws:iam::111122223333:role/Auditor. Put account IDs in quotation marks, because YAML drops zeros at the beginning of a number.',
    );
  }
  return [...new Set(plain)];
}

function isPrincipal(text: string): boolean {
  const arn = parseArn(text);
  return (
    ACCOUNT_ID.test(text) ||
    (arn !== undefined &&
      ACCOUNT_ID.test(arn.accountId) &&
      RESOURCES.get(arn.service)?.test(arn.resource) === true &&
      !arn.resource.includes('*'))
  );
}
