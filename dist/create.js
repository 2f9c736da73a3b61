import * as from_sign_in_js from "./sign-in.js";
import * as from_temporary_roles_js from "./temporary-roles.js";
import * as from_refusals_js from "./refusals.js";


;// CONCATENATED MODULE: external "./sign-in.js"
;// CONCATENATED MODULE: external "./temporary-roles.js"
;// CONCATENATED MODULE: external "./refusals.js"
;// CONCATENATED MODULE: ./build/modules/create.js



// src/role/trust.ts
/** The highest quota of IAM. Below it, IAM itself decides. */
const MAX_TRUST_POLICY_LENGTH = 8192;
/**
* The trust policy of a temporary role. No statement allows anything after the expiry.
*
* @throws ActionError `invalid-input` if the principals do not fit into a trust policy.
* @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html}
*/
function trustPolicy({ principals, oidc }, expiresAt) {
	const untilExpiry = { DateLessThan: { "aws:CurrentTime": (0,from_sign_in_js.policyTime)(expiresAt) } };
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
					[`${host}:sub`]: (0,from_sign_in_js.literalValue)(subject),
					[`${host}:aud`]: (0,from_sign_in_js.literalValue)(audience)
				},
				...untilExpiry
			}
		});
	}
	const document = (0,from_sign_in_js.policyJson)({
		Version: "2012-10-17",
		Statement: statements
	});
	if (document.length > MAX_TRUST_POLICY_LENGTH) throw (0,from_sign_in_js.invalidInput)("trusted-principals", `makes the trust policy ${document.length} characters long, and IAM accepts at most ${MAX_TRUST_POLICY_LENGTH}`, "Name fewer principals. An account ID trusts every identity of that account that has permission.");
	return document;
}
/** The ARN of an account's IAM OIDC provider for an issuer. */
function oidcProviderArn(partition, accountId, issuer) {
	return `arn:${partition}:iam::${accountId}:oidc-provider/${issuerHost(issuer)}`;
}
function issuerHost(issuer) {
	return issuer.replace(/^https:\/\//, "");
}
// src/temporary-roles/undo.ts
const UNDO_LIMIT_MS = 45e3;
/**
* Removes what a failed or cancelled `create` made. A cancel does not stop it, but the runner gives
* a cancelled step only ten seconds. The post step does the rest.
*
* @returns the failure to report; it says what happened to the role.
*/
async function undo(thrown, told, step) {
	const { name, ownership } = told;
	const { manager, postStep, ports } = step;
	const failure = (0,from_sign_in_js.errorOf)(thrown);
	try {
		return await (0,from_sign_in_js.withDeadline)(UNDO_LIMIT_MS, new AbortController().signal, async (signal) => {
			const iam = ports.iam(manager.credentials, manager.target.region, signal);
			const role = await (0,from_temporary_roles_js.findRole)(name, iam);
			if (role === void 0) return failure;
			const isOurs = (0,from_temporary_roles_js.isSameOwnership)(role, ownership);
			if (isOurs) await (0,from_temporary_roles_js.removeRole)(name, iam, signal);
			postStep.forget(told);
			return isOurs ? withRemark(failure, `The role ${name} was removed again.`, "", ports.log) : failure;
		});
	} catch (error) {
		return withRemark(failure, `The role ${name} may be left, since it could not be removed (${(0,from_sign_in_js.errorOf)(error).message}).`, `The post step of this action tries once more. If that fails too, remove the role with:\n${(0,from_temporary_roles_js.removalCommands)(name, manager.target.partition)}`, ports.log);
	}
}
function withRemark(failure, remark, advice, log) {
	if (!(failure instanceof from_sign_in_js.ActionError)) {
		log.warning(`${remark} ${advice}`.trim());
		return failure;
	}
	const { code, message } = failure;
	return new from_sign_in_js.ActionError(code, `${message} ${remark}`, `${failure.advice} ${advice}`.trim(), { cause: failure });
}
// src/temporary-roles/make-role.ts
const INLINE_POLICY_NAME = "aws-console-url-inline";
/** Where a trust policy can have letters that are not Latin. */
const IN_THE_TRUST_POLICY = "the name of the branch or environment in the ID token";
/** Tries for generated names; one is taken only by chance. */
const MAX_NAMES = 3;
/** Pauses, since permissions that test a tag of the role may not see it at once. */
const PAUSES_FOR_TAGS_MS = [
	500,
	1e3,
	2e3
];
/** After these codes the result of the call is unknown; it may even take effect later. */
const UNCLEAR = ["network", "cancelled"];
/**
* Makes the role, without any policy yet, after telling the post step. If a generated name is
* taken, it tries others.
*
* @throws ActionError. The role is removed then, or the error names it.
*/
async function makeRole(plan, iam, postStep, ports) {
	const { inputs, run, manager, ownership } = plan;
	for (let nth = 1;; nth += 1) {
		const told = {
			name: inputs.roleName ?? (0,from_sign_in_js.uniqueRoleName)(run, ports.random()),
			account: {
				id: manager.accountId,
				partition: manager.target.partition.id
			},
			ownership,
			inputs: inputs.identity
		};
		postStep.announce(told);
		try {
			return {
				role: await createRole(told.name, plan, iam),
				told
			};
		} catch (failure) {
			if (!hasChangedNothing(failure)) throw await undo(failure, told, {
				manager,
				postStep,
				ports
			});
			postStep.forget(told);
			if (!((0,from_sign_in_js.codeOf)(failure) === "role-exists" && inputs.roleName === void 0) || nth === MAX_NAMES) throw failure;
			ports.log.info(`The role name ${told.name} is taken; another one is tried.`);
		}
	}
}
/** Whether AWS answered with a refusal. */
function hasChangedNothing(failure) {
	return failure instanceof from_sign_in_js.ActionError && !UNCLEAR.includes(failure.code);
}
async function createRole(name, { inputs, ownership, trustPolicy }, iam) {
	const newRole = {
		name,
		path: from_sign_in_js.ROLE_PATH,
		description: `Temporary role of aws-console-url for ${ownership.repository}, run ${ownership.run}; ends ${ownership.expiresAt.toISOString()}`,
		trustPolicy,
		maxSessionSeconds: (0,from_temporary_roles_js.maxSessionSeconds)(inputs.expiresInSeconds),
		tags: (0,from_temporary_roles_js.ownershipTags)(ownership),
		permissionsBoundary: inputs.permissionsBoundary
	};
	const arn = await iam.createRole(newRole).catch((failure) => {
		throw (0,from_refusals_js.withCharactersNamed)(failure, trustPolicy, IN_THE_TRUST_POLICY);
	});
	const role = (0,from_sign_in_js.parseRoleArn)(arn);
	if (role === void 0) throw new TypeError("CreateRole gave no role ARN.");
	return role;
}
/** Attaches the expiry first, so the role never has power without it. */
async function addPolicies(role, expiresAt, inlinePolicy, policyArns, iam, signal) {
	await (0,from_sign_in_js.repeat)(() => iam.putInlinePolicy(role.name, from_temporary_roles_js.EXPIRY_POLICY_NAME, (0,from_temporary_roles_js.expiryPolicy)(role.arn, expiresAt)), onceTagsAreSeen, signal);
	if (inlinePolicy !== void 0) await iam.putInlinePolicy(role.name, INLINE_POLICY_NAME, inlinePolicy).catch((failure) => {
		throw (0,from_refusals_js.withCharactersNamed)(failure, inlinePolicy, "inline-policy");
	});
	for (const arn of policyArns) await iam.attachPolicy(role.name, arn);
}
/**
* The first change of a new role. AWS may refuse it at first, because `own-repository.json` tests a
* tag.
*/
const onceTagsAreSeen = (error, nth) => error instanceof from_sign_in_js.ActionError && error.code === "iam-refused" && !error.lasting ? PAUSES_FOR_TAGS_MS[nth - 1] : void 0;
// src/temporary-roles/post-step.ts
function postStepOf({ teardown }, { remember, log }) {
	const atJobEnd = teardown === "job-end";
	return {
		announce(role) {
			const lost = remember({
				...role,
				cleanup: "unfinished"
			});
			if (lost !== void 0 && atJobEnd) throw noJobEnd(lost);
			if (lost !== void 0) log.warning(`This runner cannot save state for the post step (${lost}). If this step is interrupted, the role ${role.name} is left. It has no power after ${role.ownership.expiresAt.toISOString()}, and mode sweep removes it.`);
		},
		forget(role) {
			remember({
				...role,
				cleanup: "none"
			});
		},
		handOver(role) {
			const lost = remember({
				...role,
				cleanup: atJobEnd ? "job-end" : "none"
			});
			if (lost !== void 0 && atJobEnd) throw noJobEnd(lost);
		}
	};
}
function noJobEnd(lost) {
	return (0,from_sign_in_js.invalidInput)("teardown", `is "job-end", but this runner cannot save state for the post step (${lost}), so nothing would remove the role`, "Remove this input, and add a step with \"mode: teardown\" and \"if: always()\". If the disk of the runner is full, free space on it.");
}
// src/temporary-roles/trust-plan.ts
const SESSION = /^assumed-role\/(?<role>[^/]+)\//;
/**
* Decides whom a new role trusts: its creator; the workflow's OIDC identity, if the job can get a
* token and the account has the provider; and the principals that the user names.
*/
async function planTrust(inputs, manager, iam, ports, signal) {
	const maker = await makerPrincipal(manager.arn, iam);
	const principals = [.../* @__PURE__ */ new Set([maker, ...inputs.trustedPrincipals])];
	const idToken = await usableIdToken(inputs, manager, ports, signal);
	if (idToken === void 0) return {
		trusted: {
			principals,
			oidc: void 0
		},
		idToken: void 0
	};
	const { id } = manager.target.partition;
	const providerArn = oidcProviderArn(id, manager.accountId, idToken.issuer);
	if (!(manager.idToken !== void 0 || (await iam.oidcAudiences(providerArn))?.includes(idToken.audience) === true)) {
		ports.log.info(`The account ${manager.accountId} has no OIDC provider for this workflow, or the action has no permission to read it. So the new role does not trust the OIDC identity of the job.`);
		return {
			trusted: {
				principals,
				oidc: void 0
			},
			idToken: void 0
		};
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
	return ports.idTokens.request(manager.target.audience, signal);
}
/**
* The creator as a principal. The ARN of a role session lacks the role's path, so this asks IAM for
* the role. If IAM refuses, the session itself is the principal.
*/
async function makerPrincipal(callerArn, iam) {
	const session = (0,from_sign_in_js.groupsOf)(SESSION, ["role"], (0,from_sign_in_js.parseArn)(callerArn)?.resource ?? "");
	if (session === void 0) return callerArn;
	return (await iam.role(session.role).catch(() => void 0))?.arn ?? callerArn;
}
// src/temporary-roles/wait.ts
/** New roles work after 2 to 30 seconds, rarely a minute. */
const MAX_WAIT_MS = 9e4;
/** The longest pause: the most time lost if the role works right after a try. */
const MAX_PAUSE_MS = 750;
const FIRST_PAUSE_MS = 150;
const PAUSE_GROWTH = 1.5;
const PROGRESS_MS = 5e3;
/** The answers of STS for a role that it does not know yet. */
const NOT_YET = ["role-not-assumable", "untrusted-identity"];
/**
* Opens the session of a new role as soon as AWS allows it. It tries with growing pauses and logs
* progress every few seconds. IAM is eventually consistent, so a later call could be refused again.
* Therefore the step uses the session that it opened here.
*
* @param call - The call that opens the session, as policies name it.
* @throws ActionError `not-propagated` after 90 seconds, with AWS's last answer, or the error of
*   another refusal. An explicit deny ends the wait at once.
* @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot.html#troubleshoot_general_eventual-consistency}
*/
async function openWhenAssumable(open, call, ports) {
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
	const untilKnown = (error, nth) => {
		progress();
		if (!isNotYet(error)) return;
		refusal = error;
		return Math.min(FIRST_PAUSE_MS * PAUSE_GROWTH ** (nth - 1), MAX_PAUSE_MS);
	};
	try {
		const session = await (0,from_sign_in_js.withDeadline)(MAX_WAIT_MS, ports.cancelled, (signal) => {
			limit = signal;
			return (0,from_sign_in_js.repeat)(() => open(signal), untilKnown, signal);
		});
		const waitedSeconds = ((ports.now().getTime() - began) / 1e3).toFixed(1);
		ports.log.info(`The new role works after ${waitedSeconds} s.`);
		return session;
	} catch (error) {
		ports.cancelled.throwIfAborted();
		if (refusal === void 0 || !limit.aborted) throw error;
		throw new from_sign_in_js.ActionError("not-propagated", `AWS still refuses the new role after ${MAX_WAIT_MS / 1e3} s. ${refusal.message}`, `Run the job again. If it keeps failing, check that no policy denies ${call} here: a service or resource control policy of the organization, or a policy of a VPC endpoint.`, { cause: refusal });
	}
}
function isNotYet(error) {
	return error instanceof from_sign_in_js.ActionError && NOT_YET.includes(error.code) && !error.lasting;
}
// src/temporary-roles/create.ts
const LOOKING_LIMIT_MS = 55e3;
const EXCHANGE_LIMIT_MS = 55e3;
/** The time that the step may need between creating the role and opening the session. */
const TOLERANCE_SECONDS = 150;
/**
* Makes a temporary role, waits until it can be assumed, and signs in to it.
*
* @throws ActionError. The role is removed then, or the error names it.
*/
async function create$1(inputs, target, run, ports) {
	(0,from_sign_in_js.logPageRemarks)([target], ports.log);
	const { manager, trust, policyArns } = await (0,from_sign_in_js.withDeadline)(LOOKING_LIMIT_MS, ports.cancelled, (signal) => prepare(inputs, target, ports, signal));
	const expiresAt = new Date(ports.now().getTime() + inputs.expiresInSeconds * 1e3);
	const iam = ports.iam(manager.credentials, manager.target.region, ports.cancelled);
	const postStep = postStepOf(inputs, ports);
	const { role, told } = await makeRole({
		inputs,
		run,
		manager,
		ownership: {
			repository: (0,from_temporary_roles_js.owningRepository)(run),
			run: (0,from_sign_in_js.runName)(run),
			expiresAt
		},
		trustPolicy: trustPolicy(trust.trusted, expiresAt)
	}, iam, postStep, ports);
	const undoIt = (failure) => undo(failure, told, {
		manager,
		postStep,
		ports
	});
	try {
		await addPolicies(role, expiresAt, inputs.inlinePolicy, policyArns, iam, ports.cancelled);
		ports.log.info(`Created the role ${role.arn}, which ends at ${expiresAt.toISOString()}.`);
		return {
			role,
			expiresAt,
			signIn: await signInToNewRole(role, expiresAt, {
				inputs,
				manager,
				trust,
				ports
			}),
			keep: () => postStep.handOver(told),
			undo: undoIt
		};
	} catch (failure) {
		throw await undoIt(failure);
	}
}
/**
* @throws ActionError `invalid-input` if an ARN belongs to another partition, before any request.
*/
function checkPartitions(inputs, partition) {
	const { policies, permissionsBoundary: boundary, trustedPrincipals } = inputs;
	(0,from_sign_in_js.checkPartition)("policy-arns", policies, partition);
	(0,from_sign_in_js.checkPartition)("permissions-boundary", boundary === void 0 ? [] : [boundary], partition);
	(0,from_sign_in_js.checkPartition)("trusted-principals", trustedPrincipals, partition);
}
/** Checks everything that it can check before the role is created. */
async function prepare(inputs, target, ports, signal) {
	const manager = await (0,from_temporary_roles_js.becomeManager)(target, inputs.signIn, ports, signal);
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
	for (const arn of (0,from_temporary_roles_js.policyArnCandidates)(reference, manager.target.partition.id)) if (await iam.policyExists(arn)) return arn;
	throw (0,from_sign_in_js.invalidInput)(input, `names "${reference}", and IAM has no policy with this name`, "Check the spelling and the case. For a policy of your own, write its ARN; it must be in this account.");
}
async function signInToNewRole(role, expiresAt, step) {
	const { manager, ports } = step;
	const target = {
		...manager.target,
		role,
		accountId: role.accountId
	};
	const inputs = forNewRole(step.inputs.signIn);
	const identity = step.trust.idToken === void 0 ? {
		kind: "environment",
		credentials: manager.credentials
	} : {
		kind: "oidc",
		idToken: step.trust.idToken
	};
	const session = await openWhenAssumable((signal) => (0,from_sign_in_js.assume)(role, identity, {
		target,
		inputs,
		ports,
		signal
	}), identity.kind === "oidc" ? "sts:AssumeRoleWithWebIdentity" : "sts:AssumeRole", ports);
	const signIn = await (0,from_sign_in_js.withDeadline)(EXCHANGE_LIMIT_MS, ports.cancelled, (signal) => (0,from_sign_in_js.signInWith)(session, {
		target,
		inputs,
		ports,
		signal
	}, step.inputs.expiresInSeconds));
	const { sessionExpiresAt = expiresAt } = signIn;
	const cutSeconds = (sessionExpiresAt.getTime() - expiresAt.getTime()) / 1e3;
	if (inputs.sessionSeconds !== void 0 && cutSeconds > TOLERANCE_SECONDS) ports.log.warning(`The session ends with the role at ${expiresAt.toISOString()}, before session-duration is over, because the role has no power then. Raise expires-in for a longer session.`);
	if (inputs.sessionSeconds === void 0 && -cutSeconds > TOLERANCE_SECONDS) ports.log.info(`The role works until ${expiresAt.toISOString()}, but this console session ends at ${sessionExpiresAt.toISOString()}: AWS did not allow a longer one.`);
	return {
		...signIn,
		sessionExpiresAt: cutSeconds > 0 ? expiresAt : sessionExpiresAt
	};
}
/** These inputs apply only to the call that assumes the manager's role. */
function forNewRole(signIn) {
	return {
		...signIn,
		externalId: void 0,
		sourceIdentity: void 0,
		sessionTags: []
	};
}
// src/modes/create.ts
/** Creates a temporary role, and a console URL for it. */
const create = async (raw, edges) => {
	const inputs = (0,from_temporary_roles_js.parseCreateInputs)(raw, edges.runFacts);
	const wanted = (0,from_sign_in_js.parseDeliveryInputs)(raw, edges.runFacts);
	const [target] = await (0,from_sign_in_js.planTargets)(inputs.signIn);
	checkPartitions(inputs, target.partition);
	const ports = await edges.rolePorts();
	const delivery = await (0,from_sign_in_js.deliveryFor)(wanted, {
		edges,
		target,
		inputs: inputs.signIn,
		ports
	});
	const created = await create$1(inputs, target, edges.runFacts, ports);
	try {
		(0,from_sign_in_js.logLines)((0,from_sign_in_js.signInLines)(created.signIn), ports.log);
		const roleEnd = {
			at: created.expiresAt,
			withJob: inputs.teardown === "job-end",
			trustsOthers: inputs.trustedPrincipals.length > 0
		};
		const outcomes = [{
			kind: "signed-in",
			signIn: created.signIn
		}];
		const step = {
			delivery,
			edges,
			now: ports.now(),
			roleEnd
		};
		await (0,from_sign_in_js.handOver)(outcomes, step, (sealed) => edges.publish.created(created, sealed));
		created.keep();
	} catch (failure) {
		throw await created.undo(failure);
	}
};


export {
	create
};
