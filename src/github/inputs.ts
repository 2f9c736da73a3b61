import * as core from '@actions/core';
import { INPUT_NAMES, type InputName, type RawInputs } from '../inputs/names.ts';

/** Reads every input once, trimmed; what is left empty is absent. */
export function readInputs(): RawInputs {
  const given = INPUT_NAMES.map((name): [InputName, string] => [name, core.getInput(name)]);
  return Object.fromEntries(given.filter(([, value]) => value !== ''));
}
