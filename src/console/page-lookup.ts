import { invalidInput } from '../errors.ts';
import { consoleHost, type Partition } from '../partition/partition.ts';
import { didYouMean, nearestWords } from '../text/nearest.ts';
import { ENCODINGS } from './encodings.ts';
import { fillPage, matchArn, type Values } from './page-template.ts';
import { ANALYTICS } from './pages/analytics.ts';
import { COMPUTE } from './pages/compute.ts';
import { DELIVERY } from './pages/delivery.ts';
import { GLOBAL_SERVICES } from './pages/global-services.ts';
import { MONITORING } from './pages/monitoring.ts';
import { NETWORK } from './pages/network.ts';
import { SECURITY } from './pages/security.ts';
import { SERVICES } from './pages/services.ts';
import { STORAGE } from './pages/storage.ts';
import type { Remark } from './remarks.ts';
import { parseServicePath, type ServicePath } from './service-path.ts';

/** All kinds of resources that have a page. */
export const RESOURCE_PAGES = [
  ...DELIVERY,
  ...COMPUTE,
  ...MONITORING,
  ...STORAGE,
  ...ANALYTICS,
  ...NETWORK,
  ...SECURITY,
];

/** All pages that have a word. */
export const SERVICE_PAGES = [...SERVICES, ...GLOBAL_SERVICES];

/** Begins the pages on the console host without a region. */
const GLOBAL = 'global:';

const WORDS = SERVICE_PAGES.flatMap(({ words }) => words.split(' '));

/** Words that can mean several services. */
export const AMBIGUOUS_WORDS: Readonly<Record<string, readonly string[]>> = {
  cf: ['cloudformation', 'cloudfront'],
  sm: ['secretsmanager', 'sagemaker', 'ssm'],
};

/**
 * AWS reserves these suffixes: a general purpose bucket cannot have such a name.
 *
 * @see {@link https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html}
 */
const OTHER_KIND_OF_BUCKET = /(?:-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$/;

/** What a bare word means. */
export type Word =
  | { readonly kind: 'path'; readonly path: ServicePath }
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly string[] }
  | { readonly kind: 'unknown'; readonly remark: Remark };

/**
 * The page of a resource.
 *
 * @param region - Used for ARNs without a region.
 * @returns `undefined` if the kind of resource has no row, or the partition does not have its page.
 */
export function resourcePageUrl(
  text: string,
  service: string,
  partition: Partition,
  region: string,
): string | undefined {
  for (const { arn: form, page } of RESOURCE_PAGES) {
    // The service decides nothing; it saves the patterns of the other rows, some 10 ms.
    const values = form.startsWith(`arn:aws:${service}:`) ? matchArn(form, text) : undefined;
    if (values !== undefined) {
      return pageUrl(page, partition, { region, ...values });
    }
  }
  return undefined;
}

/** The meaning of a word in the consoles of a partition; case does not matter. */
export function lookUpWord(text: string, partition: Partition): Word {
  const word = text.toLowerCase();
  const candidates = AMBIGUOUS_WORDS[word];
  if (Object.hasOwn(AMBIGUOUS_WORDS, word) && candidates) {
    return { kind: 'ambiguous', candidates };
  }
  const page = SERVICE_PAGES.find(({ words }) => words.split(' ').includes(word))?.page;
  const path = page && parseServicePath(page);
  if (path) {
    return { kind: 'path', path };
  }
  const url = page && pageUrl(page, partition, {});
  return url ? { kind: 'url', url } : { kind: 'unknown', remark: unknownWord(text, partition.id) };
}

/**
 * The ARN of a bucket, an object or a folder.
 *
 * @throws ActionError `invalid-input` for the name of an access point or of another kind of bucket.
 */
export function s3Arn(bucket: string, key: string, { id }: Partition): string {
  if (OTHER_KIND_OF_BUCKET.test(bucket)) {
    throw invalidInput(
      'destination',
      'names an access point, a directory bucket or a table bucket, and this name is not enough for its page',
      "Copy the page's URL from the address bar of a browser, or write the ARN.",
    );
  }
  return `arn:${id}:s3:::${bucket}/${key}`;
}

/** The page of a log group, as a path. */
export function logGroupPath(name: string): ServicePath {
  const fragment = `#logsV2:log-groups/log-group/${ENCODINGS.logs(name)}`;
  return { service: 'cloudwatch', path: '', query: '', fragment };
}

function pageUrl(page: string, partition: Partition, values: Values): string | undefined {
  const address = addressOf(page, partition);
  if (address === undefined) {
    return undefined;
  }
  const filled = fillPage(address, values);
  const url = new URL(filled);
  // A name such as ".." would lead to another page.
  return url.origin + url.pathname === filled.replace(/[?#].*/s, '') ? url.href : undefined;
}

/** The address of a page, with placeholders; `undefined` if the partition does not have the page. */
function addressOf(page: string, partition: Partition): string | undefined {
  if (page.startsWith('https:')) {
    return partition.id === 'aws' ? page : undefined;
  }
  return page.startsWith(GLOBAL)
    ? `https://${partition.consoleDomain}/${page.slice(GLOBAL.length)}`
    : `https://${consoleHost(partition, '{region}')}/${page}`;
}

/** For a word without a page in the consoles of a partition. */
function unknownWord(word: string, partition: string): Remark {
  const advice = didYouMean(nearestWords(word, WORDS)) || 'docs/destinations.md lists the words. ';
  return {
    level: 'warning',
    text: `The action has no page for the service word "${word}" in the partition ${partition}, so the link opens the path /${word}/home, which may not exist. ${advice}If the path is right, write ${word}/home as the destination.`,
  };
}
