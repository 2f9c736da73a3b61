/** `14:05 UTC`, with the date before it if that is not the day of the reference. */
export function clockTime(date: Date, reference: Date): string {
  const [day, time] = date.toISOString().split('T');
  const [today] = reference.toISOString().split('T');
  return `${day === today ? '' : `${day} `}${time?.slice(0, 5)} UTC`;
}

/**
 * `14:05 UTC (in 15 minutes)`: a time, and how far it is from now. In words of its own: the first
 * use of `Intl` loads its data, 7 MiB of it, and takes as long as a request.
 */
export function timeFromNow(date: Date, now: Date): string {
  const minutes = Math.round((date.getTime() - now.getTime()) / 60_000);
  const [amount, unit] = minutes % 60 === 0 ? [minutes / 60, 'hour'] : [minutes, 'minute'];
  const distance = `${Math.abs(amount)} ${unit}${Math.abs(amount) === 1 ? '' : 's'}`;
  return `${clockTime(date, now)} (${amount < 0 ? `${distance} ago` : `in ${distance}`})`;
}
