import { type CollectionTag, parse, type ScalarTag } from 'yaml';
import { type PlainPolicy, type PolicyDocument, plainPolicy } from './policy.ts';

interface Template {
  readonly Parameters: Readonly<
    Record<string, { readonly Type: string; readonly Default: string }>
  >;
  readonly Resources: Readonly<Record<string, Resource>>;
}

interface Resource {
  readonly Type: string;
  readonly Properties: {
    readonly RoleName?: string;
    readonly AssumeRolePolicyDocument?: PolicyDocument;
    readonly Policies?: readonly { readonly PolicyDocument: PolicyDocument }[];
  };
}

/** A call of an intrinsic function, such as `!Ref`. */
class Intrinsic {
  readonly name: string;
  readonly argument: unknown;

  constructor(name: string, argument: unknown) {
    this.name = name;
    this.argument = argument;
  }
}

export interface RolePolicies {
  readonly trust: PlainPolicy;
  readonly inline: readonly PlainPolicy[];
}

/**
 * Reads the policies of a template's roles, by the roles' names. Parameters stand for their
 * defaults, and conditions hold.
 *
 * @param facts - What references such as `AWS::Partition` stand for.
 */
export function templatePolicies(
  template: string,
  facts: Readonly<Record<string, string>>,
): ReadonlyMap<string, RolePolicies> {
  const { Parameters, Resources }: Template = parse(template, { customTags: intrinsicTags() });
  const known = new Map<string, unknown>(Object.entries(facts));
  for (const [name, { Type, Default }] of Object.entries(Parameters)) {
    known.set(name, Type === 'CommaDelimitedList' ? Default.split(',') : Default);
  }
  const roles = Object.values(Resources).filter(({ Type }) => Type === 'AWS::IAM::Role');
  return new Map(
    roles.map(({ Properties }) => {
      const { RoleName = '', AssumeRolePolicyDocument, Policies = [] } = Properties;
      const plain = (document: unknown) => plainPolicy(resolve(document, known) as PolicyDocument);
      const inline = Policies.map(({ PolicyDocument }) => plain(PolicyDocument));
      return [RoleName, { trust: plain(AssumeRolePolicyDocument), inline }];
    }),
  );
}

function intrinsicTags(): (ScalarTag | CollectionTag)[] {
  const scalars = ['Ref', 'Sub', 'GetAtt'].map((name) => ({
    tag: `!${name}`,
    resolve: (argument: string) => new Intrinsic(name, argument),
  }));
  const lists = ['If', 'Equals'].map((name) => ({
    tag: `!${name}`,
    collection: 'seq' as const,
    // biome-ignore lint/suspicious/noExplicitAny: the type that the library asks for.
    resolve: (sequence: any) => new Intrinsic(name, sequence.toJSON()),
  }));
  return [...scalars, ...(lists as CollectionTag[])];
}

function resolve(value: unknown, known: ReadonlyMap<string, unknown>): unknown {
  if (value instanceof Intrinsic) {
    return call(value, known);
  }
  if (Array.isArray(value)) {
    return value.map((item) => resolve(item, known));
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, item]) => [key, resolve(item, known)]);
    return Object.fromEntries(entries);
  }
  return value;
}

function call({ name, argument }: Intrinsic, known: ReadonlyMap<string, unknown>): unknown {
  switch (name) {
    case 'Ref':
      return found(String(argument), known);
    case 'Sub':
      return String(argument).replace(/\$\{([\w:]+)\}/g, (_, key: string) =>
        String(found(key, known)),
      );
    case 'If':
      return resolve((argument as unknown[])[1], known);
    default:
      throw new Error(`!${name} has no place in a policy.`);
  }
}

function found(name: string, known: ReadonlyMap<string, unknown>): unknown {
  if (!known.has(name)) {
    throw new Error(`Nobody said what ${name} is.`);
  }
  return known.get(name);
}
