export const id = 528;
export const ids = [528];
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

/***/ 7528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  create: () => (/* binding */ create_create)
});

// EXTERNAL MODULE: ./build/src/inputs/temporary-roles.js + 1 modules
var temporary_roles = __webpack_require__(3377);
// EXTERNAL MODULE: ./build/src/sign-in/report.js
var report = __webpack_require__(3551);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(7406);
// EXTERNAL MODULE: ./build/src/http/deadline.js
var deadline = __webpack_require__(5552);
// EXTERNAL MODULE: ./build/src/inputs/names.js
var names = __webpack_require__(5343);
// EXTERNAL MODULE: ./build/src/role/name.js
var role_name = __webpack_require__(5443);
// EXTERNAL MODULE: ./build/src/role/ownership.js
var role_ownership = __webpack_require__(1407);
// EXTERNAL MODULE: ./build/src/role/policies.js
var policies = __webpack_require__(942);
// EXTERNAL MODULE: ./build/src/role/expiry.js
var expiry = __webpack_require__(9923);
;// CONCATENATED MODULE: ./build/src/role/trust.js


// src/role/trust.ts
/** IAM's default quota; a trust policy that is longer cannot be created. */
const MAX_TRUST_POLICY_LENGTH = 2048;
/**
* The trust policy of a temporary role. Every statement ends at the expiry.
*
* @throws ActionError `invalid-input` if the principals do not fit into a trust policy.
* @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html}
*/
function trustPolicy({ principals, oidc }, expiresAt) {
	const untilExpiry = { DateLessThan: { "aws:CurrentTime": (0,expiry/* policyTime */.oc)(expiresAt) } };
	const statements = [{
		Effect: "Allow",
		Principal: { AWS: principals.length === 1 ? principals[0] : principals },
		Action: "sts:AssumeRole",
		Condition: untilExpiry
	}];
	if (oidc !== void 0) {
		const { issuer, subject, audience } = oidc.identity;
		const host = issuerHost(issuer);
		statements.push({
			Effect: "Allow",
			Principal: { Federated: oidc.providerArn },
			Action: "sts:AssumeRoleWithWebIdentity",
			Condition: {
				StringEquals: {
					[`${host}:sub`]: subject,
					[`${host}:aud`]: audience
				},
				...untilExpiry
			}
		});
	}
	const document = JSON.stringify({
		Version: "2012-10-17",
		Statement: statements
	});
	if (document.length > MAX_TRUST_POLICY_LENGTH) throw (0,errors/* invalidInput */.aY)("trusted-principals", `makes the trust policy ${document.length} characters long, and IAM takes ${MAX_TRUST_POLICY_LENGTH}`, "Name fewer principals; an account ID trusts every identity of that account that has permission.");
	return document;
}
/** The ARN of an account's IAM OIDC provider for an issuer. */
function oidcProviderArn(partition, accountId, issuer) {
	return `arn:${partition}:iam::${accountId}:oidc-provider/${issuerHost(issuer)}`;
}
function issuerHost(issuer) {
	return issuer.replace(/^https:\/\//, "");
}


// EXTERNAL MODULE: ./build/src/sign-in/open-session.js + 1 modules
var open_session = __webpack_require__(9427);
// EXTERNAL MODULE: ./build/src/sign-in/sign-in.js + 3 modules
var sign_in = __webpack_require__(4307);
;// CONCATENATED MODULE: ./build/src/temporary-roles/job-end.js

// src/temporary-roles/job-end.ts
/** Whether the workflow leaves the removal of the role to the post step. */
function atJobEnd({ teardown }) {
	return teardown === "job-end";
}
/**
* Tells the post step of a role that is about to be made. Where it cannot hear of it, the role is
* made only if it is not for the post step to remove.
*
* @throws ActionError `invalid-input`.
*/
function tellPostStep(record, inputs, ports) {
	const lost = ports.remember(record);
	if (lost === void 0) return;
	if (atJobEnd(inputs)) throw noJobEnd(lost);
	ports.log.warning(`This runner keeps nothing for the end of the job (${lost}). If this step is cut short, the role ${record.name} is left; it has no power after ${record.ownership.expiresAt.toISOString()}, and mode sweep removes it.`);
}
/** @param lost - Why the post step does not hear of the role. */
function noJobEnd(lost) {
	return (0,errors/* invalidInput */.aY)("teardown", `is "job-end", but this runner keeps nothing for the end of the job (${lost}), so the role would be left`, "Leave it out, and remove the role in a step of its own (mode: teardown, with \"if: always()\"). If the disk of the runner is full, make room.");
}


// EXTERNAL MODULE: ./build/src/http/pause.js
var pause = __webpack_require__(4860);
// EXTERNAL MODULE: ./build/src/partition/arn.js
var partition_arn = __webpack_require__(8219);
// EXTERNAL MODULE: ./build/src/role/removal-commands.js
var removal_commands = __webpack_require__(9941);
// EXTERNAL MODULE: ./build/src/temporary-roles/find-role.js
var find_role = __webpack_require__(4043);
// EXTERNAL MODULE: ./build/src/temporary-roles/remove-role.js
var remove_role = __webpack_require__(322);
;// CONCATENATED MODULE: ./build/src/temporary-roles/undo.js






// src/temporary-roles/undo.ts
const UNDO_LIMIT_MS = 45e3;
/** Nobody knows what the last call did; it may even take effect later. */
const UNCLEAR = ["network", "cancelled"];
/** Whether AWS has answered, and the answer was no: then the call changed nothing. */
function isRefusal(failure) {
	return failure instanceof errors/* ActionError */.lZ && !UNCLEAR.includes(failure.code);
}
/**
* Removes what a failed or cancelled `create` has made, cancel or not: the runner gives a
* cancelled step ten seconds. The post step does what is not done by then.
*
* @returns the failure to report; it says what became of the role.
*/
async function undo(failure, record, manager, ports) {
	const { name, ownership } = record;
	try {
		return await (0,deadline/* withDeadline */.N)(UNDO_LIMIT_MS, new AbortController().signal, async (signal) => {
			const iam = ports.iam(manager.credentials, manager.target.region, signal);
			const role = await (0,find_role/* findRole */._)(name, iam);
			if (role === void 0) return failure;
			const isOurs = (0,role_ownership/* isSameOwnership */.At)(role, ownership);
			if (isOurs) await (0,remove_role/* removeRole */.T)(name, iam, signal);
			ports.remember({
				...record,
				cleanup: "none"
			});
			return isOurs ? withRemark(failure, `The role ${name} was removed again.`, "", ports.log) : failure;
		});
	} catch (error) {
		return withRemark(failure, `The role ${name} may be left, since it could not be removed (${error instanceof Error ? error.message : String(error)}).`, `The post step of this action tries once more. If that fails too, remove the role with:\n${(0,removal_commands/* removalCommands */.V)(name)}`, ports.log);
	}
}
function withRemark(failure, remark, advice, log) {
	if (!(failure instanceof errors/* ActionError */.lZ)) {
		log.warning(`${remark} ${advice}`.trim());
		return failure;
	}
	const { code, message } = failure;
	return new errors/* ActionError */.lZ(code, `${message} ${remark}`, `${failure.advice} ${advice}`.trim(), { cause: failure });
}


;// CONCATENATED MODULE: ./build/src/temporary-roles/make-role.js








// src/temporary-roles/make-role.ts
const INLINE_POLICY_NAME = "aws-console-url-inline";
/** A name that nobody chose can be taken by chance only. */
const MAX_NAMES = 3;
/** Permissions that ask for a tag of the role may not see it at once. */
const PAUSES_FOR_TAGS_MS = [
	500,
	1e3,
	2e3
];
/**
* Makes the role, still without any policy, and tells the post step of it beforehand. If a name
* that the user did not choose is taken, it tries others.
*
* @throws ActionError. Whatever was made by then has been removed, or the error names it.
*/
async function makeRole(plan, iam, ports) {
	const { inputs, run, manager, ownership } = plan;
	for (let nth = 1;; nth += 1) {
		const record = {
			name: inputs.roleName ?? (0,role_name/* uniqueRoleName */.N)(run, ports.random()),
			account: {
				id: manager.accountId,
				partition: manager.target.partition.id
			},
			ownership,
			cleanup: "unfinished",
			inputs: plan.identity
		};
		tellPostStep(record, inputs, ports);
		try {
			return {
				role: await createRole(record.name, plan, iam),
				record
			};
		} catch (failure) {
			if (!isRefusal(failure)) throw await undo(failure, record, manager, ports);
			ports.remember({
				...record,
				cleanup: "none"
			});
			if (!((0,errors/* codeOf */.$N)(failure) === "role-exists" && inputs.roleName === void 0) || nth === MAX_NAMES) throw failure;
			ports.log.info(`The role name ${record.name} is taken; another one is tried.`);
		}
	}
}
async function createRole(name, { inputs, ownership, trustPolicy }, iam) {
	const boundary = inputs.permissionsBoundary;
	const arn = await iam.createRole({
		name,
		path: role_name/* ROLE_PATH */.XZ,
		description: `Temporary role of aws-console-url for ${ownership.repository}, run ${ownership.run}; ends ${ownership.expiresAt.toISOString()}`,
		trustPolicy,
		maxSessionSeconds: (0,expiry/* maxSessionSeconds */._s)(inputs.expiresInSeconds),
		tags: (0,role_ownership/* ownershipTags */.dt)(ownership),
		...boundary !== void 0 && { permissionsBoundary: boundary }
	});
	return (0,partition_arn/* parseRoleArn */.DM)(arn) ?? Promise.reject(/* @__PURE__ */ new TypeError("CreateRole gave no role ARN."));
}
/** The limit in time comes first, so that the role never has power without it. */
async function addPolicies(role, expiresAt, inlinePolicy, policyArns, iam, signal) {
	await onceTagsAreSeen(signal, () => iam.putInlinePolicy(role.name, expiry/* EXPIRY_POLICY_NAME */.zT, (0,expiry/* expiryPolicy */.Qj)(role.arn, expiresAt)));
	if (inlinePolicy !== void 0) await iam.putInlinePolicy(role.name, INLINE_POLICY_NAME, inlinePolicy);
	for (const arn of policyArns) await iam.attachPolicy(role.name, arn);
}
/** The first change of a new role: a refusal may pass, as `own-repository.json` asks for a tag. */
async function onceTagsAreSeen(signal, change) {
	for (const ms of PAUSES_FOR_TAGS_MS) try {
		return await change();
	} catch (failure) {
		if (!(failure instanceof errors/* ActionError */.lZ) || failure.code !== "iam-refused") throw failure;
		await (0,pause/* pause */.v)(ms, signal);
	}
	return change();
}


// EXTERNAL MODULE: ./build/src/temporary-roles/manager.js
var temporary_roles_manager = __webpack_require__(8790);
;// CONCATENATED MODULE: ./build/src/temporary-roles/trust-plan.js


// src/temporary-roles/trust-plan.ts
/**
* Decides whom a new role trusts: its maker, the workflow's OIDC identity where a token can be
* had and the account has the provider, and whom the user names.
*/
async function planTrust(inputs, manager, iam, ports, signal) {
	const maker = await makerPrincipal(manager.arn, iam);
	const principals = [.../* @__PURE__ */ new Set([maker, ...inputs.trustedPrincipals])];
	const idToken = await usableIdToken(inputs, manager, ports, signal);
	if (idToken === void 0) return { trusted: { principals } };
	const { id } = manager.target.partition;
	const providerArn = oidcProviderArn(id, manager.accountId, idToken.issuer);
	if (!(manager.idToken !== void 0 || (await iam.oidcAudiences(providerArn))?.includes(idToken.audience) === true)) {
		ports.log.info(`The account ${manager.accountId} has no OIDC provider for this workflow, or it cannot be seen; the new role trusts ${maker} only.`);
		return { trusted: { principals } };
	}
	return {
		trusted: {
			principals,
			oidc: {
				providerArn,
				identity: idToken
			}
		},
		idToken
	};
}
async function usableIdToken({ signIn }, manager, ports, signal) {
	if (manager.idToken !== void 0) return manager.idToken;
	if (!ports.idTokens.available || signIn.credentials === "environment") return;
	const audience = signIn.audience ?? manager.target.partition.oidcAudience;
	return ports.idTokens.request(audience, signal);
}
/**
* The maker as a principal. The ARN of a role session has lost the role's path; IAM gives it
* back. If IAM does not tell, the session itself is the principal.
*/
async function makerPrincipal(callerArn, iam) {
	const name = /^assumed-role\/(?<role>[^/]+)\//.exec((0,partition_arn/* parseArn */.Lw)(callerArn)?.resource ?? "")?.groups?.["role"];
	if (name === void 0) return callerArn;
	return (await iam.role(name).catch(() => void 0))?.arn ?? callerArn;
}


// EXTERNAL MODULE: ./build/node_modules/p-retry/index.js + 1 modules
var p_retry = __webpack_require__(1849);
;// CONCATENATED MODULE: ./build/src/temporary-roles/wait.js



// src/temporary-roles/wait.ts
/** New roles work after 2 to 30 seconds, rarely a minute. */
const MAX_WAIT_MS = 9e4;
/** A role that begins to work right after a try costs this much at most. */
const MAX_PAUSE_MS = 750;
const FIRST_PAUSE_MS = 150;
const PROGRESS_MS = 5e3;
/** What STS says of a role that it does not know yet. */
const NOT_YET = ["role-not-assumable", "untrusted-identity"];
/**
* Opens the session of a new role as soon as AWS lets it: tries with growing pauses, and tells
* the log every few seconds. IAM is eventually consistent, so a single refusal after that would
* prove nothing; there is none, because the session that was opened is the one that is used.
*
* @throws ActionError `not-propagated` after 90 seconds, or what else the session was refused for.
* @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot.html#troubleshoot_general_eventual-consistency}
*/
async function openWhenAssumable(open, ports) {
	const began = ports.now().getTime();
	let told = began;
	let refusal;
	let limit = ports.cancelled;
	const progress = () => {
		const now = ports.now().getTime();
		if (now - told >= PROGRESS_MS) {
			told = now;
			ports.log.info(`Waiting for AWS to know the new role (${Math.round((now - began) / 1e3)} s) …`);
		}
	};
	try {
		const session = await (0,deadline/* withDeadline */.N)(MAX_WAIT_MS, ports.cancelled, (signal) => {
			limit = signal;
			return (0,p_retry/* default */.A)(() => open(signal), {
				retries: Number.POSITIVE_INFINITY,
				minTimeout: FIRST_PAUSE_MS,
				factor: 1.5,
				maxTimeout: MAX_PAUSE_MS,
				signal,
				shouldRetry: ({ error }) => {
					const notYet = isNotYet(error);
					refusal = notYet ? error : refusal;
					progress();
					return notYet;
				}
			});
		});
		const waitedSeconds = ((ports.now().getTime() - began) / 1e3).toFixed(1);
		ports.log.info(`The new role works after ${waitedSeconds} s.`);
		return session;
	} catch (error) {
		ports.cancelled.throwIfAborted();
		if (refusal === void 0 || !limit.aborted) throw error;
		throw new errors/* ActionError */.lZ("not-propagated", `AWS still refuses the new role after ${MAX_WAIT_MS / 1e3} s.`, "Run the job again. If it keeps failing, check that no policy of the organisation (SCP) denies sts:AssumeRole here.", { cause: refusal });
	}
}
function isNotYet(error) {
	return error instanceof errors/* ActionError */.lZ && NOT_YET.includes(error.code);
}


;// CONCATENATED MODULE: ./build/src/temporary-roles/create.js















// src/temporary-roles/create.ts
const PREPARATION_LIMIT_MS = 55e3;
/** What passes between the making of the role and of the session. */
const TOLERANCE_SECONDS = 150;
/**
* Makes a temporary role, waits until it can be assumed, and signs in to it.
*
* @param raw - The inputs as they were given; the post step gets its identity by them.
* @param publish - Hands the role over to the workflow; if that fails, the role goes as well.
* @throws ActionError. Whatever was made by then has been removed, or the error names it.
*/
async function create(inputs, run, raw, ports, publish) {
	const { manager, trust, policyArns } = await (0,deadline/* withDeadline */.N)(PREPARATION_LIMIT_MS, ports.cancelled, (signal) => prepare(inputs, ports, signal));
	const expiresAt = new Date(ports.now().getTime() + inputs.expiresInSeconds * 1e3);
	const iam = ports.iam(manager.credentials, manager.target.region, ports.cancelled);
	const { role, record } = await makeRole({
		inputs,
		run,
		manager,
		ownership: {
			repository: (0,role_ownership/* owningRepository */.Hp)(run),
			run: (0,role_name/* runName */.rt)(run),
			expiresAt
		},
		trustPolicy: trustPolicy(trust.trusted, expiresAt),
		identity: (0,names/* identityInputs */.g_)(raw)
	}, iam, ports);
	try {
		await addPolicies(role, expiresAt, inputs.inlinePolicy, policyArns, iam, ports.cancelled);
		ports.log.info(`Created the role ${role.arn}, which ends at ${expiresAt.toISOString()}.`);
		await publish({
			role,
			expiresAt,
			signIn: await signInToNewRole(role, expiresAt, {
				inputs,
				manager,
				trust,
				ports
			})
		});
		const lost = ports.remember({
			...record,
			cleanup: atJobEnd(inputs) ? "job-end" : "none"
		});
		if (lost !== void 0 && atJobEnd(inputs)) throw noJobEnd(lost);
	} catch (failure) {
		throw await undo(failure, record, manager, ports);
	}
}
/** Everything that can be found out before anything is made. */
async function prepare(inputs, ports, signal) {
	const manager = await (0,temporary_roles_manager/* becomeManager */.r)(inputs.signIn, ports, signal);
	const iam = ports.iam(manager.credentials, manager.target.region, signal);
	const trust = await planTrust(inputs, manager, iam, ports, signal);
	const policyArns = [];
	for (const reference of inputs.policies) policyArns.push(await existingPolicy("policy-arns", reference, manager, iam));
	if (inputs.permissionsBoundary !== void 0) await existingPolicy("permissions-boundary", inputs.permissionsBoundary, manager, iam);
	return {
		manager,
		trust,
		policyArns
	};
}
async function existingPolicy(input, reference, manager, iam) {
	for (const arn of (0,policies/* policyArnCandidates */.AH)(reference, manager.target.partition.id)) if (await iam.policyExists(arn)) return arn;
	throw (0,errors/* invalidInput */.aY)(input, `names "${reference}", and there is no such policy`, "Check the spelling, case included; a policy of your own is given by its ARN, and has to be of this account.");
}
async function signInToNewRole(role, expiresAt, step) {
	const { manager, ports } = step;
	const target = {
		...manager.target,
		role
	};
	const inputs = forNewRole(step.inputs.signIn);
	const identity = step.trust.idToken === void 0 ? {
		kind: "environment",
		credentials: manager.credentials
	} : {
		kind: "oidc",
		idToken: step.trust.idToken
	};
	const session = await openWhenAssumable((signal) => (0,open_session/* assume */.P)(role, identity, {
		target,
		inputs,
		ports,
		signal
	}), ports);
	const signIn = await (0,deadline/* withDeadline */.N)(PREPARATION_LIMIT_MS, ports.cancelled, (signal) => (0,sign_in/* completeSignIn */.y_)(session, target, inputs, ports, signal));
	const { sessionExpiresAt = expiresAt } = signIn;
	const cutSeconds = (sessionExpiresAt.getTime() - expiresAt.getTime()) / 1e3;
	if (inputs.sessionSeconds !== void 0 && cutSeconds > TOLERANCE_SECONDS) ports.log.warning(`The session ends with the role at ${expiresAt.toISOString()}, and not after session-duration: the role has no power any more then. Raise expires-in for a longer session.`);
	if (inputs.sessionSeconds === void 0 && -cutSeconds > TOLERANCE_SECONDS) ports.log.info(`The role works until ${expiresAt.toISOString()}, but this console session ends at ${sessionExpiresAt.toISOString()}. For a longer one set session-duration.`);
	return {
		...signIn,
		sessionExpiresAt: cutSeconds > 0 ? expiresAt : sessionExpiresAt
	};
}
/** These are for the call that reaches the manager's role, and that only. */
function forNewRole(signIn) {
	const { externalId: _, sourceIdentity: __, ...inputs } = signIn;
	return {
		...inputs,
		sessionTags: []
	};
}


// EXTERNAL MODULE: ./build/src/modes/hand-over.js + 8 modules
var hand_over = __webpack_require__(9665);
;// CONCATENATED MODULE: ./build/src/modes/create.js




// src/modes/create.ts
/** A temporary role, and the console URL for it. */
const create_create = async (raw, edges) => {
	const inputs = (0,temporary_roles/* parseCreateInputs */.v7)(raw, edges.runFacts);
	const ports = await edges.rolePorts();
	const delivery = await (0,hand_over/* deliveryFor */.sT)(inputs.signIn, raw, edges, ports);
	await create(inputs, edges.runFacts, raw, ports, async (created) => {
		(0,hand_over/* logLines */.OG)((0,report/* signInLines */.U_)(created.signIn), ports.log);
		const { signIn, expiresAt } = created;
		const roleEnd = {
			at: expiresAt,
			withJob: inputs.teardown === "job-end"
		};
		await (0,hand_over/* handOver */.Cl)([{ signIn }], {
			delivery,
			edges,
			now: ports.now(),
			roleEnd
		}, (sealedUrl) => edges.publish.created(created, sealedUrl));
	});
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
