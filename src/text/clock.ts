/** `14:05 UTC`, with the date in front if it is not the day of the reference. */
export function clockTime(date: Date, reference: Date): string {
  const [day, time] = date.toISOString().split('T');
  const [today] = reference.toISOString().split('T');
  return `${day === today ? '' : `${day} `}${time?.slice(0, 5)} UTC`;
}

/**
 * A time and its distance from now: `14:05 UTC (in 15 minutes)`. It does not use `Intl`, whose
 * first use loads 7 MiB of data and takes as long as a request.
 */
export function timeFromNow(date: Date, now: Date): string {
  const minutes = Math.round((date.getTime() - now.getTime()) / 60_000);
  const [amount, unit] = minutes % 60 === 0 ? [minutes / 60, 'hour'] : [minutes, 'minute'];
  const distance = `${Math.abs(amount)} ${unit}${Math.abs(amount) === 1 ? '' : 's'}`;
  return `${clockTime(date, now)} (${amount < 0 ? `${distance} ago` : `in ${distance}`})`;
}
