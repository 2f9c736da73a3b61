import type { ConditionContext } from './conditions.ts';

/** Written as variables, they stand for themselves. */
const SPECIAL: ReadonlySet<string> = new Set(['*', '?', '$']);

/**
 * Puts the request's values in place of policy variables such as `${aws:username}`.
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
