import * as from_credential_chain_js from "./credential-chain.js";
import * as from_sign_in_js from "./sign-in.js";
import * as from_aws_sdk_js from "./aws-sdk.js";


;// CONCATENATED MODULE: external "./credential-chain.js"
;// CONCATENATED MODULE: external "./sign-in.js"
;// CONCATENATED MODULE: external "./aws-sdk.js"
;// CONCATENATED MODULE: ./build/modules/credentials.js



// src/aws/credentials.ts
/** Variables that say where credentials are. If one is set, a failure to get them is an error. */
const CREDENTIAL_VARIABLES = [
	"AWS_ACCESS_KEY_ID",
	"AWS_PROFILE",
	"AWS_WEB_IDENTITY_TOKEN_FILE",
	"AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
	"AWS_CONTAINER_CREDENTIALS_FULL_URI"
];
/** The last day with a year of four digits. */
const LATEST_TIME_MS = Date.UTC(9999, 11, 31);
/**
* Credentials of the SDK's default chain: environment, profile, SSO, web identity file,
* container, instance. Masked before they are returned.
*
* @returns `undefined` if the chain finds no credentials.
* @throws ActionError `expired-credentials` if they are known to have expired, `no-credentials`
*   if the source that a variable names cannot be used, `network` if it cannot be reached.
* @throws the signal's reason if it was cancelled.
* @see {@link https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html}
*/
async function existingCredentials(region, context) {
	const found = await fromChain(region, context).catch((error) => {
		if (error instanceof from_sign_in_js.ActionError) throw error;
		const incomplete = incompleteKey(context.environment);
		if (incomplete !== void 0) throw incomplete;
		if (CREDENTIAL_VARIABLES.some((name) => context.environment[name])) throw unusable(error);
	});
	if (found === void 0) return;
	const { accessKeyId, secretAccessKey, sessionToken } = found;
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
	const expiration = usableTime(found.expiration);
	if (expiration !== void 0 && expiration <= context.now()) throw new from_sign_in_js.ActionError("expired-credentials", `The AWS credentials of the environment expired at ${expiration.toISOString()}.`, "Set the credentials again, right before this step.");
	return {
		accessKeyId,
		secretAccessKey,
		sessionToken: sessionToken || void 0,
		expiresAt: expiration
	};
}
/** The SDK passes on what a variable or a program says, even if it is not a time. */
function usableTime(time) {
	return time !== void 0 && time.getTime() <= LATEST_TIME_MS ? time : void 0;
}
/** The chain cannot be stopped, so an abort only ends the wait for it. */
function fromChain(region, { send, signal }) {
	const provider = (0,from_credential_chain_js.defaultProvider)({ clientConfig: {
		region,
		maxAttempts: 1,
		requestHandler: (0,from_aws_sdk_js.requestHandler)((request) => (0,from_sign_in_js.sendWithRetries)(send, request, signal))
	} });
	return new Promise((resolve, reject) => {
		signal.throwIfAborted();
		const stop = () => reject(signal.reason);
		signal.addEventListener("abort", stop, { once: true });
		provider().then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
	});
}
/** Without this, a secret that was pasted with its line end would fail later without a reason. */
function checkSpelling(parts) {
	const broken = Object.entries(parts).find(([, value]) => !/^[\x21-\x7e]*$/.test(value));
	if (broken !== void 0) throw new from_sign_in_js.ActionError("no-credentials", `The ${broken[0]} of the environment contains a space, a line end, or another character that AWS never uses there.`, "Save this secret again, without spaces and line ends around it.");
}
/** The error if only one half of a key is set. With a profile, the SDK ignores both halves. */
function incompleteKey(environment) {
	const pair = ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"];
	const given = pair.find((name) => environment[name]);
	const empty = pair.find((name) => !environment[name]);
	return given === void 0 || empty === void 0 || environment["AWS_PROFILE"] ? void 0 : new from_sign_in_js.ActionError("no-credentials", `${given} is set, but ${empty} is empty.`, `Check the name of the secret that ${empty} is set from. A secret that does not exist, or that this run may not read, is empty.`);
}
/**
* The error does not repeat the output of `credential_process` or a text that cannot be parsed,
* because both may contain a secret.
*/
function unusable(error) {
	if (error instanceof from_sign_in_js.TransportError || (0,from_aws_sdk_js.judgeStsFailure)(error) !== void 0) {
		const said = error instanceof from_sign_in_js.TransportError ? error.message : "AWS STS failed";
		return new from_sign_in_js.ActionError("network", `The AWS credentials of the environment could not be fetched (${said}).`, "Run the job again in a few minutes. If it keeps failing, check the proxy and endpoint variables, and that this runner can reach the host that issues the credentials.", { cause: error });
	}
	const line = error instanceof Error ? (0,from_sign_in_js.saidBy)(error).split("\n")[0] ?? "" : "";
	const said = line === "" || /command failed/i.test(line) ? "" : ` (${(0,from_sign_in_js.shortened)(line, 200)})`;
	return new from_sign_in_js.ActionError("no-credentials", `The AWS credentials of the environment cannot be used${said}.`, "Check the AWS_* variables of this step and the profile that they name, for example with \"aws sts get-caller-identity\" in an earlier step.", { cause: error });
}


export {
	existingCredentials
};
