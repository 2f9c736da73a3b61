import * as from_sign_in_js from "./sign-in.js";


;// CONCATENATED MODULE: external "./sign-in.js"
;// CONCATENATED MODULE: ./build/modules/refusals.js

// src/aws/denial.ts
const TYPE = "(?<type>(?:service control|resource control|VPC endpoint|session|resource-based|identity-based|role trust) policy|permissions boundary)";
const EXPLICIT = new RegExp(`\\bwith an explicit deny\\b(?: in (?:an?|the) ${TYPE})?`, "i");
const IMPLICIT = new RegExp(`\\bbecause no ${TYPE} allows\\b`, "i");
/** The policies of the identity and of the resource. The usual advice is about them. */
const USUAL = [
	"identity-based policy",
	"resource-based policy",
	"role trust policy"
];
/**
* Reads the reason that AWS gives for AccessDenied.
*
* @returns `undefined` if AWS gives no reason.
* @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html}
*/
function denialIn(said) {
	const explicit = EXPLICIT.exec(said);
	const found = explicit ?? IMPLICIT.exec(said);
	return found === null ? void 0 : {
		policyType: found.groups?.["type"],
		explicit: explicit !== null
	};
}
/**
* What to do if the usual advice (allow the call to the identity) does not help.
*
* @param call - As policies name it, such as `iam:CreateRole`.
* @returns `undefined` if the usual advice fits.
*/
function adviceOnDenial(denial, call) {
	if (denial === void 0) return;
	const { policyType = "policy", explicit } = denial;
	if (!explicit && USUAL.includes(policyType.toLowerCase())) return;
	const owner = /control/i.test(policyType) ? " The people who manage your AWS organization can do that." : "";
	return explicit ? `Change the ${policyType} that denies ${call}, or use an identity that it does not apply to. It does not help to allow the call in another policy.${owner}` : `Allow ${call} in the ${policyType} too. It does not help to allow it in another policy.${owner}`;
}
// src/policy/beyond-latin.ts
/** The characters that AWS accepts in a policy. JSON escapes replace all others. */
const LATIN = /[\t\n\r\u0020-\u00ff]/;
const HIDDEN = new RegExp(from_sign_in_js.NOT_SHOWN, "u");
const MAX_NAMED = 5;
/**
* Names the characters that may be the reason if AWS refuses a policy. AWS documents the characters
* that a policy may contain, but not whether escapes (`\uXXXX`) may replace others.
*
* @param failure - The error of AWS for this document.
* @param where - What the user can change in the document.
* @returns The failure, with advice about these characters if the document has any.
*/
function withCharactersNamed(failure, document, where) {
	if (!(failure instanceof from_sign_in_js.ActionError) || failure.code !== "policy-refused") return failure;
	const beyond = charactersOf(document).filter((character) => !LATIN.test(character));
	if (beyond.length === 0 || /invalid principal/i.test(failure.message)) return failure;
	const { code, message, advice, cause } = failure;
	const named = beyond.slice(0, MAX_NAMED).map(nameOf).join(", ");
	return new from_sign_in_js.ActionError(code, message, `Use Latin letters in ${where}. The policy contains characters that AWS may not accept: ${named}. ${advice}`, { cause });
}
/** The distinct characters of all keys and texts. */
function charactersOf(document) {
	const texts = [];
	JSON.parse(document, (key, value) => {
		texts.push(key, typeof value === "string" ? value : "");
		return value;
	});
	return [...new Set(texts.join(" "))];
}
function nameOf(character) {
	const codePoint = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
	return HIDDEN.test(character) ? `U+${codePoint}` : `"${character}" (U+${codePoint})`;
}


export {
	adviceOnDenial,
	denialIn,
	withCharactersNamed
};
