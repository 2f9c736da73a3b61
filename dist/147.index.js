export const id = 147;
export const ids = [147];
export const modules = {

/***/ 9205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ defaultProvider)
/* harmony export */ });
// scripts/build/replacements/credential-chain-on-demand.ts
/**
* The credential chain of the SDK, loaded when it is first asked for credentials.
*
* The build puts this module where the clients of the SDK import the chain, by the name and with
* the signature that they expect (`credentialChainOnDemand` in `../prune-modules.ts`). The action
* gives its clients credentials, so in `dist` the chain is a file that no sign-in loads for them.
*/
const defaultProvider = (init) => async (options) => {
	const { defaultProvider: load } = await __webpack_require__.e(/* import() */ 949).then(__webpack_require__.bind(__webpack_require__, 8949));
	return load(init)(options);
};



/***/ }),

/***/ 9475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ requestHandler)
/* harmony export */ });
/* harmony import */ var _http_endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9005);

// src/aws/request-handler.ts
/** The shape that the SDK tells its responses by. */
var SdkResponse = class {
	statusCode;
	headers;
	body;
	constructor(statusCode, headers, body) {
		this.statusCode = statusCode;
		this.headers = { ...headers };
		this.body = body;
	}
};
/**
* Lets the SDK send through the action's own HTTP sender: the same time-out, size limit and
* proxy as every other hop.
*
* The SDK reads endpoints from its configuration file by itself; they are checked here.
*/
function requestHandler(send) {
	return {
		async handle(request, options) {
			const url = urlOf(request);
			(0,_http_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .refusePlainHttp */ .z)("The endpoint_url of the AWS configuration file", url);
			const response = await send({
				method: request.method,
				url,
				headers: request.headers,
				...request.body !== void 0 && { body: request.body }
			}, options?.abortSignal);
			return { response: new SdkResponse(response.status, response.headers, response.body) };
		},
		metadata: { handlerProtocol: "http/1.1" }
	};
}
function urlOf(request) {
	const port = request.port === void 0 ? "" : `:${request.port}`;
	const url = new URL(`${request.protocol}//${request.hostname}${port}${request.path}`);
	for (const [name, value] of Object.entries(request.query ?? {})) for (const one of [value].flat()) url.searchParams.append(name, one ?? "");
	return url;
}



/***/ }),

/***/ 6335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SR: () => (/* binding */ credentialFailure),
/* harmony export */   cT: () => (/* binding */ judgeRefusal),
/* harmony export */   ni: () => (/* binding */ readRefusal)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7406);
/* harmony import */ var _http_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6092);
/* harmony import */ var _text_excerpt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4460);
/* harmony import */ var _text_said_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2152);




// src/aws/service-error.ts
const MAX_SAID_LENGTH = 500;
const THROTTLED = /^(?:Throttling|Throttled|RequestLimitExceeded|TooManyRequests|RequestThrottled)$/;
function readRefusal(error) {
	const { name, message, $fault, $metadata, $response } = error;
	return {
		name: (name ?? "").replace(/Exception$/, ""),
		said: (0,_text_excerpt_js__WEBPACK_IMPORTED_MODULE_2__/* .shortened */ .v)((0,_text_said_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutQuotedRequest */ .e)(message ?? ""), MAX_SAID_LENGTH).replace(/\.$/, ""),
		status: $metadata?.httpStatusCode ?? 0,
		spoken: $fault !== void 0 && name !== "Unknown",
		headers: $response?.headers ?? {}
	};
}
/**
* Whether another try may do better: network, 429, 5xx, throttling.
*
* @param also - Error codes that pass by themselves in the service at hand.
*/
function judgeRefusal(error, also = []) {
	if ((0,_http_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .isTransientFault */ .Ly)(error)) return {};
	const { name, status, headers } = readRefusal(error);
	return status === 429 || status >= 500 || THROTTLED.test(name) || also.includes(name) ? { afterMs: (0,_http_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .retryAfterMs */ .Vs)(headers, /* @__PURE__ */ new Date()) } : void 0;
}
/** The failure, if it is about the credentials that a call was signed with. */
function credentialFailure(error) {
	const { name, said } = readRefusal(error);
	switch (name) {
		case "ExpiredToken": return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ("expired-credentials", `AWS says that these credentials expired (${said}).`, "Run the step that sets the credentials again, right before this one.", { cause: error });
		case "InvalidClientTokenId":
		case "UnrecognizedClient":
		case "InvalidAccessKeyId":
		case "SignatureDoesNotMatch":
		case "RequestExpired":
		case "MissingAuthenticationToken": return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ("no-credentials", `AWS does not know these credentials (${name}: ${said}).`, "Check that access key, secret key and session token belong together, that the key is active and of the right partition, and that the clock of the runner is right.", { cause: error });
		default: return;
	}
}



/***/ }),

/***/ 7347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ judgeStsFailure),
/* harmony export */   f: () => (/* binding */ stsFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7406);
/* harmony import */ var _http_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3833);
/* harmony import */ var _partition_arn_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8219);
/* harmony import */ var _service_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6335);




// src/aws/sts-errors.ts
/** Whether another try may do better; STS may not reach GitHub's keys for a moment. */
function judgeStsFailure(error) {
	return (0,_service_error_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeRefusal */ .cT)(error, ["IDPCommunicationError"]);
}
/**
* What a failed call of STS means for the user.
*
* @returns an ActionError that repeats the words of AWS; for refused OIDC identities with the
*   token's `sub` and `aud` (which are no secrets) and the trust condition that would match.
* @see {@link https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html#API_AssumeRole_Errors}
*/
function stsFailure(error, call) {
	if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ) return error;
	if (error instanceof _http_message_js__WEBPACK_IMPORTED_MODULE_1__/* .TransportError */ .w) return unreachable(error.message, call, error);
	const { name, said, status, spoken } = (0,_service_error_js__WEBPACK_IMPORTED_MODULE_2__/* .readRefusal */ .ni)(error);
	if (status === 0) return error;
	const fail = (code, happened, advice) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(code, happened, advice, { cause: error });
	const on = call.roleArn === void 0 ? "" : ` for ${call.roleArn}`;
	if (!spoken || judgeStsFailure(error) !== void 0 || status < 400) return unreachable(`status ${status}`, call, error);
	if (name === "ExpiredToken" && call.idToken !== void 0) return fail("expired-credentials", `AWS says that the OIDC token expired (${said}).`, "Run the job again; if it happens again, check the clock of the runner.");
	const aboutCredentials = (0,_service_error_js__WEBPACK_IMPORTED_MODULE_2__/* .credentialFailure */ .SR)(error);
	if (aboutCredentials !== void 0) return aboutCredentials;
	switch (name) {
		case "RegionDisabled": return fail("region-disabled", `STS is not active in ${call.region} for this account (${said}).`, "Activate the region in the account settings of IAM, or set \"region\" to one that is active.");
		case "PackedPolicyTooLarge":
		case "MalformedPolicyDocument": return fail("policy-refused", `AWS refused the session policies or tags${on} (${said}).`, "Correct or shorten inline-session-policy, managed-session-policies and session-tags; their packed size counts together.");
		case "InvalidIdentityToken": return refusedToken(said, call, fail);
		case "IDPRejectedClaim": return untrusted(said, call, fail);
	}
	if (/DurationSeconds|session limit/i.test(said)) return fail("duration-refused", `AWS refused the length of the session${on} (${said}).`, "Set a shorter session-duration, or raise the role's MaxSessionDuration.");
	if (call.action === "AssumeRoleWithWebIdentity") return name.startsWith("AccessDenied") ? untrusted(said, call, fail) : fail("role-not-assumable", `AWS refused the request${on} (${name}: ${said}).`, "Check role-arn and the other inputs against what AWS says.");
	if (call.action === "GetFederationToken" || call.action === "GetCallerIdentity") return fail("unsupported-credentials", `The credentials of the environment cannot be used for ${call.action} (${said}).`, "Allow this call to the IAM user, or name a role in role-arn.");
	return fail("role-not-assumable", `The role ${call.roleArn} cannot be assumed with the credentials of the environment (${said}).`, "Check that the role exists, that its trust policy names this identity (and the external ID, if any; external-id is empty if it is filled from a secret that does not exist), that a policy of the identity allows sts:AssumeRole on it, and, with source-identity or session-tags, that the trust policy allows sts:SetSourceIdentity or sts:TagSession too.");
}
function refusedToken(said, call, fail) {
	if (/audience/i.test(said)) return fail("wrong-audience", `The IAM OIDC provider of the account does not list the audience "${call.idToken?.audience}" (${said}).`, "Add this audience to the provider, or set \"audience\" to one that it lists.");
	if (/No OpenIDConnect provider/i.test(said)) {
		const account = (0,_partition_arn_js__WEBPACK_IMPORTED_MODULE_3__/* .parseArn */ .Lw)(call.roleArn ?? "")?.accountId;
		return fail("no-oidc-provider", `The account ${account} has no IAM OIDC provider for ${call.idToken?.issuer} (${said}).`, `Check that ${account} is the account that you mean. If it is, create the provider with the URL ${call.idToken?.issuer} and the audience ${call.idToken?.audience}; docs/aws-setup.md shows how.`);
	}
	return untrusted(said, call, fail);
}
function untrusted(said, call, fail) {
	const { issuer = "", subject = "", audience = "" } = call.idToken ?? {};
	const prefix = issuer.replace(/^https:\/\//, "");
	const condition = { StringEquals: {
		[`${prefix}:aud`]: audience,
		[`${prefix}:sub`]: subject
	} };
	return fail("untrusted-identity", `AWS STS refused the OIDC identity of this job for ${call.roleArn} (${said}). The token says sub "${subject}" and aud "${audience}".`, `Check that the role exists, and that its trust policy allows sts:AssumeRoleWithWebIdentity with a condition that matches, for example: "Condition": ${JSON.stringify(condition)}`);
}
function unreachable(said, call, cause) {
	const regionUnknown = cause instanceof _http_message_js__WEBPACK_IMPORTED_MODULE_1__/* .TransportError */ .w && cause.fault === "unknown-host" && cause.host.includes(call.region);
	return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ("network", `AWS STS gave no usable answer to ${call.action} (${said}).`, regionUnknown ? `Check that ${call.region} is the name of a region. Run the job again in a few minutes if it is; if it keeps failing, check that this runner can resolve the host name, and the proxy and endpoint variables.` : "Run the job again in a few minutes. If it keeps failing, check that this runner can reach STS in this region, and the proxy and endpoint variables.", { cause });
}



/***/ }),

/***/ 7039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createSts: () => (/* binding */ createSts),
/* harmony export */   stsEndpoint: () => (/* binding */ stsEndpoint)
/* harmony export */ });
/* harmony import */ var _node_modules_aws_sdk_client_sts_dist_es_commands_AssumeRoleCommand_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6681);
/* harmony import */ var _node_modules_aws_sdk_client_sts_dist_es_commands_AssumeRoleWithWebIdentityCommand_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4963);
/* harmony import */ var _node_modules_aws_sdk_client_sts_dist_es_commands_GetCallerIdentityCommand_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5538);
/* harmony import */ var _node_modules_aws_sdk_client_sts_dist_es_commands_GetFederationTokenCommand_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1417);
/* harmony import */ var _node_modules_aws_sdk_client_sts_dist_es_STSClient_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7584);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7406);
/* harmony import */ var _http_retry_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6092);
/* harmony import */ var _request_handler_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9475);
/* harmony import */ var _sts_errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7347);









// src/aws/sts.ts
/** STS over the SDK's client. Retries are this action's own, so that every hop has the same. */
function createSts(options) {
	const clients = /* @__PURE__ */ new Map();
	const client = (region, credentials) => {
		const key = `${region} ${credentials?.accessKeyId}`;
		const known = clients.get(key) ?? new _node_modules_aws_sdk_client_sts_dist_es_STSClient_js__WEBPACK_IMPORTED_MODULE_4__/* .STSClient */ .i({
			region,
			maxAttempts: 1,
			requestHandler: (0,_request_handler_js__WEBPACK_IMPORTED_MODULE_7__/* .requestHandler */ .O)(options.send),
			customUserAgent: "aws-console-url",
			...options.endpoint && { endpoint: options.endpoint.href },
			...credentials && { credentials }
		});
		clients.set(key, known);
		return known;
	};
	const call = async (what, signal, attempt) => {
		try {
			return await (0,_http_retry_js__WEBPACK_IMPORTED_MODULE_6__/* .withRetries */ .LH)(attempt, _sts_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .judgeStsFailure */ ._, signal);
		} catch (error) {
			throw (0,_sts_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .stsFailure */ .f)(error, what);
		}
	};
	const issued = (credentials, arn) => {
		const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = credentials ?? {};
		for (const secret of [
			SecretAccessKey,
			SessionToken,
			AccessKeyId
		]) if (secret) options.mask(secret);
		if (!AccessKeyId || !SecretAccessKey || !SessionToken || !Expiration) throw incompleteAnswer();
		return {
			credentials: {
				accessKeyId: AccessKeyId,
				secretAccessKey: SecretAccessKey,
				sessionToken: SessionToken
			},
			expiresAt: Expiration,
			accountId: arn?.split(":")[4] ?? ""
		};
	};
	return {
		async assumeRoleWithWebIdentity(request, idToken, signal) {
			const { role, region } = request;
			const what = {
				action: "AssumeRoleWithWebIdentity",
				region,
				roleArn: role.arn,
				idToken
			};
			const command = new _node_modules_aws_sdk_client_sts_dist_es_commands_AssumeRoleWithWebIdentityCommand_js__WEBPACK_IMPORTED_MODULE_1__/* .AssumeRoleWithWebIdentityCommand */ .W({
				RoleArn: role.arn,
				RoleSessionName: request.sessionName,
				WebIdentityToken: idToken.token,
				...common(request)
			});
			const answer = await call(what, signal, () => client(region).send(command, { abortSignal: signal }));
			return issued(answer.Credentials, answer.AssumedRoleUser?.Arn);
		},
		async assumeRole(request, credentials, signal) {
			const { role, region } = request;
			const what = {
				action: "AssumeRole",
				region,
				roleArn: role.arn
			};
			const command = new _node_modules_aws_sdk_client_sts_dist_es_commands_AssumeRoleCommand_js__WEBPACK_IMPORTED_MODULE_0__/* .AssumeRoleCommand */ .Q({
				RoleArn: role.arn,
				RoleSessionName: request.sessionName,
				ExternalId: request.externalId,
				SourceIdentity: request.sourceIdentity,
				Tags: tags(request.tags),
				...common(request)
			});
			const answer = await call(what, signal, () => client(region, credentials).send(command, { abortSignal: signal }));
			return issued(answer.Credentials, answer.AssumedRoleUser?.Arn);
		},
		async getFederationToken(request, credentials, signal) {
			const what = {
				action: "GetFederationToken",
				region: request.region
			};
			const command = new _node_modules_aws_sdk_client_sts_dist_es_commands_GetFederationTokenCommand_js__WEBPACK_IMPORTED_MODULE_3__/* .GetFederationTokenCommand */ .K({
				Name: request.sessionName,
				Tags: tags(request.tags),
				...common(request)
			});
			const answer = await call(what, signal, () => client(request.region, credentials).send(command, { abortSignal: signal }));
			return issued(answer.Credentials, answer.FederatedUser?.Arn);
		},
		async getCallerIdentity(region, credentials, signal) {
			const what = {
				action: "GetCallerIdentity",
				region
			};
			const command = new _node_modules_aws_sdk_client_sts_dist_es_commands_GetCallerIdentityCommand_js__WEBPACK_IMPORTED_MODULE_2__/* .GetCallerIdentityCommand */ .z({});
			const { Arn } = await call(what, signal, () => client(region, credentials).send(command, { abortSignal: signal }));
			return Arn ?? Promise.reject(incompleteAnswer());
		}
	};
}
/** The endpoint that the SDK will use in a region, by its rules and its configuration. */
async function stsEndpoint(region) {
	const { config } = new _node_modules_aws_sdk_client_sts_dist_es_STSClient_js__WEBPACK_IMPORTED_MODULE_4__/* .STSClient */ .i({ region });
	const { url } = config.endpointProvider({
		Region: region,
		UseFIPS: await config.useFipsEndpoint(),
		UseDualStack: await config.useDualstackEndpoint()
	});
	return url;
}
function common({ policies, credentialSeconds }) {
	const { inline, managedArns } = policies;
	return {
		DurationSeconds: credentialSeconds,
		Policy: inline,
		PolicyArns: managedArns.length === 0 ? void 0 : managedArns.map((arn) => ({ arn }))
	};
}
function tags(of) {
	return of.length === 0 ? void 0 : of.map(({ key, value }) => ({
		Key: key,
		Value: value
	}));
}
function incompleteAnswer() {
	return new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ("network", "AWS STS gave an answer without credentials.", "Run the job again in a few minutes. If it keeps failing, check that no proxy answers in place of AWS, and the AWS_ENDPOINT_URL variables.");
}



/***/ })

};
