import { join } from 'node:path';
import { pythonProgram } from '../tools/python.ts';
import { outputOf } from '../tools/tool.ts';
import type { PlainPolicy, PlainStatement, RolePolicies } from './policy.ts';

/** The parts of a Terraform file that this reads. Blocks are lists, because they may repeat. */
interface Terraform {
  readonly variable: readonly Record<string, { readonly default?: unknown }>[];
  readonly locals: readonly Record<string, unknown>[];
  readonly data: readonly Record<string, Record<string, { statement?: Statement[] }>>[];
  readonly resource: readonly Record<string, Record<string, Resource>>[];
}

interface Statement {
  readonly sid?: string;
  readonly effect: string;
  readonly principals?: readonly { readonly type: string; readonly identifiers: unknown }[];
  readonly actions: unknown;
  readonly resources?: unknown;
  readonly condition?: readonly Condition[];
  readonly dynamic?: readonly { readonly condition: DynamicCondition }[];
}

interface Condition {
  readonly test: string;
  readonly variable: string;
  readonly values: unknown;
}

/** Conditions that exist only with a variable. */
interface DynamicCondition {
  readonly for_each: string;
  readonly content: readonly Condition[];
}

/** The parts of roles and of their inline policies that this reads. */
interface Resource {
  readonly count?: string;
  readonly name: string;
  readonly assume_role_policy: string;
  readonly role: string;
  readonly policy: string;
}

type Known = ReadonlyMap<string, unknown>;

/**
 * Reads the policies of the roles that a Terraform file makes, by the roles' names.
 *
 * @param facts - Values of expressions such as `data.aws_partition.current.partition`, and of
 *   variables, `var.NAME`, that do not have their defaults.
 * @throws Error - If it is not HCL, or if a variable has no value.
 */
export async function terraformPolicies(
  file: string,
  facts: Readonly<Record<string, unknown>>,
): Promise<ReadonlyMap<string, RolePolicies>> {
  const script = join(import.meta.dirname, 'read_terraform.py');
  const content: Terraform = JSON.parse(await outputOf(pythonProgram('python'), [script, file]));
  const known = new Map<string, unknown>([
    ...content.variable
      .flatMap(Object.entries)
      .filter(([, { default: value }]) => value !== undefined)
      .map(([name, { default: value }]) => [`var.${name}`, value] as const),
    ...content.locals
      .flatMap(Object.entries)
      .map(([name, value]) => [`local.${name}`, value] as const),
    ...Object.entries(facts),
  ]);
  const documents = new Map<string, { statement?: Statement[] }>(
    blocksOf(content.data, 'aws_iam_policy_document'),
  );
  const plain = (reference: string): PlainPolicy => {
    const [, name = ''] =
      /^\$\{data\.aws_iam_policy_document\.(\w+)\.json\}$/.exec(reference) ?? [];
    return (documents.get(name)?.statement ?? []).map((one) => plainStatement(one, known));
  };
  const made = (type: string) =>
    blocksOf(content.resource, type).filter(([, { count }]) => isMade(count, known));
  const inlinePolicies = made('aws_iam_role_policy').map(([, policy]) => policy);
  return new Map(
    made('aws_iam_role').map(([id, role]) => {
      const own = new RegExp(`^\\$\\{aws_iam_role\\.${id}\\b`);
      const inline = inlinePolicies.filter((policy) => own.test(policy.role));
      return [
        String(resolve(role.name, known)),
        {
          trust: plain(role.assume_role_policy),
          inline: inline.map(({ policy }) => plain(policy)),
        },
      ];
    }),
  );
}

function blocksOf<Block>(
  blocks: readonly Record<string, Record<string, Block>>[],
  type: string,
): [string, Block][] {
  return blocks.flatMap((block) => Object.entries(block[type] ?? {}));
}

/** Whether a block with this `count`, which depends on a variable, exists. */
function isMade(count: string | undefined, known: Known): boolean {
  const [, variable = ''] = /^\$\{(var\.\w+) \? 1 : 0\}$/.exec(count ?? '') ?? [];
  return count === undefined || found(variable, known) === true;
}

function plainStatement(statement: Statement, known: Known): PlainStatement {
  const { sid, effect, principals = [], actions, resources = [], condition = [] } = statement;
  const dynamic = (statement.dynamic ?? []).flatMap((block) => contentOf(block.condition, known));
  const list = (value: unknown) => [resolve(value, known)].flat() as string[];
  const conditions: Record<string, Record<string, string[]>> = {};
  for (const { test, variable, values } of [...condition, ...dynamic]) {
    conditions[test] = { ...conditions[test], [variable]: list(values) };
  }
  return {
    sid,
    effect,
    principals: Object.fromEntries(
      principals.map(({ type, identifiers }) => [type, list(identifiers)]),
    ),
    actions: list(actions),
    resources: list(resources),
    conditions,
  };
}

/** The condition of a `dynamic` block for a variable, `condition.value`; nothing for null. */
function contentOf({ for_each, content }: DynamicCondition, known: Known): Condition[] {
  const [, variable = ''] = /^\$\{(var\.\w+) == null \? \[\] : \[\1\]\}$/.exec(for_each) ?? [];
  const value = found(variable, known);
  const within = new Map([...known, ['condition.value', value]]);
  return value === null
    ? []
    : content.map((each) => ({ ...each, values: resolve(each.values, within) }));
}

/** Replaces `${…}` by values, until none is left. */
function resolve(value: unknown, known: Known): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => resolve(item, known));
  }
  const [, whole] = /^\$\{([\w.]+)\}$/.exec(String(value)) ?? [];
  if (whole !== undefined) {
    return resolve(found(whole, known), known);
  }
  return String(value).replace(/\$\{([\w.]+)\}/g, (_, name: string) =>
    String(resolve(found(name, known), known)),
  );
}

function found(name: string, known: Known): unknown {
  if (!known.has(name)) {
    throw new Error(`Nobody said what ${name} is.`);
  }
  return known.get(name);
}
