export const id = 717;
export const ids = [717];
export const modules = {

/***/ 9153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ setCredentialFeature)
/* harmony export */ });
// node_modules/@aws-sdk/core/dist-es/submodules/client/setCredentialFeature.js
function setCredentialFeature(credentials, feature, value) {
	if (!credentials.$source) credentials.$source = {};
	credentials.$source[feature] = value;
	return credentials;
}



/***/ }),

/***/ 5779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sF: () => (/* binding */ fromEnv)
/* harmony export */ });
/* unused harmony exports ENV_ACCOUNT_ID, ENV_CREDENTIAL_SCOPE, ENV_EXPIRATION, ENV_KEY, ENV_SECRET, ENV_SESSION */
/* harmony import */ var _core_dist_es_submodules_client_setCredentialFeature_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9153);
/* harmony import */ var _smithy_core_dist_es_submodules_config_property_provider_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7156);


// node_modules/@aws-sdk/credential-provider-env/dist-es/fromEnv.js
const ENV_KEY = "AWS_ACCESS_KEY_ID";
const ENV_SECRET = "AWS_SECRET_ACCESS_KEY";
const ENV_SESSION = "AWS_SESSION_TOKEN";
const ENV_EXPIRATION = "AWS_CREDENTIAL_EXPIRATION";
const ENV_CREDENTIAL_SCOPE = "AWS_CREDENTIAL_SCOPE";
const ENV_ACCOUNT_ID = "AWS_ACCOUNT_ID";
const fromEnv = (init) => async () => {
	init?.logger?.debug("@aws-sdk/credential-provider-env - fromEnv");
	const accessKeyId = process.env[ENV_KEY];
	const secretAccessKey = process.env[ENV_SECRET];
	const sessionToken = process.env[ENV_SESSION];
	const expiry = process.env[ENV_EXPIRATION];
	const credentialScope = process.env[ENV_CREDENTIAL_SCOPE];
	const accountId = process.env[ENV_ACCOUNT_ID];
	if (accessKeyId && secretAccessKey) {
		const credentials = {
			accessKeyId,
			secretAccessKey,
			...sessionToken && { sessionToken },
			...expiry && { expiration: new Date(expiry) },
			...credentialScope && { credentialScope },
			...accountId && { accountId }
		};
		(0,_core_dist_es_submodules_client_setCredentialFeature_js__WEBPACK_IMPORTED_MODULE_1__/* .setCredentialFeature */ .g)(credentials, "CREDENTIALS_ENV_VARS", "g");
		return credentials;
	}
	throw new _smithy_core_dist_es_submodules_config_property_provider_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__/* .CredentialsProviderError */ .C("Unable to find environment variable credentials.", { logger: init?.logger });
};



/***/ }),

/***/ 2250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ defaultProvider)
});

// UNUSED EXPORTS: credentialsTreatedAsExpired

// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/credential-provider-env/dist-es/fromEnv.js
var fromEnv = __webpack_require__(5779);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/config/property-provider/CredentialsProviderError.js
var CredentialsProviderError = __webpack_require__(7156);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/config/property-provider/chain.js
var chain = __webpack_require__(6);
;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/credential-provider-node/dist-es/remoteProvider.js


// node_modules/@aws-sdk/credential-provider-node/dist-es/remoteProvider.js
const ENV_IMDS_DISABLED = "AWS_EC2_METADATA_DISABLED";
const remoteProvider = async (init) => {
	const { ENV_CMDS_FULL_URI, ENV_CMDS_RELATIVE_URI, fromContainerMetadata, fromInstanceMetadata } = await __webpack_require__.e(/* import() */ 331).then(__webpack_require__.bind(__webpack_require__, 1331));
	if (process.env[ENV_CMDS_RELATIVE_URI] || process.env[ENV_CMDS_FULL_URI]) {
		init.logger?.debug("@aws-sdk/credential-provider-node - remoteProvider::fromHttp/fromContainerMetadata");
		const { fromHttp } = await Promise.all(/* import() */[__webpack_require__.e(629), __webpack_require__.e(373)]).then(__webpack_require__.bind(__webpack_require__, 2373));
		return (0,chain/* chain */.c)(fromHttp(init), fromContainerMetadata(init));
	}
	if (process.env["AWS_EC2_METADATA_DISABLED"] && process.env["AWS_EC2_METADATA_DISABLED"] !== "false") return async () => {
		throw new CredentialsProviderError/* CredentialsProviderError */.C("EC2 Instance Metadata Service access disabled", { logger: init.logger });
	};
	init.logger?.debug("@aws-sdk/credential-provider-node - remoteProvider::fromInstanceMetadata");
	return fromInstanceMetadata(init);
};


;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/credential-provider-node/dist-es/runtime/memoize-chain.js
// node_modules/@aws-sdk/credential-provider-node/dist-es/runtime/memoize-chain.js
function memoizeChain(providers, treatAsExpired) {
	const chain = internalCreateChain(providers);
	let activeLock;
	let passiveLock;
	let credentials;
	let forceRefreshLock;
	const provider = async (options) => {
		if (options?.forceRefresh) {
			if (!forceRefreshLock) forceRefreshLock = chain(options).then((c) => {
				credentials = c;
			}).finally(() => {
				forceRefreshLock = void 0;
			});
			await forceRefreshLock;
			return credentials;
		}
		if (credentials?.expiration) {
			if (credentials?.expiration?.getTime() < Date.now()) credentials = void 0;
		}
		if (activeLock) await activeLock;
		else if (!credentials || treatAsExpired?.(credentials)) {
			if (credentials) {
				if (!passiveLock) passiveLock = chain(options).then((c) => {
					credentials = c;
				}).catch(() => {}).finally(() => {
					passiveLock = void 0;
				});
			} else {
				activeLock = chain(options).then((c) => {
					credentials = c;
				}).finally(() => {
					activeLock = void 0;
				});
				return provider(options);
			}
		}
		return credentials;
	};
	return provider;
}
const internalCreateChain = (providers) => async (awsIdentityProperties) => {
	let lastProviderError;
	for (const provider of providers) try {
		return await provider(awsIdentityProperties);
	} catch (err) {
		lastProviderError = err;
		if (err?.tryNextLink) continue;
		throw err;
	}
	throw lastProviderError;
};


;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/credential-provider-node/dist-es/defaultProvider.js





// node_modules/@aws-sdk/credential-provider-node/dist-es/defaultProvider.js
let multipleCredentialSourceWarningEmitted = false;
const defaultProvider = (init = {}) => memoizeChain([
	async () => {
		if (init.profile ?? process.env["AWS_PROFILE"]) {
			if (process.env["AWS_ACCESS_KEY_ID"] && process.env["AWS_SECRET_ACCESS_KEY"]) {
				if (!multipleCredentialSourceWarningEmitted) {
					(init.logger?.warn && init.logger?.constructor?.name !== "NoOpLogger" ? init.logger.warn.bind(init.logger) : console.warn)(`@aws-sdk/credential-provider-node - defaultProvider::fromEnv WARNING:
    Multiple credential sources detected: 
    Both AWS_PROFILE and the pair AWS_ACCESS_KEY_ID/AWS_SECRET_ACCESS_KEY static credentials are set.
    This SDK will proceed with the AWS_PROFILE value.
    
    However, a future version may change this behavior to prefer the ENV static credentials.
    Please ensure that your environment only sets either the AWS_PROFILE or the
    AWS_ACCESS_KEY_ID/AWS_SECRET_ACCESS_KEY pair.
`);
					multipleCredentialSourceWarningEmitted = true;
				}
			}
			throw new CredentialsProviderError/* CredentialsProviderError */.C("AWS_PROFILE is set, skipping fromEnv provider.", {
				logger: init.logger,
				tryNextLink: true
			});
		}
		init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromEnv");
		return (0,fromEnv/* fromEnv */.sF)(init)();
	},
	async (awsIdentityProperties) => {
		init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromSSO");
		const { ssoStartUrl, ssoAccountId, ssoRegion, ssoRoleName, ssoSession } = init;
		if (!ssoStartUrl && !ssoAccountId && !ssoRegion && !ssoRoleName && !ssoSession) throw new CredentialsProviderError/* CredentialsProviderError */.C("Skipping SSO provider in default chain (inputs do not include SSO fields).", { logger: init.logger });
		const { fromSSO } = await __webpack_require__.e(/* import() */ 366).then(__webpack_require__.bind(__webpack_require__, 9366));
		return fromSSO(init)(awsIdentityProperties);
	},
	async (awsIdentityProperties) => {
		init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromIni");
		const { fromIni } = await __webpack_require__.e(/* import() */ 517).then(__webpack_require__.bind(__webpack_require__, 517));
		return fromIni(init)(awsIdentityProperties);
	},
	async (awsIdentityProperties) => {
		init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromProcess");
		const { fromProcess } = await __webpack_require__.e(/* import() */ 805).then(__webpack_require__.bind(__webpack_require__, 6805));
		return fromProcess(init)(awsIdentityProperties);
	},
	async (awsIdentityProperties) => {
		init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromTokenFile");
		const { fromTokenFile } = await __webpack_require__.e(/* import() */ 961).then(__webpack_require__.bind(__webpack_require__, 8961));
		return fromTokenFile(init)(awsIdentityProperties);
	},
	async () => {
		init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::remoteProvider");
		return (await remoteProvider(init))();
	},
	async () => {
		throw new CredentialsProviderError/* CredentialsProviderError */.C("Could not load credentials from any providers", {
			tryNextLink: false,
			logger: init.logger
		});
	}
], credentialsTreatedAsExpired);
const credentialsTreatedAsExpired = (credentials) => credentials?.expiration !== void 0 && credentials.expiration.getTime() - Date.now() < 3e5;



/***/ }),

/***/ 7156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ CredentialsProviderError)
/* harmony export */ });
/* harmony import */ var _ProviderError_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7398);

// node_modules/@smithy/core/dist-es/submodules/config/property-provider/CredentialsProviderError.js
var CredentialsProviderError = class CredentialsProviderError extends _ProviderError_js__WEBPACK_IMPORTED_MODULE_0__/* .ProviderError */ .m {
	name = "CredentialsProviderError";
	constructor(message, options = true) {
		super(message, options);
		Object.setPrototypeOf(this, CredentialsProviderError.prototype);
	}
};



/***/ }),

/***/ 7398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ ProviderError)
/* harmony export */ });
// node_modules/@smithy/core/dist-es/submodules/config/property-provider/ProviderError.js
var ProviderError = class ProviderError extends Error {
	name = "ProviderError";
	tryNextLink;
	constructor(message, options = true) {
		let logger;
		let tryNextLink = true;
		if (typeof options === "boolean") {
			logger = void 0;
			tryNextLink = options;
		} else if (options != null && typeof options === "object") {
			logger = options.logger;
			tryNextLink = options.tryNextLink ?? true;
		}
		super(message);
		this.tryNextLink = tryNextLink;
		Object.setPrototypeOf(this, ProviderError.prototype);
		logger?.debug?.(`@smithy/property-provider ${tryNextLink ? "->" : "(!)"} ${message}`);
	}
	static from(error, options = true) {
		return Object.assign(new this(error.message, options), error);
	}
};



/***/ }),

/***/ 6:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ chain)
/* harmony export */ });
/* harmony import */ var _ProviderError_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7398);

// node_modules/@smithy/core/dist-es/submodules/config/property-provider/chain.js
const chain = (...providers) => async () => {
	if (providers.length === 0) throw new _ProviderError_js__WEBPACK_IMPORTED_MODULE_0__/* .ProviderError */ .m("No providers in chain");
	let lastProviderError;
	for (const provider of providers) try {
		return await provider();
	} catch (err) {
		lastProviderError = err;
		if (err?.tryNextLink) continue;
		throw err;
	}
	throw lastProviderError;
};



/***/ }),

/***/ 2717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   existingCredentials: () => (/* binding */ existingCredentials)
/* harmony export */ });
/* harmony import */ var _node_modules_aws_sdk_credential_provider_node_dist_es_defaultProvider_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2250);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7406);
/* harmony import */ var _http_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3833);
/* harmony import */ var _http_retry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6092);
/* harmony import */ var _text_excerpt_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4460);
/* harmony import */ var _text_said_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2152);
/* harmony import */ var _request_handler_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9475);
/* harmony import */ var _sts_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7347);








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
		if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ) throw error;
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
	if (expiration !== void 0 && expiration <= context.now()) throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ("expired-credentials", `The AWS credentials of the environment expired at ${expiration.toISOString()}.`, "Run the step that sets them again, right before this one.");
	return {
		accessKeyId,
		secretAccessKey,
		...sessionToken ? { sessionToken } : {},
		...expiration && { expiresAt: expiration }
	};
}
/** The chain itself cannot be told to stop: it may be waiting for a process or another server. */
function fromChain(region, { send, signal }) {
	const provider = (0,_node_modules_aws_sdk_credential_provider_node_dist_es_defaultProvider_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultProvider */ .v)({ clientConfig: {
		region,
		maxAttempts: 1,
		requestHandler: (0,_request_handler_js__WEBPACK_IMPORTED_MODULE_6__/* .requestHandler */ .O)((request) => (0,_http_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .sendWithRetries */ .HI)(send, request, signal))
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
	if (broken !== void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ("no-credentials", `The ${broken[0]} of the environment holds a space, a line end, or another character that none has.`, "Store it again without what surrounds it; a secret that was pasted together with its line end is the usual cause.");
}
/** The failure if one half of a key is set only; with a profile the SDK does not look at them. */
function incompleteKey(environment) {
	const pair = ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"];
	const given = pair.find((name) => environment[name]);
	const empty = pair.find((name) => !environment[name]);
	return given === void 0 || empty === void 0 || environment["AWS_PROFILE"] ? void 0 : new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ("no-credentials", `${given} is set, but ${empty} is empty.`, `Check the name of the secret that ${empty} is set from: a secret that does not exist, or that this run may not read, expands to nothing.`);
}
/**
* What `credential_process` printed may hold a secret, and so may a text that cannot be parsed;
* neither is repeated.
*/
function unusable(error) {
	if (error instanceof _http_message_js__WEBPACK_IMPORTED_MODULE_2__/* .TransportError */ .w || (0,_sts_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .judgeStsFailure */ ._)(error) !== void 0) {
		const said = error instanceof _http_message_js__WEBPACK_IMPORTED_MODULE_2__/* .TransportError */ .w ? error.message : "AWS STS failed";
		return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ("network", `The AWS credentials of the environment could not be fetched (${said}).`, "Run the job again in a few minutes. If it keeps failing, check that this runner can reach the host that issues them, and the proxy and endpoint variables.", { cause: error });
	}
	const line = error instanceof Error ? (0,_text_said_js__WEBPACK_IMPORTED_MODULE_5__/* .saidBy */ .T)(error).split("\n")[0] ?? "" : "";
	const said = line === "" || /command failed/i.test(line) ? "" : ` (${(0,_text_excerpt_js__WEBPACK_IMPORTED_MODULE_4__/* .shortened */ .v)(line, 200)})`;
	return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ("no-credentials", `The AWS credentials of the environment cannot be used${said}.`, "Check the AWS_* variables of this step and the profile that they name, for example with \"aws sts get-caller-identity\" in a step before.", { cause: error });
}



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



/***/ })

};
