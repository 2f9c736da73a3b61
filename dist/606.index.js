export const id = 606;
export const ids = [606];
export const modules = {

/***/ 3606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sweepSummary: () => (/* binding */ sweepSummary)
/* harmony export */ });
/* harmony import */ var _console_clock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9917);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7406);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7850);
/* harmony import */ var _markup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5704);




// src/summary/sweep.ts
/**
* The block that a sweep writes into the job summary: every role that it removed or could not,
* and those that end later than a role of this action can.
*
* @returns At most 1 MiB; roles that do not fit are left out, and a note says so.
*/
function sweepSummary({ expired, removals, current, tooLate, foreign, unseen }, now) {
	const owners = new Map([...expired, ...tooLate].map((role) => [role.name, role]));
	const row = (name, result) => {
		const owner = owners.get(name);
		return [
			(0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(name),
			result,
			owner && (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(owner.repository),
			owner && (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(owner.run),
			owner && (0,_markup_js__WEBPACK_IMPORTED_MODULE_2__/* .html */ .qy)`${(0,_console_clock_js__WEBPACK_IMPORTED_MODULE_3__/* .clockTime */ .q)(owner.expiresAt, now)}`
		];
	};
	const [failed, others] = [removals.filter(hasFailed), removals.filter((one) => !hasFailed(one))];
	const rows = [
		...failed.map((removal) => row(removal.name, statusOf(removal))),
		...tooLate.map(({ name }) => row(name, (0,_markup_js__WEBPACK_IMPORTED_MODULE_2__/* .html */ .qy)`<b>ends too late</b>, left alone`)),
		...others.map((removal) => row(removal.name, statusOf(removal)))
	];
	return (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .longestThatFits */ .w$)(rows.length, (shown) => (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .block */ .om)([
		(0,_markup_js__WEBPACK_IMPORTED_MODULE_2__/* .html */ .qy)`<h3>Temporary roles: ${expired.length} expired, ${current} current${unseen > 0 ? `, ${unseen} could not be looked at` : ""}</h3>`,
		shown === 0 ? void 0 : (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .rowsTable */ .YB)([
			"Role",
			"Result",
			"Repository",
			"Run",
			"Expiry"
		], rows.slice(0, shown)),
		shown < rows.length ? (0,_markup_js__WEBPACK_IMPORTED_MODULE_2__/* .html */ .qy)`<p><b>${rows.length - shown} roles are left out:</b> GitHub shows no more than 1 MiB of summary for a step. The log holds all.</p>` : void 0,
		tooLate.length > 0 ? (0,_markup_js__WEBPACK_IMPORTED_MODULE_2__/* .html */ .qy)`<p><b>${tooLate.length} of the current roles end more than 12 hours from now,</b> and this action makes none that do: somebody else made them, or changed their tags. CloudTrail shows who, with the events CreateRole and TagRole.</p>` : void 0,
		foreign > 0 ? (0,_markup_js__WEBPACK_IMPORTED_MODULE_2__/* .html */ .qy)`<p>${foreign} roles below the same path are not of this action, and were not touched.</p>` : void 0
	]));
}
function hasFailed(removal) {
	return "failure" in removal;
}
function statusOf(removal) {
	switch (removal.status) {
		case "removed": return (0,_markup_js__WEBPACK_IMPORTED_MODULE_2__/* .html */ .qy)`removed`;
		case "would-be-removed": return (0,_markup_js__WEBPACK_IMPORTED_MODULE_2__/* .html */ .qy)`would be removed`;
		case "made-anew": return (0,_markup_js__WEBPACK_IMPORTED_MODULE_2__/* .html */ .qy)`left alone: made anew meanwhile`;
		case "failed": return failedPart((0,_markup_js__WEBPACK_IMPORTED_MODULE_2__/* .html */ .qy)`<b>failed</b>`, removal.failure);
		case "unseen": return failedPart((0,_markup_js__WEBPACK_IMPORTED_MODULE_2__/* .html */ .qy)`<b>could not be looked at</b>`, removal.failure);
	}
}
function failedPart(what, failure) {
	return failure instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ ? (0,_markup_js__WEBPACK_IMPORTED_MODULE_2__/* .html */ .qy)`${what}: ${(0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$N)(failure))} ${failure.message}` : (0,_markup_js__WEBPACK_IMPORTED_MODULE_2__/* .html */ .qy)`${what}: the log has more`;
}



/***/ })

};
