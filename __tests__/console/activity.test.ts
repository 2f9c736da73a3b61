import { expect, test } from 'vitest';
import { activityUrl } from '../../src/console/activity.ts';
import { type PartitionId, partitionById } from '../../src/partition/partition.ts';

const from = new Date('2026-03-01T12:00:00.250Z');
const until = new Date('2026-03-01T13:00:00Z');

function url(partition: PartitionId, region: string, other = {}): string {
  const session = { region, sessionName: 'octocat-42-1', from, until, ...other };
  return activityUrl(partitionById(partition), session);
}

test.each([
  ['aws', 'eu-central-1', 'eu-central-1.console.aws.amazon.com'],
  ['aws-cn', 'cn-north-1', 'cn-north-1.console.amazonaws.cn'],
  ['aws-us-gov', 'us-gov-east-1', 'us-gov-east-1.console.amazonaws-us-gov.com'],
  ['aws-eusc', 'eusc-de-east-1', 'eusc-de-east-1.console.amazonaws-eusc.eu'],
] as const)('%s: the event history of the session in %s', (partition, region, host) => {
  expect(url(partition, region)).toBe(
    `https://${host}/cloudtrailv2/home?region=${region}#/events?Username=octocat-42-1&StartTime=2026-03-01T11:55:00.250Z&EndTime=2026-03-01T13:05:00.000Z`,
  );
});

test('without an end if the end is unknown', () => {
  expect(url('aws', 'us-east-1', { until: undefined })).toMatch(/StartTime=[\dTZ:.-]+$/);
});

test('every character of a session name is text', () => {
  expect(url('aws', 'us-east-1', { sessionName: 'a+b=c,d.e@f-g_h' })).toContain(
    '#/events?Username=a%2Bb%3Dc%2Cd.e%40f-g_h&',
  );
});
