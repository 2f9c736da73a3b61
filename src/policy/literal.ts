/** A character that IAM does not accept in the text of a policy. */
const FOREIGN = /[^\t\n\r\u0020-\u00ff]/g;

/**
 * Writes JSON with the characters that IAM and STS accept in a policy. All others become `\uXXXX`.
 * JSON has these escapes, but AWS does not document them.
 *
 * @see {@link https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html}
 */
export function policyJson(document: unknown): string {
  return JSON.stringify(document).replace(
    FOREIGN,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * Text from outside as a literal value of a policy. Otherwise `${x}` would be a policy variable.
 *
 * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html}
 */
export function literalValue(text: string): string {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: IAM's variables look like those of JavaScript
  return text.replaceAll('${', '${$}{');
}
