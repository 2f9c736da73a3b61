import type { RunFacts } from '../run-facts.ts';

/** Enterprise accounts end in `_SHORTCODE`, apps in `[bot]`; other forges have dots. */
const LOGINS: Readonly<Record<RunFacts['forge'], RegExp>> = {
  github: /^[A-Za-z\d][A-Za-z\d_-]{0,99}(?:\[bot\])?$/,
  gitea: /^[A-Za-z\d_][A-Za-z\d_.-]{0,99}$/,
};

/** Whether a text has the form of a login; the runner `act` calls its actor `nektos/act`. */
export function isLogin(text: string, forge: RunFacts['forge']): boolean {
  return LOGINS[forge].test(text);
}
