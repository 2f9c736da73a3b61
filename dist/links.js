import * as __WEBPACK_EXTERNAL_MODULE__sign_in_js_e41eac2c__ from "./sign-in.js";
/******/ // The require scope
/******/ var __nccwpck_require__ = {};
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
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
const external_sign_in_js_namespaceObject = x({ ["checkAccountAllowed"]: () => (__WEBPACK_EXTERNAL_MODULE__sign_in_js_e41eac2c__.checkAccountAllowed), ["invalidInput"]: () => (__WEBPACK_EXTERNAL_MODULE__sign_in_js_e41eac2c__.invalidInput), ["linkLines"]: () => (__WEBPACK_EXTERNAL_MODULE__sign_in_js_e41eac2c__.linkLines), ["linksSummary"]: () => (__WEBPACK_EXTERNAL_MODULE__sign_in_js_e41eac2c__.linksSummary), ["logLines"]: () => (__WEBPACK_EXTERNAL_MODULE__sign_in_js_e41eac2c__.logLines), ["parseDeliveryInputs"]: () => (__WEBPACK_EXTERNAL_MODULE__sign_in_js_e41eac2c__.parseDeliveryInputs), ["parseSignInInputs"]: () => (__WEBPACK_EXTERNAL_MODULE__sign_in_js_e41eac2c__.parseSignInInputs), ["partitionOfDestination"]: () => (__WEBPACK_EXTERNAL_MODULE__sign_in_js_e41eac2c__.partitionOfDestination), ["planTargets"]: () => (__WEBPACK_EXTERNAL_MODULE__sign_in_js_e41eac2c__.planTargets), ["warnOfPortal"]: () => (__WEBPACK_EXTERNAL_MODULE__sign_in_js_e41eac2c__.warnOfPortal) });
;// CONCATENATED MODULE: ./build/modules/links.js

// src/modes/links.ts
/** The links that hold no secret, for every role. Asks nobody for anything. */
const links = async (raw, edges) => {
	const { log, publish, runFacts } = edges;
	const inputs = (0,external_sign_in_js_namespaceObject.parseSignInInputs)(raw, runFacts);
	const { summary } = (0,external_sign_in_js_namespaceObject.parseDeliveryInputs)(raw, runFacts);
	if (summary === "link") throw (0,external_sign_in_js_namespaceObject.invalidInput)("summary", "is \"link\", but mode links makes no link that signs in", "Use details, which shows the links without a secret.");
	const targets = (0,external_sign_in_js_namespaceObject.planTargets)(inputs, partitionOfPage(inputs));
	for (const { accountId } of targets) if (accountId !== void 0) (0,external_sign_in_js_namespaceObject.checkAccountAllowed)(accountId, inputs.allowedAccountIds);
	(0,external_sign_in_js_namespaceObject.warnOfPortal)(inputs, log);
	for (const target of targets) (0,external_sign_in_js_namespaceObject.logLines)((0,external_sign_in_js_namespaceObject.linkLines)(target), log);
	publish.links(targets);
	await publish.summary(summary === "none" ? void 0 : (0,external_sign_in_js_namespaceObject.linksSummary)(targets));
};
/** @throws ActionError `invalid-input` if the input `region` is of another partition. */
function partitionOfPage({ roles, destination, region }) {
	const partition = roles.length === 0 ? (0,external_sign_in_js_namespaceObject.partitionOfDestination)(destination) : void 0;
	if (partition && region?.source === "region" && !partition.regionPattern.test(region.name)) throw (0,external_sign_in_js_namespaceObject.invalidInput)("region", `is "${region.name}", but the destination belongs to the partition ${partition.id}`, `Leave it out, or set it to a region of ${partition.id}, for example ${partition.firstRegion}.`);
	return partition;
}


var __webpack_exports__links = __webpack_exports__.y;
export { __webpack_exports__links as links };
