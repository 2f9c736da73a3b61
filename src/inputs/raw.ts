import { invalidInput } from '../errors.ts';
import { DEFAULTS, type InputName, type RawInputs, WORDS_FOR_NOTHING } from './names.ts';
import { cleanText, lines, linesOrCommas } from './text.ts';

type InputWithWord = keyof typeof WORDS_FOR_NOTHING;

const AN_EMPTY_LIMIT = 'an empty limit would be none';
/** What would become of an empty input if it were taken. */
const EMPTY_WOULD_MEAN: Readonly<Record<InputWithWord, string>> = {
  'role-arn': 'without a role the link is for the session that the job already has',
  'seal-to': 'nobody could open the link',
  recipients: 'GitHub would be asked for keys instead',
  'opener-url': 'there would be no link to the opener page',
  'inline-session-policy': AN_EMPTY_LIMIT,
  'managed-session-policies': AN_EMPTY_LIMIT,
  'allowed-account-ids': AN_EMPTY_LIMIT,
  'permissions-boundary': AN_EMPTY_LIMIT,
};

/**
 * The inputs of a step as they were meant: cleaned, and without those that are empty.
 *
 * Where nothing would mean more access or no delivery, the workflow has to say so. The runner
 * passes the default of `action.yml` for every input that the workflow does not set, and here this
 * is a word: an input that arrives empty was set to a secret or a variable that does not exist. If
 * no input at all has its default, the caller passes no defaults: then empty means absent.
 *
 * A `destination` that is set, but empty, stays: the console home opens, with a warning.
 *
 * @param given - What the runner passes; what it does not pass at all is absent.
 * @throws ActionError `invalid-input` for an input that is set, but empty.
 */
export function rawInputs(given: RawInputs): RawInputs {
  const cleaned = (Object.entries(given) as [InputName, string][]).map(
    ([name, text]) => [name, cleanText(text)] as const,
  );
  const passesDefaults = cleaned.some(([name, text]) => text.toLowerCase() === defaultOf(name));
  return Object.fromEntries(
    cleaned.filter(([name, text]) => {
      if (name === 'destination') {
        return text === '' ? passesDefaults : text.toLowerCase() !== DEFAULTS.destination;
      }
      return hasWord(name) ? saysSomething(name, text, passesDefaults) : text !== '';
    }),
  );
}

/** @throws ActionError `invalid-input` if it is empty and must not be, or contradicts itself. */
function saysSomething(name: InputWithWord, text: string, passesDefaults: boolean): boolean {
  const word = WORDS_FOR_NOTHING[name];
  if (linesOrCommas(text).length === 0) {
    if (passesDefaults) {
      throw invalidInput(
        name,
        `is set, but empty, and ${EMPTY_WOULD_MEAN[name]}`,
        `If it is filled from a secret, a variable or another step, check that this exists and that this job may read it: what is missing expands to nothing. If you want none, leave the input out or write "${word}".`,
      );
    }
    return false;
  }
  const entries = lines(text).map((line) => line.toLowerCase());
  if (entries.length > 1 && entries.includes(word)) {
    throw invalidInput(
      name,
      `has "${word}" beside other entries`,
      `Remove "${word}", or everything else.`,
    );
  }
  return entries[0] !== word;
}

function hasWord(name: InputName): name is InputWithWord {
  return name in WORDS_FOR_NOTHING;
}

function defaultOf(name: InputName): string | undefined {
  const defaults: RawInputs = DEFAULTS;
  return defaults[name];
}
