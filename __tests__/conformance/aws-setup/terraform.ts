import { join } from 'node:path';
import { pythonProgram } from '../tools/python.ts';
import { outputOf } from '../tools/tool.ts';
import type { PlainPolicy, PlainStatement } from './policy.ts';

/** What is read of a Terraform file; each block is a list, since it may come several times. */
interface Terraform {
  readonly variable: readonly Record<string, { readonly default: unknown }>[];
  readonly locals: readonly Record<string, string>[];
  readonly data: readonly Record<string, Record<string, { statement?: Statement[] }>>[];
}

interface Statement {
  readonly sid?: string;
  readonly effect: string;
  readonly principals?: readonly { readonly type: string; readonly identifiers: unknown }[];
  readonly actions: unknown;
  readonly resources?: unknown;
  readonly condition?: readonly {
    readonly test: string;
    readonly variable: string;
    readonly values: unknown;
  }[];
}

/**
 * Reads the policies of a Terraform file, its `aws_iam_policy_document` blocks, by their names.
 *
 * @param facts - What expressions such as `data.aws_partition.current.partition` stand for.
 *   Variables stand for their defaults.
 * @throws Error - If it is no HCL.
 */
export async function terraformPolicies(
  file: string,
  facts: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<string, PlainPolicy>> {
  const script = join(import.meta.dirname, 'read_terraform.py');
  const content: Terraform = JSON.parse(await outputOf(pythonProgram('python'), [script, file]));
  const known = new Map<string, unknown>(Object.entries(facts));
  for (const [name, { default: value }] of content.variable.flatMap(Object.entries)) {
    known.set(`var.${name}`, value);
  }
  for (const [name, value] of content.locals.flatMap(Object.entries)) {
    known.set(`local.${name}`, value);
  }
  const documents = content.data.flatMap((block) =>
    Object.entries(block['aws_iam_policy_document'] ?? {}),
  );
  const plain = ({ statement = [] }: { statement?: Statement[] }) =>
    statement.map((one) => plainStatement(one, known));
  return new Map(documents.map(([name, document]) => [name, plain(document)]));
}

function plainStatement(statement: Statement, known: ReadonlyMap<string, unknown>): PlainStatement {
  const { sid, effect, principals = [], actions, resources = [], condition = [] } = statement;
  const list = (value: unknown) => [resolve(value, known)].flat() as string[];
  const conditions: Record<string, Record<string, string[]>> = {};
  for (const { test, variable, values } of condition) {
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

/** Puts values in the place of `${…}`, as often as there are some. */
function resolve(value: unknown, known: ReadonlyMap<string, unknown>): unknown {
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

function found(name: string, known: ReadonlyMap<string, unknown>): unknown {
  if (!known.has(name)) {
    throw new Error(`Nobody said what ${name} is.`);
  }
  return known.get(name);
}
