import path from 'node:path';

/** Modules by their IDs: the modules that each imports at once, and those that it imports later. */
export type ModuleGraph = ReadonlyMap<
  string,
  { readonly imports: readonly string[]; readonly later: readonly string[] }
>;

/** Files that start the step and its post step. */
const TAKEN = ['index', 'post'];
/** The modules that the entry imports at once. Only the entry itself is in its own file. */
const START_PART = 'sign-in';

/** The file of each module. */
export interface Parts {
  /** Files of modules that are imported later, with the modules that only they need. */
  readonly later: ReadonlyMap<string, string>;
  /** Files of the modules that are needed at once, or by several files. */
  readonly shared: ReadonlyMap<string, string>;
}

/**
 * Names for modules that several parts need. The first matching line counts, so a module for a
 * sign-in is never in a file with modules that a sign-in does not need.
 */
const SHARED: readonly {
  readonly name: string;
  readonly fits: (parts: readonly string[]) => boolean;
}[] = [
  { name: 'aws-sdk', fits: (parts) => parts.includes('sts') },
  { name: 'refusals', fits: (parts) => parts.includes('sts-errors') },
  { name: 'temporary-roles', fits: (parts) => parts.every((part) => MODES.includes(part)) },
  { name: 'sealed-link', fits: (parts) => parts.every((part) => SEALING.includes(part)) },
  { name: 'proxy', fits: (parts) => parts.every((part) => part.endsWith('-proxy-agent')) },
  { name: 'credential-clients', fits: (parts) => parts.every((part) => /^client-/.test(part)) },
  {
    name: 'credential-chain',
    fits: (parts) => parts.every((part) => /^(?:client-|credential)/.test(part)),
  },
];
const MODES: readonly string[] = ['create', 'teardown', 'sweep', 'post-step'];
const SEALING: readonly string[] = ['seal-for', 'sealed'];

/**
 * Divides modules into parts, each module once. Each module that is imported later (`import()`) has
 * a part, with all modules that only it needs. Each group of shared modules has a part too.
 *
 * No file imports from the entry's file. The entry waits at its top level for files that it imports
 * later, so a file that waits for the entry would wait forever.
 *
 * @param root - The folder of the action's own modules.
 * @throws Error if a group has no name, or two parts have the same name.
 */
export function partsOf(graph: ModuleGraph, entry: string, root: string): Parts {
  const ids = new Set([...graph.values()].flatMap((module) => module.later));
  const later = new Map([...ids].sort().map((id) => [id, nameOf(id, root)]));
  const names = [...TAKEN, START_PART, ...SHARED.map(({ name }) => name), ...later.values()];
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) {
    throw new Error(`Rename one of the modules: two files of dist would be ${twice}.js.`);
  }
  const neededBy = new Map<string, string[]>();
  for (const [start, part] of [[entry, START_PART] as const, ...later]) {
    for (const id of reachable(graph, start)) {
      neededBy.set(id, [...(neededBy.get(id) ?? []), part]);
    }
  }
  const shared = new Map<string, string>();
  for (const [id, parts] of neededBy) {
    const part = partNeededBy(parts);
    if (part !== undefined && id !== entry) {
      shared.set(id, part);
    }
  }
  return { later, shared };
}

/** @returns `undefined` if a single part needs the module. */
function partNeededBy(parts: readonly string[]): string | undefined {
  if (parts.includes(START_PART)) {
    return START_PART;
  }
  if (parts.length === 1) {
    return undefined;
  }
  const shared = SHARED.find(({ fits }) => fits(parts));
  if (shared === undefined) {
    throw new Error(
      `Add a line to SHARED in scripts/build/parts.ts: modules that ${parts.join(', ')} share have no file name.`,
    );
  }
  return shared.name;
}

function reachable(graph: ModuleGraph, start: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (!seen.has(id) && graph.has(id)) {
      seen.add(id);
      open.push(...(graph.get(id)?.imports ?? []));
    }
  }
  return seen;
}

/**
 * A file name for a module that is imported later:
 *
 * - `src/modes/create.ts` → `create`
 * - `@aws-sdk/credential-provider-sso/dist-es/loadSso.js` → `credential-provider-sso-load-sso`
 * - `@aws-sdk/nested-clients/dist-es/submodules/sts/index.js` → `client-sts`
 */
function nameOf(id: string, root: string): string {
  const file = path.relative(root, id).replaceAll('\\', '/');
  const module = /^(?:.*\/)?node_modules\/(?:@(?:aws-sdk|smithy)\/|@)?(?<name>.+)$/.exec(file)
    ?.groups?.['name'];
  const words = (module ?? path.basename(file))
    .replace(/\.[cm]?[jt]s$/, '')
    .split('/')
    .filter((word) => !/^(?:dist|dist-es|lib|submodules|index)$/.test(word))
    .map((word) => word.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
  return [...new Set(words)]
    .join('-')
    .replace(/^nested-clients-/, 'client-')
    .replace(/^credential-provider-sso-load-sso$/, 'client-sso');
}
