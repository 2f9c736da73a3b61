import { invalidInput } from '../errors.ts';
import { DEFAULTS, type InputName, NO_LIMIT, type RawInputs } from './names.ts';
import { cleanText, linesOrCommas } from './text.ts';

/**
 * The inputs of a step as they were meant: cleaned, and without those that are empty.
 *
 * An input that limits what the link can do has to say so if there is to be no limit. The runner
 * passes the default of `action.yml` for every input that the workflow does not set, and that of a
 * limit is a word: so one that arrives empty was set, to a secret or a variable that does not exist.
 * Where no input at all has its default, whoever starts the action does not pass any: then empty
 * means absent, as everywhere.
 *
 * @param given - What the runner passes; what it does not pass at all is absent.
 * @throws ActionError `invalid-input` for a limit that is set, but empty.
 */
export function rawInputs(given: RawInputs): RawInputs {
  const cleaned = (Object.entries(given) as [InputName, string][]).map(
    ([name, text]) => [name, cleanText(text)] as const,
  );
  if (cleaned.some(([name, text]) => isWord(DEFAULTS, name, text))) {
    refuseEmptyLimits(Object.fromEntries(cleaned));
  }
  return Object.fromEntries(
    cleaned.filter(([name, text]) => text !== '' && !isWord(NO_LIMIT, name, text)),
  );
}

function refuseEmptyLimits(cleaned: RawInputs): void {
  for (const [limit, word] of Object.entries(NO_LIMIT) as [keyof typeof NO_LIMIT, string][]) {
    const text = cleaned[limit];
    if (text !== undefined && linesOrCommas(text).length === 0) {
      throw invalidInput(
        limit,
        'is set, but empty, and an empty limit would be none',
        `If it is filled from a secret, a variable or another step, check that this exists and that this job may read it: what is missing expands to nothing. Without a limit, leave the input out or write "${word}".`,
      );
    }
  }
}

function isWord(words: RawInputs, name: InputName, text: string): boolean {
  return text.toLowerCase() === words[name];
}
