import { invalidInput } from '../errors.ts';
import { ACCOUNT_ID, type Arn } from '../partition/arn.ts';
import { regionHint } from '../partition/nearest-region.ts';
import {
  consoleHost,
  type Partition,
  partitionById,
  partitionOfRegion,
} from '../partition/partition.ts';
import { shortened } from '../text/excerpt.ts';
import {
  isConsoleUrl,
  partitionOfHost,
  regionLabel,
  regionOfHost,
  regionOfPage,
} from './console-hosts.ts';
import type { DestinationForm } from './destination-form.ts';
import { AWS_DECIDES, type Remark, remarkOnRegion } from './remarks.ts';
import {
  checkedRegion,
  type DestinationContext,
  regionInQuery,
  servicePage,
} from './service-path.ts';

/** The console page of a destination. */
export interface Destination {
  /** Always an `https` URL of a console of the partition. */
  readonly url: string;
  /** `undefined` for pages without a region, for `region=global`, and for consoles elsewhere. */
  readonly region: string | undefined;
  /** The account that an ARN names. */
  readonly accountId: string | undefined;
  /** Warnings and notices about the page, for the log. */
  readonly remark: Remark | undefined;
}

type Page = Pick<Destination, 'url' | 'remark'>;

const HOME = { path: '', query: '', fragment: '' };

/** The partition that a destination names by its ARN, host or region. */
export function partitionNamedBy(form: DestinationForm | undefined): Partition | undefined {
  switch (form?.kind) {
    case 'arn':
      return partitionById(form.arn.partition);
    case 'url':
      return partitionOfHost(form.url.hostname);
    case 'path':
      return partitionOfRegion(regionInQuery(form));
  }
  return undefined;
}

/** The region of the partition that a destination names. */
export function regionNamedBy(
  form: DestinationForm | undefined,
  partition: Partition,
): string | undefined {
  const ofPartition = (name: string) => (partition.regionPattern.test(name) ? name : undefined);
  switch (form?.kind) {
    case 'arn':
      return ofPartition(form.arn.region);
    case 'url':
      return regionOfPage(form.url, partition) ?? regionOfHost(form.url.hostname, partition);
    case 'path':
      return ofPartition(regionInQuery(form));
  }
  return undefined;
}

/**
 * Finds the console page of a destination.
 *
 * | given | becomes |
 * |---|---|
 * | nothing | console home of the region |
 * | `https://…` console URL | itself, without the session prefix of a multi-session browser |
 * | `arn:…` | the page of this kind of resource, else `/go/view?arn=…`, in the ARN's region |
 * | service word | the page of the service; a word that is not known becomes a path |
 * | service path | the page below the region's console host, with `region=` |
 * | `/aws/…`, `s3://BUCKET/KEY` | the log group, the object or the folder |
 *
 * @throws ActionError `invalid-input`.
 * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_enable-console-custom-url.html}
 */
export async function openDestination(
  form: DestinationForm | undefined,
  context: DestinationContext,
): Promise<Destination> {
  const page = await pageOf(form, context);
  const url = new URL(page.url);
  return {
    url: page.url,
    region: regionOfPage(url, context.partition),
    accountId:
      form?.kind === 'arn' && ACCOUNT_ID.test(form.arn.accountId) ? form.arn.accountId : undefined,
    remark: remarkOnRegion(url, context.partition) ?? page.remark,
  };
}

async function pageOf(
  form: DestinationForm | undefined,
  context: DestinationContext,
): Promise<Page> {
  switch (form?.kind) {
    case undefined:
      return plain(servicePage({ service: 'console', ...HOME }, context));
    case 'url':
      return plain(consolePage(form.url, context.partition));
    case 'arn':
      return resourcePage(form.text, form.arn, context);
    case 's3':
      return s3Page(form.bucket, form.key, context);
    case 'log-group':
      return plain(servicePage((await pages()).logGroupPath(form.name), context));
    case 'word':
      return wordPage(form.word, context);
    case 'path':
      return plain(servicePage(form, context));
  }
}

/** Loads the tables of pages, which only some destinations need. */
function pages() {
  return import('./page-lookup.ts');
}

function plain(url: string): Page {
  return { url, remark: undefined };
}

function consolePage(url: URL, partition: Partition): string {
  if (!isConsoleUrl(url, partition)) {
    const label = regionLabel(url.hostname, partition);
    const hint = label ? regionHint(label, partition) : '';
    throw invalidInput(
      'destination',
      `leads to the host "${shortened(url.hostname)}", which is not a console of the partition ${partition.id}`,
      `${hint}Use a URL of a console host such as ${consoleHost(partition, partition.firstRegion)}, or a service path, which fits every partition.`,
    );
  }
  return url.href;
}

async function resourcePage(
  text: string,
  arn: Pick<Arn, 'partition' | 'service' | 'region'>,
  { partition, region }: DestinationContext,
): Promise<Page> {
  if (arn.partition !== partition.id) {
    throw invalidInput(
      'destination',
      `is an ARN of the partition ${arn.partition}, but the role belongs to ${partition.id}`,
      'Use an ARN of the same partition as the role.',
    );
  }
  const isGlobal = arn.region === '' || arn.region === 'global';
  const pageRegion = isGlobal ? region : checkedRegion(arn.region, partition);
  const url = (await pages()).resourcePageUrl(text, arn.service, partition, pageRegion);
  return url === undefined
    ? {
        url: `https://${consoleHost(partition, pageRegion)}/go/view?arn=${encodeURIComponent(text)}`,
        remark: AWS_DECIDES,
      }
    : plain(url);
}

async function s3Page(bucket: string, key: string, context: DestinationContext): Promise<Page> {
  const arn = { partition: context.partition.id, service: 's3', region: '' };
  return resourcePage((await pages()).s3Arn(bucket, key, context.partition), arn, context);
}

async function wordPage(word: string, context: DestinationContext): Promise<Page> {
  const found = (await pages()).lookUpWord(word, context.partition);
  switch (found.kind) {
    case 'path':
      return plain(servicePage(found.path, context));
    case 'url':
      return plain(found.url);
    case 'unknown':
      return {
        url: servicePage({ service: word, ...HOME }, context),
        remark: found.remark,
      };
    case 'ambiguous':
      throw invalidInput(
        'destination',
        `is "${word}", which stands for several services`,
        `Write one of ${found.candidates.join(', ')}.`,
      );
  }
}
