import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";


;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: external "node:dns"
const external_node_dns_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");
;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");
;// CONCATENATED MODULE: external "node:events"
const external_node_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: external "node:fs/promises"
const external_node_fs_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: external "node:v8"
const external_node_v8_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
;// CONCATENATED MODULE: ./build/modules/sign-in.js












// src/errors.ts
/**
* A failure that the user can act on.
*
* `message` says what happened, `advice` says what to do.
* Neither contains a secret, a URL with a secret, or a raw response body.
*/
var ActionError = class extends Error {
	code;
	advice;
	/** Whether another try cannot succeed, because a policy denies the call explicitly. */
	lasting;
	constructor(code, message, advice, options) {
		super(message, options);
		this.name = "ActionError";
		this.code = code;
		this.advice = advice;
		this.lasting = options?.lasting ?? false;
	}
};
/** Converts a thrown value to an error. */
function errorOf(thrown) {
	return thrown instanceof Error ? thrown : new Error(String(thrown));
}
/** The code of a failure; `bug` for an unexpected error. */
function codeOf(failure) {
	return failure instanceof ActionError ? failure.code : "bug";
}
/** The error for an unusable input. It names the input, what is wrong, and a value that works. */
function invalidInput(input, fault, advice) {
	return new ActionError("invalid-input", `Input "${input}" ${fault}.`, advice);
}
// src/partition/partition.ts
/**
* @see {@link https://docs.aws.amazon.com/general/latest/gr/signin-service.html} for the hosts
*/
const PARTITIONS = {
	aws: {
		id: "aws",
		firstRegion: "us-east-1",
		regionPattern: /^(?:af|ap|ca|eu|il|me|mx|sa|us)-(?!gov-|iso)[a-z]+-\d{1,2}$/,
		consoleDomain: "console.aws.amazon.com",
		signInDomain: "signin.aws.amazon.com",
		dnsSuffix: "amazonaws.com",
		bareSignInRegion: "us-east-1",
		oidcAudience: "sts.amazonaws.com",
		exchangeMethod: "POST"
	},
	"aws-cn": {
		id: "aws-cn",
		firstRegion: "cn-north-1",
		regionPattern: /^cn-[a-z]+-\d{1,2}$/,
		consoleDomain: "console.amazonaws.cn",
		signInDomain: "signin.amazonaws.cn",
		dnsSuffix: "amazonaws.com.cn",
		bareSignInRegion: "cn-north-1",
		oidcAudience: "sts.amazonaws.com.cn",
		exchangeMethod: "POST"
	},
	"aws-us-gov": {
		id: "aws-us-gov",
		firstRegion: "us-gov-west-1",
		regionPattern: /^us-gov-[a-z]+-\d{1,2}$/,
		consoleDomain: "console.amazonaws-us-gov.com",
		signInDomain: "signin.amazonaws-us-gov.com",
		dnsSuffix: "amazonaws.com",
		bareSignInRegion: "us-gov-west-1",
		oidcAudience: "sts.amazonaws.com",
		exchangeMethod: "GET"
	},
	"aws-eusc": {
		id: "aws-eusc",
		firstRegion: "eusc-de-east-1",
		regionPattern: /^eusc-[a-z]{2}-[a-z]+-\d{1,2}$/,
		consoleDomain: "console.amazonaws-eusc.eu",
		signInDomain: "signin.amazonaws-eusc.eu",
		dnsSuffix: "amazonaws.eu",
		bareSignInRegion: void 0,
		oidcAudience: "sts.amazonaws.com",
		exchangeMethod: "POST"
	}
};
const EVERY_PARTITION = Object.values(PARTITIONS);
const SUPPORTED = Object.keys(PARTITIONS).join(", ");
const ISOLATED_REGION = /^(?:us-iso[a-z]*|eu-iso[a-z]*)-/;
/**
* The partition named in an ARN.
*
* @throws ActionError `unsupported-partition` for isolated (`aws-iso*`) and unknown
*   partitions: their federation endpoints are not public, and falling back to
*   `aws` would send credentials to the wrong place.
*/
function partitionById(id) {
	if (Object.hasOwn(PARTITIONS, id)) return PARTITIONS[id];
	throw new ActionError("unsupported-partition", `The AWS partition "${id}" has no public console federation endpoint.`, `Use a role of one of these partitions: ${SUPPORTED}.`);
}
/**
* The partition that a region belongs to, or `undefined` if the text is not a region name.
*
* @throws ActionError `unsupported-partition` for regions of isolated partitions.
*/
function partitionOfRegion(region) {
	if (ISOLATED_REGION.test(region)) throw new ActionError("unsupported-partition", `The region "${region}" is in an isolated AWS partition, which has no public console federation endpoint.`, `Use a region of one of these partitions: ${SUPPORTED}.`);
	return EVERY_PARTITION.find((partition) => partition.regionPattern.test(region));
}
/** The sign-in host of a region, which serves the token exchange and the login URL. */
function signInHost(partition, region) {
	return region === partition.bareSignInRegion ? partition.signInDomain : `${region}.${partition.signInDomain}`;
}
/** The console host of a region. */
function consoleHost(partition, region) {
	return `${region}.${partition.consoleDomain}`;
}
// src/text/url.ts
/**
* Reads a URL.
*
* @returns `undefined` if the text is not a URL. `URL.canParse` is not enough: it accepts some long
*   hosts that `new URL` refuses.
*/
function parseUrl$1(text) {
	try {
		return new URL(text);
	} catch {
		return;
	}
}
/** Goes back from the end: a regular expression is slow if the text has many slashes inside. */
function withoutSlashesAtEnd(text) {
	let end = text.length;
	while (text.charAt(end - 1) === "/") end -= 1;
	return text.slice(0, end);
}
// src/console/federation.ts
/** Known texts of AWS's HTML error pages. No other text of a page is repeated. */
const KNOWN_PHRASES = [
	"Invalid credentials parameter",
	"The request sent by the client was syntactically incorrect",
	"Only federation tokens or assume role tokens may be used for federated login",
	"Access Denied",
	"Rate exceeded",
	"Service Unavailable"
];
/**
* The federation endpoint of a region.
*
* @param base - Replaces `https://SIGN-IN-HOST`, with its path and without its query; for tests
*   and private networks.
*/
function federationEndpoint(partition, region, base) {
	return `${base === void 0 ? `https://${signInHost(partition, region)}` : `${base.origin}${withoutSlashesAtEnd(base.pathname)}`}/federation`;
}
/**
* Builds the request that exchanges credentials for a sign-in token.
*
* A POST keeps the credentials out of the URL, where proxies would log them. GovCloud gets GET,
* because nobody has confirmed that it accepts POST.
*
* @param sessionSeconds - Length of the console session (900–43200), or `undefined` to leave
*   `SessionDuration` out.
* @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_enable-console-custom-url.html}
*/
function signInTokenRequest(endpoint, partition, credentials, sessionSeconds) {
	const form = new URLSearchParams({ Action: "getSigninToken" });
	if (sessionSeconds !== void 0) form.set("SessionDuration", String(sessionSeconds));
	form.set("Session", JSON.stringify({
		sessionId: credentials.accessKeyId,
		sessionKey: credentials.secretAccessKey,
		sessionToken: credentials.sessionToken
	}));
	const headers = { accept: "application/json" };
	if (partition.exchangeMethod === "GET") return {
		method: "GET",
		url: new URL(`${endpoint}?${form}`),
		headers,
		body: void 0
	};
	return {
		method: "POST",
		url: new URL(endpoint),
		headers: {
			...headers,
			"content-type": "application/x-www-form-urlencoded"
		},
		body: form.toString()
	};
}
/**
* Reads the answer to {@link signInTokenRequest}.
*
* @param optInRegion - The region of the sign-in host, if accounts must turn it on.
* @returns The sign-in token; a secret.
* @throws ActionError `federation-refused` (4xx) or `federation-unavailable` (anything else but the
*   documented JSON). The message quotes only known texts of AWS.
*/
function readSignInToken(response, optInRegion) {
	const text = new TextDecoder().decode(response.body);
	if (response.status >= 400 && response.status < 500) throw new ActionError("federation-refused", `The AWS federation endpoint refused the credentials (${describe$2(response, text)}).`, response.status === 429 ? "Run the job again in a few minutes. AWS limits the requests of an account." : adviceOnCredentials(optInRegion));
	const token = response.status === 200 ? tokenIn(text) : void 0;
	if (token === void 0) throw new ActionError("federation-unavailable", `The AWS federation endpoint gave no sign-in token (${describe$2(response, text)}).`, "Run the job again in a few minutes. If it keeps failing, check that no proxy answers in place of AWS, and that the region and partition are right.");
	return token;
}
/** A region that is off by default may refuse credentials that are right in others. */
function adviceOnCredentials(optInRegion) {
	return `${optInRegion ? `Check that the account has turned on ${optInRegion}, a region that is off by default. If the job sets the credentials, get them from a regional endpoint of STS: those of the global endpoint do not work there. If neither helps, check` : "Check"} that the role belongs to the partition and region in use, and that the credentials are those of a role or federation session that has not expired.`;
}
/**
* Builds the URL that signs a browser in to the console; a secret for 15 minutes.
*
* The sign-in token must be the last parameter. The runner also masks the text after the last `&`,
* so another last parameter would be masked everywhere in the log.
*
* @param issuer - Where the console sends people when the session is over.
*/
function loginUrl(endpoint, parameters) {
	return `${endpoint}?${[
		"Action=login",
		`Issuer=${encodeURIComponent(parameters.issuer)}`,
		`Destination=${encodeURIComponent(parameters.destination)}`,
		`SigninToken=${encodeURIComponent(parameters.signInToken)}`
	].join("&")}`;
}
/** The parts of a URL that {@link loginUrl} built. The token is a secret. */
function loginParts(url) {
	const { searchParams } = new URL(url);
	const part = (name) => searchParams.get(name) ?? "";
	return {
		issuer: part("Issuer"),
		destination: part("Destination"),
		signInToken: part("SigninToken")
	};
}
function tokenIn(text) {
	let token;
	try {
		({SigninToken: token} = JSON.parse(text));
	} catch {}
	return typeof token === "string" && /^[\x21-\x7e]+$/.test(token) ? token : void 0;
}
function describe$2(response, text) {
	const said = KNOWN_PHRASES.filter((phrase) => text.toLowerCase().includes(phrase.toLowerCase()));
	const type = response.headers["content-type"]?.match(/^[\w.+-]+\/[\w.+-]+/)?.[0];
	const kind = `status ${response.status}, ${type ?? "no content type"}, ${response.body.length} bytes`;
	return said.length > 0 ? `${kind}; it said: ${said.join(", ")}` : kind;
}
// src/aws/connect-ahead.ts
/**
* Connects ahead to STS and the sign-in host of a sign-in. It lets requests that have just begun go
* out first, because opening a connection keeps the process busy.
*
* @param connect - Starts a connection to the host of a URL; never throws.
* @param endpoints.sts - The endpoint of STS in a region.
* @param endpoints.signIn - Replaces the sign-in hosts of AWS.
*/
function createConnectAhead(connect, endpoints) {
	const connectAll = async ({ partition, region, signInRegion }) => {
		await (0,promises_namespaceObject.setImmediate)();
		connect(new URL(federationEndpoint(partition, signInRegion, endpoints.signIn)));
		connect(await endpoints.sts(region));
	};
	return (target) => {
		connectAll(target).catch(() => void 0);
	};
}
// src/http/loopback.ts
const LOOPBACK = new external_node_net_namespaceObject.BlockList();
LOOPBACK.addSubnet("127.0.0.0", 8, "ipv4");
LOOPBACK.addAddress("::1", "ipv6");
/** @param host - An IP address, IPv6 with or without brackets. */
function isLoopbackAddress(host) {
	const address = host.replace(/^\[|\]$/g, "");
	const family = (0,external_node_net_namespaceObject.isIP)(address);
	return family !== 0 && LOOPBACK.check(address, family === 4 ? "ipv4" : "ipv6");
}
/** Whether an address, or every address that a name resolves to, is this machine. */
async function isThisMachine(host) {
	const name = host.replace(/^\[|\]$/g, "");
	if ((0,external_node_net_namespaceObject.isIP)(name) !== 0) return isLoopbackAddress(name);
	const addresses = await new Promise((resolve) => {
		external_node_dns_namespaceObject.lookup(name, { all: true }, (error, found) => resolve(error === null ? found : []));
	});
	return addresses.length > 0 && addresses.every(({ address }) => isLoopbackAddress(address));
}
/**
* Resolves a name as Node does, and refuses every address of another machine. The socket connects
* to exactly the addresses that were checked here.
*/
const loopbackLookup = (hostname, options, done) => {
	external_node_dns_namespaceObject.lookup(hostname, {
		...options,
		all: true
	}, (error, addresses) => {
		const foreign = error === null && addresses.find(({ address }) => !isLoopbackAddress(address));
		const [first] = addresses ?? [];
		if (error !== null || first === void 0) done(error ?? unresolved(hostname), []);
		else if (foreign) done(otherMachine(hostname, foreign.address), []);
		else if (options.all) done(null, [...addresses]);
		else done(null, first.address, first.family);
	});
};
/**
* For requests over plain http, which are for this machine only. The settings are those of Node's
* own agent.
*/
const loopbackConnections = new external_node_http_namespaceObject.Agent({
	keepAlive: true,
	scheduling: "lifo",
	timeout: 5e3,
	lookup: loopbackLookup
});
/** The refusal to send something over plain http to an address of another machine. */
function otherMachine(host, address) {
	return new ActionError("invalid-input", `An endpoint leads to ${host === address ? host : `${host}, which resolves to ${address},`} over plain http, which would show credentials to the network.`, "Use https, or give the endpoint a name or an address of this machine, for example 127.0.0.1. Check the endpoint variables (AWS_ENDPOINT_URL…, GITHUB_API_URL) and what this runner resolves the name to.");
}
function unresolved(hostname) {
	return Object.assign(/* @__PURE__ */ new Error(`${hostname} has no address`), { code: "ENOTFOUND" });
}
// src/http/endpoint.ts
/**
* Checks the URL of an endpoint that an environment variable names.
*
* @throws ActionError `invalid-input`. It names the variable, but not its value, which may
*   contain a token.
*/
function endpointUrl(variable, value) {
	const url = parseUrl$1(value);
	if (url === void 0 || !/^https?:$/.test(url.protocol)) throw new ActionError("invalid-input", `The environment variable ${variable} is not an http or https URL.`, "Correct or remove it.");
	refusePlainHttp(`The environment variable ${variable}`, url);
	return url;
}
/**
* Refuses to show credentials to the network. It accepts `localhost` and names below it; the
* sender checks later what they resolve to.
*
* @param source - Where the URL comes from. The message begins with it.
* @throws ActionError `invalid-input` for plain http to another machine.
*/
function refusePlainHttp(source, url) {
	if (url.protocol === "http:" && !isLocalName(url.hostname) && !isLoopbackAddress(url.hostname)) throw new ActionError("invalid-input", `${source} leads to ${url.host} over plain http, which would show credentials to the network.`, "Use https. Plain http is for servers on this machine only.");
}
function isLocalName(hostname) {
	return hostname === "localhost" || hostname.endsWith(".localhost");
}
// src/aws/endpoints.ts
const VARIABLES = {
	sts: ["AWS_ENDPOINT_URL_STS", "AWS_ENDPOINT_URL"],
	iam: ["AWS_ENDPOINT_URL_IAM", "AWS_ENDPOINT_URL"],
	signIn: ["AWS_ENDPOINT_URL_SIGNIN"]
};
/**
* Reads the endpoint variables; for STS and IAM those of the SDKs.
*
* @throws ActionError `invalid-input` if a value is not a URL, or is plain http to another machine.
* @see {@link https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html}
*/
function readEndpoints(environment) {
	return {
		sts: firstUrl(VARIABLES.sts, environment),
		iam: firstUrl(VARIABLES.iam, environment),
		signIn: firstUrl(VARIABLES.signIn, environment)
	};
}
function firstUrl(names, environment) {
	const name = names.find((candidate) => environment[candidate]);
	return name === void 0 ? void 0 : endpointUrl(name, environment[name] ?? "");
}
// src/aws/replaced-hosts.ts
/**
* AWS's own endpoints of STS, IAM, Identity Center and sign-in, in the partitions that the SDK
* knows. The domain alone proves nothing: anybody can have a host below `amazonaws.com`.
*/
const OF_AWS = [
	/^(?:sts|iam|oidc|signin|portal\.sso)(?:-fips)?(?:\.(?:[a-z]+(?:-[a-z]+)+-\d|global|us-gov))?\.(?:amazonaws\.(?:com|com\.cn|eu)|api\.aws|api\.amazonwebservices\.(?:com\.cn|eu))$/,
	/^(?:[a-z-]+-\d\.)?signin(?:-fips)?\.(?:aws\.amazon\.com|amazonaws\.cn|amazonaws-us-gov\.com|amazonaws-eusc\.eu)$/,
	/^[a-z-]+-\d\.oauth\.signin\.aws$/
];
/**
* Sends requests, and logs once each host that gets requests instead of AWS. The endpoint
* variables or the AWS configuration file set such a host, and any earlier step can write these.
*
* @param say - Gets a line for the log.
*/
function namingReplacedHosts(send, say) {
	const named = /* @__PURE__ */ new Set();
	return (request, signal) => {
		const { host, hostname } = request.url;
		if (!OF_AWS.some((pattern) => pattern.test(hostname)) && !named.has(host)) {
			named.add(host);
			say(`Requests for AWS go to ${host}, as the endpoint variables (AWS_ENDPOINT_URL…) or the AWS configuration file say.`);
		}
		return send(request, signal);
	};
}
// src/http/message.ts
/** The request got no usable response. The message has the host and the reason, no sent data. */
var TransportError = class extends Error {
	fault;
	host;
	constructor(fault, host, detail, options) {
		super(`${host}: ${detail}`, options);
		this.name = "TransportError";
		this.fault = fault;
		this.host = host;
	}
};
// src/http/repeat.ts
/**
* Tries until a try succeeds or the policy ends the tries.
*
* All retries of the action use this loop, except the tries of other role names in
* `temporary-roles/make-role.ts`. These have no pauses, and an abort must not replace their error.
*
* @param signal - Ends the pauses and the tries.
* @throws the error of the last try; the signal's reason if it was aborted.
*/
async function repeat(attempt, policy, signal) {
	for (let nth = 1;; nth += 1) {
		signal.throwIfAborted();
		try {
			return await attempt();
		} catch (error) {
			signal.throwIfAborted();
			const pauseMs = policy(error, nth);
			if (pauseMs === void 0) throw error;
			await (0,promises_namespaceObject.setTimeout)(pauseMs, void 0, { signal }).catch(() => signal.throwIfAborted());
		}
	}
}
// src/http/retry.ts
const MAX_TRIES = 4;
const FIRST_DELAY_MS = 500;
/** If a server asks for a longer pause, there is no other try. */
const MAX_RETRY_AFTER_MS = 3e4;
/**
* Makes up to four tries, with exponential backoff and full jitter (0.5 s, 1 s and 2 s at most),
* or after the pause that the server asked for.
*
* @param judge - Decides whether another try follows a failed one; `undefined` if not.
* @param signal - Ends the waiting and the tries; its reason is thrown.
* @throws the error of the last try.
* @see {@link https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/}
*/
function withRetries(attempt, judge, signal) {
	const policy = (error, nth) => {
		const next = judge(error);
		if (next === void 0 || nth === MAX_TRIES) return;
		const pauseMs = next.afterMs ?? Math.random() * FIRST_DELAY_MS * 2 ** (nth - 1);
		return pauseMs > MAX_RETRY_AFTER_MS ? void 0 : pauseMs;
	};
	return repeat(attempt, policy, signal);
}
/**
* Sends a request. It sends the request again if the network or the server (429, 5xx) failed.
*
* @returns the last response, whatever its status.
* @throws TransportError if the last try got no response; the signal's reason if aborted.
*/
async function sendWithRetries(send, request, signal) {
	try {
		return await withRetries(async () => {
			const response = await send(request, signal);
			if (isTransient(response)) throw new TransientResponse(response);
			return response;
		}, (error) => error instanceof TransientResponse ? { afterMs: limitPauseMs(error.response.headers, /* @__PURE__ */ new Date()) } : isTransientFault(error) ? { afterMs: void 0 } : void 0, signal);
	} catch (error) {
		if (error instanceof TransientResponse) return error.response;
		throw error;
	}
}
/** A response whose request should be sent again. */
var TransientResponse = class extends Error {
	response;
	constructor(response) {
		super(`status ${response.status}`);
		this.response = response;
	}
};
/** Whether a status is worth another try. */
function isTransientStatus(status) {
	return status === 429 || status >= 500;
}
/** GitHub answers 403 too if a rate limit is used up. */
function isTransient({ status, headers }) {
	return isTransientStatus(status) || status === 403 && limitPauseMs(headers, /* @__PURE__ */ new Date()) !== void 0;
}
/** Whether the network failed for a reason that may be temporary. */
function isTransientFault(error) {
	return error instanceof TransportError && error.fault !== "proxy" && error.fault !== "too-large";
}
/**
* Milliseconds until a rate limit ends, from `Retry-After` or from GitHub's headers.
*
* @returns `undefined` if the answer does not say that a limit is used up.
* @see {@link https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api}
*/
function limitPauseMs(headers, now) {
	const afterMs = retryAfterMs(headers, now);
	const resetSeconds = headers["x-ratelimit-reset"];
	if (afterMs !== void 0 || headers["x-ratelimit-remaining"] !== "0") return afterMs;
	return resetSeconds !== void 0 && /^\d{1,12}$/.test(resetSeconds) ? Math.max(0, Number(resetSeconds) * 1e3 - now.getTime()) : void 0;
}
/**
* Milliseconds to wait, from a `Retry-After` header with seconds or an HTTP date.
*
* @returns `undefined` if the header is absent or cannot be read.
* @see {@link https://www.rfc-editor.org/rfc/rfc9110#name-retry-after}
*/
function retryAfterMs(headers, now) {
	const value = headers["retry-after"]?.trim();
	if (value === void 0) return;
	if (/^\d{1,12}$/.test(value)) return Number(value) * 1e3;
	const date = value.endsWith(" GMT") ? Date.parse(value) : NaN;
	return Number.isNaN(date) ? void 0 : Math.max(0, date - now.getTime());
}
// src/text/edit-distance.ts
/**
* The number of edits that turn one word into the other: change, add or remove a letter, or swap
* two neighbours.
*
* @see {@link https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance}
*/
function distance(one, other) {
	let beforeLast = [];
	let last = Array.from({ length: other.length + 1 }, (_, index) => index);
	for (let row = 1; row <= one.length; row += 1) {
		const current = [row];
		for (let column = 1; column <= other.length; column += 1) {
			const same = one[row - 1] === other[column - 1];
			const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
			current.push(Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1), swapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY));
		}
		beforeLast = last;
		last = current;
	}
	return last[other.length] ?? 0;
}
// src/text/nearest.ts
/** All words of this action are shorter. */
const MAX_LENGTH$5 = 60;
const MAX_WORDS = 3;
/**
* The words that a text probably means: at most three, the most similar first. A quarter of the
* letters of a word may differ, and at least one. Case does not matter.
*
* @param most - The most letters that may differ, also in a long word.
*/
function nearestWords(text, words, most = Number.POSITIVE_INFINITY) {
	if (text.length > MAX_LENGTH$5) return [];
	const written = text.toLowerCase();
	return words.map((word) => ({
		word,
		changes: distance(written, word)
	})).filter(({ word, changes }) => changes > 0 && changes <= Math.min(most, Math.max(1, Math.floor(word.length / 4)))).sort((one, other) => one.changes - other.changes).slice(0, MAX_WORDS).map(({ word }) => word);
}
/** `Did you mean eu-central-1? ` before an advice; empty without a word. */
function didYouMean(words) {
	return words.length === 0 ? "" : `Did you mean ${words.join(" or ")}? `;
}
// src/partition/nearest-region.ts
/**
* Regions, and the letters of the place in AWS's name for them. This table is only for advice: the
* action accepts regions that are not in it.
*
* @see {@link https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html}
*/
const PLACES = {
	"us-east-1": "virginia",
	"us-east-2": "ohio",
	"us-west-1": "california",
	"us-west-2": "oregon",
	"af-south-1": "capetown",
	"ap-east-1": "hongkong",
	"ap-east-2": "taipei",
	"ap-northeast-1": "tokyo",
	"ap-northeast-2": "seoul",
	"ap-northeast-3": "osaka",
	"ap-south-1": "mumbai",
	"ap-south-2": "hyderabad",
	"ap-southeast-1": "singapore",
	"ap-southeast-2": "sydney",
	"ap-southeast-3": "jakarta",
	"ap-southeast-4": "melbourne",
	"ap-southeast-5": "malaysia",
	"ap-southeast-6": "newzealand",
	"ap-southeast-7": "thailand",
	"ca-west-1": "calgary",
	"ca-central-1": "canada",
	"eu-central-1": "frankfurt",
	"eu-central-2": "zurich",
	"eu-north-1": "stockholm",
	"eu-south-1": "milan",
	"eu-south-2": "spain",
	"eu-west-1": "ireland",
	"eu-west-2": "london",
	"eu-west-3": "paris",
	"il-central-1": "telaviv",
	"me-central-1": "uae",
	"me-south-1": "bahrain",
	"mx-central-1": "mexico",
	"sa-east-1": "saopaulo",
	"cn-north-1": "beijing",
	"cn-northwest-1": "ningxia",
	"us-gov-east-1": "govclouduseast",
	"us-gov-west-1": "govclouduswest",
	"eusc-de-east-1": "brandenburg"
};
/** `us-east1` and `eu-central-1a` differ by one character. Three would allow other regions. */
const MAX_CHANGES = 2;
const MAX_LENGTH$4 = 60;
/** The form of region names, also of regions that are newer than this list. */
const LIKE_A_REGION = /-(?:central|(?:north|south)?(?:east|west)|north|south)-\d{1,2}$/;
/**
* The region that a text probably means: the text has its place (`Europe (Frankfurt)`) or another
* spelling (`US_EAST_1`, `us-eats-1`).
*
* @param partition - Only regions of this partition; `undefined` allows all.
* @returns `undefined` if no region is similar, or if the text is already the name of a region, in
*   any partition.
*/
function nearestRegion(text, partition) {
	if (text.length > MAX_LENGTH$4 || Object.hasOwn(PLACES, text)) return;
	const belongsElsewhere = EVERY_PARTITION.some((other) => other !== partition && other.regionPattern.test(text));
	if (partition !== void 0 && belongsElsewhere) return;
	const word = text.toLowerCase();
	const letters = word.normalize("NFD").replace(/[^a-z]/g, "");
	const partitions = partition === void 0 ? EVERY_PARTITION : [partition];
	const regions = Object.entries(PLACES).filter(([region]) => partitions.some(({ regionPattern }) => regionPattern.test(region)));
	const [named] = regions.find(([, place]) => letters.includes(place)) ?? [];
	if (named !== void 0) return named;
	const names = regions.map(([region]) => region);
	const spelled = word.replace(/[_ ]/g, "-");
	return names.includes(spelled) ? spelled : nearestWords(spelled, names, MAX_CHANGES)[0];
}
/** The region that a text probably means; `undefined` if it has the form of a region name. */
function misspelledRegion(text, partition) {
	return LIKE_A_REGION.test(text) ? void 0 : nearestRegion(text, partition);
}
/** `Did you mean eu-central-1? ` before an advice; empty if no region is similar. */
function regionHint(text, partition) {
	const region = nearestRegion(text, partition);
	return didYouMean(region === void 0 ? [] : [region]);
}
// src/partition/opt-in.ts
/**
* The regions of the partition `aws` that every account can use. The list is complete: regions that
* AWS launched after March 2019 are off by default.
*
* @see {@link https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html}
*/
const ON_BY_DEFAULT = /* @__PURE__ */ new Set([
	...[
		"us-east-1",
		"us-east-2",
		"us-west-1",
		"us-west-2",
		"ca-central-1",
		"sa-east-1"
	],
	...[
		"eu-central-1",
		"eu-north-1",
		"eu-west-1",
		"eu-west-2",
		"eu-west-3"
	],
	...[
		"ap-northeast-1",
		"ap-northeast-2",
		"ap-northeast-3",
		"ap-south-1"
	],
	...["ap-southeast-1", "ap-southeast-2"]
]);
/** Regions of other partitions are on in all their accounts. */
const OTHER_PARTITION = /^(?:cn|us-gov|eusc)-/;
/** Whether an account must turn the region on before it can use it. */
function isOptInRegion(region) {
	return !ON_BY_DEFAULT.has(region) && !OTHER_PARTITION.test(region);
}
// src/aws/signin.ts
/** Faults of a host that the runner can reach. */
const UNAVAILABLE = [
	"timeout",
	"not-http",
	"too-large"
];
/**
* The token exchange over the network, with retries. It masks the token and the login URL.
*
* @param options.base - Replaces the sign-in hosts of AWS.
*/
function createExchange(options) {
	const { mask, now, base } = options;
	const send = (request, region, signal) => sendWithRetries(options.send, request, signal).catch((error) => {
		throw error instanceof TransportError ? withoutAnswer(error, region) : error;
	});
	return async ({ credentials, target, issuer, consoleSeconds }, signal) => {
		const { partition, signInRegion, destinationUrl } = target;
		const endpoint = federationEndpoint(partition, signInRegion, base);
		const issuedAt = now();
		const response = await send(signInTokenRequest(endpoint, partition, credentials, consoleSeconds), signInRegion, signal);
		if (consoleSeconds !== void 0 && response.status === 400) return { kind: "length-refused" };
		const signInToken = readSignInToken(response, isOptInRegion(signInRegion) ? signInRegion : void 0);
		mask(signInToken);
		mask(encodeURIComponent(signInToken));
		const url = loginUrl(endpoint, {
			issuer,
			destination: destinationUrl,
			signInToken
		});
		mask(url);
		return {
			kind: "login",
			url,
			issuedAt
		};
	};
}
function withoutAnswer(cause, region) {
	return UNAVAILABLE.includes(cause.fault) ? new ActionError("federation-unavailable", `The AWS federation endpoint gave no usable answer (${cause.message}).`, "Run the job again in a few minutes. If it keeps failing, check that no proxy answers in place of AWS, and that the region and partition are right.", { cause }) : new ActionError("network", `The AWS federation endpoint could not be reached (${cause.message}).`, cause.fault === "unknown-host" && cause.host.includes(".signin.") ? `${regionHint(region)}Check that the region in this host name exists. If it does, run the job again in a few minutes. If it keeps failing, check the proxy and endpoint variables, and that this runner can resolve the name.` : "Run the job again in a few minutes. If it keeps failing, check the proxy and endpoint variables, and that this runner can reach this host.", { cause });
}
// src/aws/sts-on-demand.ts
/** STS whose client is loaded in the background. */
function stsOnDemand(options) {
	const loaded = loadSts().then((module) => module.createSts(options));
	return {
		endpoint: async (region) => (await loaded).endpoint(region),
		assumeRoleWithWebIdentity: async (...call) => (await loaded).assumeRoleWithWebIdentity(...call),
		assumeRole: async (...call) => (await loaded).assumeRole(...call),
		getFederationToken: async (...call) => (await loaded).getFederationToken(...call),
		getCallerIdentity: async (...call) => (await loaded).getCallerIdentity(...call)
	};
}
/**
* Loads the client of STS. Parsing it blocks the process, so requests that have just begun go out
* first, mainly the request for the ID token.
*/
async function loadSts() {
	await (0,promises_namespaceObject.setImmediate)();
	return import(/* webpackIgnore: true */ "./sts.js");
}
// src/cancel.ts
/**
* A signal that is aborted when the runner cancels the step.
*
* The runner sends SIGINT, and SIGTERM 7.5 seconds later. It kills the process after another 2.5
* seconds. On Windows it sends Ctrl-C, then Ctrl-Break (SIGBREAK). Without a listener, any of
* these signals ends the process at once.
*/
function cancelSignal(process) {
	const controller = new AbortController();
	const cancel = () => controller.abort(new ActionError("cancelled", "The run was cancelled before this step was done.", "If that was not intended, start the run again."));
	for (const name of [
		"SIGINT",
		"SIGTERM",
		"SIGBREAK"
	]) process.once(name, cancel);
	return controller.signal;
}
// src/github/environment.ts
/**
* Reads the facts about the run from the variables of the runner.
*
* @see {@link https://docs.github.com/actions/reference/workflows-and-actions/variables}
*/
function readRunFacts(environment) {
	const region = ["AWS_REGION", "AWS_DEFAULT_REGION"].find((name) => environment[name]?.trim());
	return {
		actor: environment["GITHUB_ACTOR"] ?? "",
		actorId: environment["GITHUB_ACTOR_ID"] || void 0,
		triggeringActor: environment["GITHUB_TRIGGERING_ACTOR"] || void 0,
		repository: environment["GITHUB_REPOSITORY"] ?? "",
		workflowRef: environment["GITHUB_WORKFLOW_REF"] || void 0,
		runId: environment["GITHUB_RUN_ID"] ?? "",
		runAttempt: environment["GITHUB_RUN_ATTEMPT"] ?? "",
		serverUrl: withoutSlashesAtEnd(environment["GITHUB_SERVER_URL"] || "https://github.com"),
		forge: environment["FORGEJO_ACTIONS"] || environment["GITEA_ACTIONS"] ? "gitea" : "github",
		eventName: environment["GITHUB_EVENT_NAME"] || void 0,
		region: region && {
			name: regionName(environment[region]),
			source: region
		}
	};
}
function regionName(text = "") {
	return text.trim().toLowerCase();
}
// src/github/event.ts
/**
* Whether the run is for a pull request whose branch is in another repository.
*
* Loads the toolkit's context only when called, because few runs need the event.
*/
async function isForkPullRequest() {
	const { eventName, payload } = await readEvent();
	const pullRequest = payload?.pull_request;
	if (pullRequest === void 0 || eventName === "pull_request_target") return false;
	return pullRequest["head"]?.repo?.full_name !== payload?.repository?.full_name;
}
/**
* What the event of a `workflow_run` says about the run that this one follows.
*
* @see {@link https://docs.github.com/webhooks/webhook-events-and-payloads#workflow_run}
*/
async function precedingRun() {
	const { payload } = await readEvent();
	const run = payload?.["workflow_run"];
	return {
		eventName: sign_in_text(run?.event),
		askedBy: sign_in_text(run?.triggering_actor?.login)
	};
}
function sign_in_text(value) {
	return typeof value === "string" ? value : void 0;
}
async function readEvent() {
	try {
		const { context } = await import(/* webpackIgnore: true */ "./actions-github.js");
		const payload = context.payload;
		return {
			eventName: context.eventName,
			payload: payload ?? void 0
		};
	} catch {
		return {
			eventName: "",
			payload: void 0
		};
	}
}
// src/text/invisible.ts
/**
* Characters without a width, for use inside a character class. Text that people copy from pages
* and chats often has them, and nobody sees why it is wrong.
*/
const INVISIBLE = "\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff";
/**
* Matches one character that is invisible or changes how other text looks: control characters,
* unpaired surrogates, marks that change the direction of text. It does not match what emoji and
* some languages need: the two variation selectors, and joiners after a character that is not
* ASCII. For a regular expression with the flag `u`.
*
* @see {@link https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters}
* @see {@link https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point}
*/
const NOT_SHOWN = "(?!\\u200c|\\u200d|\\ufe0e|\\ufe0f)[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Bidi_Control}\\p{Default_Ignorable_Code_Point}\\ufff9-\\ufffb]|(?<=^|\\p{ASCII}|\\u200c|\\u200d)(?:\\u200c|\\u200d)";
// src/text/excerpt.ts
const INVISIBLE_CHARACTER = new RegExp(`[${INVISIBLE}]`, "g");
const NOT_ONE_LINE = new RegExp(`[${INVISIBLE}\\n\\r\\u0085\\u2028\\u2029]`);
/**
* A value as an error shows it: on one line, and at most `length` characters long.
*
* It is cut only between two words. Its spelling changes only if it has several lines or invisible
* characters. The reason is that no mask matches half a secret or another spelling of one.
*/
function shortened(value, length = 100) {
	const line = NOT_ONE_LINE.test(value) ? onOneLine(value) : value;
	if (line.length <= length) return line;
	const end = line.lastIndexOf(" ", length);
	return end > 0 ? `${line.slice(0, end).trimEnd()} …` : "…";
}
function onOneLine(value) {
	return value.replace(INVISIBLE_CHARACTER, (character) => `<U+${hexadecimal(character)}>`).replace(/[\s\u0085]+/g, " ");
}
function hexadecimal(character) {
	return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
}
// src/session/claims.ts
/**
* Claims of GitHub's ID tokens that a trust policy can test, besides `sub` and `aud`.
*
* @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif}
*/
const TESTABLE = [
	"job_workflow_ref",
	"environment",
	"ref",
	"workflow",
	"repository",
	"repository_id",
	"repository_owner_id",
	"actor",
	"actor_id",
	"enterprise_id"
];
/** The most characters of a value; a workflow's name can be of any length. */
const MAX_LENGTH$3 = 400;
/** @param payload - The parsed payload of an ID token. */
function testableClaims(payload) {
	return Object.fromEntries(TESTABLE.flatMap((name) => {
		const value = payload[name];
		return typeof value === "string" || typeof value === "number" ? [[name, `${value}`]] : [];
	}));
}
/** `job_workflow_ref "…", environment "…"`; empty without such claims. */
function claimsText(claims) {
	return TESTABLE.flatMap((name) => {
		const value = claims[name];
		return value === void 0 ? [] : [`${name} "${shortened(value, MAX_LENGTH$3)}"`];
	}).join(", ");
}
// src/github/id-token.ts
const URL_VARIABLE = "ACTIONS_ID_TOKEN_REQUEST_URL";
/** Holds the secret that the action sends to get ID tokens. */
const TOKEN_VARIABLE = "ACTIONS_ID_TOKEN_REQUEST_TOKEN";
const RUN_AGAIN = "Run the job again in a few minutes. If it keeps failing, check the proxy variables of this runner, and that it can reach the Actions service of GitHub.";
/**
* The Actions service that issues ID tokens. This does not use the toolkit's client, which does
* not retry network errors and loads a second HTTP implementation.
*
* Masks the secret of `ACTIONS_ID_TOKEN_REQUEST_TOKEN` at once, and each token that it gets.
*
* @see {@link https://docs.github.com/actions/reference/security/oidc}
*/
function createIdTokens(options) {
	const serviceUrl = options.environment[URL_VARIABLE];
	const bearer = options.environment[TOKEN_VARIABLE];
	if (bearer) options.mask(bearer);
	const request = async (audience, signal) => {
		if (!serviceUrl || !bearer) throw missing(await options.isForkPullRequest());
		const url = endpointUrl(URL_VARIABLE, serviceUrl);
		url.searchParams.set("audience", audience);
		const headers = {
			authorization: `bearer ${bearer}`,
			accept: "application/json"
		};
		const token = readToken(await sendWithRetries(options.send, {
			method: "GET",
			url,
			headers,
			body: void 0
		}, signal).catch((error) => {
			throw error instanceof TransportError ? unreachable(error) : error;
		}));
		options.mask(token);
		return withClaims(token);
	};
	const requested = /* @__PURE__ */ new Map();
	const renewed = /* @__PURE__ */ new Map();
	return {
		available: Boolean(serviceUrl && bearer),
		request(audience, signal) {
			const token = requested.get(audience) ?? request(audience, signal);
			requested.set(audience, token);
			return token;
		},
		renew(stale, signal) {
			const token = renewed.get(stale.token) ?? request(stale.audience, signal);
			renewed.set(stale.token, token);
			requested.set(stale.audience, token.catch(() => stale));
			return token;
		}
	};
}
function readToken(response) {
	if (response.status !== 200) throw failed(`answered with status ${response.status}`);
	try {
		const { value } = JSON.parse(new TextDecoder().decode(response.body));
		if (typeof value === "string" && value !== "") return value;
	} catch {}
	throw failed("gave an answer without a token");
}
/**
* Reads the claims that error messages and policies need. It does not check the signature,
* because the action only passes the token on.
*/
function withClaims(token) {
	try {
		const payload = Buffer.from(token.split(".")[1] ?? "", "base64url").toString();
		const claims = JSON.parse(payload);
		const { iss, sub, aud, repository_visibility: visibility, actor_id: actorId } = claims;
		if (typeof iss === "string" && typeof sub === "string") return {
			token,
			issuer: iss,
			subject: sub,
			audience: String(aud),
			repositoryVisibility: typeof visibility === "string" ? visibility : void 0,
			actorId: actorId === void 0 ? void 0 : String(actorId),
			claims: testableClaims(claims)
		};
	} catch {}
	throw failed("gave something that is not an ID token");
}
function missing(forkPullRequest) {
	return forkPullRequest ? new ActionError("id-token-missing", "This run is for a pull request from a fork, and GitHub gives no ID token to those.", "Skip this step for forks, for example with \"if: github.event.pull_request == null || github.event.pull_request.head.repo.full_name == github.repository\", or run it in a workflow that is started after review.") : new ActionError("id-token-missing", "The job may not ask GitHub for an ID token.", "Add this to the job or the workflow. If it has \"permissions\" already, add only the last line there:\npermissions:\n  id-token: write");
}
function failed(what) {
	return new ActionError("id-token-failed", `GitHub's ID token service ${what}.`, RUN_AGAIN);
}
function unreachable(cause) {
	if (cause.fault === "too-large") return failed("gave an answer that is too long");
	return new ActionError("network", `GitHub's ID token service could not be reached (${cause.message}).`, RUN_AGAIN, { cause });
}
// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}
// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!external_fs_namespaceObject.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	external_fs_namespaceObject.appendFileSync(filePath, `${toCommandValue(message)}${external_os_namespaceObject.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
}
var ExitCode;
(function(ExitCode) {
	ExitCode[ExitCode["Success"] = 0] = "Success";
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
}
function getInput(name, options) {
	const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
	if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
	if (options && options.trimWhitespace === false) return val;
	return val.trim();
}
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(external_os_namespaceObject.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
function debug(message) {
	issueCommand("debug", {}, message);
}
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
	process.stdout.write(message + external_os_namespaceObject.EOL);
}
function saveState(name, value) {
	if (process.env["GITHUB_STATE"] || "") return issueFileCommand("STATE", prepareKeyValueMessage(name, value));
	issueCommand("save-state", { name }, toCommandValue(value));
}
function getState(name) {
	return process.env[`STATE_${name}`] || "";
}
// src/inputs/names.ts
/** The inputs of `action.yml`, in its order. */
const INPUT_NAMES = [
	"mode",
	"role-arn",
	"session-name",
	"issuer",
	"destination",
	"region",
	"credentials",
	"audience",
	"session-duration",
	"external-id",
	"source-identity",
	"session-tags",
	"inline-session-policy",
	"managed-session-policies",
	"allowed-account-ids",
	"reason",
	"summary",
	"seal-to",
	"recipients",
	"opener-url",
	"access-portal",
	"github-token",
	"role-name",
	"policy-arns",
	"inline-policy",
	"permissions-boundary",
	"trusted-principals",
	"expires-in",
	"teardown",
	"dry-run"
];
/**
* The inputs with a word for "no value", which is their default in `action.yml`. They must not be
* empty, since no value means more access or no delivery.
*/
const WORDS_FOR_NOTHING = {
	"role-arn": "none",
	"seal-to": "none",
	recipients: "none",
	"opener-url": "none",
	"inline-session-policy": "none",
	"managed-session-policies": "none",
	"allowed-account-ids": "any",
	"permissions-boundary": "none"
};
/**
* The defaults of `action.yml`. The default of `github-token` is missing: it differs in every job.
*/
const DEFAULTS = {
	mode: "sign-in",
	destination: "home",
	credentials: "auto",
	summary: "details",
	"expires-in": "1h",
	teardown: "manual",
	"dry-run": "false",
	...WORDS_FOR_NOTHING
};
/** The inputs that select the AWS identity. None of them is a secret. */
const IDENTITY_INPUTS = [
	"role-arn",
	"session-name",
	"region",
	"credentials",
	"audience",
	"external-id",
	"source-identity",
	"session-tags",
	"allowed-account-ids"
];
/** The inputs that the post step needs to get the same identity. */
function identityInputs(raw) {
	return Object.fromEntries(IDENTITY_INPUTS.filter((name) => raw[name] !== void 0).map((name) => [name, raw[name]]));
}
// src/text/json-pieces.ts
/**
* Divides JSON at its strings, in one pass over the characters. The text may be broken JSON: a
* string that does not end takes the rest.
*/
function* jsonPieces(json) {
	let start = 0;
	for (let at = 0; at < json.length; at += 1) {
		if (json.charAt(at) !== "\"") continue;
		yield {
			isString: false,
			text: json.slice(start, at)
		};
		start = at;
		at = lastOfString(json, at);
		yield {
			isString: true,
			text: json.slice(start, at + 1)
		};
		start = at + 1;
	}
	yield {
		isString: false,
		text: json.slice(start)
	};
}
/** The index of the quotation mark that ends a string, or the length of the text. */
function lastOfString(json, first) {
	for (let at = first + 1; at < json.length; at += 1) {
		const character = json.charAt(at);
		if (character === "\"") return at;
		if (character === "\\") at += 1;
	}
	return json.length;
}
// src/inputs/text.ts
const EDGE = new RegExp(`[\\s${INVISIBLE}]`, "u");
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;
/** Spaces that are not white space in JSON. */
const OTHER_SPACE = new RegExp(`[\\p{Zs}${INVISIBLE}]`, "gu");
/** One pair of quotation marks around the whole text, and none of this kind inside. */
const QUOTED = /^(?:"([^"]*)"|'([^']*)'|`([^`]*)`|“([^“”]*)”|‘([^‘’]*)’)$/u;
/**
* Cleans the text of an input. Line ends of every system become newlines. It removes spaces and
* invisible characters around each line, and a pair of quotation marks around the whole text. In
* JSON, other kinds of spaces become plain ones. No AWS value can begin or end with any of these.
*/
function cleanText(text) {
	const cleaned = unquoted(trimmedLines(text.replace(LINE_ENDS, "\n")));
	return cleaned.startsWith("{") ? withPlainSpaces(cleaned) : cleaned;
}
/** Strings of JSON stay as they are. */
function withPlainSpaces(json) {
	return [...jsonPieces(json)].map(({ isString, text }) => isString ? text : text.replace(OTHER_SPACE, " ")).join("");
}
/** The cleaned lines of a list input, without blank lines and comments. */
function lines(value) {
	return entries(value, "\n");
}
/** The entries of a list whose values hold no comma: one per line, or separated by commas. */
function linesOrCommas(value) {
	return entries(value, /[\n,]/);
}
function entries(value, separator) {
	return cleanText(value ?? "").split("\n").filter((line) => !isComment(line)).join("\n").split(separator).map(cleanText).filter((entry) => entry !== "");
}
/** The lines of a list with their numbers, from 1, for errors that must not repeat the text. */
function numberedLines(value) {
	return cleanText(value).split("\n").map((text, index) => ({
		text: cleanText(text),
		line: index + 1
	})).filter(({ text }) => text !== "" && !isComment(text));
}
/** Whether a line of a list is a comment. No value begins with `#`. */
function isComment(line) {
	return line.startsWith("#");
}
function trimmedLines(text) {
	return trimmed(text.split("\n").map(trimmed).join("\n"));
}
/** In one pass from each end. A regular expression is slow if a text has many spaces inside. */
function trimmed(text) {
	let [start, end] = [0, text.length];
	while (EDGE.test(text.charAt(start))) start += 1;
	while (EDGE.test(text.charAt(end - 1))) end -= 1;
	return text.slice(start, end);
}
function unquoted(text) {
	const [, ...inside] = QUOTED.exec(text) ?? [];
	return trimmedLines(inside.find((found) => found !== void 0) ?? text);
}
/**
* One of a closed set of words; case does not matter.
*
* @throws ActionError `invalid-input`, with the allowed words and similar ones.
*/
function oneOf(input, value, words) {
	if (value === void 0) return words[0];
	const found = words.find((word) => word === value.toLowerCase());
	if (found === void 0) throw invalidInput(input, `is "${shortened(value)}"`, `${didYouMean(nearestWords(value, words))}Use one of: ${words.join(", ")}.`);
	return found;
}
/** Reads a text, if there is one. */
function optional(value, read) {
	return value === void 0 ? void 0 : read(value);
}
/** Accepts `true` and `false`, as the toolkit does, but not `yes` and `on`. */
function parseFlag(input, value) {
	return oneOf(input, value, ["false", "true"]) === "true";
}
/**
* Checks the form of a text, if there is one.
*
* @throws ActionError `invalid-input`.
*/
function matching(input, value, pattern, form) {
	if (value !== void 0 && !pattern.test(value)) throw invalidInput(input, `is "${shortened(value)}", which AWS does not accept`, form);
	return value;
}
// src/inputs/raw.ts
const AN_EMPTY_LIMIT = "an empty limit would limit nothing";
/** What an empty input would mean if the action accepted it. */
const EMPTY_WOULD_MEAN = {
	mode: "the default sign-in would make a link for role-arn, which may manage temporary roles",
	"role-arn": "without a role, the link would open the session that the job already has",
	"seal-to": "nobody could open the link",
	recipients: "the action would ask GitHub for keys instead",
	"opener-url": "there would be no link to the opener page",
	"inline-session-policy": AN_EMPTY_LIMIT,
	"managed-session-policies": AN_EMPTY_LIMIT,
	"allowed-account-ids": AN_EMPTY_LIMIT,
	"permissions-boundary": AN_EMPTY_LIMIT
};
/**
* The inputs of a step, cleaned, without empty ones.
*
* Refuses an empty `mode`, and empty inputs of {@link WORDS_FOR_NOTHING}. The runner passes the
* default of `action.yml` for every input that the workflow does not set. So an input that arrives
* empty was set from a secret or variable that does not exist. Some callers pass no defaults: then
* no input has its default, and empty means absent.
*
* An empty `destination` stays: the console home opens, with a warning.
*
* @param given - The inputs that the runner passes.
* @throws ActionError `invalid-input` for an input that is set, but empty.
*/
function rawInputs(given) {
	const cleaned = Object.entries(given).map(([name, text]) => [name, cleanText(text)]);
	const passesDefaults = cleaned.some(([name, text]) => text.toLowerCase() === defaultOf(name));
	return Object.fromEntries(cleaned.filter(([name, text]) => {
		if (name === "destination") return text === "" ? passesDefaults : text.toLowerCase() !== DEFAULTS.destination;
		if (name === "mode" && text === "" && passesDefaults) throw emptyInput(name);
		return hasWord(name) ? saysSomething(name, text, passesDefaults) : text !== "";
	}));
}
/** @throws ActionError `invalid-input` if it must not be empty, or contradicts itself. */
function saysSomething(name, text, passesDefaults) {
	const word = WORDS_FOR_NOTHING[name];
	if (linesOrCommas(text).length === 0) {
		if (passesDefaults) throw emptyInput(name);
		return false;
	}
	const entries = lines(text).map((line) => line.toLowerCase());
	if (entries.length > 1 && entries.includes(word)) throw invalidInput(name, `has "${word}" together with other entries`, `Remove "${word}", or remove the other entries.`);
	return entries[0] !== word;
}
function emptyInput(name) {
	return invalidInput(name, `is set, but empty, and ${EMPTY_WOULD_MEAN[name]}`, `If a secret, a variable or another step sets it, check that this exists and that the job may read it: otherwise the input is empty. If you want the default, remove the input or write "${DEFAULTS[name]}".`);
}
function hasWord(name) {
	return name in WORDS_FOR_NOTHING;
}
function defaultOf(name) {
	return DEFAULTS[name];
}
// src/github/inputs.ts
/** The names of all inputs that the runner passes, also inputs that this action does not have. */
function passedInputs(environment) {
	return Object.keys(environment).flatMap((name) => /^INPUT_(.+)$/i.exec(name)?.[1] ?? []);
}
/**
* Reads all inputs.
*
* @throws ActionError `invalid-input` for an input that is empty and must not be.
*/
function readInputs() {
	const passed = INPUT_NAMES.filter((name) => `INPUT_${name.toUpperCase()}` in process.env);
	return rawInputs(Object.fromEntries(passed.map((name) => [name, getInput(name)])));
}
// src/text/said.ts
/** AWS appends the request to `SignatureDoesNotMatch`, with the session token in it. */
const QUOTED_REQUEST = /The (?:Canonical String|String-to-Sign)\b.*/is;
/**
* The message of an error without its quotes. AWS quotes the request, and JavaScript quotes a text
* that it could not parse. Both may contain a secret, or a part of one that no mask matches.
*/
function saidBy(error) {
	return (error instanceof SyntaxError || /is not valid JSON/.test(error.message)) && !(error instanceof ActionError) ? "a text could not be parsed" : withoutQuotedRequest(error.message);
}
/** The message of AWS, without the request that it may quote. */
function withoutQuotedRequest(said) {
	return said.replace(QUOTED_REQUEST, "").trim();
}
// src/github/log.ts
/** GitHub cuts longer annotations. */
const MAX_ANNOTATION_LENGTH = 4096;
const GITHUB_COM = "https://github.com";
/** The log of the step. It scrubs every line, in case a secret gets here by mistake. */
function createLog(secrets) {
	return {
		info: (message) => info(withoutCommands(secrets.scrub(message))),
		notice: (message) => notice(annotation(secrets.scrub(message))),
		warning: (message) => warning(annotation(secrets.scrub(message))),
		debug: (message) => debug(secrets.scrub(message))
	};
}
/**
* Fails the step: one annotation with the code as its title, and exit code 1. The debug log gets
* the causes.
*/
function reportFailure(failure, secrets) {
	process.exitCode = 1;
	const told = /* @__PURE__ */ new Set();
	for (let cause = failure; cause instanceof Error && !told.has(cause); cause = cause.cause) {
		told.add(cause);
		debug(secrets.scrub(`${cause.name}: ${saidBy(cause)}`));
	}
	const [title, message] = failure instanceof ActionError ? [failure.code, `${failure.message}${/\s$/.test(failure.message) ? "" : " "}${failure.advice}`] : ["bug", `An unexpected error happened (${describe$1(failure)}). This is a bug of the action. Report it, with the debug log of a second run.`];
	error(annotation(secrets.scrub(message)), { title });
	info(`${title}: ${helpPage(title)}`);
}
/** The page that explains the code, in the version of the action that runs. */
function helpPage(code) {
	const page = `docs/troubleshooting.md#${code}`;
	const { GITHUB_SERVER_URL, GITHUB_ACTION_REPOSITORY, GITHUB_ACTION_REF } = process.env;
	if (!GITHUB_ACTION_REPOSITORY || !GITHUB_ACTION_REF) return `see ${page} of this action.`;
	const file = `${GITHUB_ACTION_REPOSITORY}/blob/${GITHUB_ACTION_REF}/${page}`;
	const server = withoutSlashesAtEnd(GITHUB_SERVER_URL ?? "") || GITHUB_COM;
	return server === GITHUB_COM ? `${server}/${file}` : `${server}/${file} (or ${GITHUB_COM}/${file}, if this action comes from there)`;
}
function describe$1(failure) {
	return failure instanceof Error ? `${failure.name}: ${saidBy(failure)}` : typeof failure;
}
/** Keeps text from outside, such as a claim or a name, from giving the runner commands. */
function withoutCommands(line) {
	return line.replace(/[\r\n]+/g, " ").replaceAll("##[", "## [");
}
function annotation(message) {
	return message.length > MAX_ANNOTATION_LENGTH ? `${message.slice(0, 4095)}…` : message;
}
// src/text/groups.ts
/**
* The named groups of a pattern in a text.
*
* @returns `undefined` if the pattern does not match. A group that matched nothing is empty.
*/
function groupsOf(pattern, names, text) {
	const groups = pattern.exec(text)?.groups;
	return groups && Object.fromEntries(names.map((name) => [name, groups[name] ?? ""]));
}
// src/partition/arn.ts
/** The ID of an AWS account. */
const ACCOUNT_ID = /^\d{12}$/;
/** As the console shows an account ID. */
const WITH_HYPHENS = /^(\d{4})-(\d{4})-(\d{4})$/;
/** Who can own a managed policy: an account, or AWS. */
const POLICY_OWNER = /^(?:\d{12}|aws)$/;
const ARN = /^arn:(?<partition>aws[a-z-]*):(?<service>[a-z0-9-]+):(?<region>[a-z0-9-]*):(?<accountId>\d{12}|[a-z][a-z0-9-]*|):(?<resource>[^\p{Cc}\p{Zl}\p{Zp}\p{Cs}]+)$/u;
const ARN_PARTS = [
	"partition",
	"service",
	"region",
	"accountId",
	"resource"
];
const ROLE$1 = /^role(?<path>\/(?:[\x21-\x7e]{1,510}\/)?)(?<name>[\w+=,.@-]{1,64})$/;
const MAX_ARN_LENGTH = 2048;
/**
* Reads the ID of an account, in one piece or in groups of four as the console shows it.
*
* @returns Twelve digits; `undefined` if the text is not an account ID.
*/
function parseAccountId(text) {
	const digits = text.replace(WITH_HYPHENS, "$1$2$3");
	return ACCOUNT_ID.test(digits) ? digits : void 0;
}
/**
* Reads any ARN. The resource may have all characters except control characters: names of alarms
* and keys of objects have spaces, brackets and letters of all alphabets.
*
* @returns `undefined` if the text is not an ARN.
* @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html}
*/
function parseArn(text) {
	return text.length <= MAX_ARN_LENGTH ? groupsOf(ARN, ARN_PARTS, text) : void 0;
}
/**
* Reads the ARN of an IAM role, with its path.
*
* @returns `undefined` if the text is not a role ARN. The ARN of a role session
*   (`assumed-role/…`) is not a role ARN.
*/
function parseRoleArn(text) {
	const arn = parseArn(text);
	if (arn?.service !== "iam" || arn.region !== "" || !ACCOUNT_ID.test(arn.accountId)) return;
	const role = groupsOf(ROLE$1, ["path", "name"], arn.resource);
	return role && {
		arn: text,
		partition: arn.partition,
		accountId: arn.accountId,
		...role
	};
}
// src/console/console-hosts.ts
/**
* Consoles outside the console's domain: a closed list of hosts that belong to AWS. It has no
* domain where customers can choose a host name (`NAME.awsapps.com`, `NAME.my.connect.aws`).
*/
const OTHER_CONSOLES = [
	{
		host: "lightsail.aws.amazon.com",
		regional: false,
		partition: "aws",
		source: "https://docs.aws.amazon.com/lightsail/latest/userguide/what-is-amazon-lightsail.html"
	},
	{
		host: "quicksight.aws.amazon.com",
		regional: true,
		partition: "aws",
		source: "https://docs.aws.amazon.com/quicksight/latest/user/signing-in.html"
	},
	{
		host: "health.aws.amazon.com",
		regional: false,
		partition: "aws",
		source: "https://docs.aws.amazon.com/health/latest/ug/what-is-aws-health.html"
	},
	{
		host: "phd.aws.amazon.com",
		regional: false,
		partition: "aws",
		source: "https://docs.rs/crate/aws-sdk-health/0.24.0/source/src/lib.rs"
	}
];
/**
* Whether this URL is on a console of the partition: `https`, no user, no port, and a host of the
* console's domain or of {@link OTHER_CONSOLES}.
*/
function isConsoleUrl(url, partition) {
	return url.protocol === "https:" && url.username === "" && url.password === "" && url.port === "" && isConsoleHost(url.hostname, partition);
}
function isConsoleHost(host, partition) {
	const { consoleDomain } = partition;
	return isOtherConsole(host, partition) || (host === consoleDomain || host.endsWith(`.${consoleDomain}`)) && host.split(".").every((label) => /^(?!xn--)[a-z0-9][a-z0-9-]*$/.test(label));
}
/** The partition whose console is on this host. */
function partitionOfHost(host) {
	return EVERY_PARTITION.find((partition) => isConsoleHost(host, partition));
}
/** The region in the name of a console host: `REGION.console…` or `REGION.quicksight…`. */
function regionOfHost(host, partition) {
	const label = regionLabel(host, partition);
	return label && partition.regionPattern.test(label) ? label : void 0;
}
/** The part of a host name that should be a region. */
function regionLabel(host, partition) {
	const domain = [partition.consoleDomain, ...OTHER_CONSOLES.map((other) => other.host)].find((name) => host.endsWith(`.${name}`));
	return domain && above(domain, host).split(".").at(-1);
}
/** What a host name has in front of `.DOMAIN`. */
function above(domain, host) {
	return host.slice(0, -domain.length - 1);
}
/** The parts of a console URL that should be regions, in its query and its host name. */
function regionTexts(url, partition) {
	return [isOtherConsole(url.hostname, partition) ? null : url.searchParams.get("region"), regionLabel(url.hostname, partition)].filter((text) => typeof text === "string");
}
/**
* The region of a console page, from its query or else from its host.
*
* @returns `undefined` for a page without a region: a global service, `region=global`, or a console
*   elsewhere.
*/
function regionOfPage(url, partition) {
	const named = url.searchParams.get("region");
	if (isOtherConsole(url.hostname, partition) || named === "global") return;
	return named && partition.regionPattern.test(named) ? named : regionOfHost(url.hostname, partition);
}
function isOtherConsole(host, { id, regionPattern }) {
	return OTHER_CONSOLES.some((other) => {
		const isRegional = other.regional && host.endsWith(`.${other.host}`) && regionPattern.test(above(other.host, host));
		return other.partition === id && (host === other.host || isRegional);
	});
}
// src/console/remarks.ts
/** For a destination from a secret, a variable or an output that does not exist. */
const EMPTY_DESTINATION = {
	level: "warning",
	text: "Input \"destination\" is set, but empty, so the link opens the console home. If a secret, a variable or another step sets it, check that this exists and that the job may read it. If you want the console home, remove the input or write \"home\"."
};
/** For ARNs whose kind has no page in the table. */
const AWS_DECIDES = {
	level: "info",
	text: "The action has no page for this kind of ARN, so AWS decides what /go/view opens for it. docs/destinations.md lists the kinds that have one."
};
/**
* For a page in a region that AWS probably does not have. The action cannot check it, so the page
* would fail only in the browser.
*/
function remarkOnRegion(page, partition) {
	for (const text of regionTexts(page, partition)) {
		const meant = misspelledRegion(text, partition);
		if (meant !== void 0) return {
			level: "warning",
			text: `The page is in the region "${shortened(text)}", which this action does not know. Did you mean ${meant}? If AWS does not have the region, the page does not open.`
		};
	}
}
/** For an ARN of another account than that of the role or the session. */
function otherAccount(ofArn, opened) {
	return {
		level: "warning",
		text: `The ARN in destination belongs to the account ${ofArn}, but the link opens the account ${opened}, which probably has no access to the resource. Use a role of the account ${ofArn}, or an ARN of ${opened}.`
	};
}
/** For a shortcut link of the access portal to an account that is not the one of the session. */
function otherPortalAccount(ofShortcut, ofSession) {
	return {
		level: "warning",
		text: `The shortcut link in access-portal opens the account ${ofShortcut}, but the session is in the account ${ofSession}. Correct account_id in the link, or use credentials of the account ${ofShortcut}.`
	};
}
// src/console/service-path.ts
const SERVICE_PATH = /^\/?(?<service>[A-Za-z0-9][A-Za-z0-9-]*)(?<path>\/[^?#]*)?(?<query>\?[^#]*)?(?<fragment>#.*)?$/;
/** @returns `undefined` if the text is not a service path. */
function parseServicePath(text) {
	return groupsOf(SERVICE_PATH, [
		"service",
		"path",
		"query",
		"fragment"
	], text);
}
/** The region that a path names in its query; may be `global`, and is empty if it names none. */
function regionInQuery({ query }) {
	return new URLSearchParams(query).getAll("region").find((region) => region !== "") ?? "";
}
/**
* The page below the console host of its own region, or else of the sign-in's, with `region=`.
*
* @throws ActionError `invalid-input` for a region of another partition.
*/
function servicePage(parts, { partition, region }) {
	const { service, path, query, fragment } = parts;
	const named = regionInQuery(parts);
	const pageRegion = named === "" || named === "global" ? region : checkedRegion(named, partition);
	const page = new URL(`https://${consoleHost(partition, pageRegion)}`);
	page.pathname = `/${service}${path === "" || path === "/" ? "/home" : path}`;
	page.search = service === "go" ? query : withRegion(query.slice(1), named || pageRegion);
	page.hash = fragment;
	return page.href;
}
/** The parameters, with one `region=`: in the place of the first one, or else at the end. */
function withRegion(query, region) {
	const parameters = query.split("&").filter((parameter) => parameter !== "");
	const isRegion = (parameter) => new URLSearchParams(parameter).has("region");
	const at = parameters.findIndex(isRegion);
	const others = parameters.filter((parameter) => !isRegion(parameter));
	return others.toSpliced(at === -1 ? others.length : at, 0, `region=${region}`).join("&");
}
/** @throws ActionError `invalid-input` for a region of another partition. */
function checkedRegion(region, partition) {
	if (!partition.regionPattern.test(region)) throw invalidInput("destination", `names the region "${shortened(region)}", which is not in the partition ${partition.id}`, `${regionHint(region, partition)}Use a region of ${partition.id}, for example ${partition.firstRegion}.`);
	return region;
}
// src/console/destination.ts
const HOME = {
	path: "",
	query: "",
	fragment: ""
};
/** The partition that a destination names by its ARN, host or region. */
function partitionNamedBy(form) {
	switch (form?.kind) {
		case "arn": return partitionById(form.arn.partition);
		case "url": return partitionOfHost(form.url.hostname);
		case "path": return partitionOfRegion(regionInQuery(form));
	}
}
/** The region of the partition that a destination names. */
function regionNamedBy(form, partition) {
	const ofPartition = (name) => partition.regionPattern.test(name) ? name : void 0;
	switch (form?.kind) {
		case "arn": return ofPartition(form.arn.region);
		case "url": return regionOfPage(form.url, partition) ?? regionOfHost(form.url.hostname, partition);
		case "path": return ofPartition(regionInQuery(form));
	}
}
/**
* Finds the console page of a destination.
*
* | given | becomes |
* |---|---|
* | nothing | console home of the region |
* | `https://…` console URL | itself, without the session prefix of a multi-session browser |
* | `arn:…` | the page of this kind of resource, else `/go/view?arn=…`, in the ARN's region |
* | service word | the page of the service; a word that is not known becomes a path |
* | service path | the page below the region's console host, with `region=` |
* | `/aws/…`, `s3://BUCKET/KEY` | the log group, the object or the folder |
*
* @throws ActionError `invalid-input`.
* @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_enable-console-custom-url.html}
*/
async function openDestination(form, context) {
	const page = await pageOf$1(form, context);
	const url = new URL(page.url);
	return {
		url: page.url,
		region: regionOfPage(url, context.partition),
		accountId: form?.kind === "arn" && ACCOUNT_ID.test(form.arn.accountId) ? form.arn.accountId : void 0,
		remark: remarkOnRegion(url, context.partition) ?? page.remark
	};
}
async function pageOf$1(form, context) {
	switch (form?.kind) {
		case void 0: return plain(servicePage({
			service: "console",
			...HOME
		}, context));
		case "url": return plain(consolePage(form.url, context.partition));
		case "arn": return resourcePage(form.text, form.arn, context);
		case "s3": return s3Page(form.bucket, form.key, context);
		case "log-group": return plain(servicePage((await pages()).logGroupPath(form.name), context));
		case "word": return wordPage(form.word, context);
		case "path": return plain(servicePage(form, context));
	}
}
/** Loads the tables of pages, which only some destinations need. */
function pages() {
	return import(/* webpackIgnore: true */ "./page-lookup.js");
}
function plain(url) {
	return {
		url,
		remark: void 0
	};
}
function consolePage(url, partition) {
	if (!isConsoleUrl(url, partition)) {
		const label = regionLabel(url.hostname, partition);
		const hint = label ? regionHint(label, partition) : "";
		throw invalidInput("destination", `leads to the host "${shortened(url.hostname)}", which is not a console of the partition ${partition.id}`, `${hint}Use a URL of a console host such as ${consoleHost(partition, partition.firstRegion)}, or a service path, which fits every partition.`);
	}
	return url.href;
}
async function resourcePage(text, arn, { partition, region }) {
	if (arn.partition !== partition.id) throw invalidInput("destination", `is an ARN of the partition ${arn.partition}, but the role belongs to ${partition.id}`, "Use an ARN of the same partition as the role.");
	const pageRegion = arn.region === "" || arn.region === "global" ? region : checkedRegion(arn.region, partition);
	const url = (await pages()).resourcePageUrl(text, arn.service, partition, pageRegion);
	return url === void 0 ? {
		url: `https://${consoleHost(partition, pageRegion)}/go/view?arn=${encodeURIComponent(text)}`,
		remark: AWS_DECIDES
	} : plain(url);
}
async function s3Page(bucket, key, context) {
	const arn = {
		partition: context.partition.id,
		service: "s3",
		region: ""
	};
	return resourcePage((await pages()).s3Arn(bucket, key, context.partition), arn, context);
}
async function wordPage(word, context) {
	const found = (await pages()).lookUpWord(word, context.partition);
	switch (found.kind) {
		case "path": return plain(servicePage(found.path, context));
		case "url": return plain(found.url);
		case "unknown": return {
			url: servicePage({
				service: word,
				...HOME
			}, context),
			remark: found.remark
		};
		case "ambiguous": throw invalidInput("destination", `is "${word}", which stands for several services`, `Write one of ${found.candidates.join(", ")}.`);
	}
}
// src/console/destination-form.ts
const EXAMPLES = "Write a console URL, an ARN, a service word such as \"s3\", or a path such as \"cloudwatch/home#logsV2:log-groups\".";
/** Characters that browsers drop, turn into `/`, or treat as the end of the host. */
const UNSAFE$1 = /[\u0000-\u0020\u007f-\u00a0\u2028\u2029\ufeff\\]/;
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u;
const WORD = /^[A-Za-z0-9][A-Za-z0-9-]*$/;
/** @see {@link https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html} */
const LOG_GROUP = /^[\w./#-]{1,512}$/;
const S3_URI = /^s3:\/\/(?<bucket>[^/]*)\/?(?<key>.*)/is;
/** Old buckets may have names with capitals, `_`, or more than 63 characters. */
const BUCKET = /^[A-Za-z0-9][\w.-]{1,253}[A-Za-z0-9]$/;
const MAX_KEY_LENGTH = 1024;
/** Prefix of the host if a browser has several console sessions: `ACCOUNT-SUFFIX.`. */
const MULTI_SESSION = /^\d{12}-[a-z0-9]+\./;
/**
* Reads the text of a destination.
*
* @returns `undefined` if there is no text.
* @throws ActionError `invalid-input`.
*/
function readDestination(text) {
	if (text === void 0 || text === "") return;
	if (/^arn:/i.test(text)) return {
		kind: "arn",
		text,
		arn: readArn(text)
	};
	const uri = groupsOf(S3_URI, ["bucket", "key"], text);
	if (uri !== void 0) return readS3Uri(uri);
	if (text.startsWith("/aws/")) return readLogGroup(text);
	if (UNSAFE$1.test(text)) throw invalidInput("destination", "contains a space, a control character or a backslash", "Write the ARN of the resource, which may contain spaces, or copy the page's URL from the address bar of a browser.");
	if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return {
		kind: "url",
		url: readUrl(text)
	};
	if (WORD.test(text)) return {
		kind: "word",
		word: text
	};
	const path = parseServicePath(text);
	if (path === void 0) throw notADestination(text);
	if (path.path.split("/").some((segment) => /^(?:\.|%2e){1,2}$/i.test(segment))) throw invalidInput("destination", "has \".\" or \"..\" as a part of its path", EXAMPLES);
	return {
		kind: "path",
		...path
	};
}
function readArn(text) {
	const arn = parseArn(text);
	if (arn === void 0) throw invalidInput("destination", "begins like an ARN but is not one", "Write arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE, for example arn:aws:s3:::my-bucket. It may have at most 2048 characters, and no control characters.");
	return arn;
}
function readS3Uri({ bucket, key }) {
	if (!BUCKET.test(bucket) || UNPRINTABLE.test(key) || key.length > MAX_KEY_LENGTH) throw invalidInput("destination", "begins like an S3 URI but is not one", "Write s3://BUCKET/KEY for an object or s3://BUCKET/FOLDER/ for a folder, without percent-encoding.");
	return {
		kind: "s3",
		bucket,
		key
	};
}
function readLogGroup(text) {
	if (!LOG_GROUP.test(text) || text === "/aws/") throw invalidInput("destination", "begins like the name of a log group but is not one", "Use at most 512 letters, digits and _ - / . #. For a log stream, write its ARN.");
	return {
		kind: "log-group",
		name: text
	};
}
function readUrl(text) {
	const url = parseUrl$1(text);
	if (url?.protocol !== "https:") throw invalidInput("destination", "is not a valid https URL", EXAMPLES);
	if (url.username !== "" || url.password !== "" || /^[^/?#]*@/.test(text.slice(8))) throw invalidInput("destination", "has a user name in its URL", "Remove everything up to the \"@\".");
	if (url.port !== "") throw invalidInput("destination", "has a port in its URL", "Remove the port.");
	url.hostname = url.hostname.replace(MULTI_SESSION, "");
	return url;
}
function notADestination(text) {
	return /^arn%3a/i.test(text) ? invalidInput("destination", "is a percent-encoded ARN", "Write the ARN as AWS shows it. The action encodes it.") : invalidInput("destination", "is not a console URL, ARN, service word or path", EXAMPLES);
}
// src/console/portal-link.ts
/** @see {@link https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetsconcept.html} */
const ROLE_OF_PERMISSION_SET = /^AWSReservedSSO_(?<name>.+)_[0-9a-f]{16}$/;
/**
* Builds a link that opens a page after a sign-in to the access portal. It holds no secret and does
* not expire.
*
* @throws ActionError `invalid-input` if the shortcut contradicts the role's account or permission
*   set, or if no account is known.
*/
function portalUrl(portal, page) {
	const accountId = page.accountId ?? portal.accountId;
	if (accountId === void 0) throw invalidInput("access-portal", "is set, but the account is unknown", "Name a role in role-arn, write an ARN with an account in destination, or copy a shortcut link with its account_id.");
	if (portal.accountId !== void 0 && portal.accountId !== accountId) {
		const input = page.role === void 0 ? "destination" : "role-arn";
		throw invalidInput("access-portal", `is a shortcut link to the account ${portal.accountId}, but ${input} names the account ${accountId}`, `Remove account_id from the link. The action adds the account of ${input}.`);
	}
	const permissionSet = page.role && groupsOf(ROLE_OF_PERMISSION_SET, ["name"], page.role.name)?.name;
	const { roleName = permissionSet } = portal;
	if (permissionSet !== void 0 && roleName !== permissionSet) throw invalidInput("access-portal", `is a shortcut link to the permission set "${roleName}", but role-arn names a role of the permission set "${permissionSet}"`, "Remove role_name from the link, or correct role-arn.");
	const query = [
		`account_id=${accountId}`,
		roleName && `role_name=${encodeURIComponent(roleName)}`,
		`destination=${encodeURIComponent(page.destinationUrl)}`
	];
	return `${portal.startUrl}/#/console?${query.filter(Boolean).join("&")}`;
}
// src/console/switch-role.ts
/** The longest path and name together that the switch-role page accepts. */
const MAX_ROLE_NAME_LENGTH = 64;
/**
* The page answers 400 to a longer display name. Without a name, it makes one.
*
* @see {@link https://github.com/tilfinltd/aws-extend-switch-roles/issues/244}
*/
const MAX_DISPLAY_NAME_LENGTH = 64;
/**
* Builds a link for people who are signed in already: it switches them to the role. It holds no
* secret.
*
* @returns `undefined` if the role's path and name are too long for such a link.
* @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_switch-role-console.html}
*/
function switchRoleUrl(role, partition) {
	const roleName = `${role.path.slice(1)}${role.name}`;
	if (roleName.length > MAX_ROLE_NAME_LENGTH) return;
	const region = partition.bareSignInRegion ?? partition.firstRegion;
	const displayName = `${role.name} @ ${role.accountId}`;
	const query = [
		`account=${role.accountId}`,
		`roleName=${encodeURIComponent(roleName)}`,
		displayName.length > MAX_DISPLAY_NAME_LENGTH ? [] : `displayName=${encodeURIComponent(displayName)}`
	].flat();
	return `https://${signInHost(partition, region)}/switchrole?${query.join("&")}`;
}
// src/partition/region.ts
/**
* The region of STS: the requested region, else the region that the destination names, else the
* first region of the partition.
*
* The input must be valid for every role. A variable must be valid for at least one of them
* (`partitions` has the partitions of all roles of the step), because it is often set for the whole
* workflow. Roles of other partitions then have no requested region.
*
* @param named - The region of the partition that the destination names.
* @throws ActionError `invalid-input` if the region does not belong to the partition.
*/
function regionFor(partition, requested, partitions, named) {
	const otherwise = named ?? partition.firstRegion;
	if (requested === void 0) return otherwise;
	const { name, source } = requested;
	if (partition.regionPattern.test(name)) return name;
	if (source !== "region" && partitions.some((other) => other.regionPattern.test(name))) return otherwise;
	throw invalidInput("region", `is "${shortened(name)}"${source === "region" ? "" : ` (from ${source})`}, which is not a region of the role's partition ${partition.id}`, `${regionHint(name, partition)}Set it to a region of ${partition.id}, for example ${partition.firstRegion}.`);
}
/**
* The partition of a requested region, for runs without a role; `aws` if none was requested.
*
* @throws ActionError `invalid-input` if the text is not the name of a region.
*/
function partitionOfRequestedRegion(requested) {
	const partition = partitionOfRegion(requested.name);
	if (partition === void 0) throw invalidInput("region", `is "${shortened(requested.name)}"${requested.source === "region" ? "" : ` (from ${requested.source})`}, which is not the name of an AWS region`, `${regionHint(requested.name)}Set it to a region such as eu-central-1.`);
	return partition;
}
// src/partition/same-partition.ts
/**
* Checks that the ARNs of an input belong to the partition of the role. AWS would refuse others
* later, with a less clear message.
*
* @param values - ARNs. A text that is not an ARN has no partition, so it is accepted.
* @throws ActionError `invalid-input`.
*/
function checkPartition(input, values, partition) {
	const foreign = values.find((value) => {
		const arn = parseArn(value);
		return arn !== void 0 && arn.partition !== partition.id;
	});
	if (foreign !== void 0) throw invalidInput(input, `has "${shortened(foreign)}", which does not belong to the role's partition ${partition.id}`, `Use an ARN that begins with arn:${partition.id}:.`);
}
// src/sign-in/targets.ts
/**
* The sessions that the inputs ask for, each checked against its partition.
*
* @throws ActionError `unsupported-partition`, `account-not-allowed` or `invalid-input`, before
*   any request.
*/
async function planTargets(inputs) {
	const form = readDestination(inputs.destination);
	const [first, ...others] = inputs.roles;
	if (first === void 0) {
		const partition = inputs.region === void 0 ? partitionNamedBy(form) ?? partitionById("aws") : partitionOfRequestedRegion(inputs.region);
		return [await target(void 0, partition, [partition], form, inputs)];
	}
	const partitions = inputs.roles.map((role) => partitionById(role.partition));
	const ofRole = async (role) => {
		checkAccountAllowed(role.accountId, inputs.allowedAccountIds);
		return target(role, partitionById(role.partition), partitions, form, inputs);
	};
	return [await ofRole(first), ...await Promise.all(others.map(ofRole))];
}
async function target(role, partition, partitions, form, inputs) {
	checkPartition("managed-session-policies", inputs.policies.managedArns, partition);
	const named = regionNamedBy(form, partition);
	const region = regionFor(partition, inputs.region, partitions, named);
	const destination = await openDestination(form, {
		partition,
		region
	});
	const { accessPortal } = inputs;
	const accountId = role?.accountId ?? destination.accountId;
	return {
		role,
		accountId: accountId ?? accessPortal?.accountId,
		partition,
		region,
		signInRegion: destination.region ?? region,
		audience: inputs.audience ?? partition.oidcAudience,
		destinationUrl: destination.url,
		portalUrl: accessPortal && portalUrl(accessPortal, {
			role,
			accountId,
			destinationUrl: destination.url
		}),
		destinationAccountId: destination.accountId,
		remark: inputs.destination === "" ? EMPTY_DESTINATION : destination.remark
	};
}
function keylessLinks({ role, partition, ...target }) {
	return {
		destinationUrl: target.destinationUrl,
		switchRoleUrl: role && switchRoleUrl(role, partition),
		portalUrl: target.portalUrl
	};
}
/** @throws ActionError `account-not-allowed`. */
function checkAccountAllowed(accountId, allowed) {
	if (allowed.length > 0 && !allowed.includes(accountId)) throw new ActionError("account-not-allowed", `The account ${accountId} is not one of those in allowed-account-ids.`, "Use a role of an allowed account, or add the account to allowed-account-ids.");
}
// src/github/file-fault.ts
/**
* What was wrong with a file of the runner, such as `ENOSPC`. The toolkit's own error for a file
* that does not exist has no code.
*/
function fileFault(error) {
	return error.code ?? "ENOENT";
}
// src/github/outputs.ts
/** The outputs of `action.yml`, in its order. */
const OUTPUT_NAMES = [
	"console-url",
	"console-urls",
	"sealed-url",
	"sealed-link",
	"url-expires-at",
	"session-expires-at",
	"destination-url",
	"switch-role-url",
	"portal-url",
	"activity-url",
	"links",
	"account-id",
	"role-arn",
	"session-name",
	"session-id",
	"temporary-role-arn",
	"temporary-role-name",
	"temporary-role-expires-at",
	"removed-roles"
];
const ADVICE = "Update this runner, or free space on its disk.";
/**
* Publishes a sign-in: the outputs of the first role that worked, and in `console-urls` the result
* of every role. All secrets in them are masked already.
*/
function publishSignIn(outcomes, sealed) {
	const first = outcomes.find((outcome) => outcome.kind === "signed-in")?.signIn;
	const all = outcomes.map(describe);
	if (first !== void 0) setOrWarn(signInOutputs(first, {
		all,
		links: outcomes.map(linksOfOutcome),
		sealed
	}));
	else if (all.length > 1) setOrWarn({ "console-urls": JSON.stringify(all) });
}
/** Publishes the links of mode `links`: outputs for the first role, and `links` for all roles. */
function publishLinks(targets) {
	const [first] = targets;
	setOrWarn({
		...first && linkOutputs(keylessLinks(first)),
		links: JSON.stringify(targets.map(linksOfTarget))
	});
}
/**
* Publishes a temporary role and the console URL for it.
*
* @throws ActionError `invalid-input` if the outputs cannot be written. Without them, no later
*   step could find the role.
*/
function publishCreated({ role, expiresAt, signIn }, sealed) {
	const lost = setOutputs({
		...signInOutputs(signIn, {
			all: [describeSignIn(signIn)],
			links: [linksOfSignIn(signIn)],
			sealed
		}),
		"temporary-role-arn": role.arn,
		"temporary-role-name": role.name,
		"temporary-role-expires-at": expiresAt.toISOString()
	});
	if (lost !== void 0) throw invalidInput("mode", `is "create", but this runner does not support outputs (${lost}), so later steps could not find the role`, ADVICE);
}
function publishRemovals(removals) {
	const removed = removals.filter(({ kind }) => kind === "removed");
	setOrWarn({ "removed-roles": JSON.stringify(removed.map(({ name }) => name)) });
}
function signInOutputs(signIn, step) {
	const { all, links, sealed } = step;
	return {
		"console-url": signIn.consoleUrl,
		"console-urls": JSON.stringify(all),
		"sealed-url": sealed?.armored,
		"sealed-link": sealed?.link?.url,
		"url-expires-at": signIn.urlExpiresAt.toISOString(),
		"session-expires-at": signIn.sessionExpiresAt?.toISOString(),
		...linkOutputs(signIn),
		"activity-url": signIn.activityUrl,
		links: JSON.stringify(links),
		"account-id": signIn.accountId,
		"role-arn": signIn.role?.arn,
		"session-name": signIn.sessionName,
		"session-id": signIn.sessionId
	};
}
function linkOutputs({ destinationUrl, switchRoleUrl, portalUrl }) {
	return {
		"destination-url": destinationUrl,
		"switch-role-url": switchRoleUrl,
		"portal-url": portalUrl
	};
}
/** Only warns: the work is done, and the log has its results. */
function setOrWarn(outputs) {
	const lost = setOutputs(outputs);
	if (lost !== void 0) warning(`The outputs could not be written (${lost}), so later steps do not get them. ${ADVICE}`);
}
/** @returns Why the outputs could not be set; `undefined` if they are set. */
function setOutputs(outputs) {
	if (!process.env["GITHUB_OUTPUT"]) return "no GITHUB_OUTPUT";
	try {
		for (const name of OUTPUT_NAMES.filter((name) => name in outputs)) setOutput(name, outputs[name] ?? "");
		return;
	} catch (error) {
		return `GITHUB_OUTPUT: ${fileFault(error)}`;
	}
}
function describe(outcome) {
	if (outcome.kind === "signed-in") return describeSignIn(outcome.signIn);
	const { role } = outcome.target;
	return {
		roleArn: role?.arn,
		accountId: role?.accountId,
		error: codeOf(outcome.failure)
	};
}
function describeSignIn(signIn) {
	return {
		roleArn: signIn.role?.arn,
		accountId: signIn.accountId,
		sessionName: signIn.sessionName,
		consoleUrl: signIn.consoleUrl,
		urlExpiresAt: signIn.urlExpiresAt.toISOString(),
		sessionExpiresAt: signIn.sessionExpiresAt?.toISOString()
	};
}
/** A role that failed has links without a secret too, because they need no session. */
function linksOfOutcome(outcome) {
	return outcome.kind === "signed-in" ? linksOfSignIn(outcome.signIn) : linksOfTarget(outcome.target);
}
function linksOfSignIn(signIn) {
	const { accountId, role, sessionId, activityUrl } = signIn;
	return {
		accountId,
		roleArn: role?.arn,
		sessionId,
		...linkFields(signIn),
		activityUrl
	};
}
function linksOfTarget(target) {
	const { accountId, role } = target;
	return {
		accountId,
		roleArn: role?.arn,
		...linkFields(keylessLinks(target))
	};
}
function linkFields({ destinationUrl, switchRoleUrl, portalUrl }) {
	return {
		destinationUrl,
		switchRoleUrl,
		portalUrl
	};
}
// src/github/rest-on-demand.ts
/**
* GitHub's REST API, loaded with the first request. Few sign-ins send one.
*
* @param mask - Masks the token before anything uses it.
*/
function restOnDemand(options, mask) {
	if (options.token !== void 0) mask(options.token);
	const rest = async () => (await import(/* webpackIgnore: true */ "./rest.js")).createRest(options);
	return {
		repositoryVisibility: async (...call) => (await rest()).repositoryVisibility(...call),
		permission: async (...call) => (await rest()).permission(...call),
		publicKeys: async (...call) => (await rest()).publicKeys(...call)
	};
}
// src/github/secrets.ts
const MASK = "***";
/** Shorter values are not scrubbed, because they would match ordinary words. */
const MIN_SECRET_LENGTH = 6;
const NONE = [];
/**
* The secrets of this run. The runner masks them in the log; what it does not mask (annotation
* titles, files) is scrubbed here before it is written.
*/
var Secrets = class {
	#values = /* @__PURE__ */ new Set();
	/** By {@link startOf}, so one pass over a text finds all of them. */
	#spellings = /* @__PURE__ */ new Map();
	/** Registers a secret with the runner, before it is used for anything. */
	add(secret) {
		if (secret === "" || this.#values.has(secret)) return;
		this.#values.add(secret);
		setSecret(secret);
		if (secret.length >= MIN_SECRET_LENGTH) for (const spelling of [secret, encodeURIComponent(secret.toWellFormed())]) {
			const alike = this.#spellings.get(startOf(spelling, 0)) ?? [];
			alike.push(spelling);
			this.#spellings.set(startOf(spelling, 0), alike);
		}
	}
	/** The text without any secret, plain or percent-encoded. */
	scrub(text) {
		let scrubbed = "";
		let hiddenUntil = 0;
		for (let at = 0; at + MIN_SECRET_LENGTH <= text.length; at++) {
			const end = this.#endOfSecretAt(text, at);
			if (end > hiddenUntil) {
				scrubbed += at >= hiddenUntil ? text.slice(hiddenUntil, at) + MASK : "";
				hiddenUntil = end;
			}
		}
		return scrubbed + text.slice(hiddenUntil);
	}
	/** @returns 0 if no secret begins there. */
	#endOfSecretAt(text, at) {
		let end = 0;
		for (const spelling of this.#spellings.get(startOf(text, at)) ?? NONE) if (text.startsWith(spelling, at)) end = Math.max(end, at + spelling.length);
		return end;
	}
};
/** A hash of the first characters. */
function startOf(text, at) {
	let start = 0;
	for (let offset = 0; offset < MIN_SECRET_LENGTH; offset++) start = start * 31 + text.charCodeAt(at + offset) | 0;
	return start;
}
// src/role/name.ts
/** All temporary roles live below this path, so that IAM policies can be limited to it. */
const ROLE_PATH = "/aws-console-url/";
/** @see {@link https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html} */
const ROLE_NAME = /^[\w+=,.@-]{1,64}$/;
const FORM$3 = "Use 1 to 64 letters, digits and _ + = , . @ -, for example console-url-42.";
/**
* A unique role name: the run, the attempt, and four random characters, which differ for the steps
* of an attempt.
*
* @param random - In [0, 1).
*/
function uniqueRoleName(run, random) {
	const suffix = Math.floor(random * 36 ** 4).toString(36).padStart(4, "0");
	return `console-url-${runName(run)}-${suffix}`;
}
/** Run ID and attempt. Older servers do not have attempts. */
function runName({ runId, runAttempt }) {
	return [runId, runAttempt].filter((part) => part !== "").join("-") || "unknown";
}
/** @throws ActionError `invalid-input`. */
function checkRoleName(name) {
	if (!ROLE_NAME.test(name)) throw invalidInput("role-name", `has "${shortened(name)}", which is not a valid role name`, FORM$3);
	return name;
}
/**
* Reads the name or the ARN of a role.
*
* @throws ActionError `invalid-input`.
*/
function parseRoleReference(nameOrArn) {
	const arn = parseRoleArn(nameOrArn);
	return {
		name: arn?.name ?? checkRoleName(nameOrArn),
		arn
	};
}
// src/role/record.ts
const SOMETHING = /./;
const CLEANUPS = [
	"unfinished",
	"job-end",
	"none"
];
function writeRecord(record) {
	return JSON.stringify(record);
}
/**
* Reads a record. Any process on the runner can write the state file, so this checks every value:
* the name becomes part of commands that people copy, and the inputs become part of requests.
*
* @returns `undefined` if there is no record, or if this action cannot have written it.
*/
function readRecord(text) {
	try {
		const { name, account, ownership, cleanup, inputs } = JSON.parse(text);
		const { repository, run } = ownership;
		const expiresAt = new Date(matches(ownership.expiresAt, SOMETHING) ? ownership.expiresAt : NaN);
		return matches(name, ROLE_NAME) && matches(account.id, ACCOUNT_ID) && matches(repository, SOMETHING) && matches(run, SOMETHING) && !Number.isNaN(expiresAt.getTime()) && CLEANUPS.includes(cleanup) && isTexts(inputs) ? {
			name,
			account: {
				id: account.id,
				partition: partitionById(account.partition).id
			},
			ownership: {
				repository,
				run,
				expiresAt
			},
			cleanup,
			inputs
		} : void 0;
	} catch {
		return;
	}
}
function matches(value, pattern) {
	return typeof value === "string" && pattern.test(value);
}
function isTexts(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every((one) => typeof one === "string");
}
// src/github/state.ts
/** The file of the post step in `action.yml`. It only imports the file of the main step. */
const POST_FILE = "post.js";
const ROLE = "temporary-role";
/**
* Whether this process is the main step or its post step. The file name tells, not the saved state:
* if the state could not be saved, the post step would do the main step's work again.
*
* @param argv - `process.argv`.
*/
function stageOf(argv) {
	return external_node_path_namespaceObject.basename(argv[1] ?? "") === POST_FILE ? "post" : "main";
}
/**
* Saves a role for the post step. It is on disk when this returns, because the process may end soon
* after.
*
* @returns Why the role could not be saved; `undefined` if it is saved.
* @see {@link https://docs.github.com/actions/reference/workflow-syntax-for-github-actions#sending-values-to-the-pre-and-post-actions}
*/
function rememberRole(record) {
	if (!process.env["GITHUB_STATE"]) return "no GITHUB_STATE";
	try {
		saveState(ROLE, writeRecord(record));
		return;
	} catch (error) {
		return `GITHUB_STATE: ${fileFault(error)}`;
	}
}
function recalledRole() {
	return readRecord(getState(ROLE));
}
// src/github/summary.ts
/**
* Adds a block to the job summary, if there is one. If it cannot, the step does not fail, because
* the outputs have everything that matters.
*
* @see {@link https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary}
*/
async function writeSummary(environment, markdown) {
	if (markdown === void 0) return;
	const file = environment["GITHUB_STEP_SUMMARY"];
	if (!file) {
		notice("This runner has no job summaries (no GITHUB_STEP_SUMMARY), so the action wrote none.");
		return;
	}
	try {
		await (0,external_node_fs_promises_namespaceObject.appendFile)(file, markdown);
	} catch (error) {
		notice(`The job summary could not be written (${fileFault(error)}).`);
	}
}
// src/github/unsafe-variables.ts
/** Options of Node.js that write keys, requests, memory or the environment to a file or the log. */
const TELLING_OPTIONS = /^--(?:tls-keylog|trace-tls|trace-event-categories|inspect(?:-brk|-wait|-port)?|heapsnapshot-[a-z-]+|heap-prof|report-[a-z-]+|experimental-report)$/;
/**
* Warnings about variables of Node.js that remove a protection of this step's secrets.
*
* @see {@link https://nodejs.org/api/cli.html#environment-variables_1}
*/
function unsafeVariables(environment) {
	const warnings = [];
	for (const name of ["NODE_DEBUG", "NODE_DEBUG_NATIVE"]) if (environment[name]) warnings.push(`${name} is set, so Node.js may print secrets to the log before they are masked. Remove ${name} from this job.`);
	if (environment["NODE_TLS_REJECT_UNAUTHORIZED"] === "0") warnings.push("NODE_TLS_REJECT_UNAUTHORIZED is 0, so Node.js checks no certificates, and others on the network can read the credentials and the link. Remove it from this job. To trust the certificate of a proxy, set NODE_EXTRA_CA_CERTS instead.");
	const telling = tellingOptions(environment["NODE_OPTIONS"] ?? "");
	if (telling.length > 0) warnings.push(`NODE_OPTIONS has ${telling.join(" and ")}, so Node.js may show secrets of this step without a mask. Remove this from NODE_OPTIONS.`);
	return warnings;
}
/** Node.js accepts underscores for hyphens, and drops quotation marks, and backslashes in them. */
function tellingOptions(options) {
	const names = options.replace(/["\\]/g, "").split(/\s+/).map((option) => option.replace(/=.*$/s, "").replaceAll("_", "-"));
	return [...new Set(names.filter((name) => TELLING_OPTIONS.test(name)))];
}
/** @returns A line for the log if the API of GitHub is not on the server of the run. */
function replacedApi(environment) {
	const [api, server] = [environment["GITHUB_API_URL"], environment["GITHUB_SERVER_URL"]].map((url) => parseUrl$1(url ?? "")?.host);
	return api === void 0 || api === (server ?? api) || api === `api.${server}` ? void 0 : `Requests for GitHub's API go to ${api} (GITHUB_API_URL), which does not belong to the server of this run (${server}).`;
}
// src/heap.ts
/**
* Keeps V8's young generation at its first size.
*
* Without this, V8 makes it larger instead of collecting the garbage of hundreds of sign-ins.
* With 256 roles, that takes 12 MiB and saves less than 0.1 seconds. Call this before anything
* else, because V8 reads the factor when that generation is about to grow.
*/
function keepHeapSmall() {
	(0,external_node_v8_namespaceObject.setFlagsFromString)("--semi-space-growth-factor=1");
}
// node_modules/proxy-from-env/index.js
var DEFAULT_PORTS = {
	ftp: 21,
	gopher: 70,
	http: 80,
	https: 443,
	ws: 80,
	wss: 443
};
function parseUrl(urlString) {
	try {
		return new URL(urlString);
	} catch {
		return null;
	}
}
function getProxyForUrl(url) {
	var parsedUrl = (typeof url === "string" ? parseUrl(url) : url) || {};
	var proto = parsedUrl.protocol;
	var hostname = parsedUrl.host;
	var port = parsedUrl.port;
	if (typeof hostname !== "string" || !hostname || typeof proto !== "string") return "";
	proto = proto.split(":", 1)[0];
	hostname = hostname.replace(/:\d*$/, "");
	port = parseInt(port) || DEFAULT_PORTS[proto] || 0;
	if (!shouldProxy(hostname, port)) return "";
	var proxy = getEnv(proto + "_proxy") || getEnv("all_proxy");
	if (proxy && proxy.indexOf("://") === -1) proxy = proto + "://" + proxy;
	return proxy;
}
function shouldProxy(hostname, port) {
	var NO_PROXY = getEnv("no_proxy").toLowerCase();
	if (!NO_PROXY) return true;
	if (NO_PROXY === "*") return false;
	return NO_PROXY.split(/[,\s]/).every(function(proxy) {
		if (!proxy) return true;
		var parsedProxy = proxy.match(/^(.+):(\d+)$/);
		var parsedProxyHostname = parsedProxy ? parsedProxy[1] : proxy;
		var parsedProxyPort = parsedProxy ? parseInt(parsedProxy[2]) : 0;
		if (parsedProxyPort && parsedProxyPort !== port) return true;
		if (!/^[.*]/.test(parsedProxyHostname)) return hostname !== parsedProxyHostname;
		if (parsedProxyHostname.charAt(0) === "*") parsedProxyHostname = parsedProxyHostname.slice(1);
		return !hostname.endsWith(parsedProxyHostname);
	});
}
function getEnv(key) {
	return process.env[key.toLowerCase()] || process.env[key.toUpperCase()] || "";
}
// src/http/connections.ts
/**
* Keeps connections open for more requests, and uses those that were opened ahead.
*
* It drops a connection that fails before its first request. The request then opens a new one.
*/
var Connections = class extends external_node_https_namespaceObject.Agent {
	#ahead = /* @__PURE__ */ new Map();
	/** Starts a connection to the host of a URL. */
	open(url) {
		const host = url.hostname.replace(/^\[|\]$/g, "");
		const socket = super.createConnection({
			...this.options,
			host,
			port: Number(url.port || 443),
			servername: (0,external_node_net_namespaceObject.isIP)(host) ? "" : host
		});
		if (!socket) return;
		const key = keyOf({
			host,
			port: url.port || 443
		});
		const opened = [...this.#ahead.get(key) ?? [], socket];
		this.#ahead.set(key, opened);
		const forget = () => {
			const left = this.#ahead.get(key)?.filter((other) => other !== socket) ?? [];
			this.#ahead.set(key, left);
		};
		socket.once("error", forget).once("close", forget);
	}
	createConnection(...[options, created]) {
		return this.#ahead.get(keyOf(options))?.shift() ?? super.createConnection(options, created);
	}
};
function keyOf({ host, port }) {
	return `${host}:${port}`;
}
/** For https requests without a proxy. The settings are those of Node's own agent. */
const connections = new Connections({
	keepAlive: true,
	scheduling: "lifo",
	timeout: 5e3
});
/**
* Opens a connection for a request that will follow soon: DNS, TCP and TLS take several round
* trips. Does nothing with a proxy, or for plain http, which is for this machine only. It reports
* no failure, because the request will.
*/
function connectAhead(url) {
	if (url.protocol === "https:" && getProxyForUrl(url.href) === "") connections.open(url);
}
// src/http/proxy.ts
const agents = /* @__PURE__ */ new Map();
/**
* The agent that reaches a URL through its proxy; `undefined` if the URL has no proxy. The
* variables are `https_proxy`, `http_proxy`, `all_proxy` and `no_proxy`. Lower case comes first, as
* everywhere on the runner. A proxy without a scheme is an `http` proxy.
*
* Plain http is for this machine only. It does not use a proxy on another machine, which would
* show the request to the network and could not reach this machine. A URL with a name uses no
* proxy: the proxy would resolve the name again, perhaps to another machine.
*
* The requests of the agent fail with a TransportError if the proxy refuses to connect. A 5xx
* status may be temporary, others are not.
*
* @throws TransportError `proxy` if the variable is not an http or https URL.
*/
async function proxyAgentFor(url) {
	const proxy = withScheme(getProxyForUrl(url.href));
	if (proxy === "" || url.protocol === "http:" && !isLoopbackAddress(url.hostname)) return;
	const key = `${url.protocol}|${proxy}`;
	const agent = agents.get(key) ?? await createAgent(url, proxy);
	if (agent !== void 0) agents.set(key, agent);
	return agent;
}
async function createAgent(url, proxy) {
	const read = readProxy(proxy);
	if (read === void 0) throw new TransportError("proxy", url.host, "the proxy variable for this host is not an http or https URL");
	if (url.protocol === "http:" && !await isThisMachine(new URL(read.address).hostname)) return;
	delete process.env["DEBUG"];
	if (url.protocol === "https:") {
		const { HttpsProxyAgent } = await import(/* webpackIgnore: true */ "./https-proxy-agent.js");
		const agent = new HttpsProxyAgent(read.address, { headers: read.headers });
		agent.on("proxyConnect", refuse$1);
		return agent;
	}
	const { HttpProxyAgent } = await import(/* webpackIgnore: true */ "./http-proxy-agent.js");
	return new HttpProxyAgent(read.address, {
		headers: read.headers,
		lookup: loopbackLookup
	});
}
/** A shorter mask would hide parts of other words in the log, and break links in the summary. */
const MIN_MASK_LENGTH = 8;
/**
* Masks the passwords of the proxy variables in every form that a request or an error could show:
* as written, decoded, and as the header holds them. Forms under 8 characters are left out.
*
* @returns Warnings: variables with a password that is too short to mask.
*/
function maskProxyPasswords(environment, mask) {
	const proxies = proxiesOf(environment);
	const secrets = proxies.flatMap((proxy) => proxy.secrets);
	for (const secret of secrets.filter(({ length }) => length >= MIN_MASK_LENGTH)) mask(secret);
	return proxies.filter((proxy) => proxy.secrets.some(({ length }) => length < MIN_MASK_LENGTH)).map(({ name }) => `The password in ${name} is too short to mask: it has fewer than ${MIN_MASK_LENGTH} characters, so a mask would hide parts of other words. Use a longer password for the proxy.`);
}
function proxiesOf(environment) {
	return Object.entries(environment).filter(([name]) => /^(?:https?|all)_proxy$/i.test(name)).map(([name, value = ""]) => {
		return {
			name,
			secrets: readProxy(/^\w+:\/\//.test(value) ? value : `http://${value}`)?.secrets ?? []
		};
	});
}
/** The address has no password: the agents get it only as a header. */
function readProxy(proxy) {
	try {
		const url = new URL(proxy);
		const [user = "", password = ""] = [url.username, url.password].map(decoded);
		const basic = Buffer.from(`${user}:${password}`).toString("base64");
		const headers = user + password === "" ? {} : { "Proxy-Authorization": `Basic ${basic}` };
		const secrets = password === "" ? [] : [
			password,
			url.password,
			basic
		];
		const address = `${url.protocol}//${url.host}`;
		return /^https?:$/.test(url.protocol) ? {
			address,
			headers,
			secrets
		} : void 0;
	} catch {
		return;
	}
}
/** As in curl, a "%" that encodes nothing stands for itself. */
function decoded(text) {
	return text.replace(/(?:%[\da-f]{2})+/gi, (encoded) => {
		try {
			return decodeURIComponent(encoded);
		} catch {
			return encoded;
		}
	});
}
function refuse$1({ statusCode }, request) {
	if (statusCode !== 200) {
		const fault = statusCode >= 500 ? "other" : "proxy";
		const said = `the proxy answered with status ${statusCode}`;
		request.destroy(new TransportError(fault, request.host, said));
	}
}
/** The library gives a proxy without a scheme the scheme of the request; this makes it `http`. */
function withScheme(proxy) {
	const bare = /^https:\/\/(.+)$/.exec(proxy)?.[1];
	const isAsGiven = Object.entries(process.env).some(([name, value]) => /_proxy$/i.test(name) && value === bare);
	return bare !== void 0 && isAsGiven ? `http://${bare}` : proxy;
}
// src/http/send.ts
/** For connection, request and complete response together. */
const REQUEST_TIMEOUT_MS = 1e4;
/** The answers that this action needs are much shorter. */
const MAX_RESPONSE_BYTES = 1048576;
/**
* Sends one request, once. It does not follow redirects, which could send credentials elsewhere.
*
* All requests use this function, so they have the same time-out, size limit and proxy. Plain
* http reaches this machine only: the connection goes to the address that was checked.
*
* @throws ActionError `invalid-input` for plain http to another machine.
* @throws TransportError if no complete HTTP response came within {@link REQUEST_TIMEOUT_MS}.
* @throws the signal's reason if it was aborted.
*/
const send = async (request, signal) => {
	refuseOtherMachine(request.url);
	const agent = await proxyAgentFor(request.url);
	signal?.throwIfAborted();
	const { host } = request.url;
	const outgoing = start(request, agent);
	const ended = new AbortController();
	const end = (reason) => {
		ended.abort(reason);
		outgoing.destroy();
	};
	const cancel = () => end(signal?.reason);
	const timer = setTimeout(() => end(tooLate(host)), REQUEST_TIMEOUT_MS);
	signal?.addEventListener("abort", cancel);
	outgoing.on("error", (error) => ended.abort(transportError(error, host)));
	outgoing.on("close", () => ended.abort(new TransportError("reset", host, RESET)));
	try {
		const [incoming] = await (0,external_node_events_namespaceObject.once)(outgoing, "response", { signal: ended.signal });
		const body = await bodyOf(incoming, host);
		return {
			status: incoming.statusCode ?? 0,
			headers: headersOf(incoming),
			body
		};
	} catch (error) {
		if (error instanceof TransportError) throw error;
		throw ended.signal.reason ?? transportError(error, host);
	} finally {
		clearTimeout(timer);
		signal?.removeEventListener("abort", cancel);
	}
};
function start(request, agent) {
	const { url, method, body } = request;
	const [client, direct] = url.protocol === "https:" ? [external_node_https_namespaceObject, connections] : [external_node_http_namespaceObject, loopbackConnections];
	const headers = withLength(request);
	return client.request(url, {
		method,
		headers,
		agent: agent ?? direct
	}).end(body);
}
function headersOf({ headers }) {
	return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
/** Closes the connection if the body is too long. */
async function bodyOf(incoming, host) {
	const chunks = [];
	let size = 0;
	for await (const chunk of incoming) {
		size += chunk.length;
		if (size > MAX_RESPONSE_BYTES) throw new TransportError("too-large", host, "the answer is longer than 1 MiB");
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
/** The agent checks addresses only when it resolves a name, so this checks the others. */
function refuseOtherMachine({ protocol, hostname }) {
	const address = hostname.replace(/^\[|\]$/g, "");
	if (protocol === "http:" && (0,external_node_net_namespaceObject.isIP)(address) !== 0 && !isLoopbackAddress(address)) throw otherMachine(address, address);
}
function withLength(request) {
	const headers = {
		"user-agent": "aws-console-url",
		...request.headers
	};
	if (request.body !== void 0) headers["content-length"] = String(Buffer.byteLength(request.body));
	return headers;
}
const RESET = "the connection was closed before the answer was complete";
const FAULTS = {
	ECONNREFUSED: ["refused", "the connection was refused"],
	ECONNRESET: ["reset", RESET],
	EPIPE: ["reset", RESET],
	ENOTFOUND: ["unknown-host", "the host name cannot be resolved"],
	EAI_AGAIN: ["unknown-host", "the host name cannot be resolved"],
	ETIMEDOUT: ["timeout", "the connection timed out"],
	EPROTO: ["tls", "the TLS connection failed (EPROTO)"]
};
function tooLate(host) {
	return new TransportError("timeout", host, "no complete answer within 10 s");
}
function transportError(error, host) {
	if (error instanceof TransportError || error instanceof ActionError) return error;
	const code = error.code ?? "";
	const [fault, detail] = FAULTS[code] ?? (code.startsWith("HPE_") ? ["not-http", "the answer is not valid HTTP"] : /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_/.test(code) ? ["tls", `the TLS connection failed (${code})`] : ["other", `the request failed${code === "" ? "" : ` (${code})`}`]);
	return new TransportError(fault, host, detail, { cause: error });
}
// src/inputs/habits.ts
/** Inputs of `aws-actions/configure-aws-credentials` that have another name here. */
const ELSEWHERE = [
	["role-to-assume", "role-arn"],
	["role-session-name", "session-name"],
	["role-duration-seconds", "session-duration"],
	["role-external-id", "external-id"],
	["aws-region", "region"],
	["custom-tags", "session-tags"]
];
/** Its inputs for credentials. */
const CREDENTIALS = [
	"aws-access-key-id",
	"aws-secret-access-key",
	"aws-session-token",
	"aws-profile",
	"role-chaining",
	"web-identity-token-file"
];
/**
* Finds inputs that this action does not have, if the user probably meant one that it has: inputs
* of `aws-actions/configure-aws-credentials`, and other spellings (`role_arn`, `roleArn`,
* `destinaton`).
*
* @param given - Names of inputs; case does not matter.
* @returns One warning for each.
*/
function mistakenInputs(given) {
	return given.map((name) => name.toLowerCase()).filter((name) => !INPUT_NAMES.some((ours) => ours === name)).flatMap((name) => {
		const isNamed = (known) => bare(known) === bare(name);
		const [, ours] = ELSEWHERE.find(([known]) => isNamed(known)) ?? [];
		const meant = ours ?? INPUT_NAMES.find(isNamed);
		if (meant !== void 0) return [`This action has no input "${name}", so its value has no effect. Use "${meant}".`];
		if (CREDENTIALS.some(isNamed)) return [`This action has no input "${name}", so its value has no effect. Run aws-actions/configure-aws-credentials before this step; this action uses the credentials that it sets.`];
		const near = didYouMean(nearestWords(name, INPUT_NAMES)).trim();
		return near === "" ? [] : [`This action has no input "${name}", so its value has no effect. ${near}`];
	});
}
function bare(name) {
	return name.replace(/[-_ ]/g, "");
}
// src/inputs/modes.ts
const MODES$1 = [
	"sign-in",
	"links",
	"create",
	"teardown",
	"sweep"
];
/** The modes that send requests to AWS. */
const WITH_IDENTITY = [
	"sign-in",
	"create",
	"teardown",
	"sweep"
];
/** The modes that create a console session. */
const OF_A_SESSION = ["sign-in", "create"];
/** The modes that use each input. */
const MODES_OF_INPUTS = {
	mode: MODES$1,
	"role-arn": MODES$1,
	"session-name": WITH_IDENTITY,
	issuer: OF_A_SESSION,
	destination: [
		"sign-in",
		"links",
		"create"
	],
	region: MODES$1,
	credentials: WITH_IDENTITY,
	audience: WITH_IDENTITY,
	"session-duration": OF_A_SESSION,
	"external-id": WITH_IDENTITY,
	"source-identity": WITH_IDENTITY,
	"session-tags": WITH_IDENTITY,
	"inline-session-policy": OF_A_SESSION,
	"managed-session-policies": OF_A_SESSION,
	"allowed-account-ids": MODES$1,
	reason: OF_A_SESSION,
	summary: MODES$1,
	"seal-to": OF_A_SESSION,
	recipients: OF_A_SESSION,
	"opener-url": OF_A_SESSION,
	"access-portal": ["sign-in", "links"],
	"github-token": MODES$1,
	"role-name": ["create", "teardown"],
	"policy-arns": ["create"],
	"inline-policy": ["create"],
	"permissions-boundary": ["create"],
	"trusted-principals": ["create"],
	"expires-in": ["create"],
	teardown: ["create"],
	"dry-run": ["teardown", "sweep"]
};
/** @throws ActionError `invalid-input`, with a list of all modes. */
function modeOf(raw) {
	return oneOf("mode", raw.mode, MODES$1);
}
/**
* Refuses inputs that this mode does not use, because the user expects an effect.
*
* @throws ActionError `invalid-input`.
*/
function checkInputsOfMode(mode, raw) {
	const defaults = DEFAULTS;
	for (const input of INPUT_NAMES) {
		const value = raw[input]?.toLowerCase();
		const modes = MODES_OF_INPUTS[input];
		if (value && value !== defaults[input] && !modes.includes(mode)) throw invalidInput(input, `is set, but does nothing in mode ${mode}`, `Leave it out, or use mode ${modes.join(" or ")}.`);
	}
}
// src/inputs/opener-url.ts
const FORM$2 = "Write the https address of your copy of the opener page, for example https://opener.example.com/ (http works on this machine only).";
/** Characters. People read the address in the summary, so it is short. */
const MAX_LENGTH$2 = 500;
/**
* Reads the address of the opener page.
*
* @returns A normalized URL without user, query and fragment.
* @throws ActionError `invalid-input`.
*/
function parseOpenerUrl(text) {
	const url = /^[\x21-\x7e]+$/.test(text) ? parseUrl$1(text) : void 0;
	if (url === void 0 || !/^https?:$/.test(url.protocol) || url.href.length > MAX_LENGTH$2) throw invalidInput("opener-url", "is not the address of a page", FORM$2);
	if (url.protocol === "http:" && !isLoopback(url.hostname)) throw invalidInput("opener-url", "uses plain http to another machine, so others on the network could replace the page", FORM$2);
	if (url.username !== "" || url.password !== "" || /[?#]/.test(text)) throw invalidInput("opener-url", "has a user, a query or a fragment", "Remove that part of the address. The action adds the sealed link as the fragment.");
	return url.href;
}
function isLoopback(hostname) {
	return /^(?:(?:.+\.)?localhost|\[::1\]|127(?:\.\d{1,3}){3})$/.test(hostname);
}
// src/inputs/reason.ts
/** Code points. */
const MAX_LENGTH$1 = 256;
/** With such a character, people could see another text than the reason. */
const HIDDEN$1 = new RegExp(NOT_SHOWN, "u");
const FORM$1 = `Write one line of at most ${MAX_LENGTH$1} visible characters: a sentence or a ticket, for example INC-42 disk full.`;
/**
* Why somebody wants the access. It is as public as the log.
*
* @throws ActionError `invalid-input`.
*/
function parseReason(text) {
	const lines = text.split("\n").length;
	if (lines > 1) throw invalidInput("reason", `has ${lines} lines`, FORM$1);
	const hidden = HIDDEN$1.exec(text)?.[0];
	if (hidden !== void 0) {
		const codePoint = hidden.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
		throw invalidInput("reason", `has the character U+${codePoint}, which cannot be shown`, FORM$1);
	}
	const length = [...text].length;
	if (length > MAX_LENGTH$1) throw invalidInput("reason", `has ${length} characters`, FORM$1);
	return text;
}
// src/inputs/login.ts
/** Enterprise users of GitHub end in `_SHORTCODE`, apps in `[bot]`. Other forges allow dots. */
const LOGINS = {
	github: /^[A-Za-z\d][A-Za-z\d_-]{0,99}(?:\[bot\])?$/,
	gitea: /^[A-Za-z\d_][A-Za-z\d_.-]{0,99}$/
};
/** Whether a text has the form of a login. `nektos/act`, the actor of the runner `act`, does not. */
function isLogin(text, forge) {
	return LOGINS[forge].test(text);
}
// src/inputs/public-key.ts
/** Bech32: a name, `1`, and data that cannot contain `1`. */
const AGE_RECIPIENT = /^age(?:1(?<kind>[a-z\d+._-]+))?1[a-z02-9]+$/;
/** The kinds of recipients that do not need a plugin. */
const AGE_KINDS = [
	void 0,
	"pq",
	"tag",
	"tagpq"
];
/** As documentation shows a key: `age1tag1…`. */
const SHORTENED = /^age1\S*(?:…|\.\.\.)/;
/** Something and a comment. A key and its own comment never begin like this. */
const WITH_COMMENT = /^\S+\s+#/;
const SSH_KEY = /^(?:ssh|ecdsa|sk|webauthn)-[\w.@-]+\s+\S/;
/**
* Reads a public key.
*
* @param line - Its number in the input, from 1. Errors name it instead of the text, which may be
*   a private key by mistake.
* @returns `undefined` for other texts.
* @throws ActionError `invalid-input` for a private key, a shortened key, a recipient that
*   needs a plugin, and a comment behind the key.
*/
function publicKey(input, text, line) {
	const age = AGE_RECIPIENT.exec(text);
	if (age !== null) {
		refusePlugin(input, age.groups?.["kind"], line);
		return {
			kind: "age",
			recipient: text
		};
	}
	if (SSH_KEY.test(text)) return {
		kind: "ssh",
		key: text
	};
	if (/PRIVATE KEY|^AGE-SECRET-KEY-|^AGE-PLUGIN-/i.test(text)) throw invalidInput(input, `has a private key on line ${line}`, "Create a new key pair, and write its public key. The private key in the workflow is no longer secret.");
	refuseComment(input, text, line);
	if (SHORTENED.test(text)) throw invalidInput(input, `has a shortened key on line ${line}`, "Copy the whole key: the dots stand for the rest of it.");
}
/**
* A comment is a line of its own, because SSH keys may contain `#`.
*
* @throws ActionError `invalid-input` for a comment behind a key, a user or a word.
*/
function refuseComment(input, text, line) {
	if (WITH_COMMENT.test(text)) throw invalidInput(input, `has a comment at the end of line ${line}`, "Write the comment on a line of its own, with # at the beginning.");
}
function refusePlugin(input, kind, line) {
	if (!AGE_KINDS.includes(kind)) throw invalidInput(input, `has a recipient on line ${line} for the age plugin "${kind}", which this action does not support`, "Use an SSH public key or a recipient of age-keygen. If the plugin can show a recipient of the same key that begins with age1tag1, that works too.");
}
// src/inputs/recipients.ts
const FORMS$3 = "Write a login and one key on each line: @octocat age1tag1…, @octocat age1…, @octocat ssh-ed25519 AAAA…, or @octocat github for the SSH keys that GitHub publishes.";
/** The opener page shows it until a person writes their login. GitHub and Forgejo have no such user. */
const PLACEHOLDER = "login";
const NAMED = /^@(?<login>\S+)\s+(?<key>\S.*)/;
/**
* Reads who has which key: `@login KEY`, one per line.
*
* @throws ActionError `invalid-input` for the first line that cannot be used. It gives the number
*   of the line, not its text.
*/
function parseRecipients(value, { forge }) {
	return numberedLines(value).map(({ text, line }) => {
		const { login = "", key = "" } = NAMED.exec(text)?.groups ?? {};
		if (!isLogin(login, forge)) {
			publicKey("recipients", text, line);
			throw invalidInput("recipients", `does not have a login and a key on line ${line}`, FORMS$3);
		}
		if (login.toLowerCase() === PLACEHOLDER) throw invalidInput("recipients", `has the placeholder @${login} on line ${line}`, `Replace @${login} with the GitHub login of the person who has this key.`);
		if (key.toLowerCase() === "github") return {
			line,
			login,
			key: { kind: "github" }
		};
		const read = publicKey("recipients", key, line);
		if (read === void 0) {
			const hint = didYouMean(nearestWords(key, ["github"]));
			throw invalidInput("recipients", `has a key on line ${line} that cannot be read`, `${hint}${FORMS$3}`);
		}
		return {
			line,
			login,
			key: read
		};
	});
}
// src/inputs/seal-to.ts
const FORMS$2 = "Write one of these on each line: an age recipient (age1…), an SSH public key (ssh-ed25519 AAAA…, ssh-rsa AAAA…), a GitHub user (\"@octocat\"), or the word actor.";
/** `none` stands alone, and is read before. */
const WORDS = ["actor", "none"];
/** Probably a login without its `@`. It is not the beginning of a key. */
const SINGLE_WORD = /^(?!age1|ssh-)[A-Za-z\d][A-Za-z\d_-]{0,99}$/i;
/**
* Reads who can open a sealed link.
*
* @throws ActionError `invalid-input` for the first line that cannot be used. It gives the number
*   of the line, not its text, which may be a private key by mistake.
*/
function parseSealTo(value, run) {
	return numberedLines(value).map(({ text, line }) => parseLine(text, line, run));
}
function parseLine(text, line, { forge }) {
	if (text.toLowerCase() === "actor") return {
		kind: "actor",
		line
	};
	if (text.startsWith("@")) {
		refuseComment("seal-to", text, line);
		const login = text.slice(1);
		if (!isLogin(login, forge)) throw invalidInput("seal-to", `has a user on line ${line} that is not a GitHub login`, FORMS$2);
		return {
			kind: "user",
			line,
			login
		};
	}
	const key = publicKey("seal-to", text, line);
	if (key !== void 0) return {
		...key,
		line
	};
	if (SINGLE_WORD.test(text)) throw invalidInput("seal-to", `has an unknown word on line ${line}`, `${didYouMean(nearestWords(text, WORDS))}If it is a GitHub user, write "@octocat", with the @ and the quotation marks. ${FORMS$2}`);
	throw invalidInput("seal-to", `cannot be read on line ${line}`, FORMS$2);
}
// src/inputs/delivery.ts
/** @throws ActionError `invalid-input` for the first value that cannot be used. */
function parseDeliveryInputs(raw, run) {
	return {
		reason: optional(raw["reason"], parseReason),
		summary: oneOf("summary", raw["summary"], [
			"details",
			"link",
			"none"
		]),
		sealTo: parseSealTo(raw["seal-to"] ?? "", run),
		recipients: optional(raw["recipients"], (text) => parseRecipients(text, run)),
		openerUrl: optional(raw["opener-url"], parseOpenerUrl),
		githubToken: raw["github-token"]
	};
}
// src/console/access-portal.ts
const PORTAL_DOMAINS = [
	"awsapps.com",
	"awsapps.cn",
	"app.aws"
];
const FORMS$1 = `Write the start URL of your access portal, such as https://example.awsapps.com/start, or a shortcut link that you copied there.`;
/** Spaces, control characters, and what browsers turn into `/`. */
const UNSAFE = /[\u0000-\u0020\u007f-\u00a0\u2028\u2029\ufeff\\]/;
const SHORTCUT = /^#\/?console(?:\?(?<query>.*))?$/;
/** The fragments that the portal itself uses: none, or the selected tab. */
const START_PAGE = /^(?:#\/?(?:\?tab=\w*)?)?$/;
/** @see {@link https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_CreatePermissionSet.html} */
const PERMISSION_SET = /^[\w+=,.@-]{1,32}$/;
/**
* Reads `access-portal`: a start URL, which differs by partition and age, or a shortcut link.
*
* @throws ActionError `invalid-input`.
* @see {@link https://docs.aws.amazon.com/singlesignon/latest/userguide/createshortcutlink.html}
*/
function parseAccessPortal(text) {
	if (UNSAFE.test(text)) throw invalidInput("access-portal", "contains a space, a control character or a backslash", FORMS$1);
	const url = /^https:\/\//i.test(text) ? parseUrl$1(text) : void 0;
	if (url === void 0) throw invalidInput("access-portal", `is "${shortened(text)}", which is not an https URL`, FORMS$1);
	if (/^[^/?#]*@/.test(text.slice(8))) throw invalidInput("access-portal", "has a user name in its URL", "Remove everything up to the \"@\".");
	if (url.port !== "") throw invalidInput("access-portal", "has a port in its URL", "Remove the port.");
	if (url.search !== "") throw invalidInput("access-portal", "has a query (\"?…\") in its URL", FORMS$1);
	return {
		startUrl: `${url.origin}${withoutSlashesAtEnd(url.pathname)}`,
		...shortcutOf(url.hash)
	};
}
function shortcutOf(fragment) {
	if (START_PAGE.test(fragment)) return {
		accountId: void 0,
		roleName: void 0
	};
	const shortcut = groupsOf(SHORTCUT, ["query"], fragment);
	if (shortcut === void 0) throw invalidInput("access-portal", "has a part after the \"#\" that is not of a shortcut link", FORMS$1);
	const parameters = new URLSearchParams(shortcut.query.replaceAll("+", "%2B"));
	const values = /* @__PURE__ */ new Map();
	for (const [name, value] of parameters) {
		if (name === "destination") throw invalidInput("access-portal", "has a \"destination\"", "Remove it there and put it into the input destination; the action adds it to the link.");
		if (name !== "account_id" && name !== "role_name" || values.has(name)) throw invalidInput("access-portal", `has the parameter "${printable(name)}"${values.has(name) ? " twice" : ""}`, "Remove it. A shortcut link has at most one account_id and one role_name, and nothing else.");
		values.set(name, value);
	}
	return {
		accountId: checked(values.get("account_id"), ACCOUNT_ID, "account_id", "Write the 12 digits of the account ID."),
		roleName: checked(values.get("role_name"), PERMISSION_SET, "role_name", "Write the name of a permission set: 1 to 32 letters, digits and _ + = , . @ -")
	};
}
function checked(value, pattern, name, form) {
	if (value !== void 0 && !pattern.test(value)) throw invalidInput("access-portal", `has "${printable(value)}" as its ${name}`, form);
	return value;
}
/** A decoded text as an error shows it. Control characters stay encoded, because a terminal obeys them. */
function printable(text) {
	return shortened(/\p{Cc}/u.test(text) ? encodeURIComponent(text) : text);
}
/** The warning about a portal on a host that is not AWS's; `undefined` if the host is AWS's. */
function portalWarning({ startUrl }) {
	const host = new URL(startUrl).hostname;
	return PORTAL_DOMAINS.some((domain) => host.endsWith(`.${domain}`)) ? void 0 : `The access portal "${host}" is not on a host of AWS (${PORTAL_DOMAINS.join(", ")}). Check the input access-portal: the link sends people there.`;
}
// src/console/issuer.ts
const REST = "(?:[/?#][\\x21-\\x7e]*)?";
const FORMS = [
	new RegExp(`^https?://[A-Za-z0-9.-]+(?::\\d+)?${REST}$`),
	new RegExp(`^(?:[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+|localhost):\\d+${REST}$`),
	new RegExp(`^[A-Za-z0-9.-]+${REST}$`),
	/^[A-Za-z0-9._-]+(?: +[A-Za-z0-9._-]+)*$/
];
/** The longest issuer that a sealed link can hold. */
const MAX_LENGTH = 2048;
/** Whether a text is an issuer that {@link checkIssuer} accepts. */
function isIssuer(text) {
	return text.length <= MAX_LENGTH && FORMS.some((form) => form.test(text));
}
/**
* Checks the issuer, which the console shows as a link after the session: an http or https URL, a
* host, or a plain name such as `Example Corp SRE`. People click it, so no other scheme is
* accepted.
*
* @throws ActionError `invalid-input`.
*/
function checkIssuer(issuer) {
	if (!isIssuer(issuer)) throw invalidInput("issuer", `is "${shortened(issuer)}", which is not an http or https URL, host or plain name of at most ${MAX_LENGTH} characters`, "Write the URL of a page where people get a new link, for example https://example.com/access, or a name of letters, digits, spaces and . _ -, for example Example Corp SRE.");
	return issuer;
}
// src/run-facts.ts
/** The login of the person who asked for this attempt; empty if it is unknown. */
function askerOf({ actor, triggeringActor }) {
	return triggeringActor ?? actor;
}
/** Whether another person re-ran the run of {@link RunFacts.actor}. Logins ignore case. */
function isRunAgainByAnother({ actor, triggeringActor }) {
	return actor !== "" && triggeringActor !== void 0 && triggeringActor.toLowerCase() !== actor.toLowerCase();
}
/** Who asked for this attempt. If another person started the run, it names both. */
function askerText(run) {
	return isRunAgainByAnother(run) ? `${askerOf(run)} (re-ran the run of ${run.actor})` : askerOf(run);
}
/** The page of the run, or of the server if the run is unknown. */
function runUrl({ serverUrl, repository, runId }) {
	return repository && runId ? `${serverUrl}/${repository}/actions/runs/${runId}` : serverUrl;
}
/** The page where a new run of the workflow can be started, if it is known. */
function workflowUrl(run) {
	const { serverUrl, repository, workflowRef = "" } = run;
	const [path = ""] = workflowRef.split("@");
	const folder = `${repository}/.github/workflows/`;
	const file = path.startsWith(folder) ? path.slice(folder.length) : "";
	return run.forge === "github" && /^[\w.-]+$/.test(file) ? `${serverUrl}/${repository}/actions/workflows/${file}` : void 0;
}
// src/session/duration.ts
const MAX_SESSION_SECONDS = 43200;
/** @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles.html#iam-term-role-chaining} */
const MAX_CHAINED_SECONDS = 3600;
const NO_LENGTH = {
	consoleSeconds: void 0,
	credentialSeconds: void 0
};
/**
* Chooses how to request the session length that the user asked for.
*
* `SessionDuration` is sent only where AWS may accept it: AWS answers 400 for chained roles and
* federation tokens. For those, the life of their credentials sets the length, as far as AWS
* allows. An existing session may be chained or not, so the parameter is tried.
*
* @param requestedSeconds - Whole seconds in 900–43200, or `undefined` if the user asked for none.
* @see {@link https://repost.aws/knowledge-center/iam-role-chaining-limit}
*/
function planDuration(requestedSeconds, origin) {
	if (requestedSeconds === void 0) return NO_LENGTH;
	switch (origin) {
		case "oidc":
		case "user":
		case "existing-session": return {
			...NO_LENGTH,
			consoleSeconds: requestedSeconds
		};
		case "federation-token": return {
			...NO_LENGTH,
			credentialSeconds: requestedSeconds
		};
		case "chained": return {
			...NO_LENGTH,
			credentialSeconds: Math.min(requestedSeconds, MAX_CHAINED_SECONDS)
		};
	}
}
const WHY = {
	oidc: "AWS refused that length for this role",
	user: "AWS refused that length for this role",
	chained: "the role is assumed with the credentials of another role, and AWS limits such chained sessions to one hour",
	"existing-session": "AWS does not accept a console session length for role chaining; the session lasts as long as its credentials",
	"federation-token": "AWS does not accept a console session length for GetFederationToken; the session lasts as long as its credentials"
};
/** Allows for clocks that differ and for the time of requests. */
const TOLERANCE_SECONDS = 60;
/**
* The warning if the session will be longer or shorter than requested, or if AWS refused the
* length.
*
* @param actualSeconds - How long it will last; `undefined` if unknown.
* @param refused - Whether AWS answered 400 to the length.
* @returns `undefined` if no warning is necessary.
*/
function durationWarning(requestedSeconds, actualSeconds, origin, refused) {
	if (requestedSeconds === void 0) return;
	const actual = actualSeconds === void 0 ? "as long as its credentials, whose end is unknown," : formatSeconds(Math.round(actualSeconds / 60) * 60);
	const missingSeconds = requestedSeconds - (actualSeconds ?? 0);
	if (Math.abs(missingSeconds) <= TOLERANCE_SECONDS) return refused ? `AWS did not accept session-duration. The session still lasts as long as requested, because its credentials do: ${actual}.` : void 0;
	const advice = missingSeconds < 0 || origin === "oidc" || origin === "user" ? "" : " For a longer session, let the role trust the OIDC identity of the job, and set credentials: oidc.";
	return `The session will last ${actual} and not ${formatSeconds(requestedSeconds)}: ${WHY[origin]}.${advice}`;
}
/** Seconds as people write them: `45m`, `12h`, `1h30m`, `90s`. */
function formatSeconds(seconds) {
	return [
		[Math.floor(seconds / 3600), "h"],
		[Math.floor(seconds % 3600 / 60), "m"],
		[Math.floor(seconds % 60), "s"]
	].map(([count, unit]) => count > 0 ? `${count}${unit}` : "").join("") || "0s";
}
// src/session/patterns.ts
/**
* Characters and lengths that STS accepts.
*
* @see {@link https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html}
* @see {@link https://docs.aws.amazon.com/STS/latest/APIReference/API_GetFederationToken.html}
*/
const SESSION_NAME = /^[\w+=,.@-]{2,64}$/;
const EXTERNAL_ID = /^[\w+=,.@:/-]{2,1224}$/;
const SOURCE_IDENTITY = /^(?!aws:)[\w+=,.@-]{2,64}$/i;
/** AWS's `aws:userid`: the ID of a role (`AROA…`) or of an account, and the name of the session. */
const SESSION_ID = /^[A-Z0-9]{12,128}:[\w+=,.@-]{2,64}$/;
// src/session/name.ts
/**
* The role session name of a run, as CloudTrail shows it: who asked, which run, which attempt.
*
* Characters that STS refuses, such as the brackets of `dependabot[bot]`, become `-`. If almost
* nothing about the run is known, the name is `aws-console-url`.
*/
function defaultSessionName(run) {
	const name = [
		run.asker,
		run.runId,
		run.runAttempt
	].filter((part) => part !== "").join("-").replace(/[^\w+=,.@-]/g, "-").slice(0, 64);
	return SESSION_NAME.test(name) ? name : "aws-console-url";
}
// src/policy/literal.ts
/** A character that IAM does not accept in the text of a policy. */
const FOREIGN = /[^\t\n\r\u0020-\u00ff]/g;
/**
* Writes JSON with the characters that IAM and STS accept in a policy. All others become `\uXXXX`.
* JSON has these escapes, but AWS does not document them.
*
* @see {@link https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html}
*/
function policyJson(document) {
	return JSON.stringify(document).replace(FOREIGN, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
/**
* Text from outside as a literal value of a policy. Otherwise `${x}` would be a policy variable.
*
* @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html}
*/
function literalValue(text) {
	return text.replaceAll("${", "${$}{");
}
// src/policy/repeated-key.ts
/**
* Finds a key that is twice in the same object. `JSON.parse` silently keeps only the last one.
*
* @param json - A text that `JSON.parse` accepts.
* @returns The first repeated key; `undefined` if no key is repeated.
*/
function repeatedKey(json) {
	const open = [];
	let before;
	for (const { isString, text } of jsonPieces(json)) {
		if (isString) {
			before = text;
			continue;
		}
		if (before !== void 0 && text.trimStart().startsWith(":")) {
			const key = JSON.parse(before);
			const keys = open.at(-1);
			if (keys?.has(key)) return key;
			keys?.add(key);
		}
		for (const character of text) if (character === "{") open.push(/* @__PURE__ */ new Set());
		else if (character === "}") open.pop();
	}
}
// src/policy/document.ts
const EXAMPLE$1 = "Write the JSON of a policy, for example {\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:Get*\",\"Resource\":\"*\"}]}.";
/**
* Reads a policy document and removes its white space, which counts towards AWS's limits.
*
* @param maxLength - Characters without white space.
* @returns Compact JSON, in the characters that AWS accepts.
* @throws ActionError `invalid-input` if it is not the JSON of a policy document, or too long.
* @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html}
*/
function parsePolicyDocument(input, text, maxLength) {
	let document;
	let compact;
	try {
		document = JSON.parse(text);
		compact = policyJson(document);
	} catch {
		throw invalidInput(input, "is not valid JSON", EXAMPLE$1);
	}
	if (typeof document !== "object" || document === null || !("Statement" in document)) throw invalidInput(input, "is not a policy document: it has no \"Statement\"", EXAMPLE$1);
	const repeated = repeatedKey(text);
	if (repeated !== void 0) throw invalidInput(input, `has the key "${shortened(repeated)}" twice in one object`, "Put both into one. JSON keeps only the last one.");
	if (compact.length > maxLength) throw invalidInput(input, `has ${compact.length} characters without white space, and AWS accepts at most ${maxLength}`, "Shorten it, or use managed policies.");
	return compact;
}
// src/session/policies.ts
/** @see {@link https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html} */
const MAX_INLINE_LENGTH = 2048;
const MAX_MANAGED = 10;
const POLICY_RESOURCE = /^policy\/(?:[\x21-\x7e]*\/)?[\w+=,.@-]{1,128}$/;
/** @throws ActionError `invalid-input` if it is not a policy document in JSON, or too long. */
function parseInlineSessionPolicy(text) {
	return parsePolicyDocument("inline-session-policy", text, MAX_INLINE_LENGTH);
}
/**
* Checks the ARNs of managed session policies.
*
* @throws ActionError `invalid-input` for a text that is not a policy ARN, and for more than ten.
*/
function checkManagedSessionPolicies(arns) {
	for (const arn of arns) {
		const parsed = parseArn(arn);
		if (parsed?.service !== "iam" || parsed.region !== "" || !POLICY_OWNER.test(parsed.accountId) || !POLICY_RESOURCE.test(parsed.resource)) throw invalidInput("managed-session-policies", `has "${shortened(arn)}", which is not the ARN of a managed policy`, "Write one ARN per line, for example arn:aws:iam::aws:policy/ReadOnlyAccess.");
	}
	if (arns.length > MAX_MANAGED) throw invalidInput("managed-session-policies", `has ${arns.length} policies`, `Write at most ${MAX_MANAGED}, the limit of AWS.`);
	return arns;
}
// src/session/tags.ts
const MAX_TAGS = 50;
const KEY = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u;
const VALUE = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u;
const EXAMPLE = "Write one key=value per line, or a JSON object such as {\"team\": \"platform\"}.";
/**
* Reads session tags from `key=value` lines or a JSON object of strings.
*
* @throws ActionError `invalid-input` for anything that STS would refuse.
* @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html}
*/
function parseSessionTags(text) {
	const tags = text.trim().startsWith("{") ? fromJson(text) : fromLines(text);
	if (tags.length > MAX_TAGS) throw refuse(`has ${tags.length} tags`, `Write at most ${MAX_TAGS}, the limit of AWS.`);
	const seen = /* @__PURE__ */ new Set();
	for (const { key, value } of tags) {
		if (!KEY.test(key) || /^aws:/i.test(key)) throw refuse(`has the tag key "${shortened(key)}", which AWS does not accept`, "Use 1 to 128 letters, digits, spaces and _ . : / = + - @. A key must not begin with \"aws:\".");
		if (!VALUE.test(value)) throw refuse(`has a value for the tag "${key}" that AWS does not accept`, "Use at most 256 letters, digits, spaces and _ . : / = + - @.");
		if (seen.has(key.toLowerCase())) throw twice(key);
		seen.add(key.toLowerCase());
	}
	return tags;
}
function fromLines(text) {
	return text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#")).map((line) => {
		const separator = line.indexOf("=");
		if (separator < 1) throw refuse("has a line that is not key=value", EXAMPLE);
		return {
			key: line.slice(0, separator).trim(),
			value: line.slice(separator + 1).trim()
		};
	});
}
function fromJson(text) {
	let object;
	try {
		object = JSON.parse(text);
	} catch {
		throw refuse("is not valid JSON", EXAMPLE);
	}
	const tags = Object.entries(object).map(([key, value]) => {
		if (typeof value !== "string") throw refuse(`has a value for the tag "${shortened(key)}" that is not a string`, EXAMPLE);
		return {
			key,
			value
		};
	});
	const repeated = repeatedKey(text);
	if (repeated !== void 0) throw twice(repeated);
	return tags;
}
function twice(key) {
	return refuse(`has the tag key "${shortened(key)}" twice`, "Keep one of them. For AWS, keys that differ only in case are the same.");
}
function refuse(fault, advice) {
	return invalidInput("session-tags", fault, advice);
}
// src/inputs/account-ids.ts
/** How an account ID looks after YAML or an expression read it as a number. */
const AS_NUMBER = /^\d{1,11}$|^\d(?:\.\d+)?e\+?\d+$/i;
/**
* The accounts of `allowed-account-ids`: 12 digits, or groups of four as the console shows them.
*
* @throws ActionError `invalid-input` for the first entry that is not an account ID.
*/
function parseAccountIds(value) {
	return linesOrCommas(value).map((text) => {
		const account = parseAccountId(text);
		if (account !== void 0) return account;
		throw invalidInput("allowed-account-ids", `has "${shortened(text)}", which is not an account ID`, AS_NUMBER.test(text) ? "Write all 12 digits in quotation marks, for example \"012345678901\". Without quotation marks, YAML reads an account ID as a number and drops zeros at its beginning." : "Write account IDs with 12 digits and in quotation marks, for example \"111122223333\". Without quotation marks, YAML reads them as numbers.");
	});
}
// src/inputs/duration.ts
const DURATION = /^(?:(?<hours>\d{1,6})h)?(?:(?<minutes>\d{1,6})m)?(?:(?<seconds>\d{1,6})s)?$/i;
/**
* Reads a duration: plain seconds, or hours, minutes and seconds such as `45m`, `12h`, `1h30m`.
*
* @returns Whole seconds.
* @throws ActionError `invalid-input` if the text is not a duration, or not in `range` (seconds,
*   both ends included).
*/
function parseDuration(input, value, range) {
	const seconds = secondsOf(value);
	if (seconds === void 0) throw invalidInput(input, `is "${shortened(value, 40)}", which is not a duration`, `Write a duration ${range.form}, for example 45m, 1h30m, 12h or 3600.`);
	if (seconds < range.minSeconds || seconds > range.maxSeconds) throw invalidInput(input, `is "${value}"${/^\d+$/.test(value) ? " (seconds)" : ""}, which is out of range`, `Write a duration ${range.form}.`);
	return seconds;
}
function secondsOf(value) {
	if (/^\d{1,9}$/.test(value)) return Number(value);
	const parts = value === "" ? void 0 : groupsOf(DURATION, [
		"hours",
		"minutes",
		"seconds"
	], value);
	return parts && Number(parts.hours) * 3600 + Number(parts.minutes) * 60 + Number(parts.seconds);
}
// src/inputs/role-arns.ts
const FORM = "Write arn:aws:iam::111122223333:role/NAME, or role/PATH/NAME if the role has a path. Write several roles one per line.";
/** A path may contain this, but no real path does. */
const SEVERAL = /,\s*["']?arn:/i;
/** Frequent mistakes, and how to get the ARN of the role. */
const MISTAKES = [
	[
		SEVERAL,
		"which is more than one ARN on a line",
		"Write one ARN per line. Commas cannot separate them, because the name of a role may contain a comma."
	],
	[
		/^arn:[a-z-]+:sts::\d{12}:assumed-role\//,
		"which is the ARN of a session",
		"Write the ARN of the role itself: arn:aws:iam::111122223333:role/NAME, or role/PATH/NAME if the role has a path."
	],
	[
		/^arn:aws[a-z-]*:iam::\d{12}:role\/\S+$/i,
		"which is not the ARN of an IAM role as AWS writes it",
		"Copy the ARN from the page of the role in the IAM console. ARNs are case-sensitive, and everything before the name is in lower case."
	]
];
/**
* The roles of `role-arn`, each once.
*
* @throws ActionError `invalid-input` for the first line that is not a role.
*/
function parseRoles(value) {
	const roles = /* @__PURE__ */ new Map();
	for (const text of lines(value)) {
		const role = SEVERAL.test(text) ? void 0 : parseRoleArn(text);
		if (role === void 0) {
			const [, fault = "which is not the ARN of an IAM role", advice = FORM] = MISTAKES.find(([pattern]) => pattern.test(text)) ?? [];
			throw invalidInput("role-arn", `has "${shortened(text)}", ${fault}`, advice);
		}
		roles.set(text, role);
	}
	return [...roles.values()];
}
// src/inputs/sign-in.ts
const WORD_FORM = "letters, digits and _ + = , . @ -";
const AUDIENCE = /^[\x21-\x7e]{1,255}$/;
/**
* Reads the inputs of a sign-in.
*
* @throws ActionError `invalid-input` for the first value that cannot be used.
*/
function parseSignInInputs(raw, run) {
	return {
		roles: parseRoles(raw["role-arn"]),
		sessionName: matching("session-name", raw["session-name"], SESSION_NAME, `Use 2 to 64 characters: ${WORD_FORM} (for example audit-42).`) ?? defaultSessionName({
			...run,
			asker: askerOf(run)
		}),
		sessionNameGiven: raw["session-name"] !== void 0,
		issuer: raw["issuer"] === void 0 ? runUrl(run) : checkIssuer(raw["issuer"]),
		destination: raw["destination"],
		region: raw["region"] === void 0 ? run.region : {
			name: raw["region"].toLowerCase(),
			source: "region"
		},
		accessPortal: optional(raw["access-portal"], parseAccessPortal),
		credentials: oneOf("credentials", raw["credentials"], [
			"auto",
			"oidc",
			"environment"
		]),
		audience: matching("audience", raw["audience"], AUDIENCE, "Write an audience that the IAM OIDC provider lists, usually sts.amazonaws.com."),
		sessionSeconds: optional(raw["session-duration"], (duration) => parseDuration("session-duration", duration, {
			minSeconds: 900,
			maxSeconds: MAX_SESSION_SECONDS,
			form: "from 15m to 12h (900 to 43200 seconds)"
		})),
		externalId: checkExternalId(raw["external-id"]),
		sourceIdentity: matching("source-identity", raw["source-identity"], SOURCE_IDENTITY, `Use 2 to 64 characters: ${WORD_FORM}. It must not begin with "aws:".`),
		sessionTags: raw["session-tags"] === void 0 ? [] : parseSessionTags(raw["session-tags"]),
		policies: {
			inline: optional(raw["inline-session-policy"], parseInlineSessionPolicy),
			managedArns: checkManagedSessionPolicies(lines(raw["managed-session-policies"]))
		},
		allowedAccountIds: parseAccountIds(raw["allowed-account-ids"])
	};
}
/** The error does not show the value. It is often a secret, and no mask matches a damaged one. */
function checkExternalId(value) {
	if (value !== void 0 && !EXTERNAL_ID.test(value)) throw invalidInput("external-id", "has a value that AWS does not accept", `Use 2 to 1224 characters: ${WORD_FORM} : /. The value is not shown here, because it may be a secret.`);
	return value;
}
// src/text/clock.ts
/** `14:05 UTC`, with the date in front if it is not the day of the reference. */
function clockTime(date, reference) {
	const [day, time] = date.toISOString().split("T");
	const [today] = reference.toISOString().split("T");
	return `${day === today ? "" : `${day} `}${time?.slice(0, 5)} UTC`;
}
/**
* A time and its distance from now: `14:05 UTC (in 15 minutes)`. It does not use `Intl`, whose
* first use loads 7 MiB of data and takes as long as a request.
*/
function timeFromNow(date, now) {
	const minutes = Math.round((date.getTime() - now.getTime()) / 6e4);
	const [amount, unit] = minutes % 60 === 0 ? [minutes / 60, "hour"] : [minutes, "minute"];
	const distance = `${Math.abs(amount)} ${unit}${Math.abs(amount) === 1 ? "" : "s"}`;
	return `${clockTime(date, now)} (${amount < 0 ? `${distance} ago` : `in ${distance}`})`;
}
// src/text/few.ts
/** An annotation has room for this many. */
const MAX_SHOWN = 20;
/**
* The first texts that fit into the room together, each on one line and complete. The first one is
* always there, and is cut if it is too long.
*
* @param room - Characters, line ends included.
* @returns The lines, and the number of texts left out.
*/
function firstThatFit(texts, room) {
	const lines = texts.map((text) => shortened(text, room));
	let used = 0;
	const shown = lines.filter((line) => {
		used += line.length + 1;
		return used <= room + 1;
	});
	return {
		shown,
		more: lines.length - shown.length
	};
}
/** The first things of a list, and how many more there are: `a, b and 3 more`. */
function firstFew(things, maxShown = MAX_SHOWN) {
	const more = things.length - maxShown;
	const shown = things.slice(0, maxShown).join(", ");
	return more > 0 ? `${shown} and ${more} more` : shown;
}
// src/sign-in/report.ts
/** Characters; GitHub cuts the whole message after 4,096, and the advice comes last. */
const ROOM_FOR_ROLES = 3700;
/** The log lines of all roles. With one role, the step's error is enough. */
function outcomeLines(outcomes) {
	return outcomes.flatMap((outcome) => {
		if (outcome.kind === "signed-in") return signInLines(outcome.signIn);
		return outcomes.length > 1 ? failureLines(outcome) : [];
	});
}
/** The log lines of a sign-in: role, page, clocks, and where to see what the session does. */
function signInLines(signIn) {
	const { role, accountId, sessionName, destinationUrl, portalUrl } = signIn;
	const { urlExpiresAt, sessionExpiresAt, sessionId, activityUrl } = signIn;
	const what = role === void 0 ? "existing session" : role.arn;
	const sessionEnd = sessionExpiresAt === void 0 ? "until its credentials expire" : `until ${clockTime(sessionExpiresAt, urlExpiresAt)}`;
	return [
		`Role: ${what} (account ${accountId}, session ${sessionName})`,
		`Destination: ${destinationUrl}`,
		...portalUrl === void 0 ? [] : [`Access portal: ${portalUrl}`],
		`Link works until ${clockTime(urlExpiresAt, urlExpiresAt)}, session ${sessionEnd}.`,
		...sessionId === void 0 ? [] : [`Session ID: ${sessionId}`],
		...activityUrl === void 0 ? [] : [`What this session does: ${activityUrl}`]
	];
}
/** The log lines of the links to a role or to a page. The links contain no secret. */
function linkLines(target) {
	const { destinationUrl, portalUrl, switchRoleUrl } = keylessLinks(target);
	return [
		["Role", target.role?.arn],
		["Destination", destinationUrl],
		["Access portal", portalUrl],
		["Switch role", switchRoleUrl]
	].flatMap(([name, value]) => value === void 0 ? [] : [`${name}: ${value}`]);
}
/** The log lines of one of several roles that failed: its failure, and what to do. */
function failureLines(failed) {
	const { failure } = failed;
	const advice = failure instanceof ActionError ? [`  ${failure.advice}`] : [];
	return [failedLine(failed), ...advice];
}
/**
* The failure of a step, if a role failed. With one role, it is the failure of this role. With
* several, it is `some-roles-failed`, with a line for each role that failed.
*/
function failureOf(outcomes) {
	const failed = outcomes.filter((outcome) => outcome.kind === "failed");
	const [first] = failed;
	if (first === void 0 || outcomes.length === 1) return first?.failure;
	const cancelled = failed.find(({ failure }) => codeOf(failure) === "cancelled");
	if (cancelled !== void 0) return cancelled.failure;
	const { shown, more } = firstThatFit(failed.map(failedLine), ROOM_FOR_ROLES);
	const lines = more > 0 ? [...shown, `and ${more} more; the log has them all.`] : shown;
	return new ActionError("some-roles-failed", `${failed.length === outcomes.length ? `None of the ${outcomes.length} roles worked.` : `${failed.length} of ${outcomes.length} roles failed; the outputs hold those that worked.`}\n${lines.join("\n")}\n`, "Do what the log says for each of these roles, or remove it from role-arn.", { cause: first.failure });
}
function failedLine({ target, failure }) {
	return `${target.role?.arn}: ${codeOf(failure)}. ${saidBy(failure)}`;
}
// node_modules/yocto-queue/index.js
var Node = class {
	value;
	next;
	constructor(value) {
		this.value = value;
	}
};
var Queue = class {
	#head;
	#tail;
	#size;
	constructor() {
		this.clear();
	}
	enqueue(value) {
		const node = new Node(value);
		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}
		this.#size++;
	}
	dequeue() {
		const current = this.#head;
		if (!current) return;
		this.#head = this.#head.next;
		this.#size--;
		if (!this.#head) this.#tail = void 0;
		return current.value;
	}
	peek() {
		if (!this.#head) return;
		return this.#head.value;
	}
	clear() {
		this.#head = void 0;
		this.#tail = void 0;
		this.#size = 0;
	}
	get size() {
		return this.#size;
	}
	*[Symbol.iterator]() {
		let current = this.#head;
		while (current) {
			yield current.value;
			current = current.next;
		}
	}
	*drain() {
		while (this.#head) yield this.dequeue();
	}
};
// node_modules/p-limit/index.js
function pLimit(concurrency) {
	let rejectOnClear = false;
	if (typeof concurrency === "object") ({concurrency, rejectOnClear = false} = concurrency);
	validateConcurrency(concurrency);
	if (typeof rejectOnClear !== "boolean") throw new TypeError("Expected `rejectOnClear` to be a boolean");
	const queue = new Queue();
	let activeCount = 0;
	const resumeNext = () => {
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};
	const next = () => {
		activeCount--;
		resumeNext();
	};
	const run = async (function_, resolve, arguments_) => {
		const result = (async () => function_(...arguments_))();
		resolve(result);
		try {
			await result;
		} catch {}
		next();
	};
	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = { reject };
		new Promise((internalResolve) => {
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(void 0, function_, resolve, arguments_));
		if (activeCount < concurrency) resumeNext();
	};
	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});
	Object.defineProperties(generator, {
		activeCount: { get: () => activeCount },
		pendingCount: { get: () => queue.size },
		clearQueue: { value() {
			if (!rejectOnClear) {
				queue.clear();
				return;
			}
			const abortError = AbortSignal.abort().reason;
			while (queue.size > 0) queue.dequeue().reject(abortError);
		} },
		concurrency: {
			get: () => concurrency,
			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;
				queueMicrotask(() => {
					while (activeCount < concurrency && queue.size > 0) resumeNext();
				});
			}
		},
		map: { async value(iterable, function_) {
			const promises = [];
			try {
				Array.from(iterable, (value, index) => {
					const promise = generator(function_, value, index);
					promises.push(promise);
					return promise;
				});
			} catch (error) {
				for (const promise of promises) promise.catch(() => {});
				throw error;
			}
			return Promise.all(promises);
		} }
	});
	return generator;
}
function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) throw new TypeError("Expected `concurrency` to be a number from 1 and up");
}
// src/console/activity.ts
/** Clocks differ, and the session began a moment before its sign-in token. */
const MARGIN_SECONDS = 300;
/**
* CloudTrail's event history of a role session: management events of 90 days, in one region. The
* link holds no secret; opening it needs `cloudtrail:LookupEvents` in the account.
*
* CloudTrail finds events by the session name, so it also shows other sessions with this name.
*
* @param session.region - The region of the sign-in host: CloudTrail records the sign-in there.
* @param session.until - Absent if the end is unknown; the link then has no end time.
* @see {@link https://docs.aws.amazon.com/awscloudtrail/latest/userguide/view-cloudtrail-events-console.html}
*/
function activityUrl(partition, session) {
	const { region, sessionName, from, until } = session;
	const filter = [
		`Username=${encodeURIComponent(sessionName)}`,
		`StartTime=${shifted(from, -300)}`,
		...until === void 0 ? [] : [`EndTime=${shifted(until, MARGIN_SECONDS)}`]
	];
	return `${`https://${consoleHost(partition, region)}/cloudtrailv2/home?region=${region}`}#/events?${filter.join("&")}`;
}
function shifted(date, seconds) {
	return new Date(date.getTime() + seconds * 1e3).toISOString();
}
// src/http/deadline.ts
/**
* Does the work with a signal that is aborted with its parent, or when the time is up. The reason
* is then a {@link TransportError}, because the network or a server took too long.
*
* @param limitMs - Milliseconds from now.
*/
async function withDeadline(limitMs, parent, work) {
	const limit = new AbortController();
	const timer = setTimeout(() => limit.abort(new TransportError("timeout", "AWS and GitHub", `no success within ${limitMs / 1e3} s`)), limitMs);
	try {
		return await work(AbortSignal.any([parent, limit.signal]));
	} finally {
		clearTimeout(timer);
	}
}
// src/session/identity.ts
/**
* Chooses between the job's OIDC token and existing credentials.
*
* @param job.hasRole - Whether there is a role to assume; without one the OIDC token is useless.
* @param job.idTokenAvailable - Whether the job has `id-token: write`.
* @throws ActionError `invalid-input` if `oidc` was asked for without a role.
*/
function chooseIdentity(source, job) {
	if (source === "oidc") {
		if (!job.hasRole) throw invalidInput("role-arn", "is empty, and credentials: oidc needs a role to assume", "Name the role in role-arn, or remove \"credentials\" to use the credentials that the job already has. If role-arn comes from a secret or a variable, check that this exists.");
		return {
			first: "oidc",
			reason: "because of \"credentials: oidc\"",
			mayFallBack: false
		};
	}
	if (source === "environment") return {
		first: "environment",
		reason: "because of \"credentials: environment\"",
		mayFallBack: false
	};
	if (!job.hasRole) return {
		first: "environment",
		reason: "because no role-arn is given",
		mayFallBack: false
	};
	return job.idTokenAvailable ? {
		first: "oidc",
		reason: "because the job has \"id-token: write\"",
		mayFallBack: true
	} : {
		first: "environment",
		reason: "because the job has no \"id-token: write\"",
		mayFallBack: false
	};
}
const CALL_NAMES = {
	AssumeRoleWithWebIdentity: "AssumeRoleWithWebIdentity, the call for OIDC tokens,",
	AssumeRole: "AssumeRole",
	GetFederationToken: "GetFederationToken, the call for IAM user keys without role-arn,",
	none: "an existing session without role-arn"
};
const NAME_A_ROLE = "Remove it, or name a role in role-arn.";
const USE_EXISTING = "Remove it, or use existing credentials (credentials: environment) together with role-arn.";
const NARROWINGS = [
	{
		input: "external-id",
		given: ({ externalId }) => externalId !== void 0,
		calls: ["AssumeRole"]
	},
	{
		input: "source-identity",
		given: ({ sourceIdentity }) => sourceIdentity !== void 0,
		calls: ["AssumeRole"]
	},
	{
		input: "session-tags",
		given: ({ sessionTags }) => sessionTags.length > 0,
		calls: ["AssumeRole", "GetFederationToken"]
	},
	{
		input: "inline-session-policy",
		given: ({ policies }) => policies.inline !== void 0,
		calls: [
			"AssumeRoleWithWebIdentity",
			"AssumeRole",
			"GetFederationToken"
		]
	},
	{
		input: "managed-session-policies",
		given: ({ policies }) => policies.managedArns.length > 0,
		calls: [
			"AssumeRoleWithWebIdentity",
			"AssumeRole",
			"GetFederationToken"
		]
	}
];
/**
* Refuses inputs that a call cannot accept, instead of dropping them silently.
*
* @throws ActionError `invalid-input`.
* @see {@link https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html}
*/
function checkCallTakes(call, parameters) {
	const refused = NARROWINGS.find(({ given, calls }) => given(parameters) && !calls.includes(call));
	if (refused !== void 0) throw invalidInput(refused.input, `is set, but ${CALL_NAMES[call]} does not accept it`, call === "AssumeRoleWithWebIdentity" ? USE_EXISTING : NAME_A_ROLE);
	const { inline, managedArns } = parameters.policies;
	if (call === "GetFederationToken" && inline === void 0 && managedArns.length === 0) throw invalidInput("inline-session-policy", "is empty, and the session of an IAM user without a role may do only what a session policy allows", "Set managed-session-policies, for example to arn:aws:iam::aws:policy/ReadOnlyAccess, or set inline-session-policy, or name a role in role-arn. If role-arn comes from a secret or a variable, check that this exists.");
}
/**
* Refuses inputs that only a role accepts, before it looks at the credentials.
*
* @throws ActionError `invalid-input`.
*/
function checkNeedsNoRole(parameters) {
	const refused = NARROWINGS.find(({ given, calls }) => given(parameters) && !calls.includes("GetFederationToken"));
	if (refused !== void 0) throw invalidInput(refused.input, "is set, but there is no role to assume", NAME_A_ROLE);
}
// src/sign-in/identities.ts
/** Refusals of the OIDC identity itself. Existing credentials may still work. */
const IDENTITY_REFUSED = [
	"untrusted-identity",
	"no-oidc-provider",
	"wrong-audience"
];
/** @throws ActionError `invalid-input` if the inputs ask for an identity that cannot be used. */
function identitiesOf(inputs, ports) {
	const hasRole = inputs.roles.length > 0;
	const choice = chooseIdentity(inputs.credentials, {
		hasRole,
		idTokenAvailable: ports.idTokens.available
	});
	if (choice.first === "oidc") checkCallTakes("AssumeRoleWithWebIdentity", inputs);
	else if (!hasRole) checkNeedsNoRole(inputs);
	const toldAudiences = /* @__PURE__ */ new Set();
	async function oidc(audience, signal) {
		const idToken = await ports.idTokens.request(audience, signal);
		if (!toldAudiences.has(audience)) {
			toldAudiences.add(audience);
			ports.log.info(`Identity: OIDC token of the job (${idToken.subject}), ${choice.reason}.`);
			const claims = claimsText(idToken.claims);
			if (claims !== "") ports.log.info(`A trust policy can test these claims of the token too: ${claims}`);
		}
		return {
			kind: "oidc",
			idToken
		};
	}
	let existing;
	async function environment(region, reason, signal, say = ports.log.info) {
		const credentials = await ports.existingCredentials(region, signal);
		if (credentials === void 0) return;
		say(`Identity: ${credentials.sessionToken === void 0 ? "IAM user keys" : "temporary credentials"} of the environment, ${reason}.`);
		return {
			kind: "environment",
			credentials
		};
	}
	return {
		async first({ audience, region }, signal) {
			if (choice.first === "oidc") return oidc(audience, signal);
			existing ??= environment(region, choice.reason, signal);
			const found = await existing;
			if (found !== void 0) return found;
			if (inputs.credentials === "auto" && hasRole) await ports.idTokens.request(audience, signal);
			throw noCredentials(hasRole);
		},
		async withoutRole(region, signal) {
			existing ??= environment(region, choice.reason, signal);
			const found = await existing;
			if (found === void 0) throw noCredentials(hasRole);
			return found.credentials;
		},
		async afterRefusal(failure, region, signal) {
			if (!(failure instanceof ActionError && IDENTITY_REFUSED.includes(failure.code)) || !choice.mayFallBack) return;
			existing ??= environment(region, `because STS refused the OIDC identity (${failure.code})`, signal, ports.log.notice).catch((unusable) => {
				if (ports.cancelled.aborted || !(unusable instanceof ActionError)) throw unusable;
				ports.log.warning(`STS refused the OIDC identity, and the existing credentials could not be tried. ${unusable.message}`);
			});
			return existing;
		}
	};
}
function noCredentials(hasRole) {
	return new ActionError("no-credentials", "No AWS credentials were found in the environment of this step.", hasRole ? "Run aws-actions/configure-aws-credentials before this step, or give the job \"id-token: write\" and remove \"credentials\"." : "Name a role in role-arn and give the job \"id-token: write\", or run aws-actions/configure-aws-credentials before this step. If role-arn comes from a secret or a variable, check that this exists.");
}
// src/session/caller.ts
/** The names become part of commands and URLs, so they must have AWS's form. */
const SESSION = /^(?:assumed-role\/([\w+=,.@-]{1,64})|federated-user)\/([\w+=,.@-]{2,64})$/;
/**
* Reads the ARN that GetCallerIdentity returns for temporary credentials.
*
* @throws ActionError `unsupported-credentials` for credentials of GetSessionToken: the federation
*   endpoint accepts them, but the console later refuses them in the browser.
* @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#principaltable}
*/
function callerOfSession(arn) {
	const parsed = parseArn(arn);
	if (parsed?.service === "sts" && ACCOUNT_ID.test(parsed.accountId)) {
		const { partition, accountId, resource } = parsed;
		const [, roleName, sessionName] = SESSION.exec(resource) ?? [];
		if (sessionName !== void 0) return {
			origin: roleName === void 0 ? "federation-token" : "existing-session",
			partition,
			accountId,
			sessionName,
			roleName
		};
	}
	throw new ActionError("unsupported-credentials", `The existing credentials are a session of ${arn}, which the console does not accept.`, "Set role-arn to a role that these credentials may assume. The console accepts only the credentials of a role or of GetFederationToken.");
}
// src/sign-in/open-session.ts
/**
* Opens a session of the role, or of the existing credentials if there is no role.
*
* @throws ActionError `invalid-input` for inputs that the call does not accept, or the error of the
*   identity or of STS.
*/
async function openSession(identities, opening) {
	const { target, signal } = opening;
	return target.role === void 0 ? openWithoutRole(await identities.withoutRole(target.region, signal), opening) : assumeAsAnyIdentity(target.role, identities, opening);
}
/** Assumes a role with the first identity. If AWS refuses this identity, it tries the next one. */
async function assumeAsAnyIdentity(role, identities, opening) {
	const { target, inputs, ports, signal } = opening;
	try {
		return await assume(role, await identities.first(target, signal), opening);
	} catch (failure) {
		const other = await identities.afterRefusal(failure, target.region, signal);
		if (other === void 0) throw inputs.credentials === "auto" && !ports.idTokens.available ? withMissedOidc(failure) : failure;
		return assume(role, other, opening);
	}
}
/** Explains why the existing credentials were used, because the user did not ask for them. */
function withMissedOidc(failure) {
	return failure instanceof ActionError && failure.code === "role-not-assumable" ? new ActionError(failure.code, failure.message, `${failure.advice} If the role trusts the OIDC token of the job, give the job "id-token: write".`, {
		cause: failure.cause,
		lasting: failure.lasting
	}) : failure;
}
/**
* Assumes a role, with the one call of STS that fits the identity.
*
* @throws ActionError `invalid-input` for inputs that this call does not accept, or the error of
*   STS.
*/
async function assume(role, identity, opening) {
	const { inputs, ports, signal } = opening;
	if (identity.kind === "oidc") {
		const request = {
			...sessionRequest(opening, "oidc"),
			role
		};
		return issuedSession(await ports.sts.assumeRoleWithWebIdentity(request, identity.idToken, signal), "oidc", inputs.sessionName, role.name);
	}
	const { credentials } = identity;
	const origin = credentials.sessionToken === void 0 ? "user" : "chained";
	const request = {
		...sessionRequest(opening, origin),
		role,
		tags: inputs.sessionTags,
		externalId: inputs.externalId,
		sourceIdentity: inputs.sourceIdentity
	};
	return issuedSession(await ports.sts.assumeRole(request, credentials, signal), origin, inputs.sessionName, role.name);
}
/** Gets a federation token for long-term keys. Uses a session as it is. */
async function openWithoutRole(existing, opening) {
	const { sessionToken } = existing;
	return sessionToken === void 0 ? federate(existing, opening) : useAsItIs({
		...existing,
		sessionToken
	}, opening);
}
async function federate(keys, opening) {
	const { target, inputs, ports, signal } = opening;
	checkCallTakes("GetFederationToken", inputs);
	const sessionName = federationName(inputs);
	if (inputs.allowedAccountIds.length > 0) {
		const { arn } = await ports.sts.getCallerIdentity(target.region, keys, signal);
		checkAccountAllowed(arn.split(":")[4] ?? "", inputs.allowedAccountIds);
	}
	const request = {
		...sessionRequest(opening, "federation-token"),
		sessionName,
		tags: inputs.sessionTags
	};
	return issuedSession(await ports.sts.getFederationToken(request, keys, signal), "federation-token", sessionName, void 0);
}
async function useAsItIs(existing, { target, inputs, ports, signal }) {
	checkCallTakes("none", inputs);
	const { arn, sessionId } = await ports.sts.getCallerIdentity(target.region, existing, signal);
	const caller = callerOfSession(arn);
	if (caller.partition !== target.partition.id) throw invalidInput("region", `leads to ${target.region}, but the existing session belongs to the partition ${caller.partition}`, "Set it, or AWS_REGION, to a region of that partition.");
	checkAccountAllowed(caller.accountId, inputs.allowedAccountIds);
	const { accessKeyId, secretAccessKey, sessionToken, expiresAt } = existing;
	return {
		credentials: {
			accessKeyId,
			secretAccessKey,
			sessionToken
		},
		origin: caller.origin,
		accountId: caller.accountId,
		sessionName: caller.sessionName,
		sessionId,
		roleName: caller.roleName,
		expiresAt
	};
}
function sessionRequest({ target, inputs }, origin) {
	const { credentialSeconds } = planDuration(inputs.sessionSeconds, origin);
	return {
		region: target.region,
		sessionName: inputs.sessionName,
		policies: inputs.policies,
		credentialSeconds
	};
}
function issuedSession(issued, origin, sessionName, roleName) {
	return {
		...issued,
		origin,
		sessionName,
		roleName
	};
}
/** GetFederationToken accepts half the length of a role session name. */
function federationName(inputs) {
	if (!inputs.sessionNameGiven) return inputs.sessionName.slice(0, 32);
	if (inputs.sessionName.length > 32) throw invalidInput("session-name", `has ${inputs.sessionName.length} characters, and an IAM user without a role may use at most 32`, "Shorten it, or name a role in role-arn.");
	return inputs.sessionName;
}
// src/sign-in/remarks.ts
/** Logs the remarks about the pages, each remark once. */
function logPageRemarks(targets, log) {
	const remarks = targets.flatMap(({ remark }) => remark ?? []);
	for (const remark of new Map(remarks.map((remark) => [remark.text, remark])).values()) say(remark, log);
}
/**
* Warns if the destination is a resource of another account than the one that the link opens, or if
* the shortcut of the access portal opens another account.
*/
function logAccountRemark(target, accountId, log) {
	const { destinationAccountId, accountId: planned = accountId } = target;
	if (destinationAccountId !== void 0 && destinationAccountId !== accountId) say(otherAccount(destinationAccountId, accountId), log);
	else if (planned !== accountId) say(otherPortalAccount(planned, accountId), log);
}
function say({ level, text }, log) {
	log[level](text);
}
// src/sign-in/sign-in.ts
/** A sign-in that takes longer will not succeed, so the job does not wait for it. */
const SIGN_IN_LIMIT_MS = 55e3;
/** STS and the federation endpoint throttle by account, so more at once would not be faster. */
const CONCURRENCY = 16;
/**
* Signs in to every target, each independently of the others.
*
* @throws ActionError `invalid-input` for an identity that cannot be used, before any request.
*/
async function signInAll(targets, inputs, ports) {
	logPageRemarks(targets, ports.log);
	const identities = identitiesOf(inputs, ports);
	const outcomes = pLimit(CONCURRENCY).map(targets, async (target) => {
		try {
			return {
				kind: "signed-in",
				signIn: await withDeadline(SIGN_IN_LIMIT_MS, ports.cancelled, async (signal) => {
					const opening = {
						target,
						inputs,
						ports,
						signal
					};
					return signInWith(await openSession(identities, opening), opening);
				})
			};
		} catch (thrown) {
			return {
				kind: "failed",
				target,
				failure: errorOf(thrown)
			};
		}
	});
	for (const target of targets.slice(0, CONCURRENCY)) ports.connectAhead(target);
	return outcomes;
}
/**
* Session → sign-in token → console URL. A warning says so if the console session does not last
* as long as the user asked.
*
* @param defaultSeconds - The length to request if the user gives none. It causes no warning.
* @throws ActionError `federation-refused`, `federation-unavailable` or `network`.
*/
async function signInWith(session, opening, defaultSeconds) {
	const { target, inputs, ports } = opening;
	logAccountRemark(target, session.accountId, ports.log);
	const asked = planDuration(inputs.sessionSeconds ?? defaultSeconds, session.origin).consoleSeconds;
	const { login, consoleSeconds } = await exchange(session, asked, opening);
	const sessionExpiresAt = consoleSeconds === void 0 ? session.expiresAt : later(login.issuedAt, consoleSeconds);
	const warning = durationWarning(inputs.sessionSeconds, secondsBetween(login.issuedAt, sessionExpiresAt), session.origin, consoleSeconds !== asked);
	if (warning !== void 0) ports.log.warning(warning);
	return {
		role: target.role,
		partition: target.partition.id,
		accountId: session.accountId,
		sessionName: session.sessionName,
		sessionId: session.sessionId,
		roleName: session.roleName,
		region: target.signInRegion,
		consoleUrl: login.url,
		urlExpiresAt: later(login.issuedAt, 900),
		sessionExpiresAt,
		...keylessLinks(target),
		activityUrl: activityOf(session, target, login.issuedAt, sessionExpiresAt)
	};
}
/** CloudTrail does not find the events of a federated user by the name of the session. */
function activityOf({ sessionName, roleName }, { partition, signInRegion: region }, from, until) {
	return roleName && activityUrl(partition, {
		region,
		sessionName,
		from,
		until
	});
}
/**
* AWS may refuse a length for a reason that the action cannot see, for example because an existing
* session is chained. It answers 400, as for bad credentials. So this tries again without a length.
*/
async function exchange(session, consoleSeconds, opening) {
	const { target, inputs, ports, signal } = opening;
	const { credentials } = session;
	const request = {
		credentials,
		target,
		issuer: inputs.issuer,
		consoleSeconds
	};
	const answer = await ports.exchange(request, signal);
	return answer.kind === "length-refused" ? exchange(session, void 0, opening) : {
		login: answer,
		consoleSeconds
	};
}
function later(date, seconds) {
	return new Date(date.getTime() + seconds * 1e3);
}
function secondsBetween(from, to) {
	return to && Math.max(0, Math.round((to.getTime() - from.getTime()) / 1e3));
}
// src/delivery/ports.ts
function isVisibility(text) {
	return text === "public" || text === "private" || text === "internal";
}
// src/delivery/delivery.ts
const DELIVERY_CHECK_LIMIT_MS = 3e4;
/**
* Checks everything about a delivery before the first request to AWS.
*
* @param idToken - The ID token of the step, if it uses one anyway.
* @throws ActionError `asker-unknown`, `public-repository`, `no-recipient-key`, `invalid-input` or
*   `network`.
*/
async function prepareDelivery(inputs, run, ports, idToken) {
	return withDeadline(DELIVERY_CHECK_LIMIT_MS, ports.cancelled, async (signal) => {
		if (inputs.reason !== void 0) ports.log.info(`Reason: ${inputs.reason}`);
		const seal = await prepareSeal(inputs, ports, {
			...ports,
			run,
			idToken,
			signal
		});
		const { reason, summary } = inputs;
		return {
			reason,
			summary,
			linkReaders: summary === "link" ? await requirePrivate(ports, idToken, signal) : void 0,
			seal
		};
	});
}
/** Loads the sealing only if needed: also to warn of `recipients` or `opener-url` alone. */
async function prepareSeal(inputs, ports, asking) {
	const { sealTo, recipients, openerUrl } = inputs;
	if (sealTo.length === 0 && recipients === void 0 && openerUrl === void 0) return async () => void 0;
	const { sealFor } = await import(/* webpackIgnore: true */ "./seal-for.js");
	return sealFor(inputs, ports, asking);
}
/**
* Gets the visibility from GitHub in this step: from the ID token, or else from the REST API. The
* event is not a proof: it is as old as the run, which people can start again weeks later.
*/
async function requirePrivate({ github }, idToken, signal) {
	const claimed = (await idToken(signal))?.repositoryVisibility;
	const visibility = isVisibility(claimed) ? claimed : await github.repositoryVisibility(signal);
	if (visibility === "private" || visibility === "internal") return visibility;
	if (visibility === "public") throw new ActionError("public-repository", "The repository is public, so everybody could read a live link in the job summary (\"summary: link\") and sign in with it.", "Use seal-to, which encrypts the link for the people you name and is safe here, or remove \"summary: link\".");
	throw new ActionError("public-repository", `GitHub did not say in this step whether the repository is private (${visibility.reason}). If it is public, everybody could use the live link in the job summary ("summary: link").`, `${visibility.advice} Or use seal-to, which is safe in every repository.`);
}
// src/delivery/step-id-token.ts
/**
* Gets the ID token that the sign-in uses too. GitHub issues it in this step, so its claims are
* current.
*
* @returns `undefined` if the sign-in does not use one.
* @throws ActionError `invalid-input` if `credentials: oidc` has no role, `id-token-failed` or
*   `network`.
*/
async function idTokenOfStep(inputs, target, ports, signal) {
	const { first } = chooseIdentity(inputs.credentials, {
		hasRole: target.role !== void 0,
		idTokenAvailable: ports.idTokens.available
	});
	if (first !== "oidc") return;
	return ports.idTokens.request(target.audience, signal);
}
// src/summary/markup.ts
/** HTML that is complete and safe to put into a page. */
var Markup = class {
	html;
	constructor(html) {
		this.html = html;
	}
};
/**
* A template for HTML. Its own text is HTML. Values are escaped, unless they are {@link Markup};
* `undefined` inserts nothing.
*/
function html(parts, ...contents) {
	return new Markup(String.raw({ raw: parts }, ...contents.map(htmlOf)));
}
function htmlOf(content) {
	if (content === void 0) return "";
	if (content instanceof Markup) return content.html;
	return typeof content === "object" ? content.map((markup) => markup.html).join("\n") : escapeText(String(content));
}
const HIDDEN = new RegExp(NOT_SHOWN, "gu");
const ENTITIES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&apos;",
	"\n": "&#10;"
};
/**
* Escapes text for HTML, between tags or in a quoted attribute, on one line.
*
* Uses exactly the entities that the runner knows (`&apos;`, not `&#39;`). So the runner still
* finds and masks secrets of the user. Characters of {@link NOT_SHOWN} become `�`. A `reason`
* cannot have them, so it stays as it is.
*
* @see {@link https://github.com/actions/runner/blob/main/src/Sdk/DTLogging/Logging/ValueEncoders.cs}
*/
function escapeText(text) {
	return text.replace(/\r\n?/g, "\n").replace(HIDDEN, (character) => "\n	".includes(character) ? character : "�").replace(/[&<>"'\n]/g, (character) => ENTITIES[character] ?? character);
}
// src/summary/layout.ts
/** The most that GitHub accepts of one step. Above it, GitHub shows an error and no summary. */
const MAX_SUMMARY_BYTES = 1048576;
/**
* A list of facts; those without a value are left out. Its lines wrap on a phone, where a table
* would be cut off.
*/
function factsList(facts) {
	return html`<ul>
${facts.flatMap(([name, value]) => value === void 0 ? [] : [html`<li><b>${name}:</b> ${value}</li>`])}
</ul>`;
}
/** A table. Columns without any value are left out. */
function rowsTable(columns, rows) {
	const filled = columns.map((_, at) => rows.some((row) => row[at] !== void 0));
	return html`<table>
<tr>
${columns.filter((_, at) => filled[at]).map((column) => html`<th align="left">${column}</th>`)}
</tr>
${rows.map((row) => html`<tr>
${row.filter((_, at) => filled[at]).map((cell) => html`<td align="left">${cell}</td>`)}
</tr>`)}
</table>`;
}
/** A literal value, such as a name or an ID. GitHub makes no mentions or links of it. */
function code(value) {
	return html`<code>${value}</code>`;
}
function sign_in_link(url, text) {
	return html`<a href="${url}">${text}</a>`;
}
/**
* The parts of a summary as one block of HTML. It has no empty line, so Markdown does not change
* it.
*
* @see {@link https://github.github.com/gfm/#html-blocks}
*/
function block(parts) {
	return `${parts.flatMap((part) => part?.html.split("\n") ?? []).filter((line) => line.trim() !== "").join("\n")}\n\n`;
}
/**
* The longest of several texts that fits into a summary. The texts hold more or fewer things.
*
* @param count - The number of things.
* @param render - Makes the text with the first things. The text says that others are left out.
*/
function longestThatFits(count, render) {
	const fits = (text) => Buffer.byteLength(text) <= MAX_SUMMARY_BYTES;
	const whole = render(count);
	if (fits(whole)) return whole;
	let [fitting, tooMany] = [0, count];
	while (tooMany - fitting > 1) {
		const middle = Math.floor((fitting + tooMany) / 2);
		if (fits(render(middle))) fitting = middle;
		else tooMany = middle;
	}
	return render(fitting);
}
// src/summary/activity.ts
/** A link to what a session does, with a note if it may show other sessions too. */
function activity({ activityUrl, sessionName }, run) {
	if (activityUrl === void 0) return;
	const others = isOfThisRun(sessionName, run) ? "" : ", maybe with other sessions of this name";
	return html`${sign_in_link(activityUrl, "Activity in CloudTrail")}${others}`;
}
/**
* Whether the name belongs to this attempt of the run: like the default, it has `RUN_ID-ATTEMPT`.
* Without it, the workflow or an earlier step chose the name, and other runs may have the same.
*/
function isOfThisRun(sessionName, { runId, runAttempt }) {
	const parts = sessionName.split("-");
	return runId !== "" && parts.some((part, at) => part === runId && parts[at + 1] === runAttempt);
}
// src/policy/time.ts
/** The time as IAM policies write it: ISO 8601 in UTC, whole seconds. */
function policyTime(date) {
	return `${date.toISOString().slice(0, 19)}Z`;
}
// src/session/ended-policy.ts
/**
* Credentials last up to 12 hours, and a sign-in at their end can start a console session of 12
* hours. The rest is a reserve for people who end the session late.
*/
const HOURS = 36;
/** Hexadecimal characters; enough that two session IDs never share them. */
const HASH_LENGTH = 32;
/**
* The policy that denies everything to the sessions with this ID: open ones, and those that their
* link can still open. It does not affect other sessions of the role, and expires by itself.
*
* @param sessionId - What AWS calls `aws:userid`: `AROA…:SESSION-NAME`.
* @param sha256 - In hexadecimal.
* @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-userid}
*/
function endedPolicy(sessionId, now, sha256) {
	const until = new Date(now.getTime() + HOURS * 36e5);
	return {
		name: `aws-console-url-ended-${sha256(sessionId).slice(0, HASH_LENGTH)}`,
		document: JSON.stringify({
			Version: "2012-10-17",
			Statement: [{
				Effect: "Deny",
				Action: "*",
				Resource: "*",
				Condition: {
					StringEquals: { "aws:userid": sessionId },
					DateLessThan: { "aws:CurrentTime": policyTime(until) }
				}
			}]
		})
	};
}
// src/session/end-command.ts
const QUOTINGS = [{
	shells: "bash, zsh, fish, PowerShell 7.3 or newer",
	mark: "'",
	inner: "\""
}, {
	shells: "Windows: cmd, older PowerShell",
	mark: "\"",
	inner: "\\\"\""
}];
/**
* The AWS CLI command that ends every session with this ID and keeps the role.
*
* @param sha256 - In hexadecimal.
* @see {@link https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-parameters-quoting-strings.html}
*/
function endCommands(session, now, sha256) {
	const { roleName, sessionId, region } = session;
	const policy = endedPolicy(sessionId, now, sha256);
	return QUOTINGS.map(({ shells, mark, inner }) => {
		const [before = "", after = ""] = policy.document.replaceAll("\"", inner).split(sessionId);
		const joint = roleName.startsWith("-") ? "=" : " ";
		const where = region === void 0 ? [] : [
			fixed(` --region ${mark}`),
			sign_in_name(region),
			fixed(mark)
		];
		return {
			shells,
			parts: [
				fixed("aws iam put-role-policy"),
				...where,
				fixed(` --role-name${joint}${mark}`),
				sign_in_name(roleName),
				fixed(`${mark} --policy-name ${policy.name} --policy-document ${mark}${before}`),
				sign_in_name(sessionId),
				fixed(`${after}${mark}`)
			]
		};
	});
}
function fixed(text) {
	return {
		text,
		isName: false
	};
}
function sign_in_name(text) {
	return {
		text,
		isName: true
	};
}
// src/summary/unmasked.ts
/**
* Spells a text, or a URL in an attribute, so that the runner does not mask it.
*
* The runner replaces each registered secret in the summary by `***`, in a dozen encodings, and
* also the part of a URL up to its last `&`. Here every second character is a numeric entity. So no
* two characters of the text are neighbours, and the runner finds no part of it. A browser shows
* the same text.
*
* Use it only for a link that people should open, and for this action's own words: the runner does
* not mask this text.
*
* @param mayStay - Which of the other characters stay as they are. The default keeps links short.
* @see {@link https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs}
*/
function unmasked(text, mayStay = /[\w:/?=.%-]/) {
	return new Markup(Array.from(text, (character, index) => index % 2 === 1 || !mayStay.test(character) ? `&#${character.codePointAt(0)};` : character).join(""));
}
// src/summary/ending.ts
/** One line of another secret is often a single character, such as `{` in JSON. */
const WITHOUT_PUNCTUATION = /[A-Za-z\d]/;
/** The most commands to show. They are long, and differ only in two names. */
const MAX_SESSIONS = 20;
/** How to end these sessions early, folded away. */
function ending(signIns, means) {
	const known = signIns.slice(0, MAX_SESSIONS).map((signIn) => ({
		signIn,
		way: wayToEnd(signIn, means)
	})).filter(({ way }) => way !== void 0);
	if (known.length === 0) return;
	const several = signIns.length > 1;
	const left = signIns.length - MAX_SESSIONS;
	return html`<details>
<summary>End ${several ? "these sessions" : "this session"} early</summary>
${known.map(({ signIn, way }) => several ? html`<p>${titleOf(signIn)}:</p>\n${way}` : html`${way}`)}
${left > 0 ? html`<p>And ${left} more: use these commands with their role name and session ID, which the log has.</p>` : void 0}
</details>`;
}
function titleOf({ roleName, accountId }) {
	return html`<b>${roleName ?? "Federated user"}</b> in ${code(accountId)}`;
}
function wayToEnd(signIn, means) {
	const { role, roleName, sessionId, sessionName, accountId } = signIn;
	if (roleName === void 0) return html`<p>This is a session of a federated user: attach the managed policy <code>AWSDenyAll</code> to the IAM user whose keys created it. That ends all sessions of this user.</p>`;
	if (!ROLE_NAME.test(roleName)) return;
	if (role?.path === "/aws-console-url/") return html`<p>Remove the temporary role: run this action with <code>mode: teardown</code> and <code>role-name: "${roleName}"</code>.</p>`;
	if (roleName.startsWith("AWSReservedSSO_")) return html`<p>IAM Identity Center manages this role, and IAM refuses to change it: add a <code>Deny</code> to the inline policy of its permission set, or to a service control policy.</p>`;
	if (role?.path.startsWith("/aws-service-role/") ?? roleName.startsWith("AWSServiceRoleFor")) return html`<p>An AWS service owns this role, and no policy can limit it: in that service, remove what uses the role, then delete the role.</p>`;
	if (sessionId === void 0 || !SESSION_ID.test(sessionId)) return;
	const others = isOfThisRun(sessionName, means.run) ? "other steps and jobs of this attempt may use it too" : "other runs may use it too, and have no access while the policy works";
	return html`${commands({
		...signIn,
		roleName,
		sessionId
	}, means)}
<p>Use the AWS CLI with an identity of account ${code(accountId)} that has <code>iam:PutRolePolicy</code>. This ends <b>every</b> session of the role with this name: ${others}. It does not affect roles that the session assumed, or resources that it created. The policy has no effect after 36 hours. If a command shows <code>***</code>, put the real name there.</p>`;
}
function commands(session, { now, sha256 }) {
	const region = session.partition === "aws" ? void 0 : session.region;
	return endCommands({
		...session,
		region
	}, now, sha256).map(({ shells, parts }) => {
		return html`<p>${shells}:</p>
<pre><code>${new Markup(parts.map(({ text, isName }) => isName ? escapeText(text) : unmasked(text, WITHOUT_PUNCTUATION).html).join(""))}</code></pre>`;
	});
}
// src/summary/failed.ts
/** The roles that failed, and why. The text of an unexpected error is only in the log. */
function failedPart(failures) {
	if (failures.length === 0) return;
	const items = failures.map(({ target, failure }) => {
		const text = failure instanceof ActionError ? `${failure.message} ${failure.advice}` : "An unexpected error happened; the log has more.";
		return html`<li>${target.role && html`${code(target.role.arn)} `}<b>${code(codeOf(failure))}</b>: ${text}</li>`;
	});
	return html`<p><b>${failures.length === 1 ? "This role" : "These roles"} failed:</b></p>
<ul>
${items}
</ul>`;
}
// src/summary/page-name.ts
const MAX_PATH_LENGTH = 40;
/**
* A short name for a page: `eu-central-1: /s3/home`. The region is the one that the link signs in
* at, or `global`. A page without a region has its host instead.
*/
function pageName(destinationUrl, partition) {
	const url = new URL(destinationUrl);
	const { hostname, pathname, searchParams } = url;
	const region = searchParams.get("region") === "global" ? "global" : regionOfPage(url, partition);
	const path = pathname.length > MAX_PATH_LENGTH ? `${pathname.slice(0, MAX_PATH_LENGTH)}…` : pathname;
	return region === void 0 ? `${hostname}${path}` : `${region}: ${path}`;
}
// src/summary/wording.ts
/** The links without a secret have the same names in every summary. */
const THROUGH_PORTAL = "Open through the access portal";
const SWITCH_ROLE_QUESTION = "If the role trusts you";
// src/summary/opening.ts
/** The top of the summary of one session: who signs in where, what opens, and until when. */
function opening(signIn, { run, now, linkReaders }) {
	const { role, accountId } = signIn;
	const title = role === void 0 ? `account ${accountId}` : `${role.name} in ${accountId}`;
	const facts = html`<p>Opens <b>${code(pageOf(signIn))}</b>. ${times(signIn, now)}</p>`;
	return linkReaders === void 0 ? html`<h3>AWS console: ${title}</h3>
${portalPart(signIn)}
${facts}` : html`${portalPart(signIn)}
<h3>${liveLink(signIn, html`Open the AWS console: ${title}`)}</h3>
${facts}
<p><b>${readersOf(linkReaders, run)} can see this link and use it,</b> more than once.</p>`;
}
/** Comes before every secret link: people with access do not need one. */
function portalPart({ portalUrl }) {
	return portalUrl === void 0 ? void 0 : html`<p><b>${sign_in_link(portalUrl, THROUGH_PORTAL)}</b> if you have access there. This link holds no secret.</p>`;
}
/** The page that a session opens, by its region and its path. */
function pageOf({ destinationUrl, partition }) {
	return pageName(destinationUrl, partitionById(partition));
}
/** Both clocks of a session. */
function times({ urlExpiresAt, sessionExpiresAt }, now) {
	const sessionEnd = sessionExpiresAt === void 0 ? html`until its credentials expire` : html`until ${timeFromNow(sessionExpiresAt, now)}`;
	return html`The link works until <b>${timeFromNow(urlExpiresAt, now)}</b>, the session ${sessionEnd}.`;
}
function liveLink({ consoleUrl }, text) {
	return html`<a href="${unmasked(consoleUrl)}">${text}</a>`;
}
function readersOf(readers, { repository }) {
	return readers === "private" ? html`Everybody who can read the repository ${code(repository)}` : html`Every member of the enterprise that owns the repository ${code(repository)}`;
}
// src/summary/several.ts
/** A row for each session. If all have the same clocks, these are above the table. */
function severalPart(signIns, { run, now, linkReaders }) {
	const clocks = signIns.map((signIn) => times(signIn, now));
	const [first] = clocks;
	if (first === void 0) return;
	const isSame = clocks.every(({ html }) => html === first.html);
	const warning = linkReaders && html`<p><b>${readersOf(linkReaders, run)} can see these links and use them,</b> more than once.</p>`;
	const rows = signIns.map((signIn, at) => {
		const name = signIn.role && code(signIn.role.name);
		const who = linkReaders === void 0 ? name : liveLink(signIn, name ?? html`the session`);
		return [
			signIn.portalUrl === void 0 ? void 0 : sign_in_link(signIn.portalUrl, THROUGH_PORTAL),
			html`${who && html`${who} in `}${code(signIn.accountId)}`,
			sign_in_link(signIn.destinationUrl, pageOf(signIn)),
			isSame ? void 0 : clocks[at],
			activity(signIn, run)
		];
	});
	const role = linkReaders === void 0 ? "Role" : "Open as";
	return html`${warning}
${isSame ? html`<p>For each role: ${first}</p>` : void 0}
${rowsTable([
		"Access portal",
		role,
		"Page",
		"Until when",
		"Activity"
	], rows)}`;
}
// src/summary/sign-in.ts
/**
* The block that a sign-in writes into the job summary, in GitHub-flavoured Markdown.
*
* @returns At most 1 MiB; roles that do not fit are left out, and a note says so.
*/
function signInSummary(summary) {
	const { outcomes, sealed } = summary;
	const signIns = outcomes.filter((outcome) => outcome.kind === "signed-in").map(({ signIn }) => signIn);
	const [only] = signIns;
	if (only !== void 0 && outcomes.length === 1) return block([
		opening(only, summary),
		sealed?.link,
		factsOf(only, summary),
		sealed?.text,
		ending(signIns, summary),
		footer(summary)
	]);
	const failures = outcomes.filter((outcome) => outcome.kind === "failed");
	return longestThatFits(outcomes.length, (shown) => {
		const shownSignIns = signIns.slice(0, Math.max(0, shown - failures.length));
		return block([
			html`<h3>AWS console: ${signIns.length} of ${outcomes.length} roles</h3>`,
			failedPart(failures.slice(0, shown)),
			sealed?.link,
			severalPart(shownSignIns, summary),
			shownSignIns[0] && factsList(askedFacts(shownSignIns[0], summary)),
			shown < outcomes.length ? html`<p><b>${outcomes.length - shown} roles are left out:</b> GitHub shows no more than 1 MiB of summary for a step. The output <code>console-urls</code> holds all.</p>` : void 0,
			sealed?.text,
			ending(shownSignIns, summary),
			footer(summary)
		]);
	});
}
function factsOf(signIn, summary) {
	const { run, now, roleEnd } = summary;
	const { role, accountId, destinationUrl, switchRoleUrl } = signIn;
	const switchable = roleEnd?.trustsOthers ? switchRoleUrl : void 0;
	return factsList([
		["Page", sign_in_link(destinationUrl, destinationUrl)],
		role === void 0 ? ["Account", code(accountId)] : ["Role", code(role.arn)],
		["Temporary role ends", roleEnd && roleEndText(roleEnd, now)],
		...askedFacts(signIn, summary),
		["What this session does", activity(signIn, run)],
		[SWITCH_ROLE_QUESTION, switchable === void 0 ? void 0 : sign_in_link(switchable, "Switch to this role")]
	]);
}
/** What all sessions of a step have in common. */
function askedFacts({ sessionName }, summary) {
	const { reason } = summary;
	return [
		["Session name", code(sessionName)],
		["Asked for by", asker(summary)],
		["Reason", reason === void 0 ? void 0 : code(reason)]
	];
}
function roleEndText({ at, withJob }, now) {
	return withJob ? html`at the end of this job, ${clockTime(at, now)} at the latest` : html`${timeFromNow(at, now)}`;
}
function asker({ run, now }) {
	const { runId, runAttempt } = run;
	const attempt = runAttempt === "" ? void 0 : html`, attempt ${runAttempt}`;
	const text = runId === "" ? html`a run` : html`run ${runId}${attempt}`;
	return html`${isRunAgainByAnother(run) ? html`${code(askerOf(run))}, who re-ran the run of ${code(run.actor)},` : code(askerOf(run))} in ${sign_in_link(runUrl(run), text)}, at ${clockTime(now, now)}`;
}
function footer({ outcomes, run, linkReaders, sealed }) {
	const where = outcomes.some(({ kind }) => kind === "signed-in") && linkReaders === void 0 && sealed === void 0 ? html` The link itself is a secret: later steps of this job have it in the output <code>console-url</code>.` : void 0;
	const workflow = workflowUrl(run);
	const newRun = workflow && html` or ${sign_in_link(workflow, "start a new run")}`;
	return html`<p>For a new link, ${sign_in_link(runUrl(run), "run this job again")}${newRun}.${where}</p>`;
}
// src/modes/hand-over.ts
/** Prepares the delivery. It refuses an impossible one before any sign-in token is requested. */
function deliveryFor(wanted, step) {
	const { edges, target, inputs, ports } = step;
	const run = edges.runFacts;
	if (askerOf(run) !== "") ports.log.info(`Asked for by: ${askerText(run)}`);
	return prepareDelivery(wanted, run, edges.deliveryPorts(wanted.githubToken), (signal) => idTokenOfStep(inputs, target, ports, signal));
}
/** Seals the URLs, publishes them, and writes the summary. */
async function handOver(outcomes, step, publish) {
	const { delivery, edges, now, roleEnd } = step;
	const { reason, linkReaders } = delivery;
	const sealed = await delivery.seal(outcomes);
	publish(sealed);
	const onlyFailed = outcomes.length === 1 && outcomes[0]?.kind === "failed";
	if (delivery.summary !== "none" && !onlyFailed) {
		const { runFacts: run, sha256 } = edges;
		const facts = {
			run,
			sha256,
			reason,
			now,
			roleEnd,
			linkReaders,
			sealed: sealed && await sealedPartsOf(sealed, outcomes.length > 1, now)
		};
		await edges.publish.summary(signInSummary({
			outcomes,
			...facts
		}));
	}
}
async function sealedPartsOf(sealed, several, now) {
	const { sealedParts } = await import(/* webpackIgnore: true */ "./sealed.js");
	return sealedParts(sealed, several, now);
}
function logLines(lines, log) {
	for (const line of lines) log.info(line);
}
function warnOfPortal({ accessPortal }, log) {
	const warning = accessPortal && portalWarning(accessPortal);
	if (warning !== void 0) log.warning(warning);
}
// src/modes/sign-in.ts
/** For every role: identity → role session → sign-in token → console URL. */
const signIn = async (raw, edges) => {
	const inputs = parseSignInInputs(raw, edges.runFacts);
	const wanted = parseDeliveryInputs(raw, edges.runFacts);
	const targets = await planTargets(inputs);
	const ports = edges.signInPorts();
	const delivery = await deliveryFor(wanted, {
		edges,
		target: targets[0],
		inputs,
		ports
	});
	warnOfPortal(inputs, ports.log);
	const outcomes = await signInAll(targets, inputs, ports);
	logLines(outcomeLines(outcomes), ports.log);
	await handOver(outcomes, {
		delivery,
		edges,
		now: ports.now(),
		roleEnd: void 0
	}, (sealed) => edges.publish.signIn(outcomes, sealed));
	return failureOf(outcomes);
};
// src/run.ts
/** The modes that few runs use are loaded when they are used. */
const MODES = {
	"sign-in": () => signIn,
	links: async () => (await import(/* webpackIgnore: true */ "./links.js")).links,
	create: async () => (await import(/* webpackIgnore: true */ "./create.js")).create,
	teardown: async () => (await import(/* webpackIgnore: true */ "./teardown.js")).teardown,
	sweep: async () => (await import(/* webpackIgnore: true */ "./sweep.js")).sweep
};
/** Reads the inputs and runs the mode. Only this and {@link runPost} report failures. */
async function run(edges) {
	try {
		const raw = edges.readInputs();
		const name = modeOf(raw);
		checkInputsOfMode(name, raw);
		const failure = await (await MODES[name]())(raw, edges);
		if (failure !== void 0) throw failure;
	} catch (failure) {
		edges.reportFailure(failure);
	}
}
/** The post step: removes the temporary role that the main step left to it, if there is one. */
async function runPost(record, edges) {
	if (record === void 0 || record.cleanup === "none") return;
	try {
		const { post } = await import(/* webpackIgnore: true */ "./post-step.js");
		await post(record, edges);
	} catch (failure) {
		edges.reportFailure(failure);
	}
}
// package.json
var version = "1.0.0";
// src/user-agent.ts
/** CloudTrail keeps 1 KB; names on GitHub have up to 140 characters. */
const MAX_REPOSITORY_LENGTH = 200;
const MAX_NUMBER_LENGTH = 20;
/**
* The user agent of every request: `aws-console-url/1.0.0 (OWNER/REPO; run ID/ATTEMPT)`. CloudTrail
* keeps it, so you can find the run of a session, whatever the session name is.
*
* Unknown parts are left out, and characters that a header does not allow are replaced.
*
* @see {@link https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html}
*/
function userAgent({ repository, runId, runAttempt }) {
	const number = [runId, runAttempt].map((part) => part.replace(/\D/g, "").slice(0, MAX_NUMBER_LENGTH)).filter((part) => part !== "").join("/");
	const run = [repository.replace(/[^\w./-]/g, "-").slice(0, MAX_REPOSITORY_LENGTH), number === "" ? "" : `run ${number}`].filter((part) => part !== "").join("; ");
	return `aws-console-url/${version}${run === "" ? "" : ` (${run})`}`;
}
/** Sends every request with one user agent. The SDK does not sign its own, so this replaces it. */
function sendAs(name, send) {
	return (request, signal) => send({
		...request,
		headers: {
			...request.headers,
			"user-agent": name
		}
	}, signal);
}


export {
	ACCOUNT_ID,
	ActionError,
	DEFAULTS,
	Markup,
	NOT_SHOWN,
	POLICY_OWNER,
	ROLE_PATH,
	SESSION_ID,
	SWITCH_ROLE_QUESTION,
	Secrets,
	THROUGH_PORTAL,
	TransportError,
	askerOf,
	assume,
	assumeAsAnyIdentity,
	block,
	cancelSignal,
	checkAccountAllowed,
	checkPartition,
	checkRoleName,
	claimsText,
	clockTime,
	code,
	codeOf,
	connectAhead,
	consoleHost,
	createConnectAhead,
	createExchange,
	createIdTokens,
	createLog,
	deliveryFor,
	didYouMean,
	endpointUrl,
	errorOf,
	factsList,
	firstFew,
	firstThatFit,
	groupsOf,
	handOver,
	html,
	identitiesOf,
	identityInputs,
	invalidInput,
	isForkPullRequest,
	isIssuer,
	isLogin,
	isOptInRegion,
	isRunAgainByAnother,
	isTransientFault,
	isVisibility,
	keepHeapSmall,
	keylessLinks,
	limitPauseMs,
	lines,
	linesOrCommas,
	sign_in_link as link,
	linkLines,
	literalValue,
	logAccountRemark,
	logLines,
	logPageRemarks,
	loginParts,
	longestThatFits,
	maskProxyPasswords,
	mistakenInputs,
	namingReplacedHosts,
	nearestWords,
	oneOf,
	optional,
	pLimit,
	pageName,
	parseAccountId,
	parseArn,
	parseDeliveryInputs,
	parseDuration,
	parseFlag,
	parsePolicyDocument,
	parseRoleArn,
	parseRoleReference,
	parseServicePath,
	parseSignInInputs,
	partitionById,
	partitionNamedBy,
	passedInputs,
	planTargets,
	policyJson,
	policyTime,
	precedingRun,
	publishCreated,
	publishLinks,
	publishRemovals,
	publishSignIn,
	readDestination,
	readEndpoints,
	readInputs,
	readRunFacts,
	recalledRole,
	refusePlainHttp,
	regionHint,
	rememberRole,
	repeat,
	replacedApi,
	reportFailure,
	restOnDemand,
	retryAfterMs,
	rowsTable,
	run,
	runName,
	runPost,
	runUrl,
	saidBy,
	send,
	sendAs,
	sendWithRetries,
	shortened,
	signInLines,
	signInWith,
	stageOf,
	stsOnDemand,
	timeFromNow,
	uniqueRoleName,
	unsafeVariables,
	userAgent,
	warnOfPortal,
	withDeadline,
	withRetries,
	withoutQuotedRequest,
	withoutSlashesAtEnd,
	workflowUrl,
	writeSummary
};
