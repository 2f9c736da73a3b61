import * as from_credential_chain_js from "./credential-chain.js";
import * as from_sign_in_js from "./sign-in.js";
import * as from_aws_sdk_js from "./aws-sdk.js";
// The require scope
var __nccwpck_require__ = {};

/************************************************************************/
/* webpack/runtime/define property getters */
(() => {
	// define getter functions for harmony exports
	__nccwpck_require__.d = (exports, definition) => {
		for(var key in definition) {
			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
			}
		}
	};
})();

/* webpack/runtime/hasOwnProperty shorthand */
(() => {
	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
})();

/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  K: () => (/* binding */ existingCredentials)
});

;// CONCATENATED MODULE: external "./credential-chain.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_credential_chain_js_namespaceObject = x({ ["defaultProvider"]: () => (from_credential_chain_js.defaultProvider) });
;// CONCATENATED MODULE: external "./sign-in.js"
var external_sign_in_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_sign_in_js_y = (x) => (() => (x))
const external_sign_in_js_namespaceObject = external_sign_in_js_x({ ["ActionError"]: () => (from_sign_in_js.ActionError), ["TransportError"]: () => (from_sign_in_js.TransportError), ["saidBy"]: () => (from_sign_in_js.saidBy), ["sendWithRetries"]: () => (from_sign_in_js.sendWithRetries), ["shortened"]: () => (from_sign_in_js.shortened) });
;// CONCATENATED MODULE: external "./aws-sdk.js"
var external_aws_sdk_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_aws_sdk_js_y = (x) => (() => (x))
const external_aws_sdk_js_namespaceObject = external_aws_sdk_js_x({ ["judgeStsFailure"]: () => (from_aws_sdk_js.judgeStsFailure), ["requestHandler"]: () => (from_aws_sdk_js.requestHandler) });
;// CONCATENATED MODULE: ./build/modules/credentials.js



// src/aws/credentials.ts
/** Variables that say where credentials are; with one of them set, a failure is worth telling. */
const CREDENTIAL_VARIABLES = [
	"AWS_ACCESS_KEY_ID",
	"AWS_PROFILE",
	"AWS_WEB_IDENTITY_TOKEN_FILE",
	"AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
	"AWS_CONTAINER_CREDENTIALS_FULL_URI"
];
/**
* Credentials of the SDK's default chain: environment, profile, SSO, web identity file,
* container, instance. Masked before they are returned.
*
* @returns `undefined` if no link of the chain has any.
* @throws ActionError `expired-credentials` if they are known to have expired, `no-credentials`
*   if the source that a variable names cannot be used, `network` if it cannot be reached.
* @throws the signal's reason if it was cancelled.
* @see {@link https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html}
*/
async function existingCredentials(region, context) {
	const found = await fromChain(region, context).catch((error) => {
		if (error instanceof external_sign_in_js_namespaceObject.ActionError) throw error;
		const incomplete = incompleteKey(context.environment);
		if (incomplete !== void 0) throw incomplete;
		if (CREDENTIAL_VARIABLES.some((name) => context.environment[name])) throw unusable(error);
	});
	if (found === void 0) return;
	const { accessKeyId, secretAccessKey, sessionToken, expiration } = found;
	for (const secret of [
		secretAccessKey,
		sessionToken,
		accessKeyId
	]) if (secret) context.mask(secret);
	checkSpelling({
		"access key ID": accessKeyId,
		"secret access key": secretAccessKey,
		"session token": sessionToken ?? ""
	});
	if (expiration !== void 0 && expiration <= context.now()) throw new external_sign_in_js_namespaceObject.ActionError("expired-credentials", `The AWS credentials of the environment expired at ${expiration.toISOString()}.`, "Run the step that sets them again, right before this one.");
	return {
		accessKeyId,
		secretAccessKey,
		sessionToken: sessionToken || void 0,
		expiresAt: expiration
	};
}
/** The chain itself cannot be told to stop: it may be waiting for a process or another server. */
function fromChain(region, { send, signal }) {
	const provider = (0,external_credential_chain_js_namespaceObject.defaultProvider)({ clientConfig: {
		region,
		maxAttempts: 1,
		requestHandler: (0,external_aws_sdk_js_namespaceObject.requestHandler)((request) => (0,external_sign_in_js_namespaceObject.sendWithRetries)(send, request, signal))
	} });
	return new Promise((resolve, reject) => {
		signal.throwIfAborted();
		const stop = () => reject(signal.reason);
		signal.addEventListener("abort", stop, { once: true });
		provider().then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
	});
}
/** A secret that was pasted with its line end would fail as an HTTP header, and not say why. */
function checkSpelling(parts) {
	const broken = Object.entries(parts).find(([, value]) => !/^[\x21-\x7e]*$/.test(value));
	if (broken !== void 0) throw new external_sign_in_js_namespaceObject.ActionError("no-credentials", `The ${broken[0]} of the environment contains a space, a line end, or another character that AWS never uses there.`, "Store it again without what surrounds it; a secret that was pasted together with its line end is the usual cause.");
}
/** The failure if one half of a key is set only; with a profile the SDK does not look at them. */
function incompleteKey(environment) {
	const pair = ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"];
	const given = pair.find((name) => environment[name]);
	const empty = pair.find((name) => !environment[name]);
	return given === void 0 || empty === void 0 || environment["AWS_PROFILE"] ? void 0 : new external_sign_in_js_namespaceObject.ActionError("no-credentials", `${given} is set, but ${empty} is empty.`, `Check the name of the secret that ${empty} is set from: a secret that does not exist, or that this run may not read, expands to nothing.`);
}
/**
* What `credential_process` printed may hold a secret, and so may a text that cannot be parsed;
* neither is repeated.
*/
function unusable(error) {
	if (error instanceof external_sign_in_js_namespaceObject.TransportError || (0,external_aws_sdk_js_namespaceObject.judgeStsFailure)(error) !== void 0) {
		const said = error instanceof external_sign_in_js_namespaceObject.TransportError ? error.message : "AWS STS failed";
		return new external_sign_in_js_namespaceObject.ActionError("network", `The AWS credentials of the environment could not be fetched (${said}).`, "Run the job again in a few minutes. If it keeps failing, check that this runner can reach the host that issues them, and the proxy and endpoint variables.", { cause: error });
	}
	const line = error instanceof Error ? (0,external_sign_in_js_namespaceObject.saidBy)(error).split("\n")[0] ?? "" : "";
	const said = line === "" || /command failed/i.test(line) ? "" : ` (${(0,external_sign_in_js_namespaceObject.shortened)(line, 200)})`;
	return new external_sign_in_js_namespaceObject.ActionError("no-credentials", `The AWS credentials of the environment cannot be used${said}.`, "Check the AWS_* variables of this step and the profile that they name, for example with \"aws sts get-caller-identity\" in a step before.", { cause: error });
}


var __webpack_exports__existingCredentials = __webpack_exports__.K;
export { __webpack_exports__existingCredentials as existingCredentials };
