import * as from_sign_in_js from "./sign-in.js";


;// CONCATENATED MODULE: external "./sign-in.js"
;// CONCATENATED MODULE: ./build/modules/sealed-link.js

// src/delivery/sealed-link.ts
/** Keys that the opener page or a hardware token makes. */
function opensLinks({ kind, id }) {
	return kind === "age" && id.startsWith("age1tag1");
}
/**
* Finds out whether a sealed link is possible. If the workflow sets `opener-url` and it is not
* possible, a warning says why.
*
* @param keys - All keys that the step seals for.
* @param replacesSignIn - Whether `AWS_ENDPOINT_URL_SIGNIN` replaces the sign-in hosts; the page
*   would refuse such links.
*/
function planLink(openerUrl, keys, { log, replacesSignIn }) {
	if (openerUrl === void 0) return;
	const fitting = keys.filter(opensLinks);
	if (fitting.length === 0) {
		log.warning("opener-url is set, but nobody in seal-to has a recipient that begins with age1tag1, so there is no sealed-link. Make a key on the opener page, add its line to the input recipients, and name its owner in seal-to.");
		return;
	}
	if (fitting.length > 64) {
		log.warning(`seal-to names ${fitting.length} recipients that begin with age1tag1, and the opener page opens links for at most 64, so there is no sealed-link. Name fewer people, or use sealed-url.`);
		return;
	}
	if (replacesSignIn) {
		log.warning("AWS_ENDPOINT_URL_SIGNIN replaces the sign-in hosts of AWS, and the opener page opens those of AWS only, so there is no sealed-link. Use sealed-url, or remove the variable.");
		return;
	}
	return {
		openerUrl,
		keys: fitting
	};
}
/**
* Seals the sessions of a step in one link. A failed role is in it with the code of its failure.
*
* @returns `undefined` if all roles failed, or a value does not fit into a link.
*/
async function sealedLink(outcomes, plan, { run, reason, sealing, log }) {
	const ends = outcomes.flatMap((outcome) => outcome.kind === "signed-in" ? [outcome.signIn.urlExpiresAt.getTime()] : []);
	if (ends.length === 0) return;
	if (outcomes.length > 500) {
		log.warning(`This step has ${outcomes.length} roles, and a sealed link holds at most 500, so there is no sealed-link. Use sealed-url, or several steps.`);
		return;
	}
	const payload = payloadOf(outcomes, run, reason);
	const sealed = payload.roles.every((role) => role.kind === "failure" || (0,from_sign_in_js.isIssuer)(role.issuer)) ? await sealing.sealLink(payload, plan.keys) : void 0;
	if (sealed === void 0) {
		log.warning("A value of this step does not fit into a sealed link (an issuer or a destination of thousands of characters, for example), so there is no sealed-link. Use sealed-url, or shorten the value.");
		return;
	}
	const url = `${plan.openerUrl}#${sealed.fragment}`;
	if (url.length > 1048576) {
		log.warning("The sealed link would be longer than 1 MiB, which the opener page refuses, so there is no sealed-link. Use sealed-url, or several steps with fewer roles.");
		return;
	}
	log.info(`Sealed link: code ${sealed.code}`);
	return {
		url,
		openerUrl: plan.openerUrl,
		code: sealed.code,
		worksUntil: new Date(Math.min(...ends))
	};
}
function payloadOf(outcomes, run, reason) {
	return {
		roles: outcomes.map((outcome) => outcome.kind === "failed" ? failureOf(outcome) : sessionOf(outcome.signIn)),
		reason,
		asker: (0,from_sign_in_js.askerOf)(run) || void 0,
		run: (0,from_sign_in_js.runUrl)(run)
	};
}
function sessionOf(signIn) {
	const { region, accountId, role, consoleUrl, urlExpiresAt, sessionExpiresAt } = signIn;
	return {
		kind: "session",
		region,
		...(0,from_sign_in_js.loginParts)(consoleUrl),
		accountId,
		role: role?.name,
		urlExpiresAt,
		sessionExpiresAt
	};
}
function failureOf({ target, failure }) {
	const { role } = target;
	return {
		kind: "failure",
		accountId: role?.accountId,
		role: role?.name,
		code: (0,from_sign_in_js.codeOf)(failure)
	};
}


export {
	opensLinks,
	planLink,
	sealedLink
};
