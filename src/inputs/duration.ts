import { invalidInput } from '../errors.ts';
import { shortened } from '../text/excerpt.ts';
import { groupsOf } from '../text/groups.ts';

const DURATION = /^(?:(?<hours>\d{1,6})h)?(?:(?<minutes>\d{1,6})m)?(?:(?<seconds>\d{1,6})s)?$/i;

/**
 * Reads a duration: plain seconds, or hours, minutes and seconds such as `45m`, `12h`, `1h30m`.
 *
 * @returns Whole seconds.
 * @throws ActionError `invalid-input` if the text is not a duration, or not in `range` (seconds,
 *   both ends included).
 */
export function parseDuration(
  input: string,
  value: string,
  range: { minSeconds: number; maxSeconds: number; form: string },
): number {
  const seconds = secondsOf(value);
  if (seconds === undefined) {
    throw invalidInput(
      input,
      `is "${shortened(value, 40)}", which is not a duration`,
      `Write a duration ${range.form}, for example 45m, 1h30m, 12h or 3600.`,
    );
  }
  if (seconds < range.minSeconds || seconds > range.maxSeconds) {
    throw invalidInput(
      input,
      `is "${value}"${/^\d+$/.test(value) ? ' (seconds)' : ''}, which is out of range`,
      `Write a duration ${range.form}.`,
    );
  }
  return seconds;
}

function secondsOf(value: string): number | undefined {
  if (/^\d{1,9}$/.test(value)) {
    return Number(value);
  }
  const parts =
    value === '' ? undefined : groupsOf(DURATION, ['hours', 'minutes', 'seconds'], value);
  return parts && Number(parts.hours) * 3600 + Number(parts.minutes) * 60 + Number(parts.seconds);
}
