import { invalidInput } from '../errors.ts';
import { parseAccountId } from '../partition/arn.ts';
import { shortened } from '../text/excerpt.ts';
import { linesOrCommas } from './text.ts';

/** How an account ID looks after YAML or an expression read it as a number. */
const AS_NUMBER = /^\d{1,11}$|^\d(?:\.\d+)?e\+?\d+$/i;

/**
 * The accounts of `allowed-account-ids`: 12 digits, or groups of four as the console shows them.
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
        ? 'Write all 12 digits in quotation marks, for example "012345678901". Without quotation marks, YAML reads an account ID as a number and drops zeros at its beginning.'
        : 'Write account IDs with 12 digits and in quotation marks, for example "111122223333". Without quotation marks, YAML reads them as numbers.',
    );
  });
}
