import { invalidInput } from '../errors.ts';
import { type InputName, NO_LIMIT, type RawInputs } from './names.ts';
import { cleanText, linesOrCommas } from './text.ts';

/**
 * The inputs of a step as they were meant: cleaned, and without those that are empty.
 *
 * An input that limits what the link can do has to say so if there is to be no limit. The runner
 * passes the word of `action.yml` for it if the workflow does not set the input, so one that arrives
 * empty was set, to a secret or a variable that does not exist. Where not one limit has its word,
 * whoever starts the action does not know of these words: then empty means absent, as everywhere.
 *
 * @param given - What the runner passes; what it does not pass at all is absent.
 * @throws ActionError `invalid-input` for a limit that is set, but empty.
 */
export function rawInputs(given: RawInputs): RawInputs {
  const cleaned = (Object.entries(given) as [InputName, string][]).map(
    ([name, text]) => [name, cleanText(text)] as const,
  );
  const hasWords = cleaned.some(([name, text]) => text.toLowerCase() === NO_LIMIT[name]);
  for (const [name, text] of cleaned) {
    const word = NO_LIMIT[name];
    if (hasWords && word !== undefined && linesOrCommas(text).length === 0) {
      throw invalidInput(
        name,
        'is set, but empty, and an empty limit would be none',
        `If it is filled from a secret, a variable or another step, check that this exists and that this job may read it: what is missing expands to nothing. Without a limit, leave the input out or write "${word}".`,
      );
    }
  }
  return Object.fromEntries(
    cleaned.filter(([name, text]) => text !== '' && text.toLowerCase() !== NO_LIMIT[name]),
  );
}
