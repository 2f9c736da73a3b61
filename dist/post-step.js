import * as from_sign_in_js from "./sign-in.js";
import * as from_temporary_roles_js from "./temporary-roles.js";
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
  b: () => (/* binding */ post)
});

;// CONCATENATED MODULE: external "./sign-in.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_sign_in_js_namespaceObject = x({ ["ActionError"]: () => (from_sign_in_js.ActionError), ["parseSignInInputs"]: () => (from_sign_in_js.parseSignInInputs), ["planTargets"]: () => (from_sign_in_js.planTargets) });
;// CONCATENATED MODULE: external "./temporary-roles.js"
var external_temporary_roles_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_temporary_roles_js_y = (x) => (() => (x))
const external_temporary_roles_js_namespaceObject = external_temporary_roles_js_x({ ["becomeManager"]: () => (from_temporary_roles_js.becomeManager), ["findRole"]: () => (from_temporary_roles_js.findRole), ["isSameOwnership"]: () => (from_temporary_roles_js.isSameOwnership), ["nothingToRemove"]: () => (from_temporary_roles_js.nothingToRemove), ["removalCommands"]: () => (from_temporary_roles_js.removalCommands), ["removeRole"]: () => (from_temporary_roles_js.removeRole) });
;// CONCATENATED MODULE: ./build/modules/post-step.js


// src/temporary-roles/clean-up.ts
/**
* The work of the post step: with its own identity, it removes the role that the main step left to
* it. It touches no other role.
*
* @throws ActionError that names the role and has the commands that remove it.
*/
async function cleanUp(record, inputs, ports) {
	try {
		ports.log.info(await removeIfOurs(record, inputs, ports));
	} catch (failure) {
		const happened = `The temporary role ${record.name} could not be removed.`;
		const advice = `The role has no power after ${record.ownership.expiresAt.toISOString()}; mode sweep removes it, or in the account ${record.account.id} these commands do:\n${(0,external_temporary_roles_js_namespaceObject.removalCommands)(record.name)}`;
		if (!(failure instanceof external_sign_in_js_namespaceObject.ActionError)) {
			ports.log.warning(`${happened} ${advice}`);
			throw failure;
		}
		throw new external_sign_in_js_namespaceObject.ActionError(failure.code, `${happened} ${failure.message}`, `${failure.advice} ${advice}`, { cause: failure });
	}
}
async function removeIfOurs({ name, account, ownership }, inputs, ports) {
	const [target] = await (0,external_sign_in_js_namespaceObject.planTargets)(inputs);
	const manager = await (0,external_temporary_roles_js_namespaceObject.becomeManager)(target, inputs, ports, ports.cancelled);
	const { accountId } = manager;
	if (accountId !== account.id || target.partition.id !== account.partition) throw new external_sign_in_js_namespaceObject.ActionError("role-not-ours", `It is in the account ${account.id} (${account.partition}), and the credentials of the post step are of the account ${accountId} (${target.partition.id}).`, "Leave the credentials of the job as they are after this step, or name role-arn, which the post step takes too.");
	const iam = ports.iam(manager.credentials, target.region, ports.cancelled);
	const role = await (0,external_temporary_roles_js_namespaceObject.findRole)(name, iam);
	if (role === void 0) return (0,external_temporary_roles_js_namespaceObject.nothingToRemove)(name, accountId);
	if (!(0,external_temporary_roles_js_namespaceObject.isSameOwnership)(role, ownership)) return `There is another role with the name ${name} in the account ${accountId} now, which is left alone.`;
	await (0,external_temporary_roles_js_namespaceObject.removeRole)(name, iam, ports.cancelled);
	return `Removed the temporary role ${name} from the account ${accountId}.`;
}
// src/modes/post-step.ts
/** Removes the temporary role that the main step left to the post step. */
async function post(record, edges) {
	await cleanUp(record, (0,external_sign_in_js_namespaceObject.parseSignInInputs)(record.inputs, edges.runFacts), await edges.rolePorts());
}


var __webpack_exports__post = __webpack_exports__.b;
export { __webpack_exports__post as post };
