const IN = new Intl.RelativeTimeFormat('en', { numeric: 'always' });

/** `14:05 UTC`, with the date before it if that is not the day of the reference. */
export function clockTime(date: Date, reference: Date): string {
  const [day, time] = date.toISOString().split('T');
  const [today] = reference.toISOString().split('T');
  return `${day === today ? '' : `${day} `}${time?.slice(0, 5)} UTC`;
}

/** `14:05 UTC (in 15 minutes)`: a time, and how far it is from now. */
export function timeFromNow(date: Date, now: Date): string {
  const minutes = Math.round((date.getTime() - now.getTime()) / 60_000);
  const hours = minutes / 60;
  const distance = Number.isInteger(hours)
    ? IN.format(hours, 'hour')
    : IN.format(minutes, 'minute');
  return `${clockTime(date, now)} (${distance})`;
}
