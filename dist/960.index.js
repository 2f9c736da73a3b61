export const id = 960;
export const ids = [960];
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

/***/ 1332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createIam: () => (/* binding */ createIam)
});

// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/client-iam/dist-es/commands/CreateRoleCommand.js
var CreateRoleCommand = __webpack_require__(8788);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(7406);
// EXTERNAL MODULE: ./build/src/http/retry.js
var retry = __webpack_require__(6092);
// EXTERNAL MODULE: ./build/src/http/message.js
var message = __webpack_require__(3833);
// EXTERNAL MODULE: ./build/src/aws/service-error.js
var service_error = __webpack_require__(6335);
;// CONCATENATED MODULE: ./build/src/aws/iam-errors.js



// src/aws/iam-errors.ts
/** Conflicts with another writer, which IAM gets over by itself. */
const PASSING = [
	"ConcurrentModification",
	"ServiceFailure",
	"EntityTemporarilyUnmodifiable"
];
/** Whether another try may do better; a principal that is new is unknown to IAM for a moment. */
function judgeIamFailure(error) {
	const { name, said } = (0,service_error/* readRefusal */.ni)(error);
	return name === "MalformedPolicyDocument" && /invalid principal/i.test(said) ? {} : (0,service_error/* judgeRefusal */.cT)(error, PASSING);
}
/** Whether IAM says that the thing asked for does not exist. */
function isGone(error) {
	return (0,service_error/* readRefusal */.ni)(error).name === "NoSuchEntity";
}
/**
* What a failed call of IAM means for the user; repeats the words of AWS.
*
* @param action - The call, as IAM policies name it without `iam:`.
* @param subject - What it was about: the name of a role, or the ARN of a policy.
* @see {@link https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html}
*/
function iamFailure(error, action, subject) {
	if (error instanceof errors/* ActionError */.lZ) return error;
	const { name, said, status, spoken } = (0,service_error/* readRefusal */.ni)(error);
	if (error instanceof message/* TransportError */.w) return unreachable(error.message, action, subject, error);
	if (status === 0) return error;
	if (!spoken || status >= 500 || status < 400) return unreachable(`status ${status}`, action, subject, error);
	const aboutCredentials = (0,service_error/* credentialFailure */.SR)(error);
	if (aboutCredentials !== void 0) return aboutCredentials;
	const fail = (code, happened, advice) => new errors/* ActionError */.lZ(code, happened, advice, { cause: error });
	switch (name) {
		case "EntityAlreadyExists": return fail("role-exists", `There is a role with the name ${subject} already, and this step did not make it (${said}).`, "Leave out role-name, which gives every step a name of its own, or tear the other role down first. Role names are the same to IAM if they differ in case or path only.");
		case "LimitExceeded": return fail("iam-limit", `A quota of IAM is used up (${said}).`, "Remove roles that are not needed any more (mode: sweep removes expired ones of this action), or ask AWS for a higher quota.");
		case "MalformedPolicyDocument":
		case "PolicyNotAttachable": return fail("policy-refused", `IAM refused a policy of the role ${subject} (${said}).`, "Correct inline-policy, policy-arns or trusted-principals; a principal has to exist.");
		case "AccessDenied": return fail("iam-refused", `IAM refused ${action} for ${subject} (${name}: ${said}).`, `Allow iam:${action} to the identity that manages temporary roles; docs/aws-setup.md has the whole policy.${hintFor(action)}`);
	}
	return judgeIamFailure(error) === void 0 ? fail("iam-refused", `IAM refused ${action} for ${subject} (${name}: ${said}).`, "Check the inputs against what AWS says.") : unreachable(`${name}: ${said}`, action, subject, error);
}
/** The commonest reason, if the policy is there. */
function hintFor(action) {
	return action === "CreateRole" ? " If the policy asks for a permissions boundary, name it in permissions-boundary." : "";
}
function unreachable(said, action, subject, cause) {
	return new errors/* ActionError */.lZ("network", `IAM gave no usable answer to ${action} for ${subject} (${said}).`, "Run the job again in a few minutes. If it keeps failing, check that this runner can reach IAM, and the proxy and endpoint variables.", { cause });
}


;// CONCATENATED MODULE: ./build/src/aws/create-role.js





// src/aws/create-role.ts
/**
* Creates a role. If an answer is lost on the way, the next try may meet the role that the first
* one has made; it is known by its tags then.
*
* @returns the role's ARN.
* @throws ActionError `role-exists` for a role that is not the one asked for; `network` whenever
*   nobody knows whether the role was made; other codes only if it was not.
*/
async function createRole(role, context) {
	const command = new CreateRoleCommand/* CreateRoleCommand */.I({
		RoleName: role.name,
		Path: role.path,
		Description: role.description,
		AssumeRolePolicyDocument: role.trustPolicy,
		MaxSessionDuration: role.maxSessionSeconds,
		PermissionsBoundary: role.permissionsBoundary,
		Tags: Object.entries(role.tags).map(([Key, Value]) => ({
			Key,
			Value
		}))
	});
	let unclear = false;
	try {
		return (await (0,retry/* withRetries */.LH)(() => context.client.send(command), (error) => {
			unclear ||= !isRefusal(error);
			return judgeIamFailure(error);
		}, context.signal)).Role?.Arn ?? "";
	} catch (error) {
		if (!unclear || !isRefusal(error)) throw iamFailure(error, "CreateRole", role.name);
		return await madeBefore(role, error, context.find) ?? Promise.reject(unknown(role, error));
	}
}
/** Whether IAM has answered, and the answer was no: then this try changed nothing. */
function isRefusal(error) {
	const { spoken, status } = (0,service_error/* readRefusal */.ni)(error);
	return spoken && status >= 400 && status < 500;
}
/** @returns the ARN of the role, if it is there as it was asked for; `undefined` if nobody knows. */
async function madeBefore(role, error, find) {
	const found = await find(role.name).catch((failure) => {
		if (failure instanceof errors/* ActionError */.lZ && failure.code !== "cancelled") return;
		throw failure;
	});
	if (found === void 0) return;
	return found.path === role.path && Object.entries(role.tags).every(([key, value]) => found.tags[key] === value) ? found.arn : Promise.reject(iamFailure(error, "CreateRole", role.name));
}
function unknown({ name }, cause) {
	const { name: code, said } = (0,service_error/* readRefusal */.ni)(cause);
	return new errors/* ActionError */.lZ("network", `An answer of IAM to CreateRole for ${name} was lost, and the next was ${code} (${said}).`, "Run the job again in a few minutes.", { cause });
}


;// CONCATENATED MODULE: ./build/src/aws/iam-calls.js


// src/aws/iam-calls.ts
/** As many as IAM gives in one page. */
const PAGE_SIZE = 1e3;
/**
* How IAM is called: with retries until the signal ends them, and with failures that the user
* can act on.
*/
function iamCalls(signal) {
	async function change(action, subject, send) {
		try {
			return await (0,retry/* withRetries */.LH)(send, judgeIamFailure, signal);
		} catch (error) {
			throw iamFailure(error, action, subject);
		}
	}
	/** What is not there, or not there any more, is `undefined`. */
	function unlessGone(action, subject, send) {
		return change(action, subject, () => send().catch((error) => isGone(error) ? void 0 : Promise.reject(error)));
	}
	/** All pages of a list; none of something that is gone. */
	async function* pages(action, subject, send) {
		let marker;
		do {
			const request = {
				MaxItems: PAGE_SIZE,
				...marker !== void 0 && { Marker: marker }
			};
			const page = await unlessGone(action, subject, () => send(request));
			if (page === void 0) return;
			yield page;
			marker = page.IsTruncated ? page.Marker : void 0;
		} while (marker !== void 0);
	}
	return {
		change,
		unlessGone,
		pages
	};
}
/** The items of all pages. */
async function collect(list, itemsOf) {
	const items = [];
	for await (const page of list) items.push(...(itemsOf(page) ?? []).filter((item) => item !== void 0));
	return items;
}


// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/client-iam/dist-es/IAMClient.js + 8 modules
var IAMClient = __webpack_require__(1949);
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/client-iam/dist-es/commands/AttachRolePolicyCommand.js
var AttachRolePolicyCommand = __webpack_require__(777);
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/client-iam/dist-es/commands/DeleteRoleCommand.js
var DeleteRoleCommand = __webpack_require__(2345);
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/client-iam/dist-es/commands/DeleteRolePolicyCommand.js
var DeleteRolePolicyCommand = __webpack_require__(6167);
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/client-iam/dist-es/commands/DetachRolePolicyCommand.js
var DetachRolePolicyCommand = __webpack_require__(6071);
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/client-iam/dist-es/commands/GetOpenIDConnectProviderCommand.js
var GetOpenIDConnectProviderCommand = __webpack_require__(2028);
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/client-iam/dist-es/commands/GetPolicyCommand.js
var GetPolicyCommand = __webpack_require__(8666);
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/client-iam/dist-es/commands/GetRoleCommand.js
var GetRoleCommand = __webpack_require__(2484);
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/client-iam/dist-es/commands/ListAttachedRolePoliciesCommand.js
var ListAttachedRolePoliciesCommand = __webpack_require__(8854);
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/client-iam/dist-es/commands/ListInstanceProfilesForRoleCommand.js
var ListInstanceProfilesForRoleCommand = __webpack_require__(5180);
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/client-iam/dist-es/commands/ListRolePoliciesCommand.js
var ListRolePoliciesCommand = __webpack_require__(6174);
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/client-iam/dist-es/commands/ListRolesCommand.js
var ListRolesCommand = __webpack_require__(2859);
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/client-iam/dist-es/commands/ListRoleTagsCommand.js
var ListRoleTagsCommand = __webpack_require__(2899);
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/client-iam/dist-es/commands/PutRolePolicyCommand.js
var PutRolePolicyCommand = __webpack_require__(4525);
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/client-iam/dist-es/commands/RemoveRoleFromInstanceProfileCommand.js
var RemoveRoleFromInstanceProfileCommand = __webpack_require__(1572);
;// CONCATENATED MODULE: ./build/src/aws/query-answer.js

// src/aws/query-answer.ts
/** How every answer of the Query protocol begins, an XML declaration aside. */
const RESPONSE = /^\s*(?:<\?xml[^>]*\?>\s*)?<\w+Response[\s>]/;
const BEGINNING_BYTES = 500;
/**
* Takes a success for one only if it has the form of AWS's Query protocol. The SDK reads nothing
* from the answers to most changes, so it would take the page of a proxy for "done".
*
* @see {@link https://docs.aws.amazon.com/IAM/latest/APIReference/programming.html}
*/
function queryAnswers(send) {
	return async (request, signal) => {
		const response = await send(request, signal);
		const beginning = new TextDecoder().decode(response.body.subarray(0, BEGINNING_BYTES));
		if (response.status < 300 && !RESPONSE.test(beginning)) throw new message/* TransportError */.w("not-http", request.url.host, "the answer is none of AWS");
		return response;
	};
}


// EXTERNAL MODULE: ./build/src/aws/request-handler.js
var request_handler = __webpack_require__(9475);
;// CONCATENATED MODULE: ./build/src/aws/iam.js




















// src/aws/iam.ts
/**
* IAM over the SDK's client. A call that changes something is never broken off half-way, so that
* it is known what it did; the signal ends the tries after it.
*/
function createIam(options) {
	const client = new IAMClient/* IAMClient */.h({
		region: options.region,
		credentials: options.credentials,
		maxAttempts: 1,
		requestHandler: (0,request_handler/* requestHandler */.O)(queryAnswers(options.send)),
		customUserAgent: "aws-console-url",
		...options.endpoint && { endpoint: options.endpoint.href }
	});
	const abort = { abortSignal: options.signal };
	const { change, unlessGone, pages } = iamCalls(options.signal);
	async function role(name) {
		const command = new GetRoleCommand/* GetRoleCommand */.k({ RoleName: name });
		const answer = await unlessGone("GetRole", name, () => client.send(command, abort));
		return answer?.Role && {
			...described(answer.Role),
			tags: tagsOf(answer.Role.Tags)
		};
	}
	return {
		role,
		async *rolesBelow(path) {
			const list = pages("ListRoles", path, (page) => client.send(new ListRolesCommand/* ListRolesCommand */.J({
				PathPrefix: path,
				...page
			}), abort));
			for await (const { Roles } of list) yield* (Roles ?? []).map(described);
		},
		async roleTags(name) {
			const command = new ListRoleTagsCommand/* ListRoleTagsCommand */.D({ RoleName: name });
			const answer = await unlessGone("ListRoleTags", name, () => client.send(command, abort));
			return answer && tagsOf(answer.Tags);
		},
		createRole: (newRole) => createRole(newRole, {
			client,
			find: role,
			signal: options.signal
		}),
		async putInlinePolicy(name, policy, document) {
			const command = new PutRolePolicyCommand/* PutRolePolicyCommand */.p({
				RoleName: name,
				PolicyName: policy,
				PolicyDocument: document
			});
			await change("PutRolePolicy", name, () => client.send(command));
		},
		async attachPolicy(role, policyArn) {
			const command = new AttachRolePolicyCommand/* AttachRolePolicyCommand */.X({
				RoleName: role,
				PolicyArn: policyArn
			});
			await change("AttachRolePolicy", role, () => client.send(command));
		},
		async policyExists(policyArn) {
			const command = new GetPolicyCommand/* GetPolicyCommand */.s({ PolicyArn: policyArn });
			return await unlessGone("GetPolicy", policyArn, () => client.send(command, abort)) !== void 0;
		},
		async oidcAudiences(providerArn) {
			const command = new GetOpenIDConnectProviderCommand/* GetOpenIDConnectProviderCommand */.c({ OpenIDConnectProviderArn: providerArn });
			return (await unlessGone("GetOpenIDConnectProvider", providerArn, () => client.send(command, abort).catch((error) => (0,service_error/* readRefusal */.ni)(error).name === "AccessDenied" ? void 0 : Promise.reject(error))))?.ClientIDList;
		},
		async instanceProfilesOf(role) {
			const list = pages("ListInstanceProfilesForRole", role, (page) => client.send(new ListInstanceProfilesForRoleCommand/* ListInstanceProfilesForRoleCommand */.o({
				RoleName: role,
				...page
			}), abort));
			return collect(list, ({ InstanceProfiles }) => InstanceProfiles?.map(({ InstanceProfileName }) => InstanceProfileName));
		},
		async removeFromInstanceProfile(role, profile) {
			const command = new RemoveRoleFromInstanceProfileCommand/* RemoveRoleFromInstanceProfileCommand */.S({
				RoleName: role,
				InstanceProfileName: profile
			});
			await unlessGone("RemoveRoleFromInstanceProfile", profile, () => client.send(command));
		},
		async attachedPolicies(role) {
			const list = pages("ListAttachedRolePolicies", role, (page) => client.send(new ListAttachedRolePoliciesCommand/* ListAttachedRolePoliciesCommand */.w({
				RoleName: role,
				...page
			}), abort));
			return collect(list, ({ AttachedPolicies }) => AttachedPolicies?.map(({ PolicyArn }) => PolicyArn));
		},
		async detachPolicy(role, policyArn) {
			const command = new DetachRolePolicyCommand/* DetachRolePolicyCommand */.B({
				RoleName: role,
				PolicyArn: policyArn
			});
			await unlessGone("DetachRolePolicy", role, () => client.send(command));
		},
		async inlinePolicies(role) {
			const list = pages("ListRolePolicies", role, (page) => client.send(new ListRolePoliciesCommand/* ListRolePoliciesCommand */.Y({
				RoleName: role,
				...page
			}), abort));
			return collect(list, ({ PolicyNames }) => PolicyNames);
		},
		async deleteInlinePolicy(role, policy) {
			const command = new DeleteRolePolicyCommand/* DeleteRolePolicyCommand */.T({
				RoleName: role,
				PolicyName: policy
			});
			await unlessGone("DeleteRolePolicy", role, () => client.send(command));
		},
		async deleteRole(name) {
			const command = new DeleteRoleCommand/* DeleteRoleCommand */.$({ RoleName: name });
			return await unlessGone("DeleteRole", name, () => client.send(command).then(() => false, (error) => (0,service_error/* readRefusal */.ni)(error).name === "DeleteConflict" ? true : Promise.reject(error))) !== true;
		}
	};
}
function described(role) {
	return {
		name: role.RoleName ?? "",
		arn: role.Arn ?? "",
		path: role.Path ?? ""
	};
}
function tagsOf(tags) {
	return Object.fromEntries((tags ?? []).map(({ Key, Value }) => [Key, Value]));
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



/***/ })

};
