import * as from_sign_in_js from "./sign-in.js";
import * as from_sealed_link_js from "./sealed-link.js";


;// CONCATENATED MODULE: external "./sign-in.js"
;// CONCATENATED MODULE: external "./sealed-link.js"
;// CONCATENATED MODULE: ./build/modules/seal-for.js


// src/delivery/actor.ts
/** The permissions that allow a push. Forgejo and Gitea also have `owner`. */
const WRITING = [
	"admin",
	"write",
	"owner"
];
const NAME_PEOPLE = "In seal-to, replace the word actor with the people who may have the link: \"@octocat\" with its quotation marks, or a key of theirs.";
/**
* Replaces the word `actor` by the login of the person who asked for this attempt. GitHub must
* confirm in this step that this person may write to the repository.
*
* An event proves nothing: an approval can wait for weeks, and anybody who can read may open a pull
* request. If something is unknown, it is refused.
*
* @throws ActionError `asker-unknown`.
*/
async function withActorNamed(sealTo, asking) {
	if (sealTo.some(({ kind }) => kind === "actor")) await checkActor(asking);
	const { actor: login } = asking.run;
	return sealTo.map((entry) => entry.kind === "actor" ? {
		kind: "user",
		line: entry.line,
		login
	} : entry);
}
async function checkActor(asking) {
	const { run, github, precedingRun, idToken, signal } = asking;
	checkPerson(run);
	if (run.eventName === "workflow_run") checkPrecedingRun(run, await precedingRun());
	const { userId } = checkPermission(run, await github.permission(run.actor, signal));
	const claimed = (await idToken(signal))?.actorId;
	if (claimed !== void 0 && claimed !== userId) throw unknown(`The ID token of the job is for the account ${(0,from_sign_in_js.shortened)(claimed)}, and the login ${run.actor} belongs to ${accountText(userId)}`);
}
/** Refuses an actor who is not a person, or who did not start this attempt. */
function checkPerson(run) {
	const { actor, triggeringActor, eventName, runAttempt, forge } = run;
	if (eventName === "schedule") throw unknown("A schedule started the run, and nobody asked for the link");
	if (actor === "") throw unknown("The runner does not say who started the run");
	if (isApp(actor)) throw unknown(`The run was started by ${(0,from_sign_in_js.shortened)(actor)}, which is an app and not a person`);
	if (!(0,from_sign_in_js.isLogin)(actor, forge)) throw unknown(`The runner says that "${(0,from_sign_in_js.shortened)(actor)}" started the run, which is not the login of a person`);
	if ((0,from_sign_in_js.isRunAgainByAnother)(run)) throw unknown(`${actor} started this run, and ${triggeringActor} ran it again`, `${startNewRun(run)}, or name the person in seal-to${isApp(triggeringActor) ? "" : `: "@${triggeringActor}"`}.`);
	if (triggeringActor === void 0 && runAttempt !== "1") throw unknown(`${actor} started this run, and the server does not say who started attempt ${runAttempt || "(unknown)"} of it`, `${startNewRun(run)}, or name the person in seal-to.`);
}
function isApp(login = "") {
	return login.endsWith("[bot]");
}
/** Refuses a run if nobody, another person or something unknown started the run before it. */
function checkPrecedingRun({ actor }, { eventName, askedBy }) {
	if (eventName === "schedule") throw unknown("The run follows one that a schedule started, and nobody asked for the link");
	if (eventName === "workflow_run") throw unknown("A workflow_run started the run before this one, and the event does not say what started the first run");
	if (eventName === void 0 || askedBy === void 0) throw unknown("The event does not say who started the run before this one");
	if (askedBy.toLowerCase() !== actor.toLowerCase()) throw unknown(`${actor} started this run, and ${(0,from_sign_in_js.shortened)(askedBy)} started the run before it, or ran it again`);
}
function startNewRun(run) {
	const url = (0,from_sign_in_js.workflowUrl)(run);
	return `Start a new run${url === void 0 ? "" : ` (${url})`} instead of running this one again`;
}
function checkPermission({ actor, actorId, repository }, found) {
	if (found.kind === "unknown") throw unknown(`GitHub did not say whether ${actor} may write to ${repository} (${found.reason})`, `${found.advice} Or, in seal-to, name the people who may have the link: "@octocat" with its quotation marks, or a key of theirs.`);
	if (found.isApp) throw unknown(`The run was started by ${actor}, which is an app and not a person`);
	if (!WRITING.includes(found.permission)) throw unknown(`${actor} started the run and may not write to ${repository} (permission "${(0,from_sign_in_js.shortened)(found.permission, 20)}")`);
	if (actorId !== void 0 && actorId !== found.userId) throw unknown(`The account ${(0,from_sign_in_js.shortened)(actorId)} started the run, and the login ${actor} belongs to ${accountText(found.userId)}`);
	return found;
}
function accountText(userId) {
	return userId === void 0 ? "an account that GitHub does not name" : `the account ${userId}`;
}
function unknown(happened, advice = NAME_PEOPLE) {
	return new from_sign_in_js.ActionError("asker-unknown", `${happened}, so "actor" in seal-to is refused.`, advice);
}
// src/delivery/named-keys.ts
/**
* Reads a public key from an input.
*
* @throws ActionError `invalid-input` if it is damaged.
*/
async function readKey(input, key, sealing) {
	const read = key.kind === "age" ? await sealing.ageKey(key.recipient) : sealing.sshKey(key.key);
	if (read === void 0) throw (0,from_sign_in_js.invalidInput)(input, `has a damaged ${key.kind === "age" ? "age recipient" : "SSH public key"} on line ${key.line}`, "Copy the whole line again. A part of it is missing or misspelled.");
	return read;
}
/**
* The keys of people from the input `recipients`, without duplicates.
*
* @returns A map from the login in lower case.
* @throws ActionError `invalid-input` for a damaged key, whoever it belongs to.
*/
async function keysByLogin(recipients, sealing) {
	const people = /* @__PURE__ */ new Map();
	for (const { login, line, key } of recipients) {
		const name = login.toLowerCase();
		const { keys, fromGitHub } = people.get(name) ?? {
			keys: [],
			fromGitHub: false
		};
		if (key.kind === "github") {
			people.set(name, {
				keys,
				fromGitHub: true
			});
			continue;
		}
		const read = await readKey("recipients", {
			...key,
			line
		}, sealing);
		const isKnown = keys.some((other) => isSame(other, read));
		people.set(name, {
			keys: isKnown ? keys : [...keys, read],
			fromGitHub
		});
	}
	return people;
}
function isSame(one, other) {
	return one.kind !== "unusable" && other.kind !== "unusable" && one.id === other.id;
}
/**
* Finds a person of `seal-to` in `recipients`. If the person has several keys, it logs a notice,
* because one of them may be old or belong to somebody else.
*
* @throws ActionError `no-recipient-key` if it does not name the person.
*/
function keysOfPerson(login, people, log) {
	const found = people.get(login.toLowerCase());
	if (found === void 0) throw new from_sign_in_js.ActionError("no-recipient-key", `The input recipients has no key of @${login}, whom seal-to names.`, `Ask this person for a key, and add it to recipients: @${login} age1tag1… (the opener page makes one). To use the SSH keys that GitHub publishes, add @${login} github.`);
	const names = [...found.keys.map((key) => key.kind === "unusable" ? key.name : key.code ?? key.id), ...found.fromGitHub ? ["those on GitHub"] : []];
	if (names.length > 1) log.notice(`recipients: @${login} has several keys (${names.join(", ")}), and each of them opens the link. Remove those that this person does not use.`);
	return found;
}
// src/delivery/recipients.ts
const UNREADABLE = {
	kind: "unusable",
	name: "unknown",
	reason: "not readable"
};
const ADD_A_KEY = "Add an Ed25519 key (ssh-keygen -t ed25519) to the account, under \"SSH and GPG keys\" in the settings of GitHub, or to recipients if that input is set. Or name another recipient in seal-to, such as an age1… recipient (age-keygen).";
/**
* The keys that a step seals for, without duplicates. A key that cannot be used is left out, with a
* notice.
*
* @param named - The input `recipients`; if absent, this asks GitHub for keys.
* @throws ActionError `invalid-input` for an invalid key; `no-recipient-key` if no key is left, a
*   user does not exist or is not in `recipients`; `network`.
*/
async function resolveRecipients(sealTo, named, resolving) {
	const { log } = resolving;
	const people = named && await keysByLogin(named, resolving.sealing);
	const found = /* @__PURE__ */ new Map();
	const withoutKey = [];
	for (const entry of sealTo) {
		const recipients = entry.kind === "user" ? await recipientsOfUser(entry.login, people, resolving) : await recipientOfLine(entry, resolving);
		if (entry.kind === "user" && recipients.length === 0) withoutKey.push(`@${entry.login}`);
		for (const recipient of recipients) found.set(recipient.key.id, found.get(recipient.key.id) ?? recipient);
	}
	if (found.size === 0) throw new from_sign_in_js.ActionError("no-recipient-key", `Nobody in seal-to${withoutKey.length > 0 ? ` (${withoutKey.join(", ")})` : ""} has a usable key: age1…, ssh-ed25519, or ssh-rsa of 2048 bits or more.`, ADD_A_KEY);
	for (const user of withoutKey) log.warning(`seal-to: ${user} has no usable ${people === void 0 ? "SSH key on GitHub" : "key in recipients"}, so this user cannot open the link. ${ADD_A_KEY}`);
	const recipients = [...found.values()];
	warnOfMixture(recipients, log);
	return recipients;
}
/** The link is only as safe as its weakest key. The command `age` refuses such a mixture. */
function warnOfMixture(recipients, log) {
	const classic = recipients.find(({ key }) => !isPostQuantum(key));
	if (classic !== void 0 && recipients.some(({ key }) => isPostQuantum(key))) log.warning(`seal-to has post-quantum recipients together with others (${recipientLine(classic)}). Name only recipients of one kind: a quantum computer could break the other keys, and then open the link.`);
}
function isPostQuantum({ id }) {
	return /^age1(?:pq|tagpq)1/.test(id);
}
async function recipientOfLine(entry, { sealing, log }) {
	const key = await readKey("seal-to", entry, sealing);
	if (key.kind === "unusable") {
		log.notice(leftOut(`The key on line ${entry.line}`, key));
		return [];
	}
	return [{
		key,
		owner: void 0
	}];
}
async function recipientsOfUser(login, people, { sealing, github, log, signal }) {
	const { keys, fromGitHub } = people === void 0 ? {
		keys: [],
		fromGitHub: true
	} : keysOfPerson(login, people, log);
	const lines = fromGitHub ? await github.publicKeys(login, signal) : [];
	if (lines === void 0) throw new from_sign_in_js.ActionError("no-recipient-key", `GitHub shows no user @${login}, whom seal-to names.`, `Correct the name, or remove it. Apps have no keys.${ofEnterprise(login)}`);
	const published = lines.map((line) => sealing.sshKey(line) ?? UNREADABLE);
	return [...keys, ...published].flatMap((key) => {
		if (key.kind === "unusable") {
			log.notice(leftOut(`A key of @${login}`, key));
			return [];
		}
		return [{
			key,
			owner: `@${login}`
		}];
	});
}
/** GitHub shows managed users only to members of their enterprise. */
function ofEnterprise(login) {
	return login.includes("_") ? " If it is an account of an enterprise, remove github-token, so that the action uses the token of the job, or write the keys themselves into seal-to. GitHub shows such an account only to tokens that may see it." : "";
}
function leftOut(whose, { name, reason }) {
	return `seal-to: ${whose} is left out (${name}: ${reason}).`;
}
/** A recipient as the log shows it: `ssh-ed25519 SHA256:… (@octocat)`. Keys of age have a code. */
function recipientLine({ key, owner }) {
	const id = key.kind === "age" ? key.id : `${key.kind} ${key.id}`;
	const said = owner === void 0 ? id : `${id} (${owner})`;
	return key.code === void 0 ? said : `${said}, code ${key.code}`;
}
// src/delivery/sealed-text.ts
/**
* The text to seal. For a single role it is only the URL, so that a command can open it. For
* several roles it has one paragraph for each that worked.
*
* @returns `undefined` if there is no URL.
*/
function sealedText(outcomes) {
	const signedIn = outcomes.filter((outcome) => outcome.kind === "signed-in");
	const [first] = signedIn;
	if (first === void 0) return;
	if (outcomes.length === 1) return `${first.signIn.consoleUrl}\n`;
	return signedIn.map(({ signIn }) => signIn).map(({ role, accountId, consoleUrl, urlExpiresAt }) => `${role?.name} in ${accountId}, open before ${urlExpiresAt.toISOString()}:\n${consoleUrl}\n`).join("\n");
}
// src/delivery/seal-for.ts
/**
* Finds the keys of the people in `seal-to`, and logs them.
*
* @throws ActionError `asker-unknown`, `no-recipient-key`, `invalid-input` or `network`.
*/
async function sealFor({ sealTo, recipients: named, reason, openerUrl }, ports, asking) {
	const { log } = ports;
	const { run, signal } = asking;
	if (sealTo.length === 0) {
		if (named === void 0) (0,from_sealed_link_js.planLink)(openerUrl, [], ports);
		else log.warning("recipients is set, but seal-to names nobody, so the action does not encrypt the link. Name the people in seal-to, for example \"@octocat\" with its quotation marks, or remove recipients.");
		return async () => void 0;
	}
	const people = await withActorNamed(sealTo, asking);
	const sealing = await ports.loadSealing();
	const recipients = await resolveRecipients(people, named, {
		...ports,
		sealing,
		signal
	});
	for (const recipient of recipients) log.info(`Sealed for: ${recipientLine(recipient)}`);
	const keys = recipients.map(({ key }) => key);
	const plan = (0,from_sealed_link_js.planLink)(openerUrl, keys, ports);
	return async (outcomes) => {
		const text = sealedText(outcomes);
		if (text === void 0) return;
		const armored = await sealing.sealText(text, keys);
		const link = plan && await (0,from_sealed_link_js.sealedLink)(outcomes, plan, {
			run,
			reason,
			sealing,
			log
		});
		return {
			armored,
			recipients,
			link
		};
	};
}


export {
	sealFor
};
