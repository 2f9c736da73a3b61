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
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ eventStreamSerdeProvider),
/* harmony export */   M: () => (/* binding */ EventStreamSerde)
/* harmony export */ });
// scripts/build/replacements/no-event-streams.ts
/**
* Replaces `@smithy/core/event-streams` in `dist`: no operation that the action calls streams
* events.
*/
var EventStreamSerde = class {
	constructor() {
		throw new Error("This build has no event streams.");
	}
};
/** The clients of the SDK pass this on to the class above. */
function eventStreamSerdeProvider() {
	throw new Error("This build has no event streams.");
}


var __webpack_exports__EventStreamSerde = __webpack_exports__.M;
var __webpack_exports__eventStreamSerdeProvider = __webpack_exports__.J;
export { __webpack_exports__EventStreamSerde as EventStreamSerde, __webpack_exports__eventStreamSerdeProvider as eventStreamSerdeProvider };
