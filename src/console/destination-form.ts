import { invalidInput } from '../errors.ts';
import { type Arn, parseArn } from '../partition/arn.ts';
import { groupsOf } from '../text/groups.ts';
import { parseUrl } from '../text/url.ts';
import { parseServicePath, type ServicePath } from './service-path.ts';

/** What kind of destination a text is; the role is not known yet. */
export type DestinationForm =
  | { readonly kind: 'arn'; readonly text: string; readonly arn: Arn }
  | { readonly kind: 'url'; readonly url: URL }
  | { readonly kind: 'log-group'; readonly name: string }
  | { readonly kind: 's3'; readonly bucket: string; readonly key: string }
  | { readonly kind: 'word'; readonly word: string }
  | ({ readonly kind: 'path' } & ServicePath);

const EXAMPLES =
  'Write a console URL, an ARN, a service word such as "s3", or a path such as "cloudwatch/home#logsV2:log-groups".';
/** Characters that browsers drop, turn into `/`, or treat as the end of the host. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
const UNSAFE = /[\u0000-\u0020\u007f-\u00a0\u2028\u2029\ufeff\\]/;
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u;
const WORD = /^[A-Za-z0-9][A-Za-z0-9-]*$/;
/** @see {@link https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html} */
const LOG_GROUP = /^[\w./#-]{1,512}$/;
const S3_URI = /^s3:\/\/(?<bucket>[^/]*)\/?(?<key>.*)/is;
/** Old buckets may have names with capitals, `_`, or more than 63 characters. */
const BUCKET = /^[A-Za-z0-9][\w.-]{1,253}[A-Za-z0-9]$/;
const MAX_KEY_LENGTH = 1024;
/** Prefix of the host if a browser has several console sessions: `ACCOUNT-SUFFIX.`. */
const MULTI_SESSION = /^\d{12}-[a-z0-9]+\./;

/**
 * Reads the text of a destination.
 *
 * @returns `undefined` if there is no text.
 * @throws ActionError `invalid-input`.
 */
export function readDestination(text: string | undefined): DestinationForm | undefined {
  if (text === undefined || text === '') {
    return undefined;
  }
  if (/^arn:/i.test(text)) {
    return { kind: 'arn', text, arn: readArn(text) };
  }
  const uri = groupsOf(S3_URI, ['bucket', 'key'], text);
  if (uri !== undefined) {
    return readS3Uri(uri);
  }
  if (text.startsWith('/aws/')) {
    return readLogGroup(text);
  }
  if (UNSAFE.test(text)) {
    throw invalidInput(
      'destination',
      'contains a space, a control character or a backslash',
      "Write the ARN of the resource, which may contain spaces, or copy the page's URL from the address bar of a browser.",
    );
  }
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) {
    return { kind: 'url', url: readUrl(text) };
  }
  if (WORD.test(text)) {
    return { kind: 'word', word: text };
  }
  const path = parseServicePath(text);
  if (path === undefined) {
    throw notADestination(text);
  }
  if (path.path.split('/').some((segment) => /^(?:\.|%2e){1,2}$/i.test(segment))) {
    throw invalidInput('destination', 'has "." or ".." as a part of its path', EXAMPLES);
  }
  return { kind: 'path', ...path };
}

function readArn(text: string): Arn {
  const arn = parseArn(text);
  if (arn === undefined) {
    throw invalidInput(
      'destination',
      'begins like an ARN but is not one',
      'Write arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE, for example arn:aws:s3:::my-bucket. It may have at most 2048 characters, and no control characters.',
    );
  }
  return arn;
}

function readS3Uri({ bucket, key }: { bucket: string; key: string }): DestinationForm {
  if (!BUCKET.test(bucket) || UNPRINTABLE.test(key) || key.length > MAX_KEY_LENGTH) {
    throw invalidInput(
      'destination',
      'begins like an S3 URI but is not one',
      'Write s3://BUCKET/KEY for an object or s3://BUCKET/FOLDER/ for a folder, without percent-encoding.',
    );
  }
  return { kind: 's3', bucket, key };
}

function readLogGroup(text: string): DestinationForm {
  if (!LOG_GROUP.test(text) || text === '/aws/') {
    throw invalidInput(
      'destination',
      'begins like the name of a log group but is not one',
      'Use at most 512 letters, digits and _ - / . #. For a log stream, write its ARN.',
    );
  }
  return { kind: 'log-group', name: text };
}

function readUrl(text: string): URL {
  const url = parseUrl(text);
  if (url?.protocol !== 'https:') {
    throw invalidInput('destination', 'is not a valid https URL', EXAMPLES);
  }
  if (url.username !== '' || url.password !== '' || /^[^/?#]*@/.test(text.slice(8))) {
    throw invalidInput(
      'destination',
      'has a user name in its URL',
      'Remove everything up to the "@".',
    );
  }
  if (url.port !== '') {
    throw invalidInput('destination', 'has a port in its URL', 'Remove the port.');
  }
  url.hostname = url.hostname.replace(MULTI_SESSION, '');
  return url;
}

function notADestination(text: string): Error {
  return /^arn%3a/i.test(text)
    ? invalidInput(
        'destination',
        'is a percent-encoded ARN',
        'Write the ARN as AWS shows it. The action encodes it.',
      )
    : invalidInput('destination', 'is not a console URL, ARN, service word or path', EXAMPLES);
}
