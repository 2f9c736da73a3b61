import * as from_sign_in_js from "./sign-in.js";
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
var __webpack_modules__ = ({

/***/ 881:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
module.exports = x({ ["Secrets"]: () => (from_sign_in_js.Secrets), ["cancelSignal"]: () => (from_sign_in_js.cancelSignal), ["connectAhead"]: () => (from_sign_in_js.connectAhead), ["createConnectAhead"]: () => (from_sign_in_js.createConnectAhead), ["createExchange"]: () => (from_sign_in_js.createExchange), ["createIdTokens"]: () => (from_sign_in_js.createIdTokens), ["createLog"]: () => (from_sign_in_js.createLog), ["isForkPullRequest"]: () => (from_sign_in_js.isForkPullRequest), ["keepHeapSmall"]: () => (from_sign_in_js.keepHeapSmall), ["maskProxyPasswords"]: () => (from_sign_in_js.maskProxyPasswords), ["mistakenInputs"]: () => (from_sign_in_js.mistakenInputs), ["namingReplacedHosts"]: () => (from_sign_in_js.namingReplacedHosts), ["passedInputs"]: () => (from_sign_in_js.passedInputs), ["precedingRun"]: () => (from_sign_in_js.precedingRun), ["publishCreated"]: () => (from_sign_in_js.publishCreated), ["publishLinks"]: () => (from_sign_in_js.publishLinks), ["publishRemovals"]: () => (from_sign_in_js.publishRemovals), ["publishSignIn"]: () => (from_sign_in_js.publishSignIn), ["readEndpoints"]: () => (from_sign_in_js.readEndpoints), ["readInputs"]: () => (from_sign_in_js.readInputs), ["readRunFacts"]: () => (from_sign_in_js.readRunFacts), ["recalledRole"]: () => (from_sign_in_js.recalledRole), ["rememberRole"]: () => (from_sign_in_js.rememberRole), ["replacedApi"]: () => (from_sign_in_js.replacedApi), ["reportFailure"]: () => (from_sign_in_js.reportFailure), ["restOnDemand"]: () => (from_sign_in_js.restOnDemand), ["run"]: () => (from_sign_in_js.run), ["runPost"]: () => (from_sign_in_js.runPost), ["send"]: () => (from_sign_in_js.send), ["sendAs"]: () => (from_sign_in_js.sendAs), ["stageOf"]: () => (from_sign_in_js.stageOf), ["stsOnDemand"]: () => (from_sign_in_js.stsOnDemand), ["unsafeVariables"]: () => (from_sign_in_js.unsafeVariables), ["userAgent"]: () => (from_sign_in_js.userAgent), ["writeSummary"]: () => (from_sign_in_js.writeSummary) });

/***/ }),

/***/ 598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 166:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _sign_in_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(881);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(598);


// src/main.ts
(0,_sign_in_js__WEBPACK_IMPORTED_MODULE_0__.keepHeapSmall)();
const environment = process.env;
const runFacts = (0,_sign_in_js__WEBPACK_IMPORTED_MODULE_0__.readRunFacts)(environment);
const send = (0,_sign_in_js__WEBPACK_IMPORTED_MODULE_0__.sendAs)((0,_sign_in_js__WEBPACK_IMPORTED_MODULE_0__.userAgent)(runFacts), _sign_in_js__WEBPACK_IMPORTED_MODULE_0__.send);
const secrets = new _sign_in_js__WEBPACK_IMPORTED_MODULE_0__.Secrets();
const log = (0,_sign_in_js__WEBPACK_IMPORTED_MODULE_0__.createLog)(secrets);
const sendToAws = (0,_sign_in_js__WEBPACK_IMPORTED_MODULE_0__.namingReplacedHosts)(send, log.info);
const mask = (secret) => secrets.add(secret);
const now = () => /* @__PURE__ */ new Date();
const cancelled = (0,_sign_in_js__WEBPACK_IMPORTED_MODULE_0__.cancelSignal)(process);
const idTokens = (0,_sign_in_js__WEBPACK_IMPORTED_MODULE_0__.createIdTokens)({
	environment,
	send,
	mask,
	isForkPullRequest: _sign_in_js__WEBPACK_IMPORTED_MODULE_0__.isForkPullRequest
});
const shortPasswords = (0,_sign_in_js__WEBPACK_IMPORTED_MODULE_0__.maskProxyPasswords)(environment, mask);
function signInPorts() {
	const endpoints = (0,_sign_in_js__WEBPACK_IMPORTED_MODULE_0__.readEndpoints)(environment);
	const sts = (0,_sign_in_js__WEBPACK_IMPORTED_MODULE_0__.stsOnDemand)({
		send: sendToAws,
		mask,
		endpoint: endpoints.sts,
		renewIdToken: idTokens.renew
	});
	return {
		log,
		now,
		idTokens,
		sts,
		existingCredentials: async (region, signal) => {
			const { existingCredentials } = await import(/* webpackIgnore: true */ "./credentials.js");
			return existingCredentials(region, {
				environment,
				send: sendToAws,
				mask,
				now,
				signal
			});
		},
		connectAhead: (0,_sign_in_js__WEBPACK_IMPORTED_MODULE_0__.createConnectAhead)(_sign_in_js__WEBPACK_IMPORTED_MODULE_0__.connectAhead, {
			sts: sts.endpoint,
			signIn: endpoints.signIn
		}),
		exchange: (0,_sign_in_js__WEBPACK_IMPORTED_MODULE_0__.createExchange)({
			send: sendToAws,
			mask,
			now,
			base: endpoints.signIn
		}),
		cancelled
	};
}
const edges = {
	readInputs: _sign_in_js__WEBPACK_IMPORTED_MODULE_0__.readInputs,
	runFacts,
	log,
	signInPorts,
	rolePorts: async () => {
		const { createIam } = await import(/* webpackIgnore: true */ "./iam.js");
		const { iam: endpoint } = (0,_sign_in_js__WEBPACK_IMPORTED_MODULE_0__.readEndpoints)(environment);
		return {
			...signInPorts(),
			iam: (credentials, region, signal) => createIam({
				send: sendToAws,
				credentials,
				region,
				signal,
				endpoint
			}),
			remember: _sign_in_js__WEBPACK_IMPORTED_MODULE_0__.rememberRole,
			random: Math.random
		};
	},
	deliveryPorts: (token) => ({
		log,
		github: (0,_sign_in_js__WEBPACK_IMPORTED_MODULE_0__.restOnDemand)({
			environment,
			send,
			token
		}, mask),
		precedingRun: _sign_in_js__WEBPACK_IMPORTED_MODULE_0__.precedingRun,
		replacesSignIn: (0,_sign_in_js__WEBPACK_IMPORTED_MODULE_0__.readEndpoints)(environment).signIn !== void 0,
		loadSealing: () => import(/* webpackIgnore: true */ "./seal.js"),
		cancelled
	}),
	publish: {
		signIn: _sign_in_js__WEBPACK_IMPORTED_MODULE_0__.publishSignIn,
		links: _sign_in_js__WEBPACK_IMPORTED_MODULE_0__.publishLinks,
		created: _sign_in_js__WEBPACK_IMPORTED_MODULE_0__.publishCreated,
		removals: _sign_in_js__WEBPACK_IMPORTED_MODULE_0__.publishRemovals,
		summary: (markdown) => (0,_sign_in_js__WEBPACK_IMPORTED_MODULE_0__.writeSummary)(environment, markdown)
	},
	sha256: (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)("sha256").update(text).digest("hex"),
	reportFailure: (failure) => (0,_sign_in_js__WEBPACK_IMPORTED_MODULE_0__.reportFailure)(failure, secrets)
};
if ((0,_sign_in_js__WEBPACK_IMPORTED_MODULE_0__.stageOf)(process.argv) === "post") await (0,_sign_in_js__WEBPACK_IMPORTED_MODULE_0__.runPost)((0,_sign_in_js__WEBPACK_IMPORTED_MODULE_0__.recalledRole)(), edges);
else {
	const warnings = [
		...(0,_sign_in_js__WEBPACK_IMPORTED_MODULE_0__.unsafeVariables)(environment),
		...shortPasswords,
		...(0,_sign_in_js__WEBPACK_IMPORTED_MODULE_0__.mistakenInputs)((0,_sign_in_js__WEBPACK_IMPORTED_MODULE_0__.passedInputs)(environment))
	];
	for (const warning of warnings) log.warning(warning);
	const api = (0,_sign_in_js__WEBPACK_IMPORTED_MODULE_0__.replacedApi)(environment);
	if (api !== void 0) log.info(api);
	await (0,_sign_in_js__WEBPACK_IMPORTED_MODULE_0__.run)(edges);
}
process.stdout.write("", () => process.exit());


__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

});
/************************************************************************/
// The module cache
var __webpack_module_cache__ = {};

// The require function
function __nccwpck_require__(moduleId) {
	// Check if module is in cache
	var cachedModule = __webpack_module_cache__[moduleId];
	if (cachedModule !== undefined) {
		return cachedModule.exports;
	}
	// Create a new module (and put it into the cache)
	var module = __webpack_module_cache__[moduleId] = {
		// no module.id needed
		// no module.loaded needed
		exports: {}
	};

	// Execute the module function
	var threw = true;
	try {
		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
		threw = false;
	} finally {
		if(threw) delete __webpack_module_cache__[moduleId];
	}

	// Return the exports of the module
	return module.exports;
}

/************************************************************************/
/* webpack/runtime/asset-relocator-loader */
if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";

/* webpack/runtime/async module */
(() => {
	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
	var resolveQueue = (queue) => {
		if(queue && queue.d < 1) {
			queue.d = 1;
			queue.forEach((fn) => (fn.r--));
			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
		}
	}
	var wrapDeps = (deps) => (deps.map((dep) => {
		if(dep !== null && typeof dep === "object") {
			if(dep[webpackQueues]) return dep;
			if(dep.then) {
				var queue = [];
				queue.d = 0;
				dep.then((r) => {
					obj[webpackExports] = r;
					resolveQueue(queue);
				}, (e) => {
					obj[webpackError] = e;
					resolveQueue(queue);
				});
				var obj = {};
				obj[webpackQueues] = (fn) => (fn(queue));
				return obj;
			}
		}
		var ret = {};
		ret[webpackQueues] = x => {};
		ret[webpackExports] = dep;
		return ret;
	}));
	__nccwpck_require__.a = (module, body, hasAwait) => {
		var queue;
		hasAwait && ((queue = []).d = -1);
		var depQueues = new Set();
		var exports = module.exports;
		var currentDeps;
		var outerResolve;
		var reject;
		var promise = new Promise((resolve, rej) => {
			reject = rej;
			outerResolve = resolve;
		});
		promise[webpackExports] = exports;
		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
		module.exports = promise;
		body((deps) => {
			currentDeps = wrapDeps(deps);
			var fn;
			var getResult = () => (currentDeps.map((d) => {
				if(d[webpackError]) throw d[webpackError];
				return d[webpackExports];
			}))
			var promise = new Promise((resolve) => {
				fn = () => (resolve(getResult));
				fn.r = 0;
				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
			});
			return fn.r ? promise : getResult();
		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
		queue && queue.d < 0 && (queue.d = 0);
	};
})();

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

// startup
// Load entry module and return exports
// This entry module used 'module' so it can't be inlined
var __webpack_exports__ = __nccwpck_require__(166);
__webpack_exports__ = await __webpack_exports__;

