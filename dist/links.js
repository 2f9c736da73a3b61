import * as from_sign_in_js from "./sign-in.js";


;// CONCATENATED MODULE: external "./sign-in.js"
;// CONCATENATED MODULE: ./build/modules/links.js

// src/summary/links.ts
const NOTE = (0,from_sign_in_js.html)`<p>These links hold no secret and sign nobody in. They work for people who have access already.</p>`;
/**
* The block that mode `links` writes into the job summary, in GitHub-flavoured Markdown.
*
* @returns At most 1 MiB; roles that do not fit are left out, and a note says so.
*/
function linksSummary(targets) {
	const [only] = targets;
	return targets.length === 1 ? (0,from_sign_in_js.block)([
		(0,from_sign_in_js.html)`<h3>AWS console${title(only)}</h3>`,
		singlePart(only),
		NOTE
	]) : (0,from_sign_in_js.longestThatFits)(targets.length, (shown) => (0,from_sign_in_js.block)([
		(0,from_sign_in_js.html)`<h3>AWS console: ${targets.length} roles</h3>`,
		severalPart(targets.slice(0, shown)),
		shown < targets.length ? (0,from_sign_in_js.html)`<p><b>${targets.length - shown} roles are left out:</b> GitHub shows no more than 1 MiB of summary for a step. The output <code>links</code> holds all.</p>` : void 0,
		NOTE
	]));
}
function title({ role, accountId }) {
	if (role !== void 0) return `: ${role.name} in ${role.accountId}`;
	return accountId === void 0 ? "" : `: account ${accountId}`;
}
function singlePart(target) {
	const { role, accountId } = target;
	const { destinationUrl, switchRoleUrl, portalUrl } = (0,from_sign_in_js.keylessLinks)(target);
	return (0,from_sign_in_js.factsList)([
		["Access portal", portalUrl === void 0 ? void 0 : (0,from_sign_in_js.link)(portalUrl, from_sign_in_js.THROUGH_PORTAL)],
		["Page", (0,from_sign_in_js.link)(destinationUrl, destinationUrl)],
		[from_sign_in_js.SWITCH_ROLE_QUESTION, switchRoleUrl === void 0 ? void 0 : (0,from_sign_in_js.link)(switchRoleUrl, "Switch to this role")],
		["Account", accountId === void 0 ? void 0 : (0,from_sign_in_js.code)(accountId)],
		["Role", role && (0,from_sign_in_js.code)(role.arn)]
	]);
}
function severalPart(targets) {
	const rows = targets.map((target) => {
		const { destinationUrl, switchRoleUrl, portalUrl } = (0,from_sign_in_js.keylessLinks)(target);
		return [
			target.role && (0,from_sign_in_js.code)(target.role.name),
			target.accountId === void 0 ? void 0 : (0,from_sign_in_js.code)(target.accountId),
			portalUrl === void 0 ? void 0 : (0,from_sign_in_js.link)(portalUrl, from_sign_in_js.THROUGH_PORTAL),
			(0,from_sign_in_js.link)(destinationUrl, (0,from_sign_in_js.pageName)(destinationUrl, target.partition)),
			switchRoleUrl === void 0 ? void 0 : (0,from_sign_in_js.link)(switchRoleUrl, "Switch role")
		];
	});
	return (0,from_sign_in_js.rowsTable)([
		"Role",
		"Account",
		"Access portal",
		"Page",
		from_sign_in_js.SWITCH_ROLE_QUESTION
	], rows);
}
// src/modes/links.ts
/** Publishes the links without a secret for every role. It sends no request. */
const links = async (raw, edges) => {
	const { log, publish, runFacts } = edges;
	const inputs = pageFirst((0,from_sign_in_js.parseSignInInputs)(raw, runFacts));
	const { summary } = (0,from_sign_in_js.parseDeliveryInputs)(raw, runFacts);
	if (summary === "link") throw (0,from_sign_in_js.invalidInput)("summary", "is \"link\", but mode links creates no link that signs in", "Write details instead, which shows the links without a secret.");
	const targets = await (0,from_sign_in_js.planTargets)(inputs);
	for (const { accountId } of targets) if (accountId !== void 0) (0,from_sign_in_js.checkAccountAllowed)(accountId, inputs.allowedAccountIds);
	(0,from_sign_in_js.warnOfPortal)(inputs, log);
	(0,from_sign_in_js.logPageRemarks)(targets, log);
	for (const target of targets) {
		if (target.accountId !== void 0) (0,from_sign_in_js.logAccountRemark)(target, target.accountId, log);
		(0,from_sign_in_js.logLines)((0,from_sign_in_js.linkLines)(target), log);
	}
	publish.links(targets);
	await publish.summary(summary === "none" ? void 0 : linksSummary(targets));
};
/**
* Without a role, the destination determines the partition. Then a variable with a region of
* another partition has no effect.
*
* @throws ActionError `invalid-input` if the input `region` is of another partition than the page.
*/
function pageFirst(inputs) {
	const { roles, destination, region } = inputs;
	const partition = roles.length === 0 ? (0,from_sign_in_js.partitionNamedBy)((0,from_sign_in_js.readDestination)(destination)) : void 0;
	if (!(partition && region) || partition.regionPattern.test(region.name)) return inputs;
	if (region.source === "region") throw (0,from_sign_in_js.invalidInput)("region", `is "${region.name}", but the destination belongs to the partition ${partition.id}`, `Remove region, or set it to a region of ${partition.id}, for example ${partition.firstRegion}.`);
	return {
		...inputs,
		region: void 0
	};
}


export {
	links
};
