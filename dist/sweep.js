import * as from_sign_in_js from "./sign-in.js";
import * as from_temporary_roles_js from "./temporary-roles.js";


;// CONCATENATED MODULE: external "./sign-in.js"
;// CONCATENATED MODULE: external "./temporary-roles.js"
;// CONCATENATED MODULE: ./build/modules/sweep.js


// src/summary/sweep.ts
/**
* The block that a sweep writes into the job summary: roles that it removed or could not remove,
* roles that end later than this action allows, and roles that this action cannot have created.
*
* @returns At most 1 MiB; roles that do not fit are left out, and a note says so.
*/
function sweepSummary({ expired, removals, current, tooLate, foreign, unseen }, now) {
	const owners = new Map([...expired, ...tooLate].map((role) => [role.name, role]));
	const row = (name, result) => {
		const owner = owners.get(name);
		return [
			(0,from_sign_in_js.code)(name),
			result,
			owner && (0,from_sign_in_js.code)(owner.repository),
			owner && (0,from_sign_in_js.code)(owner.run),
			owner && (0,from_sign_in_js.html)`${(0,from_sign_in_js.clockTime)(owner.expiresAt, now)}`
		];
	};
	const [failed, others] = [removals.filter(from_temporary_roles_js.hasFailed), removals.filter((one) => !(0,from_temporary_roles_js.hasFailed)(one))];
	const rows = [
		...failed.map((removal) => row(removal.name, statusOf(removal))),
		...tooLate.map(({ name }) => row(name, (0,from_sign_in_js.html)`<b>ends too late</b>, left alone`)),
		...foreign.map(({ name, because }) => row(name, (0,from_sign_in_js.html)`<b>not of this action</b>, left alone: ${because}`)),
		...others.map((removal) => row(removal.name, statusOf(removal)))
	];
	return (0,from_sign_in_js.longestThatFits)(rows.length, (shown) => (0,from_sign_in_js.block)([
		(0,from_sign_in_js.html)`<h3>Temporary roles: ${expired.length} expired, ${current} current${unseen > 0 ? `, ${unseen} could not be read` : ""}</h3>`,
		shown === 0 ? void 0 : (0,from_sign_in_js.rowsTable)([
			"Role",
			"Result",
			"Repository",
			"Run",
			"Expiry"
		], rows.slice(0, shown)),
		shown < rows.length ? (0,from_sign_in_js.html)`<p><b>${rows.length - shown} roles are left out:</b> GitHub shows no more than 1 MiB of summary for a step. The log holds all.</p>` : void 0,
		tooLate.length > 0 ? (0,from_sign_in_js.html)`<p><b>${tooLate.length} of the current roles expire more than 12 hours from now,</b> later than this action allows: somebody else created them, or changed their tags. To find out who, search CloudTrail for the events CreateRole and TagRole.</p>` : void 0,
		foreign.length > 0 ? (0,from_sign_in_js.html)`<p><b>This action cannot have created ${foreign.length} of the roles below its path.</b> To find out who created them or changed their tags, search CloudTrail for the events CreateRole, TagRole and UntagRole.</p>` : void 0
	]));
}
function statusOf(removal) {
	switch (removal.kind) {
		case "removed": return (0,from_sign_in_js.html)`removed`;
		case "would-be-removed": return (0,from_sign_in_js.html)`would be removed`;
		case "replaced": return (0,from_sign_in_js.html)`not removed: replaced during this step`;
		case "failed": return withReason((0,from_sign_in_js.html)`<b>failed</b>`, removal.failure);
		case "unseen": return withReason((0,from_sign_in_js.html)`<b>could not be read</b>`, removal.failure);
	}
}
function withReason(what, failure) {
	return failure instanceof from_sign_in_js.ActionError ? (0,from_sign_in_js.html)`${what}: ${(0,from_sign_in_js.code)((0,from_sign_in_js.codeOf)(failure))} ${failure.message}` : (0,from_sign_in_js.html)`${what}: the log has more`;
}
// src/temporary-roles/sweep.ts
/**
* Removes every expired temporary role of the account, of any repository. If one cannot be read or
* removed, the others still are.
*/
async function sweep$1(inputs, ports) {
	const { cancelled, log } = ports;
	const [target] = await (0,from_sign_in_js.planTargets)(inputs.signIn);
	const manager = await (0,from_temporary_roles_js.becomeManager)(target, inputs.signIn, ports, cancelled);
	const iam = ports.iam(manager.credentials, manager.target.region, cancelled);
	const found = await findRoles(iam);
	const unseen = found.filter((one) => one.kind === "unseen");
	const ours = found.filter((one) => one.kind === "ours").map(({ role }) => role);
	const expired = ours.filter((role) => (0,from_temporary_roles_js.hasExpired)(role, ports.now()));
	const swept = {
		expired,
		current: ours.length - expired.length,
		tooLate: ours.filter((role) => (0,from_temporary_roles_js.endsTooLate)(role, ports.now())),
		foreign: found.filter((one) => one.kind === "foreign").map(({ role }) => role),
		unseen: unseen.length
	};
	const notSeen = swept.unseen > 0 ? `, ${swept.unseen} could not be read` : "";
	log.info(`Found ${found.length} roles below ${from_sign_in_js.ROLE_PATH} in the account ${manager.accountId}: ${expired.length} expired, ${swept.current} current, ${swept.foreign.length} not of this action${notSeen}.`);
	warnOfStrangers(swept, log);
	const removals = await (0,from_temporary_roles_js.removeEach)(expired, inputs.dryRun, ports, (role) => (0,from_temporary_roles_js.removeIfSame)(role.name, role, iam, cancelled));
	return {
		...swept,
		removals: [...unseen, ...removals]
	};
}
/** This action does not end the power of such roles, and people may think that it created them. */
function warnOfStrangers({ tooLate, foreign }, log) {
	if (tooLate.length > 0) log.warning(`These roles expire more than 12 hours from now, later than this action allows: ${(0,from_sign_in_js.firstFew)(namesOf(tooLate))}. Somebody else created them, or changed their tags. To find out who, search CloudTrail for the events CreateRole and TagRole. They are left alone.`);
	for (const { name, because } of foreign) log.info(`This action did not create the role ${name}: ${because}.`);
	if (foreign.length > 0) log.warning(`This action cannot have created these roles below ${from_sign_in_js.ROLE_PATH}: ${(0,from_sign_in_js.firstFew)(namesOf(foreign))}. The log says why. To find out who created them or changed their tags, search CloudTrail for the events CreateRole, TagRole and UntagRole. They are left alone.`);
}
function namesOf(roles) {
	return roles.map(({ name }) => name);
}
/** All roles below the path, with their tags. Roles that vanish meanwhile are left out. */
async function findRoles(iam) {
	const limit = (0,from_sign_in_js.pLimit)(8);
	const found = [];
	for await (const { name, path } of iam.rolesBelow(from_sign_in_js.ROLE_PATH)) {
		const look = async () => {
			const tags = await iam.roleTags(name);
			if (tags === void 0) return;
			const identified = (0,from_temporary_roles_js.identify)({
				path,
				tags
			});
			return identified.kind === "foreign" ? {
				kind: "foreign",
				role: {
					name,
					because: identified.because
				}
			} : {
				kind: "ours",
				role: {
					name,
					...identified.ownership
				}
			};
		};
		const unseen = (thrown) => ({
			kind: "unseen",
			name,
			failure: (0,from_sign_in_js.errorOf)(thrown)
		});
		found.push(limit(look).catch(unseen));
	}
	const known = (await Promise.all(found)).filter((one) => one !== void 0);
	return known.some(({ kind }) => kind === "unseen") ? withoutGone(known, iam) : known;
}
/**
* Leaves out roles that are gone by now. IAM no longer knows their path, so it refuses to show them
* to an identity whose permissions name the path.
*/
async function withoutGone(found, iam) {
	const there = /* @__PURE__ */ new Set();
	for await (const { name } of iam.rolesBelow(from_sign_in_js.ROLE_PATH)) there.add(name);
	return found.filter((one) => one.kind !== "unseen" || there.has(one.name));
}
// src/modes/sweep.ts
/** Removes every expired temporary role of the account. */
const sweep = async (raw, edges) => {
	const inputs = (0,from_temporary_roles_js.parseSweepInputs)(raw, edges.runFacts);
	const wanted = (0,from_sign_in_js.parseDeliveryInputs)(raw, edges.runFacts);
	const ports = await edges.rolePorts();
	const swept = await sweep$1(inputs, ports);
	edges.publish.removals(swept.removals);
	await edges.publish.summary(wanted.summary === "none" ? void 0 : sweepSummary(swept, ports.now()));
	return (0,from_temporary_roles_js.failureOfRemovals)(swept.removals);
};


export {
	sweep
};
