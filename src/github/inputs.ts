import * as core from '@actions/core';
import { INPUT_NAMES, type InputName, type RawInputs } from '../inputs/names.ts';
import { rawInputs } from '../inputs/raw.ts';

/** The names of all inputs that the runner passes, also inputs that this action does not have. */
export function passedInputs(environment: NodeJS.ProcessEnv): readonly string[] {
  return Object.keys(environment).flatMap((name) => /^INPUT_(.+)$/i.exec(name)?.[1] ?? []);
}

/**
 * Reads all inputs.
 *
 * @throws ActionError `invalid-input` for an input that is empty and must not be.
 */
export function readInputs(): RawInputs {
  const passed = INPUT_NAMES.filter((name) => `INPUT_${name.toUpperCase()}` in process.env);
  return rawInputs(
    Object.fromEntries(passed.map((name): [InputName, string] => [name, core.getInput(name)])),
  );
}
