import * as from_sealed_link_js from "./sealed-link.js";
import * as from_sign_in_js from "./sign-in.js";


;// CONCATENATED MODULE: external "./sealed-link.js"
;// CONCATENATED MODULE: external "./sign-in.js"
;// CONCATENATED MODULE: ./build/modules/sealed.js


// src/summary/opening-lines.ts
const REFUSAL = "Not opened: no https link";
/** The usual file of the private key. */
const IDENTITY_FILES = {
	"ssh-ed25519": "~/.ssh/id_ed25519",
	"ssh-rsa": "~/.ssh/id_rsa",
	age: "~/age-key.txt"
};
/**
* The one line that opens a sealed link, for each system.
*
* Anybody can seal something for a public key. So the lines open only `https://` links: no file, no
* program, no other scheme. They do not show other texts either, since these could hold control
* characters.
*
* @param several - Whether the sealed text is a list of links to choose from.
*/
function openingLines(kind, several) {
	const file = IDENTITY_FILES[kind];
	const unix = `age -d -i ${file}`;
	const windows = `Get-Clipboard | age -d -i ${file.replace("~", "$HOME").replaceAll("/", "\\")}`;
	return several ? [
		["macOS", `pbpaste | ${unix}`],
		["Linux", unix],
		["Windows", windows]
	] : [
		["macOS", openingInShell(`pbpaste | ${unix}`, "open")],
		["Linux", openingInShell(unix, "xdg-open")],
		["Windows", `$u = "$(${windows})"; if ($u -like 'https://*') { Start-Process $u } else { '${REFUSAL}' }`]
	];
}
function openingInShell(decrypt, opener) {
	return `u=$(${decrypt}); case "$u" in https://*) ${opener} "$u";; *) echo '${REFUSAL}';; esac`;
}
// src/summary/spelled-out.ts
/**
* Spells a text to copy so that masks of other secrets rarely match it: every character except
* letters and digits becomes a numeric entity. A browser shows the same text.
*
* The runner masks each line of a secret, however short. A secret in JSON makes `{` a mask, and a
* command would contain `***` instead.
*
* Use it only for texts without values of the user, because the secrets of users must stay masked.
*
* @see {@link https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs}
*/
function spelledOut(text) {
	return new from_sign_in_js.Markup(text.replace(/[^\w \n]|_/gu, (character) => `&#${character.codePointAt(0)};`));
}
// src/summary/sealed-link.ts
/**
* In characters. GitHub may drop longer links from a rendered page.
*
* @see {@link https://github.com/github/markup/issues/1657}
*/
const MAX_LINK_LENGTH = 8e3;
/** With the longest armored text, the summary has no room for more. */
const MAX_TEXT_LENGTH = 262144;
/**
* A sealed link to click, or text to paste if it is too long for a link.
*
* @param several - Whether it holds several links.
*/
function sealedLinkPart(sealed, several, now) {
	const { url, openerUrl, code: linkCode, worksUntil } = sealed;
	const facts = (0,from_sign_in_js.html)`It works until ${(0,from_sign_in_js.timeFromNow)(worksUntil, now)}. The page shows the code of this link: ${(0,from_sign_in_js.code)(linkCode)}.`;
	const fragment = url.slice(openerUrl.length + 1);
	if (url.length <= MAX_LINK_LENGTH) return (0,from_sign_in_js.html)`<p><a href="${openerUrl}#${spelledOut(fragment)}"><kbd><b>Open the sealed ${several ? "links" : "link"}</b></kbd></a></p>
<p>${facts}</p>`;
	const page = (0,from_sign_in_js.link)(openerUrl, "the opener page");
	return (0,from_sign_in_js.html)`<p>The sealed link is too long to click (${url.length} characters). ${url.length <= MAX_TEXT_LENGTH ? (0,from_sign_in_js.html)`Copy this text, open ${page}, and paste it into the field "Sealed link". ${facts}</p>
<pre><code>${spelledOut(fragment)}</code></pre>` : (0,from_sign_in_js.html)`It is in the output <code>sealed-link</code>: paste that into the field "Sealed link" of ${page}. ${facts}</p>`}`;
}
// src/summary/sealed.ts
/** A longer text (some hundred roles) would leave no room for anything else. */
const MAX_ARMORED_LENGTH = 524288;
/** The most recipients to list; the log has all of them. */
const MAX_RECIPIENTS = 200;
/** Post-quantum recipients of age are 2,000 characters long. */
const MAX_ID_LENGTH = 64;
/** @param several - Whether it holds several links. */
function sealedParts(sealed, several, now) {
	return {
		link: sealed.link && sealedLinkPart(sealed.link, several, now),
		text: sealedPart(sealed, several)
	};
}
/**
* Who can open the sealed link, and how to open it with age in a terminal. If there is a link to
* click, the terminal commands are folded away.
*
* @param several - Whether it holds several links.
*/
function sealedPart(sealed, several) {
	const terminal = terminalPart(sealed, several);
	return (0,from_sign_in_js.html)`<h4>Sealed ${several ? "links" : "link"}</h4>
<p>Everybody may see this; only the owners of these keys can open it:</p>
${recipientsPart(sealed)}
${sealed.link === void 0 ? terminal : (0,from_sign_in_js.html)`<details><summary>Open it with age, in a terminal</summary>
${terminal}
</details>`}`;
}
function recipientsPart({ recipients, link }) {
	const others = recipients.length - MAX_RECIPIENTS;
	const rows = recipients.slice(0, MAX_RECIPIENTS).map(({ key, owner }) => [
		owner === void 0 ? void 0 : (0,from_sign_in_js.code)(owner),
		link && (0,from_sign_in_js.html)`${(0,from_sealed_link_js.opensLinks)(key) ? "the link above" : "the text below"}`,
		key.code === void 0 ? void 0 : (0,from_sign_in_js.code)(key.code),
		(0,from_sign_in_js.code)(key.kind),
		(0,from_sign_in_js.code)(shortened(key.id))
	]);
	return (0,from_sign_in_js.html)`${(0,from_sign_in_js.rowsTable)([
		"Who",
		"Opens",
		"Code of the key",
		"Kind of key",
		"Key"
	], rows)}
${others > 0 ? (0,from_sign_in_js.html)`<p>And ${others} more, which the log names.</p>` : void 0}`;
}
function terminalPart({ armored, recipients }, several) {
	const named = [...new Set(recipients.map(({ key }) => key.kind))];
	const kinds = named.length === 0 ? ["age"] : named;
	const version = recipients.some(({ key }) => needsAge13(key.id)) ? "1.3" : "1.1";
	return (0,from_sign_in_js.html)`<ol>
<li>Install <a href="https://age-encryption.org">age</a> ${version} or newer: ${(0,from_sign_in_js.code)("brew install age")} on macOS, ${(0,from_sign_in_js.code)("sudo apt install age")} on Debian and Ubuntu, ${(0,from_sign_in_js.code)("winget install FiloSottile.age")} on Windows.</li>
<li>Paste the line for your system${kinds.length > 1 ? " and the kind of your key" : ""} into a terminal (on Windows: PowerShell). If your private key is in another file, change the path in the line. Do not press Enter yet.
${(0,from_sign_in_js.factsList)(commandsFor(kinds, several))}</li>
<li>Copy this text:
${textToCopy(armored)}</li>
<li>On macOS and Windows, press Enter in the terminal. On Linux, press Enter, paste the text, and press Enter again.</li>
</ol>`;
}
function needsAge13(id) {
	return /^age1(?:pq|tag|tagpq)1/.test(id);
}
/** Keys of different kinds are in different files, so each kind has its own commands. */
function commandsFor(kinds, several) {
	return kinds.flatMap((kind) => openingLines(kind, several).map(([system, command]) => [kinds.length > 1 ? `${system}, ${kind}` : system, (0,from_sign_in_js.html)`<code>${spelledOut(command)}</code>`]));
}
function textToCopy(armored) {
	return armored.length > MAX_ARMORED_LENGTH ? (0,from_sign_in_js.html)`<p>The text is too long for a summary; it is in the output <code>sealed-url</code>.</p>` : (0,from_sign_in_js.html)`<pre><code>${spelledOut(armored.trimEnd())}</code></pre>`;
}
function shortened(id) {
	return id.length > MAX_ID_LENGTH ? `${id.slice(0, 40)}…${id.slice(-20)}` : id;
}


export {
	sealedParts
};
