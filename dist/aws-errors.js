import * as from_sign_in_js from "./sign-in.js";


;// CONCATENATED MODULE: external "./sign-in.js"
;// CONCATENATED MODULE: ./build/modules/aws-errors.js

// src/aws/denial.ts
const TYPE = "(?<type>(?:service control|resource control|VPC endpoint|session|resource-based|identity-based|role trust) policy|permissions boundary)";
const EXPLICIT = new RegExp(`\\bwith an explicit deny\\b(?: in an? ${TYPE})?`, "i");
const IMPLICIT = new RegExp(`\\bbecause no ${TYPE} allows\\b`, "i");
/** The policies of the identity and of the resource. The usual advice is about them. */
const USUAL = ["identity-based policy", "resource-based policy"];
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
// src/aws/service-error.ts
const MAX_SAID_LENGTH = 500;
const THROTTLED = /^(?:Throttling|Throttled|RequestLimitExceeded|TooManyRequests|RequestThrottled)$/;
function readRefusal(error) {
	const { name, message, $fault, $metadata, $response } = error;
	return {
		name: (name ?? "").replace(/Exception$/, ""),
		said: (0,from_sign_in_js.shortened)((0,from_sign_in_js.withoutQuotedRequest)(message ?? ""), MAX_SAID_LENGTH).replace(/\.$/, ""),
		status: $metadata?.httpStatusCode ?? 0,
		spoken: $fault !== void 0 && name !== "Unknown",
		headers: $response?.headers ?? {}
	};
}
/**
* Whether the failure may be temporary: network, 429, 5xx, throttling.
*
* @param also - More error codes of the service that are temporary.
*/
function judgeRefusal(error, also = []) {
	if ((0,from_sign_in_js.isTransientFault)(error)) return { afterMs: void 0 };
	const { name, status, headers } = readRefusal(error);
	return status === 429 || status >= 500 || THROTTLED.test(name) || also.includes(name) ? { afterMs: (0,from_sign_in_js.retryAfterMs)(headers, /* @__PURE__ */ new Date()) } : void 0;
}
/** The failure, if it is about the credentials that a call was signed with. */
function credentialFailure(error) {
	const { name, said } = readRefusal(error);
	switch (name) {
		case "ExpiredToken": return new from_sign_in_js.ActionError("expired-credentials", `AWS says that these credentials expired (${said}).`, "Set the credentials again, right before this step.", { cause: error });
		case "InvalidClientTokenId":
		case "UnrecognizedClient":
		case "InvalidAccessKeyId":
		case "SignatureDoesNotMatch":
		case "RequestExpired":
		case "MissingAuthenticationToken": return new from_sign_in_js.ActionError("no-credentials", `AWS does not know these credentials (${name}: ${said}).`, "Check that access key, secret key and session token belong together, that the key is active and of the right partition, and that the clock of the runner is right.", { cause: error });
		default: return;
	}
}


export {
	adviceOnDenial,
	credentialFailure,
	denialIn,
	judgeRefusal,
	readRefusal
};
