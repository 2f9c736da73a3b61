import { type ConditionContext, conditionHolds } from './conditions.ts';
import type { PolicyDocument, Principal, Selection, Statement } from './document.ts';
import { resolveVariables } from './variables.ts';
import { matchesArn, matchesWildcard } from './wildcard.ts';

/** A request to evaluate. */
export interface PolicyRequest {
  /** For example `sts:AssumeRole`. */
  readonly action: string;
  /** ARN, or `*` for actions without a resource. */
  readonly resource: string;
  readonly context: ConditionContext;
}

export type Effect = 'Allow' | 'Deny' | 'None';

/** An explicit deny wins over every allow; `None` is the implicit deny. */
export function evaluate(policies: readonly PolicyDocument[], request: PolicyRequest): Effect {
  return evaluateStatements(
    policies.flatMap((policy) => policy.statements),
    request,
  );
}

/**
 * Evaluates a trust policy for the principals that `isCaller` accepts.
 *
 * The role itself is the resource, so the statements have no resource.
 */
export function evaluateTrust(
  policy: PolicyDocument,
  request: PolicyRequest,
  isCaller: (principal: Principal) => boolean,
): Effect {
  return evaluateStatements(
    policy.statements.filter((statement) => statement.principals.some(isCaller)),
    request,
  );
}

function evaluateStatements(statements: readonly Statement[], request: PolicyRequest): Effect {
  const matching = statements.filter((statement) => statementMatches(statement, request));
  if (matching.some((statement) => statement.effect === 'Deny')) {
    return 'Deny';
  }
  return matching.length > 0 ? 'Allow' : 'None';
}

function statementMatches(statement: Statement, request: PolicyRequest): boolean {
  const action = request.action.toLowerCase();
  return (
    selects(statement.actions, (pattern) => matchesWildcard(pattern.toLowerCase(), action)) &&
    (statement.resources === undefined ||
      selects(statement.resources, (pattern) => resourceMatches(pattern, request))) &&
    statement.conditions.every((condition) => {
      const values = condition.values
        .map((value) => resolveVariables(value, request.context))
        .filter((value) => value !== undefined);
      return conditionHolds({ ...condition, values }, request.context);
    })
  );
}

function resourceMatches(pattern: string, request: PolicyRequest): boolean {
  const resolved = resolveVariables(pattern, request.context);
  return pattern === '*' || (resolved !== undefined && matchesArn(resolved, request.resource));
}

function selects(selection: Selection, matches: (pattern: string) => boolean): boolean {
  return selection.patterns.some(matches) !== selection.inverted;
}
