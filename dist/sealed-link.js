import * as from_sign_in_js from "./sign-in.js";


;// CONCATENATED MODULE: external "./sign-in.js"
;// CONCATENATED MODULE: ./build/modules/sealed-link.js

// src/delivery/sealed-link.ts
/** Keys that the opener page makes, or a token that holds one. */
function opensLinks({ kind, id }) {
	return kind === "age" && id.startsWith("age1tag1");
}
/**
* Whether there will be a sealed link. If there will be none though the workflow names an opener
* page, a warning says why.
*
* @param keys - That the step seals for.
* @param replacesSignIn - Whether `AWS_ENDPOINT_URL_SIGNIN` replaces the sign-in hosts, which the
*   page would not open.
*/
function planLink(openerUrl, keys, { log, replacesSignIn }) {
	if (openerUrl === void 0) return;
	const fitting = keys.filter(opensLinks);
	if (fitting.length === 0) {
		log.warning("opener-url is set, but seal-to names nobody with a recipient that begins with age1tag1, so there is no sealed-link. Make a key on the opener page, and add the line that it shows to recipients.");
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
* Seals the sessions of a step in one link. Roles that failed stand in it with their code.
*
* @returns `undefined` if no role worked, or if a value does not fit into a link.
*/
async function sealedLink(outcomes, plan, { run, reason, sealing, log }) {
	const ends = outcomes.flatMap((outcome) => outcome.kind === "signed-in" ? [outcome.signIn.urlExpiresAt.getTime()] : []);
	if (ends.length === 0) return;
	const sealed = await sealing.sealLink(payloadOf(outcomes, run, reason), plan.keys);
	if (sealed === void 0) {
		log.warning("A value of this step does not fit into a sealed link (an issuer or a destination of thousands of characters, for example), so there is no sealed-link. Use sealed-url, or shorten the value.");
		return;
	}
	log.info(`Sealed link: code ${sealed.code}`);
	return {
		url: `${plan.openerUrl}#${sealed.fragment}`,
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
