/** A policy with every list as a list, so that two ways to write the same are equal. */
export type PlainPolicy = readonly PlainStatement[];

export interface PlainStatement {
  readonly sid: string | undefined;
  readonly effect: string;
  readonly principals: Readonly<Record<string, readonly string[]>>;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** Values by operator and key. */
  readonly conditions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** The policies of a role of a template. */
export interface RolePolicies {
  readonly trust: PlainPolicy;
  readonly inline: readonly PlainPolicy[];
}

type OneOrMore = string | readonly string[];

/** A policy document as IAM and CloudFormation accept it. */
export interface PolicyDocument {
  readonly Statement: readonly {
    readonly Sid?: string;
    readonly Effect: string;
    readonly Principal?: Readonly<Record<string, OneOrMore>>;
    readonly Action: OneOrMore;
    readonly Resource?: OneOrMore;
    readonly Condition?: Readonly<Record<string, Readonly<Record<string, OneOrMore>>>>;
  }[];
}

export function plainPolicy({ Statement }: PolicyDocument): PlainPolicy {
  return Statement.map((statement) => ({
    sid: statement.Sid,
    effect: statement.Effect,
    principals: lists(statement.Principal ?? {}),
    actions: list(statement.Action),
    resources: list(statement.Resource ?? []),
    conditions: mapValues(statement.Condition ?? {}, lists),
  }));
}

function lists(values: Readonly<Record<string, OneOrMore>>): Record<string, readonly string[]> {
  return mapValues(values, list);
}

function list(value: OneOrMore): readonly string[] {
  return [value].flat();
}

function mapValues<V, W>(values: Readonly<Record<string, V>>, map: (value: V) => W) {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value)]));
}

/** The same trust policy, in the form of IAM. */
export function trustDocument(policy: PlainPolicy): PolicyDocument & { Version: string } {
  const Statement = policy.map(({ effect, principals, actions, conditions }) => ({
    Effect: effect,
    Principal: principals,
    Action: actions,
    Condition: conditions,
  }));
  return { Version: '2012-10-17', Statement };
}
