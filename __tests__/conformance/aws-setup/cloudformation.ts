import { type CollectionTag, parse, type ScalarTag } from 'yaml';
import { type PolicyDocument, plainPolicy, type RolePolicies } from './policy.ts';
import { type Parameters, parameterValues } from './template-parameters.ts';

interface Template {
  readonly Parameters: Parameters;
  readonly Rules: Readonly<Record<string, Rule>>;
  readonly Conditions: Readonly<Record<string, Intrinsic>>;
  readonly Resources: Readonly<Record<string, Resource>>;
}

interface Rule {
  readonly RuleCondition: Intrinsic;
  readonly Assertions: readonly {
    readonly Assert: Intrinsic;
    readonly AssertDescription: string;
  }[];
}

interface Resource {
  readonly Type: string;
  readonly Condition?: string;
  readonly Properties: {
    readonly RoleName: unknown;
    readonly AssumeRolePolicyDocument: unknown;
    readonly Policies?: readonly { readonly PolicyDocument: unknown }[];
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

type Known = ReadonlyMap<string, unknown>;

/** The value of `!Ref AWS::NoValue`: CloudFormation leaves out a property with it. */
const NO_VALUE = Symbol('AWS::NoValue');

/**
 * Reads the policies of the roles that a deployment makes, by the roles' names.
 *
 * @param given - Parameters, as the command line takes them.
 * @param facts - The values of references such as `AWS::Partition`.
 * @throws Error - If CloudFormation would refuse the deployment.
 */
export function templatePolicies(
  template: string,
  given: Readonly<Record<string, string>>,
  facts: Readonly<Record<string, string>>,
): ReadonlyMap<string, RolePolicies> {
  const content: Template = parse(template, { customTags: intrinsicTags() });
  const parameters = parameterValues(content.Parameters, given);
  const known = new Map<string, unknown>([
    ['AWS::NoValue', NO_VALUE],
    ...Object.entries(facts),
    ...parameters,
  ]);
  checkRules(Object.values(content.Rules), known);
  for (const [name, condition] of Object.entries(content.Conditions)) {
    known.set(name, resolve(condition, known));
  }
  const roles = Object.values(content.Resources).filter(
    ({ Type, Condition }) =>
      Type === 'AWS::IAM::Role' && (Condition === undefined || found(Condition, known)),
  );
  return new Map(
    roles.map(({ Properties }) => {
      const { RoleName, AssumeRolePolicyDocument, Policies = [] } = Properties;
      const plain = (document: unknown) => plainPolicy(resolve(document, known) as PolicyDocument);
      const inline = Policies.map(({ PolicyDocument }) => plain(PolicyDocument));
      const trust = plain(AssumeRolePolicyDocument);
      return [String(resolve(RoleName, known)), { trust, inline }];
    }),
  );
}

/** @see {@link https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/rules-section-structure.html} */
function checkRules(rules: readonly Rule[], known: Known): void {
  for (const { RuleCondition, Assertions } of rules) {
    for (const { Assert, AssertDescription } of Assertions) {
      if (resolve(RuleCondition, known) && !resolve(Assert, known)) {
        throw new Error(AssertDescription);
      }
    }
  }
}

function intrinsicTags(): (ScalarTag | CollectionTag)[] {
  const scalars = ['Ref', 'Sub', 'GetAtt'].map((name) => ({
    tag: `!${name}`,
    resolve: (argument: string) => new Intrinsic(name, argument),
  }));
  const lists = ['If', 'Equals', 'Not', 'Contains', 'Split'].map((name) => ({
    tag: `!${name}`,
    collection: 'seq' as const,
    // biome-ignore lint/suspicious/noExplicitAny: the type that the library asks for.
    resolve: (sequence: any) => new Intrinsic(name, sequence.toJSON()),
  }));
  return [...scalars, ...(lists as CollectionTag[])];
}

function resolve(value: unknown, known: Known): unknown {
  if (value instanceof Intrinsic) {
    return call(value, known);
  }
  if (Array.isArray(value)) {
    return value.map((item) => resolve(item, known));
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, item]) => [key, resolve(item, known)]);
    return Object.fromEntries(entries.filter(([, item]) => item !== NO_VALUE));
  }
  return value;
}

function call({ name, argument }: Intrinsic, known: Known): unknown {
  const list = () => (argument as unknown[]).map((item) => resolve(item, known));
  switch (name) {
    case 'Ref':
      return found(String(argument), known);
    case 'Sub':
      return String(argument).replace(/\$\{([\w:]+)\}/g, (_, key: string) =>
        String(found(key, known)),
      );
    case 'If': {
      const [condition, yes, no] = argument as [string, unknown, unknown];
      return resolve(found(condition, known) ? yes : no, known);
    }
    case 'Equals': {
      const [one, other] = list();
      return one === other;
    }
    case 'Not':
      return !list()[0];
    case 'Split': {
      const [separator, text] = list();
      return String(text).split(String(separator));
    }
    case 'Contains': {
      const [values, value] = list();
      return (values as unknown[]).includes(value);
    }
    default:
      throw new Error(`!${name} is not known here.`);
  }
}

function found(name: string, known: Known): unknown {
  if (!known.has(name)) {
    throw new Error(`Nobody said what ${name} is.`);
  }
  return known.get(name);
}
