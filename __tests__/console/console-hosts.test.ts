import { describe, expect, test } from 'vitest';
import { isConsoleUrl } from '../../src/console/console-hosts.ts';
import { partitionById } from '../../src/partition/partition.ts';

const isConsole = (url: string) => isConsoleUrl(new URL(url), partitionById('aws'));

describe('a URL by itself', () => {
  test.each([
    'https://console.aws.amazon.com/s3',
    'https://eu-west-1.console.aws.amazon.com:443/?a=b#c',
    'https://lightsail.aws.amazon.com/',
  ])('%s is on a console', (url) => {
    expect(isConsole(url)).toBe(true);
  });

  test.each([
    ['plain http', 'http://console.aws.amazon.com/'],
    ['another scheme', 'ftp://console.aws.amazon.com/'],
    ['a user name', 'https://mona@console.aws.amazon.com/'],
    ['a password', 'https://:secret@console.aws.amazon.com/'],
    ['a port', 'https://console.aws.amazon.com:8443/'],
    ['a port of another console', 'https://lightsail.aws.amazon.com:8443/'],
    ['another host', 'https://console.aws.amazon.com.evil.example/'],
    ['the host of another partition', 'https://console.amazonaws.cn/'],
  ])('with %s is not on a console', (_what, url) => {
    expect(isConsole(url)).toBe(false);
  });
});
