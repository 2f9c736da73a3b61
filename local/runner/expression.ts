import type { Outcome } from './options.ts';

type Contexts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * Replaces each `${{ github.actor }}` by its value. The defaults of inputs use
 * only look-ups of one property.
 *
 * @throws Error for any other expression, and for a property that does not exist.
 */
export function evaluateTemplate(template: string, contexts: Contexts): string {
  return template.replace(/\$\{\{(.*?)\}\}/gs, (whole, expression: string) => {
    const [, context = '', property = ''] = /^\s*(\w+)\.(\w+)\s*$/.exec(expression) ?? [];
    const value = new Map(Object.entries(contexts[context] ?? {})).get(property);
    if (value === undefined) {
      throw new Error(`The local runner cannot evaluate '${whole}'.`);
    }
    return value;
  });
}

/**
 * Decides whether a post step runs.
 *
 * @param condition - One status function, with or without `!`: `!cancelled()`.
 * @throws Error for any other condition.
 */
export function evaluateCondition(condition: string, status: Outcome): boolean {
  const [, not, name = ''] = /^\s*(!?)\s*(\w+)\(\)\s*$/.exec(condition) ?? [];
  const functions = new Map([
    ['always', true],
    ['success', status === 'success'],
    ['failure', status === 'failure'],
    ['cancelled', status === 'cancelled'],
  ]);
  const value = functions.get(name);
  if (value === undefined) {
    throw new Error(`The local runner cannot evaluate '${condition}'.`);
  }
  return not === '!' ? !value : value;
}
