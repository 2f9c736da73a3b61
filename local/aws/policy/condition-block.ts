import { type Condition, OPERATORS } from './conditions.ts';
import { MalformedPolicy } from './malformed.ts';

/**
 * Reads the `Condition` of a statement: `{ operator: { key: value | values } }`.
 *
 * @throws MalformedPolicy for an operator that AWS, or this local AWS, does not have.
 */
export function readConditions(block: unknown): Condition[] {
  if (block === undefined) {
    return [];
  }
  return entries(block).flatMap(([operator, keys]) =>
    entries(keys).map(([key, values]) => readCondition(operator, key, values)),
  );
}

function readCondition(name: string, key: string, values: unknown): Condition {
  const match = /^(?:(ForAnyValue|ForAllValues):)?(\w+?)(IfExists)?$/.exec(name);
  const [, quantifier, operator = '', ifExists] = match ?? [];
  if (!Object.hasOwn(OPERATORS, operator) && operator !== 'Null') {
    throw new MalformedPolicy(`Invalid Condition type : ${name}.`);
  }
  return {
    operator,
    quantifier: quantifier as Condition['quantifier'],
    ifExists: ifExists !== undefined,
    key: key.toLowerCase(),
    values: [values].flat().map((value) => {
      if (!['string', 'number', 'boolean'].includes(typeof value)) {
        throw new MalformedPolicy('Syntax errors in policy.');
      }
      return String(value);
    }),
  };
}

function entries(value: unknown): [string, unknown][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new MalformedPolicy('Syntax errors in policy.');
  }
  return Object.entries(value);
}
