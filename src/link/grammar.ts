import { parseRoleArn } from '../partition/arn.ts';

/** Control characters, line ends, halves of characters, and what turns the direction of text. */
const NOT_IN_A_LINE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;
/** `javascript:1` and its like; `example.com:8443` and `https://…` are none. */
const OTHER_SCHEME = /^(?!https?:\/\/)[a-z][a-z0-9+-]*:/i;
const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/;

/**
 * The grammar of every fact in a sealed link. It is checked when a link is made and when it is
 * opened.
 */
export const GRAMMAR = {
  accountId: (text) => /^\d{12}$/.test(text),
  roleName: (text) => parseRoleArn(`arn:aws:iam::111122223333:role/${text}`)?.path === '/',
  region: (text) => /^[a-z]{2,8}(?:-[a-z]{2,12}){1,3}-\d{1,2}$/.test(text),
  issuer: (text) => isLine(text, 2048) && (!OTHER_SCHEME.test(text) || /^localhost:\d/i.test(text)),
  destination: (text) => /^https:\/\/[\x21-\x7e]{1,8192}$/.test(text),
  signInToken: (text) => /^[\x21-\x7e]{1,16384}$/.test(text),
  urlExpiresAt: isTime,
  sessionExpiresAt: isTime,
  failure: (text) => /^[a-z]{1,20}(?:-[a-z]{1,20}){0,4}$/.test(text),
  reason: (text) => isLine(text, 256),
  asker: (text) => /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98})(?:\[bot\])?$/.test(text),
  run: (text) => /^https?:\/\/[\x21-\x7e]{1,2048}$/.test(text) && URL.canParse(text),
} as const satisfies Readonly<Record<string, (text: string) => boolean>>;

export type Fact = keyof typeof GRAMMAR;

/** @param length - In code points. */
function isLine(text: string, length: number): boolean {
  return text.trim() !== '' && [...text].length <= length && !NOT_IN_A_LINE.test(text);
}

function isTime(text: string): boolean {
  return ISO_TIME.test(text) && !Number.isNaN(Date.parse(text));
}
