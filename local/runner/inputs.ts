import { evaluateTemplate } from './expression.ts';
import type { Manifest } from './manifest.ts';
import type { StepLog } from './step-log.ts';

/**
 * The inputs that an action receives: those given, then the defaults of
 * `action.yml`. Names are compared without regard to case. Warns of inputs that
 * are deprecated or not declared; like the real runner it passes the latter on
 * and does not enforce `required`.
 */
export function resolveInputs(
  given: Readonly<Record<string, string>>,
  manifest: Manifest,
  contexts: Readonly<Record<string, Readonly<Record<string, string>>>>,
  log: StepLog,
): Map<string, string> {
  const inputs = new Map(Object.entries(given));
  const givenNames = new Set(Object.keys(given).map((name) => name.toLowerCase()));
  for (const [name, { default: fallback, deprecationMessage }] of manifest.inputs) {
    if (!givenNames.has(name.toLowerCase())) {
      inputs.set(name, evaluateTemplate(fallback ?? '', contexts));
    } else if (deprecationMessage !== undefined) {
      const message = `Input '${name}' has been deprecated with message: ${deprecationMessage}`;
      log.annotate('warning', message);
    }
  }
  warnOfUnexpected(Object.keys(given), [...manifest.inputs.keys()], log);
  return inputs;
}

/** `INPUT_ROLE-ARN`: upper case, spaces become `_`, hyphens stay. */
export function inputVariables(inputs: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries(
    [...inputs].map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  );
}

function warnOfUnexpected(given: string[], declared: string[], log: StepLog): void {
  const valid = new Set(declared.map((name) => name.toLowerCase()));
  const unexpected = given.filter((name) => !valid.has(name.toLowerCase()));
  if (unexpected.length === 0) {
    return;
  }
  const list = (names: string[]) => `'${names.join("', '")}'`;
  const message = `Unexpected input(s) ${list(unexpected)}, valid inputs are [${list(declared)}]`;
  log.annotate('warning', message);
}
