import * as from_sign_in_js from "./sign-in.js";
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
  y: () => (/* binding */ links)
});

;// CONCATENATED MODULE: external "./sign-in.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_sign_in_js_namespaceObject = x({ ["checkAccountAllowed"]: () => (from_sign_in_js.checkAccountAllowed), ["invalidInput"]: () => (from_sign_in_js.invalidInput), ["linkLines"]: () => (from_sign_in_js.linkLines), ["linksSummary"]: () => (from_sign_in_js.linksSummary), ["logAccountRemark"]: () => (from_sign_in_js.logAccountRemark), ["logLines"]: () => (from_sign_in_js.logLines), ["logPageRemarks"]: () => (from_sign_in_js.logPageRemarks), ["parseDeliveryInputs"]: () => (from_sign_in_js.parseDeliveryInputs), ["parseSignInInputs"]: () => (from_sign_in_js.parseSignInInputs), ["partitionNamedBy"]: () => (from_sign_in_js.partitionNamedBy), ["planTargets"]: () => (from_sign_in_js.planTargets), ["readDestination"]: () => (from_sign_in_js.readDestination), ["warnOfPortal"]: () => (from_sign_in_js.warnOfPortal) });
;// CONCATENATED MODULE: ./build/modules/links.js

// src/modes/links.ts
/** The links that hold no secret, for every role. Sends no request. */
const links = async (raw, edges) => {
	const { log, publish, runFacts } = edges;
	const inputs = pageFirst((0,external_sign_in_js_namespaceObject.parseSignInInputs)(raw, runFacts));
	const { summary } = (0,external_sign_in_js_namespaceObject.parseDeliveryInputs)(raw, runFacts);
	if (summary === "link") throw (0,external_sign_in_js_namespaceObject.invalidInput)("summary", "is \"link\", but mode links makes no link that signs in", "Use details, which shows the links without a secret.");
	const targets = await (0,external_sign_in_js_namespaceObject.planTargets)(inputs);
	for (const { accountId } of targets) if (accountId !== void 0) (0,external_sign_in_js_namespaceObject.checkAccountAllowed)(accountId, inputs.allowedAccountIds);
	(0,external_sign_in_js_namespaceObject.warnOfPortal)(inputs, log);
	(0,external_sign_in_js_namespaceObject.logPageRemarks)(targets, log);
	for (const target of targets) {
		if (target.accountId !== void 0) (0,external_sign_in_js_namespaceObject.logAccountRemark)(target, target.accountId, log);
		(0,external_sign_in_js_namespaceObject.logLines)((0,external_sign_in_js_namespaceObject.linkLines)(target), log);
	}
	publish.links(targets);
	await publish.summary(summary === "none" ? void 0 : (0,external_sign_in_js_namespaceObject.linksSummary)(targets));
};
/**
* Without a role, the page decides on the partition. A variable with a region of another partition
* then changes nothing.
*
* @throws ActionError `invalid-input` if the input `region` is of another partition than the page.
*/
function pageFirst(inputs) {
	const { roles, destination, region } = inputs;
	const partition = roles.length === 0 ? (0,external_sign_in_js_namespaceObject.partitionNamedBy)((0,external_sign_in_js_namespaceObject.readDestination)(destination)) : void 0;
	if (!(partition && region) || partition.regionPattern.test(region.name)) return inputs;
	if (region.source === "region") throw (0,external_sign_in_js_namespaceObject.invalidInput)("region", `is "${region.name}", but the destination belongs to the partition ${partition.id}`, `Leave it out, or set it to a region of ${partition.id}, for example ${partition.firstRegion}.`);
	return {
		...inputs,
		region: void 0
	};
}


var __webpack_exports__links = __webpack_exports__.y;
export { __webpack_exports__links as links };
