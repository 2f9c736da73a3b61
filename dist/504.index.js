export const id = 504;
export const ids = [504];
export const modules = {

/***/ 5504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fromEnv: () => (/* reexport safe */ _fromEnv_js__WEBPACK_IMPORTED_MODULE_0__.sF)
/* harmony export */ });
/* harmony import */ var _fromEnv_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5779);



/***/ })

};
