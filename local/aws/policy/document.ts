import { readConditions } from './condition-block.ts';
import type { Condition } from './conditions.ts';
import { MalformedPolicy } from './malformed.ts';

/** A checked policy in one form: single values are lists too. */
export interface PolicyDocument {
  /** The JSON as it is stored. */
  readonly text: string;
  readonly statements: readonly Statement[];
}

export interface Statement {
  readonly effect: 'Allow' | 'Deny';
  readonly actions: Selection;
  /** Absent in trust policies. */
  readonly resources: Selection | undefined;
  /** Present in trust policies only. */
  readonly principals: readonly Principal[];
  readonly conditions: readonly Condition[];
}

/** `Action`/`Resource` or, inverted, `NotAction`/`NotResource`. */
export interface Selection {
  readonly inverted: boolean;
  readonly patterns: readonly string[];
}

export interface Principal {
  readonly type: 'AWS' | 'Federated' | 'Service' | '*';
  readonly value: string;
}

export type PolicyKind = 'identity' | 'trust';

const VERSIONS = ['2012-10-17', '2008-10-17'];
const FIELDS = new Set(
  'Sid Effect Action NotAction Resource NotResource Principal Condition'.split(' '),
);

/**
 * Reads a policy.
 *
 * @param source - JSON text, or the same as a value.
 * @throws MalformedPolicy with a text like IAM's.
 * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html}
 */
export function parsePolicy(source: string | object, kind: PolicyKind): PolicyDocument {
  const text = typeof source === 'string' ? source : JSON.stringify(source);
  const document = record(parseJson(text));
  if (document['Version'] !== undefined && !VERSIONS.includes(String(document['Version']))) {
    throw new MalformedPolicy('The policy must contain a valid version string');
  }
  if (document['Statement'] === undefined) {
    throw new MalformedPolicy('Missing required field Statement');
  }
  const statements = [document['Statement']].flat();
  return { text, statements: statements.map((statement) => readStatement(statement, kind)) };
}

function readStatement(value: unknown, kind: PolicyKind): Statement {
  const fields = record(value);
  const unknown = Object.keys(fields).find((name) => !FIELDS.has(name));
  if (unknown !== undefined) {
    throw new MalformedPolicy(`Unknown field ${unknown}`);
  }
  const effect = fields['Effect'];
  if (effect !== 'Allow' && effect !== 'Deny') {
    throw new MalformedPolicy(effect === undefined ? 'Missing required field Effect' : SYNTAX);
  }
  const actions = selection(fields, 'Action');
  if (actions === undefined) {
    throw new MalformedPolicy('Missing required field Action');
  }
  const resources = selection(fields, 'Resource');
  const forbidden = kind === 'identity' ? fields['Principal'] : resources;
  if (forbidden !== undefined) {
    const name = kind === 'identity' ? 'Principal' : 'Resource';
    throw new MalformedPolicy(`Has prohibited field ${name}`);
  }
  if (kind === 'identity' && resources === undefined) {
    throw new MalformedPolicy('Policy statement must contain resources.');
  }
  if (kind === 'trust') {
    requireStsActions(actions);
  }
  return {
    effect,
    actions,
    resources,
    principals: kind === 'trust' ? readPrincipals(fields['Principal']) : [],
    conditions: readConditions(fields['Condition']),
  };
}

function requireStsActions(actions: Selection): void {
  if (actions.patterns.some((pattern) => !/^(sts:|\*$)/i.test(pattern))) {
    throw new MalformedPolicy('AssumeRole policy may only specify STS AssumeRole actions.');
  }
}

function readPrincipals(value: unknown): Principal[] {
  if (value === undefined) {
    throw new MalformedPolicy('Missing required field Principal');
  }
  if (value === '*') {
    return [{ type: '*', value: '*' }];
  }
  return Object.entries(record(value)).flatMap(([type, names]) => {
    if (type !== 'AWS' && type !== 'Federated' && type !== 'Service') {
      throw new MalformedPolicy(`Invalid principal in policy: "${type}"`);
    }
    return texts(names).map(
      (name): Principal =>
        type === 'AWS' && name === '*' ? { type: '*', value: '*' } : { type, value: name },
    );
  });
}

function selection(fields: Record<string, unknown>, name: string): Selection | undefined {
  const plain = fields[name];
  const inverted = fields[`Not${name}`];
  if (plain !== undefined && inverted !== undefined) {
    throw new MalformedPolicy(SYNTAX);
  }
  const value = plain ?? inverted;
  return value === undefined
    ? undefined
    : { inverted: plain === undefined, patterns: texts(value) };
}

const SYNTAX = 'Syntax errors in policy.';

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new MalformedPolicy('This policy contains invalid Json');
  }
}

function record(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new MalformedPolicy(SYNTAX);
  }
  return value as Record<string, unknown>;
}

function texts(value: unknown): string[] {
  const list = [value].flat();
  if (list.length === 0 || !list.every((item) => typeof item === 'string')) {
    throw new MalformedPolicy(SYNTAX);
  }
  return list;
}
