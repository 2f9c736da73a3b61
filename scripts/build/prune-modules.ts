import { rmSync } from 'node:fs';
import path from 'node:path';
import { type InputOptions, type Plugin, rolldown } from 'rolldown';
import { type ModuleGraph, partsOf } from './parts.ts';

/** Packages that have no side effects, but do not say so in their manifest. */
const WITHOUT_SIDE_EFFECTS = /[\\/]node_modules[\\/]@(?:actions|octokit)[\\/]/;

export interface PrunedParts {
  /** Names of the files, `index.js` among them. */
  readonly files: readonly string[];
  /** Folders of the packages that the action uses, relative to the root. */
  readonly packages: readonly string[];
}

/**
 * Writes all modules that the entry needs into a folder, without unused code. Each module is there
 * once, in a file that is named for its content.
 *
 * @param entry - Relative to the root.
 */
export async function pruneModules(
  entry: string,
  { root, out }: { root: string; out: string },
): Promise<PrunedParts> {
  rmSync(out, { recursive: true, force: true });
  const input = path.join(root, entry);
  const options: InputOptions = {
    cwd: root,
    input: { index: input },
    platform: 'node',
    // An optional colour library of `debug`. The bundle must not depend on what is installed.
    external: ['supports-color'],
    // Other files import nothing from the entry's file.
    preserveEntrySignatures: 'allow-extension',
    resolve: { conditionNames: ['module', 'import', 'node'], mainFields: ['module', 'main'] },
    treeshake: { moduleSideEffects: [{ test: WITHOUT_SIDE_EFFECTS, sideEffects: false }] },
    plugins: [
      credentialChainOnDemand(),
      noNegotiate(),
      noEventStreams(),
      pagesWithoutNotes(),
      librariesWithoutManuals(),
    ],
    experimental: { attachDebugInfo: 'simple' },
  };
  const { later, shared } = partsOf(await usedModules(options, root), input, root);
  const build = await rolldown(options);
  const { output } = await build.write({
    dir: out,
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: ({ facadeModuleId, name }) => `${later.get(facadeModuleId ?? '') ?? name}.js`,
    // The exports keep their names from the sources.
    minifyInternalExports: false,
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [{ name: (id) => shared.get(id) ?? null, debugName: 'shared' }],
    },
  });
  const chunks = output.filter((file) => file.type === 'chunk');
  return {
    files: chunks.map(({ fileName }) => fileName),
    packages: chunks.flatMap(({ moduleIds }) => moduleIds.flatMap((id) => packageOf(id, root))),
  };
}

/** The modules that still have code after unused code is removed. */
async function usedModules(options: InputOptions, root: string): Promise<ModuleGraph> {
  const importers = new Map<string, readonly string[]>();
  const findImporters: Plugin = {
    name: 'find-importers',
    buildEnd() {
      for (const id of this.getModuleIds()) {
        importers.set(id, this.getModuleInfo(id)?.importers ?? []);
      }
    },
  };
  const build = await rolldown({ ...options, plugins: [options.plugins, findImporters] });
  const { output } = await build.generate({
    format: 'es',
    preserveModules: true,
    preserveModulesRoot: root,
  });
  const chunks = output.filter((file) => file.type === 'chunk');
  const idOf = new Map(
    chunks.map(({ fileName, facadeModuleId }) => [fileName, facadeModuleId ?? '']),
  );
  const ids = (files: readonly string[]) => files.flatMap((file) => idOf.get(file) ?? []);
  const graph = new Map(
    chunks.map(({ fileName, imports, dynamicImports }) => [
      idOf.get(fileName) ?? '',
      { imports: ids(imports), later: ids(dynamicImports) },
    ]),
  );
  // A module that only re-exports is imported, but has no code left.
  for (const id of new Set([...graph.values()].flatMap(({ later }) => later))) {
    for (const importer of importers.get(id) ?? []) {
      graph.get(importer)?.imports.push(id);
    }
  }
  return graph;
}

/**
 * The clients of the SDK import the whole credential chain, for callers that give no credentials.
 * This action always gives them.
 */
function credentialChainOnDemand(): Plugin {
  const client = /[\\/]@aws-sdk[\\/]client-[^\\/]+[\\/]dist-es[\\/]runtimeConfig\.js$/;
  return {
    name: 'credential-chain-on-demand',
    resolveId: (source, importer) =>
      source === '@aws-sdk/credential-provider-node' && client.test(importer ?? '')
        ? replacement('credential-chain-on-demand')
        : null,
  };
}

/**
 * The proxy agents can sign in to a proxy with Kerberos. This action never uses that. The module
 * for it loads a native package by name, which a bundle cannot contain.
 */
function noNegotiate(): Plugin {
  return {
    name: 'no-negotiate',
    resolveId: (source) =>
      source === 'proxy-agent-negotiate' ? replacement('no-negotiate') : null,
  };
}

/** The SDK can stream events. No operation of STS, IAM or IAM Identity Center does. */
function noEventStreams(): Plugin {
  return {
    name: 'no-event-streams',
    resolveId: (source) =>
      source === '@smithy/core/event-streams' ? replacement('no-event-streams') : null,
  };
}

/** The notes in the tables of console pages are only for the documentation and for editors. */
function pagesWithoutNotes(): Plugin {
  const table = /[\\/]src[\\/]console[\\/]pages[\\/][^\\/]+\.ts$/;
  const note =
    /^ {4}(?:kind: .+|sources: \[.+\]),\n|, sources?: (?:\[[^\]]*\]|'[^']*')(?= \})|^ {4}source: .+,\n/gm;
  return {
    name: 'pages-without-notes',
    transform: {
      order: 'pre',
      handler: (code, id) => (table.test(id) ? code.replace(note, '') : null),
    },
  };
}

/** Removes comments: in some libraries they are longer than the code. Licences (`/*!`) stay. */
function librariesWithoutManuals(): Plugin {
  const library = /[\\/]node_modules[\\/].+\.js$/;
  const manual = /^[ \t]*\/\*\*(?:(?!\*\/|@licen[cs]e|@preserve)[\s\S])*\*\/[ \t]*\n/gm;
  return {
    name: 'libraries-without-manuals',
    transform: {
      order: 'pre',
      handler: (code, id) => (library.test(id) ? code.replace(manual, '') : null),
    },
  };
}

/** The module of the action that replaces a module of a package in `dist`. */
function replacement(name: string): string {
  return path.join(import.meta.dirname, 'replacements', `${name}.ts`);
}

/** @returns The folder of the package that a module belongs to; none for the action's own. */
export function packageOf(id: string, root: string): string[] {
  const file = path.relative(root, id).replaceAll('\\', '/');
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.slice(0, 1) ?? [];
}
