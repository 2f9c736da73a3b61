import * as from_temporary_roles_js from "./temporary-roles.js";
import * as from_sign_in_js from "./sign-in.js";


;// CONCATENATED MODULE: external "./temporary-roles.js"
;// CONCATENATED MODULE: external "./sign-in.js"
;// CONCATENATED MODULE: ./build/modules/teardown.js


// src/temporary-roles/teardown.ts
/**
* Removes temporary roles that this repository created. Roles that are already gone count as
* removed.
*
* @returns the result for each role; nothing in a dry run.
* @throws ActionError `role-not-ours` if one of the roles is not this repository's; no role was
*   touched then.
*/
async function teardown$1(inputs, run, ports) {
	const { cancelled, log } = ports;
	const [target] = await (0,from_sign_in_js.planTargets)(inputs.signIn);
	const arns = inputs.named.flatMap(({ arn }) => arn === void 0 ? [] : [arn.arn]);
	(0,from_sign_in_js.checkPartition)("role-name", arns, target.partition);
	const manager = await (0,from_temporary_roles_js.becomeManager)(target, inputs.signIn, ports, cancelled);
	const iam = ports.iam(manager.credentials, manager.target.region, cancelled);
	const found = /* @__PURE__ */ new Map();
	for (const reference of inputs.named) {
		checkAccount(reference, manager.accountId);
		const role = await (0,from_temporary_roles_js.findRole)(reference.name, iam);
		if (role === void 0) log.warning((0,from_temporary_roles_js.nothingToRemove)(reference.name, manager.accountId));
		else {
			const ownership = checkOurs(role, reference, (0,from_temporary_roles_js.owningRepository)(run));
			found.set(role.name, {
				name: role.name,
				ownership
			});
		}
	}
	return (0,from_temporary_roles_js.removeEach)([...found.values()], inputs.dryRun, ports, ({ name, ownership }) => (0,from_temporary_roles_js.removeIfSame)(name, ownership, iam, cancelled));
}
/** The same name means another role in another account. */
function checkAccount({ arn }, accountId) {
	if (arn !== void 0 && arn.accountId !== accountId) throw notOurs(arn.arn, `is not of the account ${accountId} that this step works in`);
}
function checkOurs(role, { arn }, repository) {
	const ownership = (0,from_temporary_roles_js.ownershipOf)(role);
	if (ownership === void 0 || arn !== void 0 && arn.path !== role.path) {
		const path = arn?.path ?? role.path;
		throw notOurs(arn?.arn ?? role.name, path === "/aws-console-url/" ? "was not created by this action: it does not have the tags of a temporary role" : `was not created by this action: its path is ${path}, not ${from_sign_in_js.ROLE_PATH}`);
	}
	if (ownership.repository !== repository) throw notOurs(role.name, `belongs to the repository ${ownership.repository}`);
	return ownership;
}
function notOurs(role, why) {
	return new from_sign_in_js.ActionError("role-not-ours", `The role ${role} ${why}. No role was touched.`, "Remove it from role-name. Teardown removes only temporary roles of this repository, in the account of its credentials. Mode sweep removes expired temporary roles of every repository.");
}
// src/modes/teardown.ts
/** Removes temporary roles that this repository created. */
const teardown = async (raw, edges) => {
	const removals = await teardown$1((0,from_temporary_roles_js.parseTeardownInputs)(raw, edges.runFacts), edges.runFacts, await edges.rolePorts());
	edges.publish.removals(removals);
	return (0,from_temporary_roles_js.failureOfRemovals)(removals);
};


export {
	teardown
};
