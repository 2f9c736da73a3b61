import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

export interface InputDeclaration {
  readonly default?: string;
  readonly deprecationMessage?: string;
}

/** The parts of an `action.yml` that the runner needs. */
export interface Manifest {
  readonly folder: string;
  readonly inputs: ReadonlyMap<string, InputDeclaration>;
  /** Absolute paths. */
  readonly main: string;
  readonly post: string | undefined;
  readonly postIf: string;
}

interface ManifestFile {
  inputs?: Record<string, { default?: unknown; deprecationMessage?: string } | null>;
  runs?: { using?: string; main?: string; post?: string; 'post-if'?: string };
}

/** @throws Error if there is no `action.yml`, or if it is not for `node24`. */
export function readManifest(folder: string): Manifest {
  const file = ['action.yml', 'action.yaml']
    .map((name) => path.join(folder, name))
    .find((candidate) => existsSync(candidate));
  if (file === undefined) {
    throw new Error(`The folder ${folder} has no action.yml.`);
  }
  const { inputs = {}, runs = {} } = parse(readFileSync(file, 'utf8')) as ManifestFile;
  if (runs.using !== 'node24' || runs.main === undefined) {
    throw new Error(`${file} must have 'using: node24' and 'main'; other actions cannot run here.`);
  }
  return {
    folder,
    inputs: new Map(Object.entries(inputs).map(([name, input]) => [name, declaration(input)])),
    main: path.resolve(folder, runs.main),
    post: runs.post === undefined ? undefined : path.resolve(folder, runs.post),
    postIf: runs['post-if'] ?? 'always()',
  };
}

/** YAML booleans and numbers become strings, as every input is one. */
function declaration(input: { default?: unknown; deprecationMessage?: string } | null) {
  const fallback = input?.default;
  const deprecationMessage = input?.deprecationMessage;
  return {
    ...(fallback !== undefined && fallback !== null && { default: String(fallback) }),
    ...(deprecationMessage !== undefined && { deprecationMessage }),
  };
}
