import * as from_sign_in_js from "./sign-in.js";
import * as from_temporary_roles_js from "./temporary-roles.js";


;// CONCATENATED MODULE: external "./sign-in.js"
;// CONCATENATED MODULE: external "./temporary-roles.js"
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
		const advice = `The role has no power after ${record.ownership.expiresAt.toISOString()}. To remove it, use mode sweep, or run these commands in the account ${record.account.id}:\n${(0,from_temporary_roles_js.removalCommands)(record.name, (0,from_sign_in_js.partitionById)(record.account.partition))}`;
		if (!(failure instanceof from_sign_in_js.ActionError)) {
			ports.log.warning(`${happened} ${advice}`);
			throw failure;
		}
		throw new from_sign_in_js.ActionError(failure.code, `${happened} ${failure.message}`, `${failure.advice} ${advice}`, { cause: failure });
	}
}
async function removeIfOurs({ name, account, ownership }, inputs, ports) {
	const [target] = await (0,from_sign_in_js.planTargets)(inputs);
	const manager = await (0,from_temporary_roles_js.becomeManager)(target, inputs, ports, ports.cancelled);
	const { accountId } = manager;
	if (accountId !== account.id || target.partition.id !== account.partition) throw new from_sign_in_js.ActionError("role-not-ours", `It is in the account ${account.id} (${account.partition}), and the credentials of the post step are of the account ${accountId} (${target.partition.id}).`, "Set role-arn, which the post step uses too. Or do not change the credentials of the job after this step.");
	const iam = ports.iam(manager.credentials, target.region, ports.cancelled);
	const role = await (0,from_temporary_roles_js.findRole)(name, iam);
	if (role === void 0) return (0,from_temporary_roles_js.nothingToRemove)(name, accountId);
	if (!(0,from_temporary_roles_js.isSameOwnership)(role, ownership)) return `The account ${accountId} now has another role with the name ${name}, which is left alone.`;
	await (0,from_temporary_roles_js.removeRole)(name, iam, ports.cancelled);
	return `Removed the temporary role ${name} from the account ${accountId}.`;
}
// src/modes/post-step.ts
/** Removes the temporary role that the main step left to the post step. */
async function post(record, edges) {
	await cleanUp(record, (0,from_sign_in_js.parseSignInInputs)(record.inputs, edges.runFacts), await edges.rolePorts());
}


export {
	post
};
