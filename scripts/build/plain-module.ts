/**
 * Changes the imports and exports of a file from ncc to those of ES modules.
 *
 * ncc wraps each import from another file in an object of getters. It gives each export a short
 * name and a getter, and adds functions of its own for both. ES modules do the same without them.
 *
 * @returns The same module. Code of ncc in another form stays unchanged.
 */
export function plainModule(code: string): string {
  return withoutRuntime(plainExports(plainImports(code)));
}

const IMPORTS =
  /^var \w*x = .*\n.*\n\} ?\nvar \w*y = .*\nconst (\w+) = \w*x\(\{ \[".+?"\]: \(\) => \((\w+)\..*\}\);\n/gm;

function plainImports(code: string): string {
  const files = pairs(code, IMPORTS);
  return code
    .replace(IMPORTS, '')
    .replace(/\bexternal_\w+_namespaceObject\b/g, (name) => files.get(name) ?? name);
}

const GETTERS = /^\/\/ EXPORTS\n__nccwpck_require__\.d\(__webpack_exports__, \{\n[^}]*\}\);\n/m;
const GETTER = /^ {2}([\w$]+): \(\) => \(\/\* binding \*\/ ([\w$]+)\)/gm;
const VARIABLES = /^var (__webpack_exports__[\w$]+) = __webpack_exports__\.([\w$]+);\n/gm;
const EXPORT = /^export \{ __webpack_exports__.* \};$/m;
const NAME = /(__webpack_exports__[\w$]+) as ([\w$]+)/g;

function plainExports(code: string): string {
  const locals = pairs(code.match(GETTERS)?.[0] ?? '', GETTER);
  const keys = pairs(code, VARIABLES);
  const names = pairs(code.match(EXPORT)?.[0] ?? '', NAME);
  const exports = [...names].map(([variable, name]) => ({
    name,
    local: locals.get(keys.get(variable)),
  }));
  if (exports.length === 0 || exports.some(({ local }) => local === undefined)) {
    return code;
  }
  const list = exports.map(({ name, local }) => (local === name ? name : `${local} as ${name}`));
  return code
    .replace(GETTERS, '')
    .replace(VARIABLES, '')
    .replace(EXPORT, () => `export {\n\t${list.join(',\n\t')}\n};`);
}

/** The two groups of each match, as a map from the first to the second. */
function pairs(text: string, form: RegExp): ReadonlyMap<string | undefined, string | undefined> {
  return new Map([...text.matchAll(form)].map(([, one, other]) => [one, other]));
}

const RUNTIME = /^\/\/ The require scope\n[\s\S]*?^var __webpack_exports__ = \{\};\n/m;

/** Removes the functions of ncc that nothing calls any more. */
function withoutRuntime(code: string): string {
  const rest = code.replace(RUNTIME, '');
  return /\b__(?:nccwpck_require|webpack_exports)__/.test(rest) ? code : rest;
}
