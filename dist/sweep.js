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
  X: () => (/* binding */ sweep)
});

;// CONCATENATED MODULE: external "./sign-in.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_sign_in_js_namespaceObject = x({ ["ActionError"]: () => (from_sign_in_js.ActionError), ["ROLE_PATH"]: () => (from_sign_in_js.ROLE_PATH), ["block"]: () => (from_sign_in_js.block), ["clockTime"]: () => (from_sign_in_js.clockTime), ["code"]: () => (from_sign_in_js.code), ["codeOf"]: () => (from_sign_in_js.codeOf), ["errorOf"]: () => (from_sign_in_js.errorOf), ["failureOfRemovals"]: () => (from_sign_in_js.failureOfRemovals), ["firstFew"]: () => (from_sign_in_js.firstFew), ["hasFailed"]: () => (from_sign_in_js.hasFailed), ["html"]: () => (from_sign_in_js.html), ["longestThatFits"]: () => (from_sign_in_js.longestThatFits), ["pLimit"]: () => (from_sign_in_js.pLimit), ["parseDeliveryInputs"]: () => (from_sign_in_js.parseDeliveryInputs), ["planTargets"]: () => (from_sign_in_js.planTargets), ["removeEach"]: () => (from_sign_in_js.removeEach), ["rowsTable"]: () => (from_sign_in_js.rowsTable) });
;// CONCATENATED MODULE: external "./temporary-roles.js"
var external_temporary_roles_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_temporary_roles_js_y = (x) => (() => (x))
const external_temporary_roles_js_namespaceObject = external_temporary_roles_js_x({ ["becomeManager"]: () => (from_temporary_roles_js.becomeManager), ["endsTooLate"]: () => (from_temporary_roles_js.endsTooLate), ["hasExpired"]: () => (from_temporary_roles_js.hasExpired), ["identify"]: () => (from_temporary_roles_js.identify), ["parseSweepInputs"]: () => (from_temporary_roles_js.parseSweepInputs), ["removeIfSame"]: () => (from_temporary_roles_js.removeIfSame) });
;// CONCATENATED MODULE: ./build/modules/sweep.js


// src/summary/sweep.ts
/**
* The block that a sweep writes into the job summary: roles that it removed or could not remove,
* roles that end later than this action allows, and roles that this action cannot have made.
*
* @returns At most 1 MiB; roles that do not fit are left out, and a note says so.
*/
function sweepSummary({ expired, removals, current, tooLate, foreign, unseen }, now) {
	const owners = new Map([...expired, ...tooLate].map((role) => [role.name, role]));
	const row = (name, result) => {
		const owner = owners.get(name);
		return [
			(0,external_sign_in_js_namespaceObject.code)(name),
			result,
			owner && (0,external_sign_in_js_namespaceObject.code)(owner.repository),
			owner && (0,external_sign_in_js_namespaceObject.code)(owner.run),
			owner && (0,external_sign_in_js_namespaceObject.html)`${(0,external_sign_in_js_namespaceObject.clockTime)(owner.expiresAt, now)}`
		];
	};
	const [failed, others] = [removals.filter(external_sign_in_js_namespaceObject.hasFailed), removals.filter((one) => !(0,external_sign_in_js_namespaceObject.hasFailed)(one))];
	const rows = [
		...failed.map((removal) => row(removal.name, statusOf(removal))),
		...tooLate.map(({ name }) => row(name, (0,external_sign_in_js_namespaceObject.html)`<b>ends too late</b>, left alone`)),
		...foreign.map(({ name, because }) => row(name, (0,external_sign_in_js_namespaceObject.html)`<b>not of this action</b>, left alone: ${because}`)),
		...others.map((removal) => row(removal.name, statusOf(removal)))
	];
	return (0,external_sign_in_js_namespaceObject.longestThatFits)(rows.length, (shown) => (0,external_sign_in_js_namespaceObject.block)([
		(0,external_sign_in_js_namespaceObject.html)`<h3>Temporary roles: ${expired.length} expired, ${current} current${unseen > 0 ? `, ${unseen} could not be looked at` : ""}</h3>`,
		shown === 0 ? void 0 : (0,external_sign_in_js_namespaceObject.rowsTable)([
			"Role",
			"Result",
			"Repository",
			"Run",
			"Expiry"
		], rows.slice(0, shown)),
		shown < rows.length ? (0,external_sign_in_js_namespaceObject.html)`<p><b>${rows.length - shown} roles are left out:</b> GitHub shows no more than 1 MiB of summary for a step. The log holds all.</p>` : void 0,
		tooLate.length > 0 ? (0,external_sign_in_js_namespaceObject.html)`<p><b>${tooLate.length} of the current roles expire more than 12 hours from now,</b> later than this action allows: somebody else made them, or changed their tags. CloudTrail shows who, with the events CreateRole and TagRole.</p>` : void 0,
		foreign.length > 0 ? (0,external_sign_in_js_namespaceObject.html)`<p><b>This action cannot have made ${foreign.length} of the roles below its path.</b> Find out who made them or changed their tags: CloudTrail shows it, with the events CreateRole, TagRole and UntagRole.</p>` : void 0
	]));
}
function statusOf(removal) {
	switch (removal.kind) {
		case "removed": return (0,external_sign_in_js_namespaceObject.html)`removed`;
		case "would-be-removed": return (0,external_sign_in_js_namespaceObject.html)`would be removed`;
		case "made-anew": return (0,external_sign_in_js_namespaceObject.html)`not removed: replaced during this step`;
		case "failed": return withReason((0,external_sign_in_js_namespaceObject.html)`<b>failed</b>`, removal.failure);
		case "unseen": return withReason((0,external_sign_in_js_namespaceObject.html)`<b>could not be looked at</b>`, removal.failure);
	}
}
function withReason(what, failure) {
	return failure instanceof external_sign_in_js_namespaceObject.ActionError ? (0,external_sign_in_js_namespaceObject.html)`${what}: ${(0,external_sign_in_js_namespaceObject.code)((0,external_sign_in_js_namespaceObject.codeOf)(failure))} ${failure.message}` : (0,external_sign_in_js_namespaceObject.html)`${what}: the log has more`;
}
// src/temporary-roles/sweep.ts
/**
* Removes every expired temporary role of the account, of any repository. If one cannot be read or
* removed, the others still are.
*/
async function sweep$1(inputs, ports) {
	const { cancelled, log } = ports;
	const [target] = await (0,external_sign_in_js_namespaceObject.planTargets)(inputs.signIn);
	const manager = await (0,external_temporary_roles_js_namespaceObject.becomeManager)(target, inputs.signIn, ports, cancelled);
	const iam = ports.iam(manager.credentials, manager.target.region, cancelled);
	const found = await findRoles(iam);
	const unseen = found.filter((one) => one.kind === "unseen");
	const ours = found.filter((one) => one.kind === "ours").map(({ role }) => role);
	const expired = ours.filter((role) => (0,external_temporary_roles_js_namespaceObject.hasExpired)(role, ports.now()));
	const swept = {
		expired,
		current: ours.length - expired.length,
		tooLate: ours.filter((role) => (0,external_temporary_roles_js_namespaceObject.endsTooLate)(role, ports.now())),
		foreign: found.filter((one) => one.kind === "foreign").map(({ role }) => role),
		unseen: unseen.length
	};
	const notSeen = swept.unseen > 0 ? `, ${swept.unseen} could not be looked at` : "";
	log.info(`Found ${found.length} roles below ${external_sign_in_js_namespaceObject.ROLE_PATH} in the account ${manager.accountId}: ${expired.length} expired, ${swept.current} current, ${swept.foreign.length} not of this action${notSeen}.`);
	warnOfStrangers(swept, log);
	const removals = await (0,external_sign_in_js_namespaceObject.removeEach)(expired, inputs.dryRun, ports, (role) => (0,external_temporary_roles_js_namespaceObject.removeIfSame)(role.name, role, iam, cancelled));
	return {
		...swept,
		removals: [...unseen, ...removals]
	};
}
/** Nothing here ends the power of such roles, and people may think that this action made them. */
function warnOfStrangers({ tooLate, foreign }, log) {
	if (tooLate.length > 0) log.warning(`These roles expire more than 12 hours from now, later than this action allows: ${(0,external_sign_in_js_namespaceObject.firstFew)(namesOf(tooLate))}. Somebody else made them, or changed their tags; CloudTrail shows who, with the events CreateRole and TagRole. They are left alone.`);
	for (const { name, because } of foreign) log.info(`This action did not make the role ${name}: ${because}.`);
	if (foreign.length > 0) log.warning(`This action cannot have made these roles below ${external_sign_in_js_namespaceObject.ROLE_PATH}: ${(0,external_sign_in_js_namespaceObject.firstFew)(namesOf(foreign))}. The log says why. Find out who made them or changed their tags: CloudTrail shows it, with the events CreateRole, TagRole and UntagRole. They are left alone.`);
}
function namesOf(roles) {
	return roles.map(({ name }) => name);
}
/** All roles below the path, with their tags. Roles that vanish meanwhile are left out. */
async function findRoles(iam) {
	const limit = (0,external_sign_in_js_namespaceObject.pLimit)(8);
	const found = [];
	for await (const { name, path } of iam.rolesBelow(external_sign_in_js_namespaceObject.ROLE_PATH)) {
		const look = async () => {
			const tags = await iam.roleTags(name);
			if (tags === void 0) return;
			const identified = (0,external_temporary_roles_js_namespaceObject.identify)({
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
			failure: (0,external_sign_in_js_namespaceObject.errorOf)(thrown)
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
	for await (const { name } of iam.rolesBelow(external_sign_in_js_namespaceObject.ROLE_PATH)) there.add(name);
	return found.filter((one) => one.kind !== "unseen" || there.has(one.name));
}
// src/modes/sweep.ts
/** Removes every temporary role of the account whose time is up. */
const sweep = async (raw, edges) => {
	const inputs = (0,external_temporary_roles_js_namespaceObject.parseSweepInputs)(raw, edges.runFacts);
	const wanted = (0,external_sign_in_js_namespaceObject.parseDeliveryInputs)(raw, edges.runFacts);
	const ports = await edges.rolePorts();
	const swept = await sweep$1(inputs, ports);
	edges.publish.removals(swept.removals);
	await edges.publish.summary(wanted.summary === "none" ? void 0 : sweepSummary(swept, ports.now()));
	return (0,external_sign_in_js_namespaceObject.failureOfRemovals)(swept.removals);
};


var __webpack_exports__sweep = __webpack_exports__.X;
export { __webpack_exports__sweep as sweep };
