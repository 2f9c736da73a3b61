import * as from_sign_in_js from "./sign-in.js";
import * as from_refusals_js from "./refusals.js";
import * as from_aws_sdk_js from "./aws-sdk.js";


;// CONCATENATED MODULE: external "./sign-in.js"
;// CONCATENATED MODULE: external "./refusals.js"
;// CONCATENATED MODULE: external "./aws-sdk.js"
;// CONCATENATED MODULE: ./build/modules/sts-errors.js



// src/aws/web-identity-errors.ts
function providerUnreachable({ said, idToken, cause }) {
	const issuer = idToken?.issuer ?? "the issuer";
	return new from_sign_in_js.ActionError("provider-unreachable", `AWS STS could not get the keys of the OIDC issuer ${issuer} in several tries (${said}).`, `Run the job again in a few minutes. If many jobs start at once, start them one after another. If it keeps failing, check that AWS can reach ${issuer}/.well-known/openid-configuration and the "jwks_uri" in it from the internet (GitHub Enterprise Server: through your firewall, with a certificate of a public authority). The trust policy of the role is not the reason.`, { cause });
}
/** If a trust policy names the branch instead of the environment, nobody has to approve. */
const BRANCH_HINT = ". If its trust policy names an environment, add that environment to the job. Do not trust the branch instead: then nobody has to approve. Otherwise, check";
/** The error for `InvalidIdentityToken`, which STS uses for several reasons. */
function refusedToken(refused) {
	const { said, text, roleArn, idToken, cause } = refused;
	const account = (0,from_sign_in_js.parseArn)(roleArn ?? "")?.accountId;
	if (/audience/i.test(text)) return new from_sign_in_js.ActionError("wrong-audience", `The IAM OIDC provider of the account does not list the audience "${idToken?.audience}" (${said}).`, "Add this audience to the provider, or set \"audience\" to one that it lists.", { cause });
	if (/No OpenIDConnect provider/i.test(text)) return new from_sign_in_js.ActionError("no-oidc-provider", `The account ${account} has no IAM OIDC provider for ${idToken?.issuer} (${said}).`, `Check that ${account} is the right account. If it is, create the provider with the URL ${idToken?.issuer} and the audience ${idToken?.audience}. docs/aws-setup.md shows how.`, { cause });
	if (/thumbprint/i.test(text)) return new from_sign_in_js.ActionError("untrusted-identity", `The IAM OIDC provider of the account ${account} does not trust the certificate of ${idToken?.issuer} (${said}).`, `Update the thumbprints of the provider (aws iam update-open-id-connect-provider-thumbprint), or check which certificate AWS gets from ${idToken?.issuer}. The trust policy of the role is not the reason.`, {
		cause,
		lasting: true
	});
	return new from_sign_in_js.ActionError("untrusted-identity", `AWS STS could not validate the ID token of ${idToken?.issuer} (${said}).`, `Run the job again: it gets a new token. If it keeps failing, check the clock of the server ${idToken?.issuer}, and its signing keys ("jwks_uri" in ${idToken?.issuer}/.well-known/openid-configuration). The trust policy of the role is not the reason.`, { cause });
}
/** STS does not say whether the role is missing or its trust policy does not match. */
function untrusted({ said, roleArn, idToken, cause, lasting }) {
	const { issuer = "", subject = "", audience = "", claims = {} } = idToken ?? {};
	const testable = (0,from_sign_in_js.claimsText)(claims);
	const others = testable === "" ? "" : `; a trust policy can test ${testable} too`;
	const prefix = issuer.replace(/^https:\/\//, "");
	const condition = { StringEquals: {
		[`${prefix}:aud`]: (0,from_sign_in_js.literalValue)(audience),
		[`${prefix}:sub`]: (0,from_sign_in_js.literalValue)(subject)
	} };
	return new from_sign_in_js.ActionError("untrusted-identity", `AWS STS refused the OIDC identity of this job for ${roleArn} (${said}). The token says sub "${subject}" and aud "${audience}"${others}.`, `Check that the role exists${subject.includes(":ref:") ? BRANCH_HINT : ", and"} that its trust policy allows sts:AssumeRoleWithWebIdentity with a condition that matches, for example: "Condition": ${(0,from_sign_in_js.policyJson)(condition)}`, {
		cause,
		lasting
	});
}
// src/aws/sts-errors.ts
/** AWS says: "Roles may not be assumed by root accounts." */
const ROOT = /by root accounts/i;
const NOT_AS_ROOT = "Use the keys of an IAM user: AWS does not let the root user assume a role.";
const CHECK_BOTH_POLICIES = "Check that the role exists, that its trust policy names this identity, and that a policy of the identity allows sts:AssumeRole on the role. If the role asks for an external ID, check external-id: it is empty if its secret does not exist. With source-identity or session-tags, the trust policy must also allow sts:SetSourceIdentity or sts:TagSession.";
/** A role of IAM Identity Center begins so. Its path may be missing in role-arn. */
const OF_IDENTITY_CENTER = /:role\/(?:.+\/)?AWSReservedSSO_/;
const UNKNOWN_TOKEN = /^(?:InvalidClientTokenId|UnrecognizedClient)$/;
/**
* The error of a failed call of STS, for the user.
*
* @returns an ActionError that repeats the words of AWS. For a refused OIDC identity, it also has
*   the token's `sub` and `aud`, which are not secret, and a trust condition that would match.
* @see {@link https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html#API_AssumeRole_Errors}
*/
function stsFailure(error, call) {
	if (error instanceof from_sign_in_js.ActionError) return error;
	if (error instanceof from_sign_in_js.TransportError) return unreachable(error.message, call, error);
	const { name, said, text, status, spoken } = (0,from_aws_sdk_js.readRefusal)(error);
	if (status === 0) return error;
	const denial = (0,from_refusals_js.denialIn)(text);
	const lasting = denial?.explicit === true;
	const fail = (code, happened, advice) => new from_sign_in_js.ActionError(code, happened, advice, {
		cause: error,
		lasting
	});
	const { roleArn, idToken } = call;
	const refused = {
		said,
		text,
		roleArn,
		idToken,
		cause: error,
		lasting
	};
	const on = call.roleArn === void 0 ? "" : ` for ${call.roleArn}`;
	if ((0,from_aws_sdk_js.cannotReachProvider)(error)) return providerUnreachable(refused);
	if (!spoken || (0,from_aws_sdk_js.judgeStsFailure)(error) !== void 0 || status < 400) return unreachable(`status ${status}`, call, error);
	if (name === "ExpiredToken" && call.idToken !== void 0) return fail("expired-credentials", `AWS says that the OIDC token expired (${said}).`, "Run the job again. If it happens again, check the clock of the runner.");
	if (UNKNOWN_TOKEN.test(name) && (0,from_sign_in_js.isOptInRegion)(call.region)) return unknownInRegion(`${name}: ${said}`, call.region, error);
	const aboutCredentials = (0,from_aws_sdk_js.credentialFailure)(error);
	if (aboutCredentials !== void 0) return aboutCredentials;
	switch (name) {
		case "RegionDisabled": return fail("region-disabled", `STS is not active in ${call.region} for this account (${said}).`, "Activate the region in the account settings of IAM, or set \"region\" to one that is active.");
		case "PackedPolicyTooLarge":
		case "MalformedPolicyDocument": {
			const failure = fail("policy-refused", `AWS refused the session policies or tags${on} (${said}).`, "Correct or shorten inline-session-policy, managed-session-policies and session-tags. AWS limits the sum of their packed sizes.");
			return call.sessionPolicy === void 0 || name === "PackedPolicyTooLarge" ? failure : (0,from_refusals_js.withCharactersNamed)(failure, call.sessionPolicy, "inline-session-policy");
		}
		case "InvalidIdentityToken": return refusedToken(refused);
		case "IDPRejectedClaim": return untrusted(refused);
	}
	if (/DurationSeconds|session limit/i.test(text)) return fail("duration-refused", `AWS refused the length of the session${on} (${said}).`, "Set a shorter session-duration, or raise the role's MaxSessionDuration.");
	const advice = (0,from_refusals_js.adviceOnDenial)(denial, `sts:${call.action}`);
	const isDenied = /^(?:AccessDenied|NotAuthorized)/.test(name);
	if (advice === void 0 && !isDenied && call.action !== "GetCallerIdentity") return fail(roleArn === void 0 ? "unsupported-credentials" : "role-not-assumable", `AWS refused ${call.action}${on} (${name}: ${said}).`, `Correct ${roleArn === void 0 ? "" : "role-arn, or "}the input for the value that AWS names, for example session-tags for "tags".`);
	if (isDenied && OF_IDENTITY_CENTER.test(roleArn ?? "")) return fail("role-not-assumable", `Only IAM Identity Center can assume the role ${roleArn} (${said}).`, "Use another role: nobody can edit the trust policy of this one. For people who have it in the access portal, \"mode: links\" makes links without a secret.");
	if (call.action === "AssumeRoleWithWebIdentity" && advice === void 0) return untrusted(refused);
	if (call.action === "GetFederationToken" || call.action === "GetCallerIdentity") return fail("unsupported-credentials", `The credentials of the environment cannot be used for ${call.action} (${said}).`, advice ?? "Allow this call to the IAM user, or name a role in role-arn.");
	return fail("role-not-assumable", idToken === void 0 ? `The role ${roleArn} cannot be assumed with the credentials of the environment (${said}).` : `The role ${roleArn} cannot be assumed with the OIDC identity of this job (${said}).`, advice ?? (ROOT.test(text) ? NOT_AS_ROOT : CHECK_BOTH_POLICIES));
}
/**
* A region that is off by default may not know credentials that AWS knows in other regions.
*
* @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_region-endpoints.html}
*/
function unknownInRegion(said, region, cause) {
	return new from_sign_in_js.ActionError("no-credentials", `AWS does not know these credentials in ${region}, a region that is off by default (${said}).`, `Turn ${region} on for the account, and get the credentials from a regional endpoint of STS: those of the global endpoint do not work there. Or set "region" to one that is on by default, such as us-east-1, and set "destination" to the full URL of the page in ${region}. If neither helps, check that access key, secret key and session token belong together.`, { cause });
}
function unreachable(said, call, cause) {
	const regionUnknown = cause instanceof from_sign_in_js.TransportError && cause.fault === "unknown-host" && cause.host.includes(call.region);
	return new from_sign_in_js.ActionError("network", `AWS STS gave no usable answer to ${call.action} (${said}).`, regionUnknown ? `${(0,from_sign_in_js.regionHint)(call.region)}Check that ${call.region} is the name of a region. If it is, run the job again in a few minutes. If it keeps failing, check the proxy and endpoint variables, and that this runner can resolve the host name.` : "Run the job again in a few minutes. If it keeps failing, check the proxy and endpoint variables, and that this runner can reach STS in this region.", { cause });
}


export {
	stsFailure
};
