export const id = 671;
export const ids = [671];
export const modules = {

/***/ 7671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  post: () => (/* binding */ post)
});

// EXTERNAL MODULE: ./build/src/inputs/sign-in.js + 6 modules
var sign_in = __webpack_require__(6614);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(7406);
// EXTERNAL MODULE: ./build/src/role/ownership.js
var role_ownership = __webpack_require__(1407);
// EXTERNAL MODULE: ./build/src/role/removal-commands.js
var removal_commands = __webpack_require__(9941);
// EXTERNAL MODULE: ./build/src/temporary-roles/find-role.js
var find_role = __webpack_require__(4043);
// EXTERNAL MODULE: ./build/src/temporary-roles/manager.js
var temporary_roles_manager = __webpack_require__(8790);
// EXTERNAL MODULE: ./build/src/temporary-roles/remove-role.js
var remove_role = __webpack_require__(322);
;// CONCATENATED MODULE: ./build/src/temporary-roles/clean-up.js






// src/temporary-roles/clean-up.ts
/**
* What the post step does: removes the role that the main step left to it, with an identity of
* its own. Touches no role but that very one.
*
* @throws ActionError that names the role and the commands that remove it.
*/
async function cleanUp(record, inputs, ports) {
	try {
		ports.log.info(await removeIfOurs(record, inputs, ports));
	} catch (failure) {
		const happened = `The temporary role ${record.name} could not be removed.`;
		const advice = `The role has no power after ${record.ownership.expiresAt.toISOString()}; mode sweep removes it, or in the account ${record.account.id} these commands do:\n${(0,removal_commands/* removalCommands */.V)(record.name)}`;
		if (!(failure instanceof errors/* ActionError */.lZ)) {
			ports.log.warning(`${happened} ${advice}`);
			throw failure;
		}
		throw new errors/* ActionError */.lZ(failure.code, `${happened} ${failure.message}`, `${failure.advice} ${advice}`, { cause: failure });
	}
}
async function removeIfOurs({ name, account, ownership }, inputs, ports) {
	const manager = await (0,temporary_roles_manager/* becomeManager */.r)(inputs, ports, ports.cancelled);
	const { accountId, target } = manager;
	if (accountId !== account.id || target.partition.id !== account.partition) throw new errors/* ActionError */.lZ("role-not-ours", `It is in the account ${account.id} (${account.partition}), and the credentials of the post step are of the account ${accountId} (${target.partition.id}).`, "Leave the credentials of the job as they are after this step, or name role-arn, which the post step takes too.");
	const iam = ports.iam(manager.credentials, target.region, ports.cancelled);
	const role = await (0,find_role/* findRole */._)(name, iam);
	if (role === void 0) return (0,find_role/* nothingToRemove */.n)(name, accountId);
	if (!(0,role_ownership/* isSameOwnership */.At)(role, ownership)) return `There is another role with the name ${name} in the account ${accountId} now, which is left alone.`;
	await (0,remove_role/* removeRole */.T)(name, iam, ports.cancelled);
	return `Removed the temporary role ${name} from the account ${accountId}.`;
}


;// CONCATENATED MODULE: ./build/src/modes/post.js


// src/modes/post.ts
/** Removes the temporary role that the main step left to the post step. */
async function post(record, edges) {
	const inputs = (0,sign_in/* parseSignInInputs */.X)(record.inputs, edges.runFacts);
	await cleanUp(record, inputs, await edges.rolePorts());
}



/***/ }),

/***/ 9923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qj: () => (/* binding */ expiryPolicy),
/* harmony export */   _s: () => (/* binding */ maxSessionSeconds),
/* harmony export */   lZ: () => (/* binding */ MAX_EXPIRY_SECONDS),
/* harmony export */   nS: () => (/* binding */ endsTooLate),
/* harmony export */   oN: () => (/* binding */ hasExpired),
/* harmony export */   oc: () => (/* binding */ policyTime),
/* harmony export */   zT: () => (/* binding */ EXPIRY_POLICY_NAME)
/* harmony export */ });
// src/role/expiry.ts
/** The longest that this action lets a role live, in seconds. */
const MAX_EXPIRY_SECONDS = 43200;
/**
* A role counts as expired only then, in case the clock that its expiry was written by and the
* one that it is read by differ.
*/
const CLOCK_TOLERANCE_SECONDS = 120;
/** Whether a role's time is up, whatever two clocks a minute apart may say. */
function hasExpired({ expiresAt }, now) {
	return now.getTime() - expiresAt.getTime() > CLOCK_TOLERANCE_SECONDS * 1e3;
}
/**
* Whether a role's time is up later than that of any role which this action makes, whatever two
* clocks a minute apart may say.
*/
function endsTooLate({ expiresAt }, now) {
	return expiresAt.getTime() - now.getTime() > 4332e4;
}
/** @see {@link https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html} */
const MIN_MAX_SESSION_SECONDS = 3600;
const MAX_MAX_SESSION_SECONDS = 43200;
/** `MaxSessionDuration` for a role that lives so long, in seconds. */
function maxSessionSeconds(expiresInSeconds) {
	return Math.min(MAX_MAX_SESSION_SECONDS, Math.max(MIN_MAX_SESSION_SECONDS, expiresInSeconds));
}
/** The time as IAM policies write it: ISO 8601 in UTC, whole seconds. */
function policyTime(date) {
	return `${date.toISOString().slice(0, 19)}Z`;
}
/** Name of the inline policy that {@link expiryPolicy} is. */
const EXPIRY_POLICY_NAME = "aws-console-url-expiry";
/** What a role could lift its own limit with: its policies, boundary, trust, tags, or all of it. */
const CHANGES_OF_A_ROLE = [
	"DeleteRolePolicy",
	"PutRolePolicy",
	"AttachRolePolicy",
	"DetachRolePolicy",
	"UpdateAssumeRolePolicy",
	"UpdateRole",
	"DeleteRole",
	"PutRolePermissionsBoundary",
	"DeleteRolePermissionsBoundary",
	"TagRole",
	"UntagRole"
];
/**
* The policy that takes all power from a role and its sessions at its expiry, even if nothing
* ever removes it. IAM evaluates it at each request, so open sessions end with it. Until then it
* keeps a role that may write IAM from changing itself, this policy included.
*
* @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws-dates.html}
*/
function expiryPolicy(roleArn, expiresAt) {
	return JSON.stringify({
		Version: "2012-10-17",
		Statement: [{
			Sid: "NothingAfterExpiry",
			Effect: "Deny",
			Action: "*",
			Resource: "*",
			Condition: { DateGreaterThan: { "aws:CurrentTime": policyTime(expiresAt) } }
		}, {
			Sid: "NoChangeOfItself",
			Effect: "Deny",
			Action: CHANGES_OF_A_ROLE.map((action) => `iam:${action}`),
			Resource: roleArn
		}]
	});
}



/***/ }),

/***/ 1407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   At: () => (/* binding */ isSameOwnership),
/* harmony export */   Hp: () => (/* binding */ owningRepository),
/* harmony export */   VL: () => (/* binding */ ownershipOf),
/* harmony export */   dt: () => (/* binding */ ownershipTags)
/* harmony export */ });
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5443);

// src/role/ownership.ts
/** What stands in for a repository that the runner does not tell; a tag without a value tells nothing. */
const UNKNOWN_REPOSITORY = "unknown";
const REPOSITORY = "aws-console-url:repository";
const RUN = "aws-console-url:run";
const EXPIRES_AT = "aws-console-url:expires-at";
/** An ISO 8601 time in UTC, as {@link ownershipTags} writes it. */
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{3})?Z$/;
/** The repository that a run makes and removes roles for. */
function owningRepository(run) {
	return run.repository || UNKNOWN_REPOSITORY;
}
function ownershipTags({ repository, run, expiresAt }) {
	return {
		[REPOSITORY]: repository,
		[RUN]: run,
		[EXPIRES_AT]: expiresAt.toISOString()
	};
}
/** @returns `undefined` for a role that this action did not make: no path, or not all tags. */
function ownershipOf({ path, tags }) {
	const { [REPOSITORY]: repository, [RUN]: run, [EXPIRES_AT]: time = "" } = tags;
	const expiresAt = new Date(TIME.test(time) ? time : NaN);
	return path === "/aws-console-url/" && repository && run && !Number.isNaN(expiresAt.getTime()) ? {
		repository,
		run,
		expiresAt
	} : void 0;
}
/** Whether a role carries exactly this ownership, to the millisecond of its expiry. */
function isSameOwnership(role, expected) {
	const actual = ownershipOf(role);
	return actual !== void 0 && actual.repository === expected.repository && actual.run === expected.run && actual.expiresAt.getTime() === expected.expiresAt.getTime();
}



/***/ }),

/***/ 9941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ removalCommands)
/* harmony export */ });
// src/role/removal-commands.ts
/** The AWS CLI commands (POSIX shell) that remove a role, whatever hangs on it. */
function removalCommands(name) {
	return [
		`for profile in $(aws iam list-instance-profiles-for-role --role-name ${name} --query 'InstanceProfiles[].InstanceProfileName' --output text); do aws iam remove-role-from-instance-profile --role-name ${name} --instance-profile-name "$profile"; done`,
		`for arn in $(aws iam list-attached-role-policies --role-name ${name} --query 'AttachedPolicies[].PolicyArn' --output text); do aws iam detach-role-policy --role-name ${name} --policy-arn "$arn"; done`,
		`for policy in $(aws iam list-role-policies --role-name ${name} --query 'PolicyNames[]' --output text); do aws iam delete-role-policy --role-name ${name} --policy-name "$policy"; done`,
		`aws iam delete-role --role-name ${name}`
	].join("\n");
}



/***/ }),

/***/ 4043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ findRole),
/* harmony export */   n: () => (/* binding */ nothingToRemove)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7406);
/* harmony import */ var _role_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5443);


// src/temporary-roles/find-role.ts
/**
* Finds a temporary role by its name.
*
* An identity that may see roles of one path only is refused for a role that does not exist:
* IAM cannot know the path that it would have. The list of the path tells the two apart.
*
* @returns `undefined` if there is no such role.
* @throws ActionError `iam-refused` if there is one, and it may not be seen.
*/
async function findRole(name, iam) {
	try {
		return await iam.role(name);
	} catch (failure) {
		if (!(failure instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ) || failure.code !== "iam-refused") throw failure;
		for await (const role of iam.rolesBelow(_role_name_js__WEBPACK_IMPORTED_MODULE_1__/* .ROLE_PATH */ .XZ)) if (role.name.toLowerCase() === name.toLowerCase()) throw failure;
		return;
	}
}
/** An identity that is limited to the path does not see whether there is one outside of it. */
function nothingToRemove(name, accountId) {
	return `There is no temporary role ${name} in the account ${accountId} (below ${_role_name_js__WEBPACK_IMPORTED_MODULE_1__/* .ROLE_PATH */ .XZ}); nothing to remove.`;
}



/***/ }),

/***/ 8790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ becomeManager)
/* harmony export */ });
/* harmony import */ var _partition_arn_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8219);
/* harmony import */ var _sign_in_identities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3027);
/* harmony import */ var _sign_in_sign_in_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4307);
/* harmony import */ var _sign_in_targets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9851);




// src/temporary-roles/manager.ts
/**
* Becomes the identity that manages temporary roles: the role of `role-arn`, or the existing
* credentials as they are.
*
* @throws ActionError of the sign-in, or `account-not-allowed`.
*/
async function becomeManager(inputs, ports, signal) {
	const asManager = withoutNarrowing(inputs);
	const target = (0,_sign_in_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .planTargets */ .i)(asManager)[0];
	const identities = (0,_sign_in_identities_js__WEBPACK_IMPORTED_MODULE_0__/* .identitiesOf */ .U)(asManager, ports);
	const { role, region } = target;
	if (role !== void 0) {
		const { credentials, accountId, origin } = await (0,_sign_in_sign_in_js__WEBPACK_IMPORTED_MODULE_1__/* .assumeAsAnyIdentity */ .$h)(role, identities, {
			target,
			inputs: asManager,
			ports,
			signal
		});
		const audience = inputs.audience ?? target.partition.oidcAudience;
		const first = origin === "oidc" && await identities.first(audience, region, signal);
		const idToken = first && first.kind === "oidc" ? { idToken: first.idToken } : {};
		return {
			credentials,
			accountId,
			arn: role.arn,
			...idToken,
			target
		};
	}
	const credentials = await identities.withoutRole(region, signal);
	const arn = await ports.sts.getCallerIdentity(region, credentials, signal);
	const accountId = (0,_partition_arn_js__WEBPACK_IMPORTED_MODULE_3__/* .parseArn */ .Lw)(arn)?.accountId ?? "";
	(0,_sign_in_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .checkAccountAllowed */ .g)(accountId, inputs.allowedAccountIds);
	return {
		credentials,
		accountId,
		arn,
		target
	};
}
/** Length and session policies are meant for the console session, not for the manager's. */
function withoutNarrowing({ sessionSeconds: _, ...inputs }) {
	return {
		...inputs,
		policies: { managedArns: [] }
	};
}



/***/ }),

/***/ 322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ removeRole),
/* harmony export */   U: () => (/* binding */ removeIfSame)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7406);
/* harmony import */ var _http_pause_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4860);
/* harmony import */ var _role_expiry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9923);
/* harmony import */ var _role_ownership_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1407);
/* harmony import */ var _role_removal_commands_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9941);
/* harmony import */ var _find_role_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4043);






// src/temporary-roles/remove-role.ts
/** Something may be attached again while the role is being removed; so often it is tried. */
const MAX_ROUNDS = 5;
const PAUSE_MS = 500;
/**
* Removes a role with everything that hangs on it: instance profiles, attached policies, inline
* policies, the role. Of the policies the one that ends the role's power goes last, in case this
* is broken off. What is gone already counts as removed.
*
* @throws ActionError with what is left and the commands that remove it.
* @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_manage_delete.html}
*/
async function removeRole(name, iam, signal) {
	try {
		await removeInRounds(name, iam, signal);
	} catch (failure) {
		if (!await isGone(name, failure, iam)) throw failure;
	}
}
/**
* Removes a role if it still is the one that was found: since then it may have gone, and another
* have been made with its name.
*
* @returns `false` if that is so; the role that is there is left alone.
* @throws ActionError as {@link removeRole}.
*/
async function removeIfSame(name, found, iam, signal) {
	const role = await (0,_find_role_js__WEBPACK_IMPORTED_MODULE_3__/* .findRole */ ._)(name, iam);
	if (role !== void 0 && !(0,_role_ownership_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameOwnership */ .At)(role, found)) return false;
	if (role !== void 0) await removeRole(name, iam, signal);
	return true;
}
/**
* Whether a call was refused only because the role is gone, by another job or by a call whose
* answer was lost: IAM then knows no path, which the permissions of the caller may name.
*/
async function isGone(name, failure, iam) {
	return failure instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ && failure.code === "iam-refused" && await (0,_find_role_js__WEBPACK_IMPORTED_MODULE_3__/* .findRole */ ._)(name, iam).catch(() => failure) === void 0;
}
async function removeInRounds(name, iam, signal) {
	for (let round = 1; round <= MAX_ROUNDS; round += 1) {
		for (const profile of await iam.instanceProfilesOf(name)) await iam.removeFromInstanceProfile(name, profile);
		for (const policyArn of await iam.attachedPolicies(name)) await iam.detachPolicy(name, policyArn);
		const inline = await iam.inlinePolicies(name);
		const isExpiry = (policy) => policy === _role_expiry_js__WEBPACK_IMPORTED_MODULE_4__/* .EXPIRY_POLICY_NAME */ .zT;
		for (const policy of inline.toSorted((a, b) => Number(isExpiry(a)) - Number(isExpiry(b)))) await iam.deleteInlinePolicy(name, policy);
		if (await iam.deleteRole(name)) return;
		await (0,_http_pause_js__WEBPACK_IMPORTED_MODULE_1__/* .pause */ .v)(PAUSE_MS * round, signal);
	}
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ("iam-refused", `IAM does not delete the role ${name}, because something is attached to it again and again.`, `Find out what attaches it, and remove the role with:\n${(0,_role_removal_commands_js__WEBPACK_IMPORTED_MODULE_5__/* .removalCommands */ .V)(name)}`);
}



/***/ })

};
