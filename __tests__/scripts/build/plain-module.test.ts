import { expect, test } from 'vitest';
import { plainModule } from '../../../scripts/build/plain-module.ts';

/** What ncc writes before a module. */
const RUNTIME = `// The require scope
var __nccwpck_require__ = {};

/* webpack/runtime/define property getters */
(() => {
	__nccwpck_require__.d = (exports, definition) => {};
})();
var __webpack_exports__ = {};
`;
const EXPORTS = `
// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  F: () => (/* binding */ createSts),
  $u: () => (/* binding */ saidBy$1)
});
`;
const IMPORTS = `;// CONCATENATED MODULE: external "./errors.js"
var external_errors_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
}\u0020
var external_errors_js_y = (x) => (() => (x))
const external_errors_js_namespaceObject = external_errors_js_x({ ["Fault"]: () => (from_errors_js.Fault), ["codeOf"]: () => (from_errors_js.codeOf) });
`;
const OWN = `function createSts() {
	return new external_errors_js_namespaceObject.Fault(external_node_os_namespaceObject.EOL);
}
`;
const NAMES = `
var __webpack_exports__createSts = __webpack_exports__.F;
var __webpack_exports___said = __webpack_exports__.$u;
export { __webpack_exports__createSts as createSts, __webpack_exports___said as __said };
`;

test('what ncc wraps is written as ES modules write it', () => {
  expect(plainModule(RUNTIME + EXPORTS + IMPORTS + OWN + NAMES)).toBe(`
;// CONCATENATED MODULE: external "./errors.js"
function createSts() {
	return new from_errors_js.Fault(external_node_os_namespaceObject.EOL);
}

export {
	createSts,
	saidBy$1 as __said
};
`);
});

test('the functions of ncc stay where something calls them', () => {
  const calling = `${OWN}__nccwpck_require__.ab;\n`;
  expect(plainModule(RUNTIME + EXPORTS + calling + NAMES)).toBe(
    `${RUNTIME}\n${calling}\nexport {\n\tcreateSts,\n\tsaidBy$1 as __said\n};\n`,
  );
});

test('exports that ncc writes in another way stay as they are', () => {
  const code = RUNTIME + EXPORTS.replace('binding', 'reexport') + OWN + NAMES;
  expect(plainModule(code)).toBe(code);
});
