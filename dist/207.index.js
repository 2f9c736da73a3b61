export const id = 207;
export const ids = [207];
export const modules = {

/***/ 4207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ageKey: () => (/* binding */ ageKey),
  sealText: () => (/* binding */ sealText),
  sshKey: () => (/* binding */ sshKey)
});

// EXTERNAL MODULE: ./build/node_modules/age-encryption/dist/armor.js
var armor = __webpack_require__(4775);
// EXTERNAL MODULE: ./build/node_modules/age-encryption/dist/index.js + 38 modules
var dist = __webpack_require__(5210);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/src/seal/ssh-key.js

// src/seal/ssh-key.ts
/** age refuses shorter RSA keys. */
const MIN_RSA_BITS = 2048;
/** OpenSSH knows no longer ones. */
const MAX_RSA_BITS = 16384;
/**
* The `ssh` package of Go, and so age, refuses longer exponents, even ones, and those below 3.
*
* @see {@link https://pkg.go.dev/golang.org/x/crypto/ssh}
*/
const MAX_RSA_EXPONENT_BYTES = 3;
const ED25519_POINT_BYTES = 32;
const KEY_KIND = /^(?:ssh|ecdsa|sk|webauthn)-[\w.@-]+$/;
/**
* Reads a line of an `authorized_keys` or `.pub` file: kind, base64, and a comment that is ignored.
*
* @returns `undefined` if it is no such line.
* @see {@link https://www.rfc-editor.org/rfc/rfc4253#section-6.6}
* @see {@link https://www.rfc-editor.org/rfc/rfc8709#section-4}
*/
function parseSshKey(line) {
	const [kind = "", encoded = ""] = line.trim().split(/\s+/);
	if (!KEY_KIND.test(kind) || !/^[A-Za-z0-9+/]+={0,2}$/.test(encoded)) return;
	const blob = Buffer.from(encoded, "base64");
	const [name, ...fields] = fieldsOf(blob) ?? [];
	if (name?.toString("latin1") !== kind) return;
	if (kind === "ssh-ed25519") {
		const [point] = fields;
		return fields.length === 1 && point?.length === ED25519_POINT_BYTES ? {
			kind,
			blob,
			point
		} : void 0;
	}
	if (kind === "ssh-rsa") return rsaKey(blob, fields);
	return {
		kind: "unusable",
		name: kind,
		reason: "age cannot encrypt for keys of this kind"
	};
}
/** `SHA256:…`, as `ssh-keygen -l` prints it. */
function fingerprint(blob) {
	return `SHA256:${(0,external_node_crypto_.createHash)("sha256").update(blob).digest("base64").replace(/=+$/, "")}`;
}
function rsaKey(blob, fields) {
	const [exponent, modulus] = fields.map(withoutLeadingZeros);
	if (fields.length !== 2 || !exponent?.length || !modulus?.length) return;
	const bits = modulus.length * 8 - Math.clz32(modulus[0] ?? 0) + 24;
	if (bits < MIN_RSA_BITS || bits > MAX_RSA_BITS) return {
		kind: "unusable",
		name: "ssh-rsa",
		reason: `it has ${bits} bits, and ${MIN_RSA_BITS} to ${MAX_RSA_BITS} are taken`
	};
	if (exponent.length > MAX_RSA_EXPONENT_BYTES || isEven(exponent) || isOne(exponent)) return {
		kind: "unusable",
		name: "ssh-rsa",
		reason: "its exponent is not an odd number of 3 or more, and of 24 bits at most"
	};
	if (isEven(modulus)) return {
		kind: "unusable",
		name: "ssh-rsa",
		reason: "its modulus is even"
	};
	return {
		kind: "ssh-rsa",
		blob,
		modulus,
		exponent
	};
}
function isEven(number) {
	return (number.at(-1) ?? 0) % 2 === 0;
}
function isOne(number) {
	return number.length === 1 && number[0] === 1;
}
/** The fields of an SSH message, each with its length in four bytes before it. */
function fieldsOf(blob) {
	const fields = [];
	let at = 0;
	while (at < blob.length) {
		if (at + 4 > blob.length) return;
		const end = at + 4 + blob.readUInt32BE(at);
		if (end > blob.length) return;
		fields.push(blob.subarray(at + 4, end));
		at = end;
	}
	return fields;
}
function withoutLeadingZeros(number) {
	const first = number.findIndex((byte) => byte !== 0);
	return first < 0 ? Buffer.alloc(0) : number.subarray(first);
}


// EXTERNAL MODULE: ./build/node_modules/@noble/curves/ed25519.js + 2 modules
var ed25519 = __webpack_require__(10);
// EXTERNAL MODULE: ./build/node_modules/age-encryption/dist/format.js
var format = __webpack_require__(129);
;// CONCATENATED MODULE: ./build/src/seal/ssh-recipients.js



// src/seal/ssh-recipients.ts
const ED25519_LABEL = "age-encryption.org/v1/ssh-ed25519";
const RSA_LABEL = "age-encryption.org/v1/ssh-rsa";
const KEY_BYTES = 32;
/** Every file has a new wrap key, so one nonce will do (C2SP age.md). */
const NONCE = Buffer.alloc(12);
/**
* An age recipient for an Ed25519 key of SSH.
*
* The key is moved to the Montgomery curve for X25519, and a tweak from the whole SSH key binds the
* stanza to it.
*
* @throws Error if the key is no point of the curve, or one of small order.
* @see {@link https://github.com/FiloSottile/age/blob/main/agessh/agessh.go}
*/
function ed25519Recipient(key) {
	const converted = ed25519/* ed25519 */.e.utils.toMontgomery(key.point);
	const tweak = hkdf(Buffer.alloc(0), key.blob, ED25519_LABEL);
	ed25519/* x25519 */.T.getSharedSecret(tweak, converted);
	return { wrapFileKey(fileKey) {
		const { secretKey, publicKey: share } = ed25519/* x25519 */.T.keygen();
		const wrapKey = hkdf(ed25519/* x25519 */.T.getSharedSecret(tweak, ed25519/* x25519 */.T.getSharedSecret(secretKey, converted)), Buffer.concat([share, converted]), ED25519_LABEL);
		return [new format/* Stanza */.Qd([
			key.kind,
			tagOf(key.blob),
			base64(share)
		], encrypt(wrapKey, fileKey))];
	} };
}
/**
* An age recipient for an RSA key of SSH: RSAES-OAEP with SHA-256.
*
* @throws Error if modulus or exponent are none that OpenSSL takes.
* @see {@link https://github.com/FiloSottile/age/blob/main/agessh/agessh.go}
*/
function rsaRecipient(key) {
	const publicKey = (0,external_node_crypto_.createPublicKey)({
		format: "jwk",
		key: {
			kty: "RSA",
			n: key.modulus.toString("base64url"),
			e: key.exponent.toString("base64url")
		}
	});
	const wrap = (fileKey) => (0,external_node_crypto_.publicEncrypt)({
		key: publicKey,
		padding: external_node_crypto_.constants.RSA_PKCS1_OAEP_PADDING,
		oaepHash: "sha256",
		oaepLabel: Buffer.from(RSA_LABEL)
	}, fileKey);
	wrap(/* @__PURE__ */ new Uint8Array(16));
	return { wrapFileKey: (fileKey) => [new format/* Stanza */.Qd([key.kind, tagOf(key.blob)], wrap(fileKey))] };
}
/** By which the owner of a key finds the stanza that is theirs. */
function tagOf(blob) {
	return base64((0,external_node_crypto_.createHash)("sha256").update(blob).digest().subarray(0, 4));
}
function hkdf(secret, salt, label) {
	return Buffer.from((0,external_node_crypto_.hkdfSync)("sha256", secret, salt, label, KEY_BYTES));
}
function encrypt(wrapKey, fileKey) {
	const cipher = (0,external_node_crypto_.createCipheriv)("chacha20-poly1305", wrapKey, NONCE, { authTagLength: 16 });
	return Buffer.concat([
		cipher.update(fileKey),
		cipher.final(),
		cipher.getAuthTag()
	]);
}
function base64(bytes) {
	return Buffer.from(bytes).toString("base64").replace(/=+$/, "");
}


;// CONCATENATED MODULE: ./build/src/seal/seal.js




// src/seal/seal.ts
/**
* Reads an age recipient: `age1…`, and the kinds that begin so (`age1pq1…`, `age1tag1…`).
*
* @returns `undefined` if it is none: by its checksum, or because nothing can be sealed for it.
*/
async function ageKey(text) {
	const key = {
		kind: "age",
		id: text,
		recipient: text
	};
	try {
		await sealText("", [key]);
		return key;
	} catch {
		return;
	}
}
/**
* Reads an SSH public key.
*
* @returns `undefined` if it is none.
*/
function sshKey(line) {
	const key = parseSshKey(line);
	if (key === void 0 || key.kind === "unusable") return key;
	try {
		return {
			kind: key.kind,
			id: fingerprint(key.blob),
			recipient: recipientOf(key)
		};
	} catch {
		return;
	}
}
function recipientOf(key) {
	return key.kind === "ssh-rsa" ? rsaRecipient(key) : ed25519Recipient(key);
}
/**
* Encrypts a text so that the owner of each of the keys can read it.
*
* @returns An armored age file, which `age -d -i PRIVATE_KEY` opens; with a newline at the end.
* @see {@link https://c2sp.org/age}
*/
async function sealText(text, keys) {
	const encrypter = new dist/* Encrypter */.T();
	for (const { recipient } of keys) encrypter.addRecipient(recipient);
	return (0,armor/* encode */.l)(await encrypter.encrypt(text));
}



/***/ })

};
