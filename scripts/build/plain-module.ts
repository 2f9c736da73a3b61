/**
 * Writes the imports and exports of a file that ncc bundled the way ES modules write them.
 *
 * ncc wraps each import from another file in an object of getters. It gives each export a short
 * name and a getter, and adds functions of its own for both. ES modules do the same without them.
 *
 * @returns The same module. What ncc writes in another way stays as it is.
 */
export function plainModule(code: string): string {
  return withoutRuntime(plainExports(plainImports(code)));
}

const IMPORTS =
  /^var (?<wrap>\w*x) = .*\n.*\n\} ?\nvar \w*y = .*\nconst (?<name>\w+) = \k<wrap>\(\{ \[".+?"\]: \(\) => \((?<file>\w+)\..*\}\);\n/gm;

function plainImports(code: string): string {
  const files = new Map(
    [...code.matchAll(IMPORTS)].map(({ groups }) => [groups?.['name'], groups?.['file']]),
  );
  return code
    .replace(IMPORTS, '')
    .replace(/\bexternal_\w+_namespaceObject\b/g, (name) => files.get(name) ?? name);
}

const GETTERS = /^\/\/ EXPORTS\n__nccwpck_require__\.d\(__webpack_exports__, \{\n[^}]*\}\);\n/m;
const GETTER = /^ {2}(?<key>[\w$]+): \(\) => \(\/\* binding \*\/ (?<local>[\w$]+)\)/gm;
const NAMES = /^var __webpack_exports__(?<name>[\w$]+) = __webpack_exports__\.(?<key>[\w$]+);\n/gm;
const EXPORT = /^export \{ __webpack_exports__.* \};$/m;

function plainExports(code: string): string {
  const [getters = ''] = GETTERS.exec(code) ?? [];
  const locals = new Map(
    [...getters.matchAll(GETTER)].map(({ groups }) => [groups?.['key'], groups?.['local']]),
  );
  const exports = [...code.matchAll(NAMES)].map(({ groups }) => ({
    name: groups?.['name'],
    local: locals.get(groups?.['key']),
  }));
  if (exports.length === 0 || exports.some(({ local }) => local === undefined)) {
    return code;
  }
  const list = exports.map(({ name, local }) => (local === name ? name : `${local} as ${name}`));
  return code
    .replace(GETTERS, '')
    .replace(NAMES, '')
    .replace(EXPORT, () => `export {\n\t${list.join(',\n\t')}\n};`);
}

const RUNTIME = /^\/\/ The require scope\n[\s\S]*?^var __webpack_exports__ = \{\};\n/m;

/** Leaves out the functions of ncc that nothing calls any more. */
function withoutRuntime(code: string): string {
  const rest = code.replace(RUNTIME, '');
  return /\b__(?:nccwpck_require|webpack_exports)__/.test(rest) ? code : rest;
}
