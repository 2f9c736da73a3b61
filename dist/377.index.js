export const id = 377;
export const ids = [377];
export const modules = {

/***/ 3377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseCreateInputs: () => (/* binding */ parseCreateInputs),
  parseSweepInputs: () => (/* binding */ parseSweepInputs),
  parseTeardownInputs: () => (/* binding */ parseTeardownInputs)
});

// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(7406);
// EXTERNAL MODULE: ./build/src/role/expiry.js
var expiry = __webpack_require__(9923);
// EXTERNAL MODULE: ./build/src/role/name.js
var role_name = __webpack_require__(5443);
// EXTERNAL MODULE: ./build/src/role/policies.js
var policies = __webpack_require__(942);
// EXTERNAL MODULE: ./build/src/console/arn.js
var console_arn = __webpack_require__(9952);
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
	if (wrong !== void 0) throw (0,errors/* invalidInput */.aY)("trusted-principals", `has "${(0,errors/* shortened */.vI)(wrong)}", which is no principal that a role can trust`, "Give ARNs of roles, users or sessions, or account IDs, one per line, for example arn:aws:iam::111122223333:role/Auditor. Put account IDs in quotation marks: YAML drops the zeros at the beginning of a number.");
	return principals;
}
function isPrincipal(text) {
	const arn = (0,console_arn/* parseArn */.Lw)(text);
	return console_arn/* ACCOUNT_ID */.W_.test(text) || arn !== void 0 && console_arn/* ACCOUNT_ID */.W_.test(arn.accountId) && RESOURCES[arn.service]?.test(arn.resource) === true && !arn.resource.includes("*");
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

/***/ 942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AH: () => (/* binding */ policyArnCandidates),
/* harmony export */   b8: () => (/* binding */ parseInlinePolicy),
/* harmony export */   fz: () => (/* binding */ checkBoundary),
/* harmony export */   l7: () => (/* binding */ checkPolicyReferences)
/* harmony export */ });
/* unused harmony export MAX_INLINE_LENGTH */
/* harmony import */ var _console_arn_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9952);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7406);
/* harmony import */ var _policy_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6023);



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
	if (wrong !== void 0) throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)("policy-arns", `has "${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .shortened */ .vI)(wrong)}", which is neither the ARN of a policy nor the name of an AWS-managed one`, "Write one per line, for example ReadOnlyAccess or arn:aws:iam::111122223333:policy/Audit.");
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
	if (!isPolicyArn(arn)) throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)("permissions-boundary", `is "${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .shortened */ .vI)(arn)}", which is not the ARN of a managed policy`, "Write it like arn:aws:iam::111122223333:policy/ConsoleBoundary.");
	return arn;
}
/** @throws ActionError `invalid-input`. */
function parseInlinePolicy(text) {
	return (0,_policy_document_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePolicyDocument */ .X)("inline-policy", text, MAX_INLINE_LENGTH);
}
function isPolicyArn(text) {
	const arn = (0,_console_arn_js__WEBPACK_IMPORTED_MODULE_2__/* .parseArn */ .Lw)(text);
	return arn?.service === "iam" && arn.region === "" && POLICY_RESOURCE.test(arn.resource);
}



/***/ })

};
