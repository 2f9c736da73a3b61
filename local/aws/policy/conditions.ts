import { matchesArn, matchesWildcard } from './wildcard.ts';

/** Condition keys of a request, by lower-case name. Keys that are absent have no entry. */
export type ConditionContext = ReadonlyMap<string, readonly string[]>;

export interface Condition {
  /** Without prefix and suffix, such as `StringLike`. */
  readonly operator: string;
  readonly quantifier: 'ForAnyValue' | 'ForAllValues' | undefined;
  readonly ifExists: boolean;
  /** In lower case: condition keys ignore case. */
  readonly key: string;
  readonly values: readonly string[];
}

interface Operator {
  /** Negated operators are true if no value of the policy matches, and if the key is absent. */
  readonly negated: boolean;
  readonly matches: (wanted: string, actual: string) => boolean;
}

/** @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html} */
export const OPERATORS: Readonly<Record<string, Operator>> = {
  ...pair('StringEquals', 'StringNotEquals', (wanted, actual) => wanted === actual),
  ...pair('StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase', equalsIgnoringCase),
  ...pair('StringLike', 'StringNotLike', matchesWildcard),
  ...pair('ArnEquals', 'ArnNotEquals', matchesArn),
  ...pair('ArnLike', 'ArnNotLike', matchesArn),
  ...pair(
    'DateEquals',
    'DateNotEquals',
    compare(time, (actual, wanted) => actual === wanted),
  ),
  ...pair(
    'NumericEquals',
    'NumericNotEquals',
    compare(Number, (a, b) => a === b),
  ),
  ...orderings('Date', time),
  ...orderings('Numeric', Number),
  Bool: { negated: false, matches: equalsIgnoringCase },
};

/**
 * Whether a condition holds for a request.
 *
 * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html}
 */
export function conditionHolds(condition: Condition, context: ConditionContext): boolean {
  const actual = context.get(condition.key);
  if (condition.operator === 'Null') {
    const absent = actual === undefined || actual.length === 0;
    return condition.values.some((value) => equalsIgnoringCase(value, String(absent)));
  }
  const operator = OPERATORS[condition.operator];
  if (operator === undefined) {
    return false;
  }
  if (actual === undefined || actual.length === 0) {
    return holdsWithoutKey(condition, operator);
  }
  const holdsFor = (value: string) =>
    condition.values.some((wanted) => operator.matches(wanted, value)) !== operator.negated;
  return condition.quantifier === 'ForAnyValue' ? actual.some(holdsFor) : actual.every(holdsFor);
}

function holdsWithoutKey(condition: Condition, operator: Operator): boolean {
  if (condition.quantifier === 'ForAllValues' || condition.ifExists) {
    return true;
  }
  return condition.quantifier === undefined && operator.negated;
}

function pair(
  name: string,
  negatedName: string,
  matches: Operator['matches'],
): Record<string, Operator> {
  return { [name]: { negated: false, matches }, [negatedName]: { negated: true, matches } };
}

function orderings(type: string, read: (text: string) => number): Record<string, Operator> {
  const operator = (holds: (actual: number, wanted: number) => boolean): Operator => ({
    negated: false,
    matches: compare(read, holds),
  });
  return {
    [`${type}LessThan`]: operator((actual, wanted) => actual < wanted),
    [`${type}LessThanEquals`]: operator((actual, wanted) => actual <= wanted),
    [`${type}GreaterThan`]: operator((actual, wanted) => actual > wanted),
    [`${type}GreaterThanEquals`]: operator((actual, wanted) => actual >= wanted),
  };
}

/** Unreadable values are `NaN`. All comparisons with these are false. */
function compare(
  read: (text: string) => number,
  holds: (actual: number, wanted: number) => boolean,
): Operator['matches'] {
  return (wanted, actual) => holds(read(actual), read(wanted));
}

/** ISO 8601 or seconds since 1970, in milliseconds. */
function time(text: string): number {
  return /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text);
}

function equalsIgnoringCase(wanted: string, actual: string): boolean {
  return wanted.toLowerCase() === actual.toLowerCase();
}
