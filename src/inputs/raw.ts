import { invalidInput } from '../errors.ts';
import { DEFAULTS, type InputName, type RawInputs, WORDS_FOR_NOTHING } from './names.ts';
import { cleanText, lines, linesOrCommas } from './text.ts';

type InputWithWord = keyof typeof WORDS_FOR_NOTHING;

const AN_EMPTY_LIMIT = 'an empty limit would limit nothing';
/** What an empty input would mean if the action accepted it. */
const EMPTY_WOULD_MEAN: Readonly<Record<InputWithWord | 'mode', string>> = {
  mode: 'the default sign-in would make a link for role-arn, which may manage temporary roles',
  'role-arn': 'without a role, the link would open the session that the job already has',
  'seal-to': 'nobody could open the link',
  recipients: 'the action would ask GitHub for keys instead',
  'opener-url': 'there would be no link to the opener page',
  'inline-session-policy': AN_EMPTY_LIMIT,
  'managed-session-policies': AN_EMPTY_LIMIT,
  'allowed-account-ids': AN_EMPTY_LIMIT,
  'permissions-boundary': AN_EMPTY_LIMIT,
};

/**
 * The inputs of a step, cleaned, without empty ones.
 *
 * Refuses an empty `mode`, and empty inputs of {@link WORDS_FOR_NOTHING}. The runner passes the
 * default of `action.yml` for every input that the workflow does not set. So an input that arrives
 * empty was set from a secret or variable that does not exist. Some callers pass no defaults: then
 * no input has its default, and empty means absent.
 *
 * An empty `destination` stays: the console home opens, with a warning.
 *
 * @param given - The inputs that the runner passes.
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
      if (name === 'mode' && text === '' && passesDefaults) {
        throw emptyInput(name);
      }
      return hasWord(name) ? saysSomething(name, text, passesDefaults) : text !== '';
    }),
  );
}

/** @throws ActionError `invalid-input` if it must not be empty, or contradicts itself. */
function saysSomething(name: InputWithWord, text: string, passesDefaults: boolean): boolean {
  const word = WORDS_FOR_NOTHING[name];
  if (linesOrCommas(text).length === 0) {
    if (passesDefaults) {
      throw emptyInput(name);
    }
    return false;
  }
  const entries = lines(text).map((line) => line.toLowerCase());
  if (entries.length > 1 && entries.includes(word)) {
    throw invalidInput(
      name,
      `has "${word}" together with other entries`,
      `Remove "${word}", or remove the other entries.`,
    );
  }
  return entries[0] !== word;
}

function emptyInput(name: InputWithWord | 'mode') {
  return invalidInput(
    name,
    `is set, but empty, and ${EMPTY_WOULD_MEAN[name]}`,
    `If a secret, a variable or another step sets it, check that this exists and that the job may read it: otherwise the input is empty. If you want the default, remove the input or write "${DEFAULTS[name]}".`,
  );
}

function hasWord(name: InputName): name is InputWithWord {
  return name in WORDS_FOR_NOTHING;
}

function defaultOf(name: InputName): string | undefined {
  const defaults: RawInputs = DEFAULTS;
  return defaults[name];
}
