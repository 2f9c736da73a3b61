import { consoleHost, type Partition } from '../partition/partition.ts';

/** Clocks differ, and the session began a moment before its sign-in token. */
const MARGIN_SECONDS = 300;

/**
 * CloudTrail's event history of a role session: management events of 90 days, in one region. The
 * link holds no secret; opening it needs `cloudtrail:LookupEvents` in the account.
 *
 * CloudTrail finds events by the session name, so it also shows other sessions with this name.
 *
 * @param session.region - The region of the sign-in host: CloudTrail records the sign-in there.
 * @param session.until - Absent if the end is unknown; the link then has no end time.
 * @see {@link https://docs.aws.amazon.com/awscloudtrail/latest/userguide/view-cloudtrail-events-console.html}
 */
export function activityUrl(
  partition: Partition,
  session: {
    readonly region: string;
    readonly sessionName: string;
    readonly from: Date;
    readonly until: Date | undefined;
  },
): string {
  const { region, sessionName, from, until } = session;
  const filter = [
    `Username=${encodeURIComponent(sessionName)}`,
    `StartTime=${shifted(from, -MARGIN_SECONDS)}`,
    ...(until === undefined ? [] : [`EndTime=${shifted(until, MARGIN_SECONDS)}`]),
  ];
  const page = `https://${consoleHost(partition, region)}/cloudtrailv2/home?region=${region}`;
  return `${page}#/events?${filter.join('&')}`;
}

function shifted(date: Date, seconds: number): string {
  return new Date(date.getTime() + seconds * 1000).toISOString();
}
