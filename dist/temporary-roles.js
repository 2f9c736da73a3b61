import * as from_sign_in_js from "./sign-in.js";


;// CONCATENATED MODULE: external "./sign-in.js"
;// CONCATENATED MODULE: ./build/modules/temporary-roles.js

// src/role/expiry.ts
/** The longest life of a role, in seconds. */
const MAX_EXPIRY_SECONDS = 43200;
/**
* A role counts as expired only after this time, because the clocks that write and read its expiry
* may differ.
*/
const CLOCK_TOLERANCE_SECONDS = 120;
/** Whether a role has expired, even if two clocks differ by a minute. */
function hasExpired({ expiresAt }, now) {
	return now.getTime() - expiresAt.getTime() > CLOCK_TOLERANCE_SECONDS * 1e3;
}
/**
* Whether a role expires later than any role of this action can, even if two clocks differ by a
* minute.
*/
function endsTooLate({ expiresAt }, now) {
	return expiresAt.getTime() - now.getTime() > 4332e4;
}
/** @see {@link https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html} */
const MIN_MAX_SESSION_SECONDS = 3600;
const MAX_MAX_SESSION_SECONDS = 43200;
/** `MaxSessionDuration` for a role with this life, in seconds. */
function maxSessionSeconds(expiresInSeconds) {
	return Math.min(MAX_MAX_SESSION_SECONDS, Math.max(MIN_MAX_SESSION_SECONDS, expiresInSeconds));
}
/** The name of the inline policy of {@link expiryPolicy}. */
const EXPIRY_POLICY_NAME = "aws-console-url-expiry";
/** Calls that could lift the limit of a role: they change its policies, boundary, trust or tags. */
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
* The policy that denies everything to a role and its sessions from its expiry on, even if nothing
* ever removes the role. IAM evaluates it at each request, so open sessions end too. Before the
* expiry, it keeps a role that may write to IAM from changing itself and this policy.
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
			Condition: { DateGreaterThan: { "aws:CurrentTime": (0,from_sign_in_js.policyTime)(expiresAt) } }
		}, {
			Sid: "NoChangeOfItself",
			Effect: "Deny",
			Action: CHANGES_OF_A_ROLE.map((action) => `iam:${action}`),
			Resource: roleArn
		}]
	});
}
// src/role/policies.ts
/** The highest quota of IAM. Below it, IAM itself decides. */
const MAX_MANAGED_POLICIES = 25;
/** IAM accepts 10,240 for all inline policies of a role. The expiry policy needs the rest. */
const MAX_INLINE_LENGTH = 9500;
/** Of an AWS-managed policy, with its path or without. */
const POLICY_NAME = /^(?:[a-z-]+\/)?[\w+=,.@-]{1,128}$/;
const POLICY_RESOURCE = /^policy\/(?:[\x21-\x7e]+\/)?[\w+=,.@-]{1,128}$/;
/** Attached if the user gives no policy. */
const DEFAULT_POLICY = "AmazonS3ReadOnlyAccess";
/** Where AWS keeps its managed policies; most are at the root. */
const AWS_POLICY_PATHS = [
	"",
	"job-function/",
	"service-role/"
];
/**
* Checks the entries of `policy-arns`: ARNs, or bare names of AWS-managed policies.
*
* @throws ActionError `invalid-input`.
*/
function checkPolicyReferences(references, inlineGiven) {
	const wrong = references.find((reference) => !POLICY_NAME.test(reference) && !isPolicyArn(reference));
	if (wrong !== void 0) throw (0,from_sign_in_js.invalidInput)("policy-arns", `has "${(0,from_sign_in_js.shortened)(wrong)}", which is neither the ARN of a policy nor the name of an AWS-managed policy`, "Write one per line, for example ReadOnlyAccess, job-function/ViewOnlyAccess or arn:aws:iam::111122223333:policy/Audit.");
	const distinct = [...new Set(references)];
	if (distinct.length > MAX_MANAGED_POLICIES) throw (0,from_sign_in_js.invalidInput)("policy-arns", `has ${distinct.length} policies`, `Write at most ${MAX_MANAGED_POLICIES}, the limit of a role, and put the rest into inline-policy.`);
	return distinct.length === 0 && !inlineGiven ? [DEFAULT_POLICY] : distinct;
}
/**
* The possible ARNs of a reference, the most likely first. AWS keeps some of its managed policies
* below a path.
*
* @see {@link https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html}
*/
function policyArnCandidates(reference, partition) {
	if (reference.startsWith("arn:")) return [reference];
	return (reference.includes("/") ? [""] : AWS_POLICY_PATHS).map((path) => `arn:${partition}:iam::aws:policy/${path}${reference}`);
}
/** @throws ActionError `invalid-input`. */
function checkBoundary(arn) {
	if (!isPolicyArn(arn)) throw (0,from_sign_in_js.invalidInput)("permissions-boundary", `is "${(0,from_sign_in_js.shortened)(arn)}", which is not the ARN of a managed policy`, "Write an ARN such as arn:aws:iam::111122223333:policy/ConsoleBoundary.");
	return arn;
}
/** @throws ActionError `invalid-input`. */
function parseInlinePolicy(text) {
	return (0,from_sign_in_js.parsePolicyDocument)("inline-policy", text, MAX_INLINE_LENGTH);
}
function isPolicyArn(text) {
	const arn = (0,from_sign_in_js.parseArn)(text);
	return arn?.service === "iam" && arn.region === "" && from_sign_in_js.POLICY_OWNER.test(arn.accountId) && POLICY_RESOURCE.test(arn.resource);
}
// src/role/principals.ts
const RESOURCES = /* @__PURE__ */ new Map([["iam", /^(?:root|(?:role|user)\/[\x21-\x7e]+)$/], ["sts", /^(?:assumed-role|federated-user)\/[\x21-\x7e]+$/]]);
/**
* Checks the principals that a temporary role will trust besides its creator.
*
* @returns The principals without duplicates, account IDs as twelve digits.
* @throws ActionError `invalid-input` for a text that is not a principal, and for "*".
* @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html}
*/
function checkPrincipals(principals) {
	const plain = principals.map((principal) => (0,from_sign_in_js.parseAccountId)(principal) ?? principal);
	const wrong = plain.find((principal) => !isPrincipal(principal));
	if (wrong !== void 0) throw (0,from_sign_in_js.invalidInput)("trusted-principals", `has "${(0,from_sign_in_js.shortened)(wrong)}", which a role cannot trust`, "Write ARNs of roles, users or sessions, or account IDs, one per line, for example arn:aws:iam::111122223333:role/Auditor. Put account IDs in quotation marks, because YAML drops zeros at the beginning of a number.");
	return [...new Set(plain)];
}
function isPrincipal(text) {
	const arn = (0,from_sign_in_js.parseArn)(text);
	return from_sign_in_js.ACCOUNT_ID.test(text) || arn !== void 0 && from_sign_in_js.ACCOUNT_ID.test(arn.accountId) && RESOURCES.get(arn.service)?.test(arn.resource) === true && !arn.resource.includes("*");
}
// src/inputs/temporary-roles.ts
const MIN_EXPIRY_SECONDS = 900;
/** @throws ActionError `invalid-input` for the first value that cannot be used. */
function parseCreateInputs(raw, run) {
	const inlinePolicy = (0,from_sign_in_js.optional)(raw["inline-policy"], parseInlinePolicy);
	return {
		signIn: managed(raw, run),
		roleName: (0,from_sign_in_js.optional)(raw["role-name"], from_sign_in_js.checkRoleName),
		policies: checkPolicyReferences((0,from_sign_in_js.linesOrCommas)(raw["policy-arns"]), inlinePolicy !== void 0),
		inlinePolicy,
		permissionsBoundary: (0,from_sign_in_js.optional)(raw["permissions-boundary"], checkBoundary),
		trustedPrincipals: checkPrincipals((0,from_sign_in_js.lines)(raw["trusted-principals"])),
		expiresInSeconds: (0,from_sign_in_js.parseDuration)("expires-in", raw["expires-in"] ?? from_sign_in_js.DEFAULTS["expires-in"], {
			minSeconds: MIN_EXPIRY_SECONDS,
			maxSeconds: MAX_EXPIRY_SECONDS,
			form: "from 15m to 12h (900 to 43200 seconds)"
		}),
		teardown: (0,from_sign_in_js.oneOf)("teardown", raw.teardown, ["manual", "job-end"]),
		identity: (0,from_sign_in_js.identityInputs)(raw)
	};
}
/** @throws ActionError `invalid-input` for the first value that cannot be used. */
function parseTeardownInputs(raw, run) {
	const named = (0,from_sign_in_js.lines)(raw["role-name"]).map(from_sign_in_js.parseRoleReference);
	if (named.length === 0) throw (0,from_sign_in_js.invalidInput)("role-name", "is empty, so teardown does not know which role to remove", "Write names or ARNs, one per line. The output temporary-role-name of mode create has the name. If role-name comes from another step, check that this step ran.");
	return {
		signIn: managed(raw, run),
		named,
		dryRun: (0,from_sign_in_js.parseFlag)("dry-run", raw["dry-run"])
	};
}
/** @throws ActionError `invalid-input` for the first value that cannot be used. */
function parseSweepInputs(raw, run) {
	return {
		signIn: managed(raw, run),
		named: [],
		dryRun: (0,from_sign_in_js.parseFlag)("dry-run", raw["dry-run"])
	};
}
function managed(raw, run) {
	const signIn = (0,from_sign_in_js.parseSignInInputs)(raw, run);
	if (signIn.roles.length > 1) throw (0,from_sign_in_js.invalidInput)("role-arn", `names ${signIn.roles.length} roles`, "Write one ARN: the role whose permissions manage temporary roles. Only the modes sign-in and links accept several.");
	return signIn;
}
// src/role/ownership.ts
/** The tag if the runner does not name the repository as `OWNER/NAME`. */
const UNKNOWN_REPOSITORY = "unknown";
const REPOSITORY = "aws-console-url:repository";
const RUN = "aws-console-url:run";
const EXPIRES_AT = "aws-console-url:expires-at";
/** `OWNER/NAME`, as the runner names a repository, or {@link UNKNOWN_REPOSITORY}. */
const A_REPOSITORY = /^(?:[^/\s]+\/[^/\s]+|unknown)$/;
/** An ISO 8601 time in UTC, as {@link ownershipTags} writes it. */
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{3})?Z$/;
/** The repository whose roles a run creates and removes. */
function owningRepository(run) {
	return A_REPOSITORY.test(run.repository) ? run.repository : UNKNOWN_REPOSITORY;
}
function ownershipTags({ repository, run, expiresAt }) {
	return {
		[REPOSITORY]: repository,
		[RUN]: run,
		[EXPIRES_AT]: expiresAt.toISOString()
	};
}
/** Decides from path and tags whether this action can have created a role. */
function identify({ path, tags }) {
	if (path !== "/aws-console-url/") return {
		kind: "foreign",
		because: `its path is ${path}, not ${from_sign_in_js.ROLE_PATH}`
	};
	const { [REPOSITORY]: repository, [RUN]: run, [EXPIRES_AT]: time } = tags;
	if (!repository || !run || !time) return {
		kind: "foreign",
		because: `it does not have the tag ${[
			REPOSITORY,
			RUN,
			EXPIRES_AT
		].filter((name) => !tags[name]).join(", ")}`
	};
	if (!A_REPOSITORY.test(repository)) return notA("repository", REPOSITORY, repository);
	const expiresAt = timeOf(time);
	return expiresAt === void 0 ? notA("time", EXPIRES_AT, time) : {
		kind: "ours",
		ownership: {
			repository,
			run,
			expiresAt
		}
	};
}
function notA(what, tag, value) {
	return {
		kind: "foreign",
		because: `its tag ${tag} is "${(0,from_sign_in_js.shortened)(value)}", which is not a ${what}`
	};
}
/** JavaScript reads 30 February as a day in March, so this compares the result with the text. */
function timeOf(text) {
	const time = new Date(TIME.test(text) ? text : NaN);
	return !Number.isNaN(time.getTime()) && text.startsWith(time.toISOString().slice(0, 19)) ? time : void 0;
}
/** @returns `undefined` for a role that this action did not create. */
function ownershipOf(role) {
	const identified = identify(role);
	return identified.kind === "ours" ? identified.ownership : void 0;
}
/** Whether a role has exactly this ownership, to the millisecond of its expiry. */
function isSameOwnership(role, expected) {
	const actual = ownershipOf(role);
	return actual !== void 0 && actual.repository === expected.repository && actual.run === expected.run && actual.expiresAt.getTime() === expected.expiresAt.getTime();
}
// src/role/removal-commands.ts
/**
* The AWS CLI commands (POSIX shell) that remove a role and everything attached to it.
*
* @param name - In AWS's form. It can begin with a dash, so `=` joins each value to its option.
* @param partition - Where the role is. The CLI assumes `aws` unless a region says otherwise.
*/
function removalCommands(name, { id, firstRegion }) {
	const role = `--role-name='${name}'${id === "aws" ? "" : ` --region ${firstRegion}`}`;
	return [
		`for profile in $(aws iam list-instance-profiles-for-role ${role} --query 'InstanceProfiles[].InstanceProfileName' --output text); do aws iam remove-role-from-instance-profile ${role} --instance-profile-name="$profile"; done`,
		`for arn in $(aws iam list-attached-role-policies ${role} --query 'AttachedPolicies[].PolicyArn' --output text); do aws iam detach-role-policy ${role} --policy-arn="$arn"; done`,
		`for policy in $(aws iam list-role-policies ${role} --query 'PolicyNames[]' --output text); do aws iam delete-role-policy ${role} --policy-name="$policy"; done`,
		`aws iam delete-role ${role}`
	].join("\n");
}
// src/temporary-roles/find-role.ts
/**
* Finds a temporary role by its name.
*
* If an identity may see only roles of one path, IAM refuses it for a role that does not exist,
* since IAM does not know its path. The list of roles below the path shows whether the role exists.
*
* @returns `undefined` if the role does not exist.
* @throws ActionError `iam-refused` if the role exists but may not be seen.
*/
async function findRole(name, iam) {
	try {
		return await iam.role(name);
	} catch (failure) {
		if (!(failure instanceof from_sign_in_js.ActionError) || failure.code !== "iam-refused") throw failure;
		for await (const role of iam.rolesBelow(from_sign_in_js.ROLE_PATH)) if (role.name.toLowerCase() === name.toLowerCase()) throw failure;
		return;
	}
}
/** An identity that is limited to the path cannot see roles outside of it. */
function nothingToRemove(name, accountId) {
	return `There is no temporary role ${name} in the account ${accountId} (below ${from_sign_in_js.ROLE_PATH}); nothing to remove.`;
}
// src/temporary-roles/remove-role.ts
/** Tries, since something may be attached again during the removal. */
const MAX_ROUNDS = 5;
const PAUSE_MS = 500;
/**
* Removes a role and everything attached to it: instance profiles, attached policies, inline
* policies, the role. The expiry policy goes last, so that an interrupted removal leaves no role
* without it. Things that are already gone count as removed.
*
* @throws ActionError that names the role, if something is attached to it again and again.
* @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_manage_delete.html}
*/
async function removeRole(name, iam, signal) {
	try {
		await removeInRounds(name, iam, signal);
	} catch (failure) {
		if (!await isRefusedAsGone(name, failure, iam)) throw failure;
	}
}
/**
* Removes a role only if it is still the same. Meanwhile somebody may have deleted it and made
* another role with its name.
*
* @returns `false` if there is another role; it stays.
* @throws ActionError as {@link removeRole}.
*/
async function removeIfSame(name, found, iam, signal) {
	const role = await findRole(name, iam);
	if (role !== void 0 && !isSameOwnership(role, found)) return false;
	if (role !== void 0) await removeRole(name, iam, signal);
	return true;
}
/**
* Whether a call was refused only because the role is gone. Another job may have removed it, or a
* call whose answer was lost. IAM then does not know the path, which the caller's permissions may
* require.
*/
async function isRefusedAsGone(name, failure, iam) {
	return failure instanceof from_sign_in_js.ActionError && failure.code === "iam-refused" && await findRole(name, iam).catch(() => failure) === void 0;
}
async function removeInRounds(name, iam, signal) {
	const attachedAgain = new from_sign_in_js.ActionError("iam-refused", `IAM does not delete the role ${name}, because something is attached to it again and again.`, `Find out what attaches it, and stop that. Then remove the role with mode teardown and role-name: "${name}".`);
	const round = async () => {
		for (const profile of await iam.instanceProfilesOf(name)) await iam.removeFromInstanceProfile(name, profile);
		for (const policyArn of await iam.attachedPolicies(name)) await iam.detachPolicy(name, policyArn);
		const inline = await iam.inlinePolicies(name);
		const isExpiry = (policy) => policy === EXPIRY_POLICY_NAME;
		for (const policy of inline.toSorted((a, b) => Number(isExpiry(a)) - Number(isExpiry(b)))) await iam.deleteInlinePolicy(name, policy);
		if (!await iam.deleteRole(name)) throw attachedAgain;
	};
	const policy = (error, nth) => error === attachedAgain && nth < MAX_ROUNDS ? PAUSE_MS * nth : void 0;
	await (0,from_sign_in_js.repeat)(round, policy, signal);
}
// src/temporary-roles/manager.ts
/**
* Gets the identity that manages temporary roles: the role of `role-arn`, or the existing
* credentials as they are.
*
* @throws ActionError of the sign-in, or `account-not-allowed`.
*/
async function becomeManager(target, inputs, ports, signal) {
	const asManager = withoutNarrowing(inputs);
	const identities = (0,from_sign_in_js.identitiesOf)(asManager, ports);
	const { role, region } = target;
	if (role !== void 0) {
		const session = await (0,from_sign_in_js.assumeAsAnyIdentity)(role, identities, {
			target,
			inputs: asManager,
			ports,
			signal
		});
		const { accountId, origin, expiresAt } = session;
		const credentials = {
			...session.credentials,
			expiresAt
		};
		const idToken = origin === "oidc" ? await ports.idTokens.request(target.audience, signal) : void 0;
		return {
			credentials,
			accountId,
			arn: role.arn,
			idToken,
			target
		};
	}
	const credentials = await identities.withoutRole(region, signal);
	const { arn } = await ports.sts.getCallerIdentity(region, credentials, signal);
	const accountId = (0,from_sign_in_js.parseArn)(arn)?.accountId ?? "";
	(0,from_sign_in_js.checkAccountAllowed)(accountId, inputs.allowedAccountIds);
	return {
		credentials,
		accountId,
		arn,
		idToken: void 0,
		target
	};
}
/** Duration and session policies apply to the console session, not to the manager's session. */
function withoutNarrowing(inputs) {
	return {
		...inputs,
		sessionSeconds: void 0,
		policies: {
			inline: void 0,
			managedArns: []
		}
	};
}
// src/temporary-roles/removals.ts
function hasFailed(removal) {
	return removal.kind === "failed" || removal.kind === "unseen";
}
/**
* Removes roles independently of each other, and logs the results.
*
* @param remove - Returns `false` if the role is not the one found before.
*/
function removeEach(roles, dryRun, { log }, remove) {
	return (0,from_sign_in_js.pLimit)(8).map(roles, async (role) => {
		const { name } = role;
		if (dryRun) {
			log.info(`Dry run: the role ${name} would be removed.`);
			return {
				kind: "would-be-removed",
				name
			};
		}
		try {
			if (!await remove(role)) {
				log.warning(`The role ${name} was replaced during this step, so it is not removed.`);
				return {
					kind: "replaced",
					name
				};
			}
			log.info(`Removed the role ${name}.`);
			return {
				kind: "removed",
				name
			};
		} catch (thrown) {
			const failure = (0,from_sign_in_js.errorOf)(thrown);
			log.info(`The role ${name} could not be removed: ${textOf(failure)}`);
			return {
				kind: "failed",
				name,
				failure
			};
		}
	});
}
/** The most characters of an annotation; the log has all reasons and names. */
const ROOM_FOR_REASONS = 1700;
const ROOM_FOR_NAMES = 1700;
/** The failure of a step that should remove roles. It names the first roles that are left. */
function failureOfRemovals(removals) {
	const failed = removals.filter(hasFailed);
	const [first] = failed;
	if (first === void 0) return;
	const fitting = (0,from_sign_in_js.firstThatFit)(failed.map(({ name }) => name), ROOM_FOR_NAMES);
	const names = `${fitting.shown.join(", ")}${fitting.more > 0 ? ` and ${fitting.more} more` : ""}`;
	const cancelled = failed.find(({ failure }) => (0,from_sign_in_js.codeOf)(failure) === "cancelled")?.failure;
	if (cancelled instanceof from_sign_in_js.ActionError) return new from_sign_in_js.ActionError("cancelled", `${cancelled.message} These roles are not removed: ${names}.`, cancelled.advice, { cause: cancelled });
	if (failed.length === 1 && first.failure instanceof from_sign_in_js.ActionError) {
		const { code, message, advice } = first.failure;
		const happened = `The role ${first.name} could not be ${undone(failed)}. ${message}`;
		return new from_sign_in_js.ActionError(code, happened, advice, { cause: first.failure });
	}
	if (first.failure instanceof from_sign_in_js.ActionError && areUnseenAlike(failed)) {
		const { code, message, advice } = first.failure;
		const happened = `${failed.length} roles could not be read, so it is unknown whether they have expired. The first: ${message}`;
		return new from_sign_in_js.ActionError(code, happened, `${advice} These roles are left: ${names}`, { cause: first.failure });
	}
	const { shown: reasons, more } = (0,from_sign_in_js.firstThatFit)(failed.map(({ name, failure }) => `${name}: ${textOf(failure)}`), ROOM_FOR_REASONS);
	const rest = more > 0 ? [`and ${more} more; the log has them all.`] : [];
	return new from_sign_in_js.ActionError("some-roles-failed", `${failed.length} of ${removals.length} roles could not be ${undone(failed)}.\n${[...reasons, ...rest].join("\n")}\n`, `Remove the causes that these lines name, and run the step again. These roles are left: ${names}`, { cause: first.failure });
}
/** Without permission to read roles, all fail for the same reason. The error says it once. */
function areUnseenAlike(failed) {
	return new Set(failed.map(({ failure }) => (0,from_sign_in_js.codeOf)(failure))).size === 1 && failed.every(({ kind }) => kind === "unseen");
}
function undone(failed) {
	return failed.every(({ kind }) => kind === "unseen") ? "read" : "removed";
}
function textOf(failure) {
	return `${(0,from_sign_in_js.codeOf)(failure)}. ${failure.message}`;
}


export {
	EXPIRY_POLICY_NAME,
	becomeManager,
	endsTooLate,
	expiryPolicy,
	failureOfRemovals,
	findRole,
	hasExpired,
	hasFailed,
	identify,
	isSameOwnership,
	maxSessionSeconds,
	nothingToRemove,
	ownershipOf,
	ownershipTags,
	owningRepository,
	parseCreateInputs,
	parseSweepInputs,
	parseTeardownInputs,
	policyArnCandidates,
	removalCommands,
	removeEach,
	removeIfSame,
	removeRole
};
