export const id = 98;
export const ids = [98];
export const modules = {

/***/ 3377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v7: () => (/* binding */ parseCreateInputs),
  Tb: () => (/* binding */ parseSweepInputs),
  jZ: () => (/* binding */ parseTeardownInputs)
});

// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(7406);
// EXTERNAL MODULE: ./build/src/role/expiry.js
var expiry = __webpack_require__(9923);
// EXTERNAL MODULE: ./build/src/role/name.js
var role_name = __webpack_require__(5443);
// EXTERNAL MODULE: ./build/src/role/policies.js
var policies = __webpack_require__(942);
// EXTERNAL MODULE: ./build/src/partition/arn.js
var partition_arn = __webpack_require__(8219);
// EXTERNAL MODULE: ./build/src/text/excerpt.js
var excerpt = __webpack_require__(4460);
;// CONCATENATED MODULE: ./build/src/role/principals.js



// src/role/principals.ts
const RESOURCES = {
	iam: /^(?:root|(?:role|user)\/[\x21-\x7e]+)$/,
	sts: /^(?:assumed-role|federated-user)\/[\x21-\x7e]+$/
};
/**
* Checks the principals that a temporary role is to trust besides its maker.
*
* @throws ActionError `invalid-input` for what is no principal; "*" is none here.
* @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html}
*/
function checkPrincipals(principals) {
	const wrong = principals.find((principal) => !isPrincipal(principal));
	if (wrong !== void 0) throw (0,errors/* invalidInput */.aY)("trusted-principals", `has "${(0,excerpt/* shortened */.v)(wrong)}", which is no principal that a role can trust`, "Give ARNs of roles, users or sessions, or account IDs, one per line, for example arn:aws:iam::111122223333:role/Auditor. Put account IDs in quotation marks: YAML drops the zeros at the beginning of a number.");
	return principals;
}
function isPrincipal(text) {
	const arn = (0,partition_arn/* parseArn */.Lw)(text);
	return partition_arn/* ACCOUNT_ID */.W_.test(text) || arn !== void 0 && partition_arn/* ACCOUNT_ID */.W_.test(arn.accountId) && RESOURCES[arn.service]?.test(arn.resource) === true && !arn.resource.includes("*");
}


// EXTERNAL MODULE: ./build/src/inputs/duration.js
var duration = __webpack_require__(5319);
// EXTERNAL MODULE: ./build/src/inputs/names.js
var names = __webpack_require__(5343);
// EXTERNAL MODULE: ./build/src/inputs/sign-in.js + 6 modules
var sign_in = __webpack_require__(6614);
// EXTERNAL MODULE: ./build/src/inputs/text.js
var inputs_text = __webpack_require__(8668);
;// CONCATENATED MODULE: ./build/src/inputs/temporary-roles.js









// src/inputs/temporary-roles.ts
const MIN_EXPIRY_SECONDS = 900;
/** @throws ActionError `invalid-input` for the first value that cannot be used. */
function parseCreateInputs(raw, run) {
	const inlinePolicy = raw["inline-policy"] && (0,policies/* parseInlinePolicy */.b8)(raw["inline-policy"]);
	const boundary = raw["permissions-boundary"] && (0,policies/* checkBoundary */.fz)(raw["permissions-boundary"]);
	return {
		signIn: managed(raw, run),
		...raw["role-name"] && { roleName: (0,role_name/* checkRoleName */.Ko)(raw["role-name"]) },
		policies: (0,policies/* checkPolicyReferences */.l7)((0,inputs_text/* linesOrCommas */.DZ)(raw["policy-arns"]), Boolean(inlinePolicy)),
		...inlinePolicy && { inlinePolicy },
		...boundary && { permissionsBoundary: boundary },
		trustedPrincipals: checkPrincipals((0,inputs_text/* lines */.Mn)(raw["trusted-principals"])),
		expiresInSeconds: (0,duration/* parseDuration */.E)("expires-in", raw["expires-in"] ?? names/* DEFAULTS */.zY["expires-in"], {
			minSeconds: MIN_EXPIRY_SECONDS,
			maxSeconds: expiry/* MAX_EXPIRY_SECONDS */.lZ,
			form: "from 15m to 12h (900 to 43200 seconds)"
		}),
		teardown: (0,inputs_text/* oneOf */.yL)("teardown", raw.teardown, ["manual", "job-end"])
	};
}
/** @throws ActionError `invalid-input` for the first value that cannot be used. */
function parseTeardownInputs(raw, run) {
	const named = (0,inputs_text/* lines */.Mn)(raw["role-name"]).map(role_name/* parseRoleReference */.$5);
	if (named.length === 0) throw (0,errors/* invalidInput */.aY)("role-name", "is empty, and teardown has to know which role to remove", "Give names or ARNs, one per line; mode create has them in its output temporary-role-name. If it comes from the output of another step, check that this step ran.");
	return {
		signIn: managed(raw, run),
		named,
		dryRun: (0,inputs_text/* parseFlag */.og)("dry-run", raw["dry-run"])
	};
}
/** @throws ActionError `invalid-input` for the first value that cannot be used. */
function parseSweepInputs(raw, run) {
	return {
		signIn: managed(raw, run),
		named: [],
		dryRun: (0,inputs_text/* parseFlag */.og)("dry-run", raw["dry-run"])
	};
}
function managed(raw, run) {
	const signIn = (0,sign_in/* parseSignInInputs */.X)(raw, run);
	if (signIn.roles.length > 1) throw (0,errors/* invalidInput */.aY)("role-arn", `names ${signIn.roles.length} roles`, `Name one here: the role whose permissions manage temporary roles (several are for mode sign-in).`);
	return signIn;
}



/***/ }),

/***/ 98:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sweep: () => (/* binding */ sweep_sweep)
});

// EXTERNAL MODULE: ./build/src/inputs/delivery.js
var delivery = __webpack_require__(9631);
// EXTERNAL MODULE: ./build/src/inputs/temporary-roles.js + 1 modules
var temporary_roles = __webpack_require__(3377);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(7406);
// EXTERNAL MODULE: ./build/src/text/clock.js
var clock = __webpack_require__(3067);
// EXTERNAL MODULE: ./build/src/summary/layout.js
var layout = __webpack_require__(7850);
// EXTERNAL MODULE: ./build/src/summary/markup.js
var markup = __webpack_require__(5704);
;// CONCATENATED MODULE: ./build/src/summary/sweep.js




// src/summary/sweep.ts
/**
* The block that a sweep writes into the job summary: every role that it removed or could not,
* and those that end later than a role of this action can.
*
* @returns At most 1 MiB; roles that do not fit are left out, and a note says so.
*/
function sweepSummary({ expired, removals, current, tooLate, foreign, unseen }, now) {
	const owners = new Map([...expired, ...tooLate].map((role) => [role.name, role]));
	const row = (name, result) => {
		const owner = owners.get(name);
		return [
			(0,layout/* code */.aY)(name),
			result,
			owner && (0,layout/* code */.aY)(owner.repository),
			owner && (0,layout/* code */.aY)(owner.run),
			owner && (0,markup/* html */.qy)`${(0,clock/* clockTime */.q)(owner.expiresAt, now)}`
		];
	};
	const [failed, others] = [removals.filter(hasFailed), removals.filter((one) => !hasFailed(one))];
	const rows = [
		...failed.map((removal) => row(removal.name, statusOf(removal))),
		...tooLate.map(({ name }) => row(name, (0,markup/* html */.qy)`<b>ends too late</b>, left alone`)),
		...others.map((removal) => row(removal.name, statusOf(removal)))
	];
	return (0,layout/* longestThatFits */.w$)(rows.length, (shown) => (0,layout/* block */.om)([
		(0,markup/* html */.qy)`<h3>Temporary roles: ${expired.length} expired, ${current} current${unseen > 0 ? `, ${unseen} could not be looked at` : ""}</h3>`,
		shown === 0 ? void 0 : (0,layout/* rowsTable */.YB)([
			"Role",
			"Result",
			"Repository",
			"Run",
			"Expiry"
		], rows.slice(0, shown)),
		shown < rows.length ? (0,markup/* html */.qy)`<p><b>${rows.length - shown} roles are left out:</b> GitHub shows no more than 1 MiB of summary for a step. The log holds all.</p>` : void 0,
		tooLate.length > 0 ? (0,markup/* html */.qy)`<p><b>${tooLate.length} of the current roles end more than 12 hours from now,</b> and this action makes none that do: somebody else made them, or changed their tags. CloudTrail shows who, with the events CreateRole and TagRole.</p>` : void 0,
		foreign > 0 ? (0,markup/* html */.qy)`<p>${foreign} roles below the same path are not of this action, and were not touched.</p>` : void 0
	]));
}
function hasFailed(removal) {
	return "failure" in removal;
}
function statusOf(removal) {
	switch (removal.status) {
		case "removed": return (0,markup/* html */.qy)`removed`;
		case "would-be-removed": return (0,markup/* html */.qy)`would be removed`;
		case "made-anew": return (0,markup/* html */.qy)`left alone: made anew meanwhile`;
		case "failed": return failedPart((0,markup/* html */.qy)`<b>failed</b>`, removal.failure);
		case "unseen": return failedPart((0,markup/* html */.qy)`<b>could not be looked at</b>`, removal.failure);
	}
}
function failedPart(what, failure) {
	return failure instanceof errors/* ActionError */.lZ ? (0,markup/* html */.qy)`${what}: ${(0,layout/* code */.aY)((0,errors/* codeOf */.$N)(failure))} ${failure.message}` : (0,markup/* html */.qy)`${what}: the log has more`;
}


// EXTERNAL MODULE: ./build/src/temporary-roles/removals.js
var temporary_roles_removals = __webpack_require__(4052);
// EXTERNAL MODULE: ./build/node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(6629);
// EXTERNAL MODULE: ./build/src/role/expiry.js
var expiry = __webpack_require__(9923);
// EXTERNAL MODULE: ./build/src/role/name.js
var role_name = __webpack_require__(5443);
// EXTERNAL MODULE: ./build/src/role/ownership.js
var role_ownership = __webpack_require__(1407);
// EXTERNAL MODULE: ./build/src/temporary-roles/manager.js
var temporary_roles_manager = __webpack_require__(8790);
// EXTERNAL MODULE: ./build/src/temporary-roles/remove-role.js
var remove_role = __webpack_require__(322);
;// CONCATENATED MODULE: ./build/src/temporary-roles/sweep.js







// src/temporary-roles/sweep.ts
/**
* Removes every temporary role of the account whose time is up, of any repository. One that
* cannot be removed, or looked at, does not stop the others.
*/
async function sweep(inputs, ports) {
	const { cancelled, log } = ports;
	const manager = await (0,temporary_roles_manager/* becomeManager */.r)(inputs.signIn, ports, cancelled);
	const iam = ports.iam(manager.credentials, manager.target.region, cancelled);
	const found = await findRoles(iam);
	const unknown = found.filter(isUnknown);
	const ours = found.filter((role) => role !== "foreign" && "expiresAt" in role);
	const expired = ours.filter((role) => (0,expiry/* hasExpired */.oN)(role, ports.now()));
	const swept = {
		expired,
		current: ours.length - expired.length,
		tooLate: ours.filter((role) => (0,expiry/* endsTooLate */.nS)(role, ports.now())),
		foreign: found.length - ours.length - unknown.length,
		unseen: unknown.length
	};
	const unseen = swept.unseen > 0 ? `, ${swept.unseen} could not be looked at` : "";
	log.info(`Found ${found.length} roles below ${role_name/* ROLE_PATH */.XZ} in the account ${manager.accountId}: ${expired.length} expired, ${swept.current} current, ${swept.foreign} not of this action${unseen}.`);
	if (swept.tooLate.length > 0) {
		const names = swept.tooLate.map(({ name }) => name).join(", ");
		log.warning(`These roles end more than 12 hours from now, and this action makes none that do: ${names}. Somebody else made them, or changed their tags; CloudTrail shows who, with the events CreateRole and TagRole. They are left alone.`);
	}
	const removals = await (0,temporary_roles_removals/* removeEach */.O0)(expired, inputs.dryRun, ports, (role) => (0,remove_role/* removeIfSame */.U)(role.name, role, iam, cancelled));
	return {
		...swept,
		removals: [...unknown, ...removals]
	};
}
/** All roles below the path, with what their tags say; roles that vanish meanwhile are left out. */
async function findRoles(iam) {
	const limit = (0,p_limit/* default */.A)(8);
	const found = [];
	for await (const { name, path } of iam.rolesBelow(role_name/* ROLE_PATH */.XZ)) {
		const look = async () => {
			const tags = await iam.roleTags(name);
			const ownership = tags && (0,role_ownership/* ownershipOf */.VL)({
				path,
				tags
			});
			return ownership ? {
				name,
				...ownership
			} : tags && "foreign";
		};
		const toUnseen = (failure) => ({
			name,
			status: "unseen",
			failure
		});
		found.push(limit(look).catch(toUnseen));
	}
	const known = (await Promise.all(found)).filter((role) => role !== void 0);
	return known.some(isUnknown) ? withoutGone(known, iam) : known;
}
/**
* Leaves out what is gone by now: of such a role IAM knows no path any more, and refuses to look
* at it to an identity whose permissions name the path.
*/
async function withoutGone(found, iam) {
	const there = /* @__PURE__ */ new Set();
	for await (const { name } of iam.rolesBelow(role_name/* ROLE_PATH */.XZ)) there.add(name);
	return found.filter((role) => !isUnknown(role) || there.has(role.name));
}
function isUnknown(role) {
	return role !== "foreign" && "status" in role;
}


;// CONCATENATED MODULE: ./build/src/modes/sweep.js





// src/modes/sweep.ts
/** Removes every temporary role of the account whose time is up. */
const sweep_sweep = async (raw, edges) => {
	const inputs = (0,temporary_roles/* parseSweepInputs */.Tb)(raw, edges.runFacts);
	const wanted = (0,delivery/* parseDeliveryInputs */.x)(raw, edges.runFacts);
	const ports = await edges.rolePorts();
	const swept = await sweep(inputs, ports);
	edges.publish.removals(swept.removals);
	await edges.publish.summary(wanted.summary === "none" ? void 0 : sweepSummary(swept, ports.now()));
	return (0,temporary_roles_removals/* failureOfRemovals */.NO)(swept.removals);
};



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

/***/ 942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AH: () => (/* binding */ policyArnCandidates),
/* harmony export */   b8: () => (/* binding */ parseInlinePolicy),
/* harmony export */   fz: () => (/* binding */ checkBoundary),
/* harmony export */   l7: () => (/* binding */ checkPolicyReferences)
/* harmony export */ });
/* unused harmony export MAX_INLINE_LENGTH */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7406);
/* harmony import */ var _partition_arn_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8219);
/* harmony import */ var _policy_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6023);
/* harmony import */ var _text_excerpt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4460);




// src/role/policies.ts
/** IAM's default quota of managed policies for a role. */
const MAX_MANAGED_POLICIES = 10;
/** IAM takes 10,240 for all inline policies of a role; the expiry policy needs the rest. */
const MAX_INLINE_LENGTH = 9500;
const POLICY_NAME = /^[\w+=,.@-]{1,128}$/;
const POLICY_RESOURCE = /^policy\/(?:[\x21-\x7e]+\/)?[\w+=,.@-]{1,128}$/;
/** Attached if nothing else is asked for. */
const DEFAULT_POLICY = "AmazonS3ReadOnlyAccess";
/** Where AWS keeps its managed policies; most are at the root. */
const AWS_POLICY_PATHS = [
	"",
	"job-function/",
	"service-role/"
];
/**
* Checks what `policy-arns` names: ARNs, or bare names of AWS-managed policies.
*
* @throws ActionError `invalid-input`.
*/
function checkPolicyReferences(references, inlineGiven) {
	const wrong = references.find((reference) => !POLICY_NAME.test(reference) && !isPolicyArn(reference));
	if (wrong !== void 0) throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)("policy-arns", `has "${(0,_text_excerpt_js__WEBPACK_IMPORTED_MODULE_2__/* .shortened */ .v)(wrong)}", which is neither the ARN of a policy nor the name of an AWS-managed one`, "Write one per line, for example ReadOnlyAccess or arn:aws:iam::111122223333:policy/Audit.");
	const distinct = [...new Set(references)];
	if (distinct.length > MAX_MANAGED_POLICIES) throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)("policy-arns", `has ${distinct.length} policies`, `A role takes at most ${MAX_MANAGED_POLICIES}; put the rest into inline-policy.`);
	return distinct.length === 0 && !inlineGiven ? [DEFAULT_POLICY] : distinct;
}
/**
* The ARNs that a reference may stand for, most likely first; AWS keeps some of its managed
* policies below a path.
*
* @see {@link https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html}
*/
function policyArnCandidates(reference, partition) {
	return reference.startsWith("arn:") ? [reference] : AWS_POLICY_PATHS.map((path) => `arn:${partition}:iam::aws:policy/${path}${reference}`);
}
/** @throws ActionError `invalid-input`. */
function checkBoundary(arn) {
	if (!isPolicyArn(arn)) throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)("permissions-boundary", `is "${(0,_text_excerpt_js__WEBPACK_IMPORTED_MODULE_2__/* .shortened */ .v)(arn)}", which is not the ARN of a managed policy`, "Write it like arn:aws:iam::111122223333:policy/ConsoleBoundary.");
	return arn;
}
/** @throws ActionError `invalid-input`. */
function parseInlinePolicy(text) {
	return (0,_policy_document_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePolicyDocument */ .X)("inline-policy", text, MAX_INLINE_LENGTH);
}
function isPolicyArn(text) {
	const arn = (0,_partition_arn_js__WEBPACK_IMPORTED_MODULE_3__/* .parseArn */ .Lw)(text);
	return arn?.service === "iam" && arn.region === "" && POLICY_RESOURCE.test(arn.resource);
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
