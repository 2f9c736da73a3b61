import * as from_credential_chain_js from "./credential-chain.js";
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
  s: () => (/* reexport */ from_credential_chain_js.fromEnv)
});

;// CONCATENATED MODULE: external "./credential-chain.js"
;// CONCATENATED MODULE: ./build/modules/credential-provider-env.js


var __webpack_exports__fromEnv = __webpack_exports__.s;
export { __webpack_exports__fromEnv as fromEnv };
