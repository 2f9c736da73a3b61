import type { RunFacts } from '../run-facts.ts';

/** Enterprise users of GitHub end in `_SHORTCODE`, apps in `[bot]`. Other forges allow dots. */
const LOGINS: Readonly<Record<RunFacts['forge'], RegExp>> = {
  github: /^[A-Za-z\d][A-Za-z\d_-]{0,99}(?:\[bot\])?$/,
  gitea: /^[A-Za-z\d_][A-Za-z\d_.-]{0,99}$/,
};

/** Whether a text has the form of a login. `nektos/act`, the actor of the runner `act`, does not. */
export function isLogin(text: string, forge: RunFacts['forge']): boolean {
  return LOGINS[forge].test(text);
}
