import type { ConditionContext } from './conditions.ts';

/** The values of these variables are the characters themselves. */
const SPECIAL: ReadonlySet<string> = new Set(['*', '?', '$']);

/**
 * Replaces policy variables such as `${aws:username}` by the values of the request.
 *
 * @returns `undefined` if a variable has no value; the statement then matches nothing.
 * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html}
 */
export function resolveVariables(text: string, context: ConditionContext): string | undefined {
  let resolved = true;
  const result = text.replace(/\$\{([^}]+)\}/g, (_, name: string) => {
    const value = SPECIAL.has(name) ? name : context.get(name.toLowerCase())?.[0];
    resolved &&= value !== undefined;
    return value ?? '';
  });
  return resolved ? result : undefined;
}
