import * as from_temporary_roles_js from "./temporary-roles.js";
import * as from_sign_in_js from "./sign-in.js";
// The require scope
var __nccwpck_require__ = {};

/************************************************************************/
/* webpack/runtime/define property getters */
(() => {
	// define getter functions for harmony exports
	__nccwpck_require__.d = (exports, definition) => {
		for(var key in definition) {
			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
			}
		}
	};
})();

/* webpack/runtime/hasOwnProperty shorthand */
(() => {
	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
})();

/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z: () => (/* binding */ teardown)
});

;// CONCATENATED MODULE: external "./temporary-roles.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_temporary_roles_js_namespaceObject = x({ ["becomeManager"]: () => (from_temporary_roles_js.becomeManager), ["findRole"]: () => (from_temporary_roles_js.findRole), ["nothingToRemove"]: () => (from_temporary_roles_js.nothingToRemove), ["ownershipOf"]: () => (from_temporary_roles_js.ownershipOf), ["owningRepository"]: () => (from_temporary_roles_js.owningRepository), ["parseTeardownInputs"]: () => (from_temporary_roles_js.parseTeardownInputs), ["removeIfSame"]: () => (from_temporary_roles_js.removeIfSame) });
;// CONCATENATED MODULE: external "./sign-in.js"
var external_sign_in_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_sign_in_js_y = (x) => (() => (x))
const external_sign_in_js_namespaceObject = external_sign_in_js_x({ ["ActionError"]: () => (from_sign_in_js.ActionError), ["ROLE_PATH"]: () => (from_sign_in_js.ROLE_PATH), ["failureOfRemovals"]: () => (from_sign_in_js.failureOfRemovals), ["planTargets"]: () => (from_sign_in_js.planTargets), ["removeEach"]: () => (from_sign_in_js.removeEach) });
;// CONCATENATED MODULE: ./build/modules/teardown.js


// src/temporary-roles/teardown.ts
/**
* Removes temporary roles that this repository made. Roles that are already gone count as removed.
*
* @returns the result for each role; nothing in a dry run.
* @throws ActionError `role-not-ours` if one of the roles is not this repository's; no role was
*   touched then.
*/
async function teardown$1(inputs, run, ports) {
	const { cancelled, log } = ports;
	const [target] = await (0,external_sign_in_js_namespaceObject.planTargets)(inputs.signIn);
	const manager = await (0,external_temporary_roles_js_namespaceObject.becomeManager)(target, inputs.signIn, ports, cancelled);
	const iam = ports.iam(manager.credentials, manager.target.region, cancelled);
	const found = /* @__PURE__ */ new Map();
	for (const reference of inputs.named) {
		checkAccount(reference, manager.accountId);
		const role = await (0,external_temporary_roles_js_namespaceObject.findRole)(reference.name, iam);
		if (role === void 0) log.warning((0,external_temporary_roles_js_namespaceObject.nothingToRemove)(reference.name, manager.accountId));
		else {
			const ownership = checkOurs(role, reference, (0,external_temporary_roles_js_namespaceObject.owningRepository)(run));
			found.set(role.name, {
				name: role.name,
				ownership
			});
		}
	}
	return (0,external_sign_in_js_namespaceObject.removeEach)([...found.values()], inputs.dryRun, ports, ({ name, ownership }) => (0,external_temporary_roles_js_namespaceObject.removeIfSame)(name, ownership, iam, cancelled));
}
/** The same name means another role in another account. */
function checkAccount({ arn }, accountId) {
	if (arn !== void 0 && arn.accountId !== accountId) throw notOurs(arn.arn, `is not of the account ${accountId} that this step works in`);
}
function checkOurs(role, { arn }, repository) {
	const ownership = (0,external_temporary_roles_js_namespaceObject.ownershipOf)(role);
	if (ownership === void 0 || arn !== void 0 && arn.path !== role.path) {
		const path = arn?.path ?? role.path;
		throw notOurs(arn?.arn ?? role.name, path === "/aws-console-url/" ? "was not made by this action: it does not have the tags of a temporary role" : `was not made by this action: its path is ${path}, and not ${external_sign_in_js_namespaceObject.ROLE_PATH}`);
	}
	if (ownership.repository !== repository) throw notOurs(role.name, `belongs to the repository ${ownership.repository}`);
	return ownership;
}
function notOurs(role, why) {
	return new external_sign_in_js_namespaceObject.ActionError("role-not-ours", `The role ${role} ${why}. No role was touched.`, "Remove it from role-name. Temporary roles are torn down by the repository that made them, or by mode sweep when their time is up.");
}
// src/modes/teardown.ts
/** Removes temporary roles that this repository made. */
const teardown = async (raw, edges) => {
	const removals = await teardown$1((0,external_temporary_roles_js_namespaceObject.parseTeardownInputs)(raw, edges.runFacts), edges.runFacts, await edges.rolePorts());
	edges.publish.removals(removals);
	return (0,external_sign_in_js_namespaceObject.failureOfRemovals)(removals);
};


var __webpack_exports__teardown = __webpack_exports__.z;
export { __webpack_exports__teardown as teardown };
