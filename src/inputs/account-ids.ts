import { invalidInput } from '../errors.ts';
import { parseAccountId } from '../partition/arn.ts';
import { shortened } from '../text/excerpt.ts';
import { linesOrCommas } from './text.ts';

/** What is left of an account ID that YAML, or an expression, took for a number. */
const AS_NUMBER = /^\d{1,11}$|^\d(?:\.\d+)?e\+?\d+$/i;

/**
 * The accounts of `allowed-account-ids`: 12 digits, or in groups of four as the console shows them.
 *
 * @throws ActionError `invalid-input` for the first entry that is not an account ID.
 */
export function parseAccountIds(value: string | undefined): readonly string[] {
  return linesOrCommas(value).map((text) => {
    const account = parseAccountId(text);
    if (account !== undefined) {
      return account;
    }
    throw invalidInput(
      'allowed-account-ids',
      `has "${shortened(text)}", which is not an account ID`,
      AS_NUMBER.test(text)
        ? 'Account IDs have 12 digits. Put them in quotation marks in the workflow: without them YAML takes one for a number, and drops the zeros at its beginning.'
        : 'Account IDs have 12 digits, such as 111122223333. Put them in quotation marks in the workflow, so that YAML does not take them for numbers.',
    );
  });
}
