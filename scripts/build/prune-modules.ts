import { rmSync } from 'node:fs';
import path from 'node:path';
import { type Plugin, rolldown } from 'rolldown';

/** Packages that do nothing when they are loaded, and do not say so in their manifest. */
const WITHOUT_SIDE_EFFECTS = /[\\/]node_modules[\\/]@(?:actions|octokit)[\\/]/;

export interface PrunedModules {
  /** Path of the entry's module. */
  readonly entry: string;
  /** Folders of the packages that something is used of, relative to the root. */
  readonly packages: readonly string[];
}

/**
 * Writes every module that the entry leads to, without what nobody uses, to the same path below
 * another folder.
 *
 * @param entry - Relative to the root.
 */
export async function pruneModules(
  entry: string,
  { root, out }: { root: string; out: string },
): Promise<PrunedModules> {
  rmSync(out, { recursive: true, force: true });
  const build = await rolldown({
    cwd: root,
    input: entry,
    platform: 'node',
    // An optional colour library of `debug`: in the bundle or not by what else is installed.
    external: ['supports-color'],
    resolve: { conditionNames: ['module', 'import', 'node'], mainFields: ['module', 'main'] },
    treeshake: { moduleSideEffects: [{ test: WITHOUT_SIDE_EFFECTS, sideEffects: false }] },
    plugins: [credentialChainOnDemand(), noNegotiate()],
  });
  const { output } = await build.write({
    dir: out,
    format: 'es',
    preserveModules: true,
    preserveModulesRoot: root,
  });
  return {
    entry: path.join(out, entry.replace(/\.ts$/, '.js')),
    packages: output.flatMap(({ fileName }) => packageOf(fileName)),
  };
}

/**
 * The clients of the SDK import the whole credential chain, for callers that give no credentials;
 * this action always does, where they are needed.
 */
function credentialChainOnDemand(): Plugin {
  const client = /[\\/]@aws-sdk[\\/]client-[^\\/]+[\\/]dist-es[\\/]runtimeConfig\.js$/;
  return {
    name: 'credential-chain-on-demand',
    resolveId: (source, importer) =>
      source === '@aws-sdk/credential-provider-node' && client.test(importer ?? '')
        ? path.join(import.meta.dirname, 'credential-chain-on-demand.ts')
        : null,
  };
}

/**
 * The proxy agents can sign in to a proxy with Kerberos when asked to, which this action never
 * does; the module for that loads a native package by name, which no bundle can hold.
 */
function noNegotiate(): Plugin {
  return {
    name: 'no-negotiate',
    resolveId: (source) =>
      source === 'proxy-agent-negotiate' ? path.join(import.meta.dirname, 'no-negotiate.ts') : null,
  };
}

/** @returns The folder of the package that a module belongs to; none for the action's own. */
function packageOf(fileName: string): string[] {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(fileName)?.slice(0, 1) ?? [];
}
