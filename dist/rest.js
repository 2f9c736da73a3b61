import * as from_sign_in_js from "./sign-in.js";


;// CONCATENATED MODULE: external "./sign-in.js"
;// CONCATENATED MODULE: ./build/modules/rest.js

// src/github/rest-answers.ts
/** GitHub's messages are shorter than this. */
const MAX_SAID_LENGTH = 300;
const USE_THE_TOKEN_OF_THE_JOB = "Remove github-token, so that the action uses the token of the job. If github-token comes from a secret, check that the secret exists: without a token, GitHub answers few requests an hour.";
const RUN_AGAIN = "Run the job again in a few minutes. If it keeps failing, check GITHUB_API_URL and the proxy variables of this runner.";
const RUN_AGAIN_LATER = "Run the job again in a few minutes. GitHub counts the requests of the token, or of the address of this runner if github-token is empty.";
/**
* Reads an answer that is not a success.
*
* @param now - To tell when a limit ends.
* @see {@link https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api}
*/
function refusalOf(response, now) {
	const { status, headers } = response;
	const said = saidBy(response);
	const reason = `status ${status}${said === void 0 ? status === 200 ? ", but not an answer of its API" : "" : `: ${said}`}`;
	if (![
		401,
		403,
		404,
		429
	].includes(status)) return {
		kind: "unknown",
		refused: false,
		reason,
		advice: RUN_AGAIN
	};
	const pauseMs = (0,from_sign_in_js.limitPauseMs)(headers, now);
	if (pauseMs !== void 0) {
		const end = (0,from_sign_in_js.clockTime)(new Date(now.getTime() + pauseMs), now);
		return {
			kind: "unknown",
			refused: true,
			reason: `${reason}; its limit of requests is used up until ${end}`,
			advice: `Run the job again after ${end}. GitHub counts the requests of the token, or of the address of this runner if github-token is empty.`
		};
	}
	return {
		kind: "unknown",
		refused: true,
		reason,
		advice: adviceFor(status, said ?? "")
	};
}
function adviceFor(status, said) {
	if (status === 429 || /rate limit/i.test(said)) return RUN_AGAIN_LATER;
	return /IP allow list/i.test(said) ? "Add the address of this runner to the IP allow list of the organization, or use a runner that is on it." : USE_THE_TOKEN_OF_THE_JOB;
}
/** GitHub's message about a refusal. Errors repeat no other part of a body. */
function saidBy(response) {
	const message = json(response)?.message;
	return typeof message === "string" && message.trim() !== "" ? (0,from_sign_in_js.shortened)(message.trim(), MAX_SAID_LENGTH) : void 0;
}
/** The keys of a list; `undefined` if the answer is not a list. */
function keysOf(response) {
	const answer = response.status === 200 ? json(response) : void 0;
	return Array.isArray(answer) ? answer.flatMap((entry) => typeof entry?.key === "string" ? [entry.key] : []) : void 0;
}
/** The visibility in an answer about the repository. Older servers have only `private`. */
function visibilityOf(response, now) {
	const { visibility, private: isPrivate } = (response.status === 200 ? json(response) : void 0) ?? {};
	if ((0,from_sign_in_js.isVisibility)(visibility)) return visibility;
	if (visibility !== void 0 || typeof isPrivate !== "boolean") return refusalOf(response, now);
	return isPrivate ? "private" : "public";
}
/**
* What a person may do in the repository.
*
* @see {@link https://docs.github.com/rest/collaborators/collaborators#get-repository-permissions-for-a-user}
*/
function permissionOf(response, now) {
	const { permission, user } = (response.status === 200 ? json(response) : void 0) ?? {};
	if (typeof permission !== "string") return refusalOf(response, now);
	const { id, type } = user ?? {};
	return {
		kind: "known",
		permission,
		userId: Number.isSafeInteger(id) ? String(id) : void 0,
		isApp: type === "Bot"
	};
}
/** @returns `undefined` if the body is not JSON. */
function json(response) {
	try {
		return JSON.parse(new TextDecoder().decode(response.body));
	} catch {
		return;
	}
}
// src/github/rest.ts
const KEYS_PER_PAGE = 100;
/** No user has this many keys. The limit ends an endless list. */
const MAX_PAGES = 10;
const CHECK_THE_WAY = "Run the job again in a few minutes. If it keeps failing, check the proxy variables of this runner, and that it can reach the API of GitHub.";
/**
* GitHub's REST API, or that of an Enterprise server (`GITHUB_API_URL`).
*
* @param options.token - Sent if given. The caller has masked it.
* @see {@link https://docs.github.com/rest/users/keys}
* @see {@link https://docs.github.com/rest/repos/repos#get-a-repository}
* @see {@link https://docs.github.com/rest/collaborators/collaborators}
*/
function createRest(options) {
	const { environment, send, token } = options;
	const repository = (environment["GITHUB_REPOSITORY"] ?? "").split("/").map(encodeURIComponent);
	const get = (path, signal) => {
		const base = environment["GITHUB_API_URL"] || "https://api.github.com";
		const url = (0,from_sign_in_js.endpointUrl)("GITHUB_API_URL", `${(0,from_sign_in_js.withoutSlashesAtEnd)(base)}${path}`);
		const headers = {
			accept: "application/vnd.github+json",
			"x-github-api-version": "2022-11-28"
		};
		if (token !== void 0) headers["authorization"] = `Bearer ${token}`;
		return (0,from_sign_in_js.sendWithRetries)(send, {
			method: "GET",
			url,
			headers,
			body: void 0
		}, signal);
	};
	return {
		async repositoryVisibility(signal) {
			return unlessUnreachable(async () => visibilityOf(await get(`/repos/${repository.join("/")}`, signal), /* @__PURE__ */ new Date()));
		},
		async permission(login, signal) {
			const person = `collaborators/${encodeURIComponent(login)}/permission`;
			return unlessUnreachable(async () => permissionOf(await get(`/repos/${repository.join("/")}/${person}`, signal), /* @__PURE__ */ new Date()));
		},
		async publicKeys(login, signal) {
			const lines = [];
			for (let page = 1; page <= MAX_PAGES; page++) {
				const query = `per_page=${KEYS_PER_PAGE}&page=${page}`;
				const response = await get(`/users/${encodeURIComponent(login)}/keys?${query}`, signal).catch((error) => {
					throw error instanceof from_sign_in_js.TransportError ? unreachable(login, error) : error;
				});
				if (response.status === 404) return;
				const keys = keysOf(response);
				if (keys === void 0) {
					const { refused, reason, advice } = refusalOf(response, /* @__PURE__ */ new Date());
					throw new from_sign_in_js.ActionError(refused ? "no-recipient-key" : "network", `GitHub did not give the SSH keys of @${login} (${reason}).`, advice);
				}
				lines.push(...keys);
				if (keys.length < KEYS_PER_PAGE) break;
			}
			return lines;
		}
	};
}
async function unlessUnreachable(ask) {
	try {
		return await ask();
	} catch (error) {
		if (error instanceof from_sign_in_js.TransportError) return {
			kind: "unknown",
			reason: error.message,
			advice: CHECK_THE_WAY
		};
		throw error;
	}
}
function unreachable(login, cause) {
	return new from_sign_in_js.ActionError("network", `GitHub could not be asked for the SSH keys of @${login} (${cause.message}).`, CHECK_THE_WAY, { cause });
}


export {
	createRest
};
