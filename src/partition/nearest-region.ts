import { didYouMean, nearestWords } from '../text/nearest.ts';
import { EVERY_PARTITION, type Partition } from './partition.ts';

/**
 * Regions, and the letters of the place in AWS's name for them. This table is only for advice: the
 * action accepts regions that are not in it.
 *
 * @see {@link https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html}
 */
const PLACES: Readonly<Record<string, string>> = {
  'us-east-1': 'virginia',
  'us-east-2': 'ohio',
  'us-west-1': 'california',
  'us-west-2': 'oregon',
  'af-south-1': 'capetown',
  'ap-east-1': 'hongkong',
  'ap-east-2': 'taipei',
  'ap-northeast-1': 'tokyo',
  'ap-northeast-2': 'seoul',
  'ap-northeast-3': 'osaka',
  'ap-south-1': 'mumbai',
  'ap-south-2': 'hyderabad',
  'ap-southeast-1': 'singapore',
  'ap-southeast-2': 'sydney',
  'ap-southeast-3': 'jakarta',
  'ap-southeast-4': 'melbourne',
  'ap-southeast-5': 'malaysia',
  'ap-southeast-6': 'newzealand',
  'ap-southeast-7': 'thailand',
  'ca-west-1': 'calgary',
  'ca-central-1': 'canada',
  'eu-central-1': 'frankfurt',
  'eu-central-2': 'zurich',
  'eu-north-1': 'stockholm',
  'eu-south-1': 'milan',
  'eu-south-2': 'spain',
  'eu-west-1': 'ireland',
  'eu-west-2': 'london',
  'eu-west-3': 'paris',
  'il-central-1': 'telaviv',
  'me-central-1': 'uae',
  'me-south-1': 'bahrain',
  'mx-central-1': 'mexico',
  'sa-east-1': 'saopaulo',
  'cn-north-1': 'beijing',
  'cn-northwest-1': 'ningxia',
  'us-gov-east-1': 'govclouduseast',
  'us-gov-west-1': 'govclouduswest',
  'eusc-de-east-1': 'brandenburg',
};
/** `us-east1` and `eu-central-1a` differ by one character. Three would allow other regions. */
const MAX_CHANGES = 2;
const MAX_LENGTH = 60;
/** The form of region names, also of regions that are newer than this list. */
const LIKE_A_REGION = /-(?:central|(?:north|south)?(?:east|west)|north|south)-\d{1,2}$/;

/**
 * The region that a text probably means: the text has its place (`Europe (Frankfurt)`) or another
 * spelling (`US_EAST_1`, `us-eats-1`).
 *
 * @param partition - Only regions of this partition; `undefined` allows all.
 * @returns `undefined` if no region is similar, or if the text is already the name of a region, in
 *   any partition.
 */
export function nearestRegion(text: string, partition: Partition | undefined): string | undefined {
  if (text.length > MAX_LENGTH || Object.hasOwn(PLACES, text)) {
    return undefined;
  }
  const belongsElsewhere = EVERY_PARTITION.some(
    (other) => other !== partition && other.regionPattern.test(text),
  );
  if (partition !== undefined && belongsElsewhere) {
    return undefined;
  }
  const word = text.toLowerCase();
  const letters = word.normalize('NFD').replace(/[^a-z]/g, '');
  const partitions = partition === undefined ? EVERY_PARTITION : [partition];
  const regions = Object.entries(PLACES).filter(([region]) =>
    partitions.some(({ regionPattern }) => regionPattern.test(region)),
  );
  const [named] = regions.find(([, place]) => letters.includes(place)) ?? [];
  if (named !== undefined) {
    return named;
  }
  const names = regions.map(([region]) => region);
  const spelled = word.replace(/[_ ]/g, '-');
  return names.includes(spelled) ? spelled : nearestWords(spelled, names, MAX_CHANGES)[0];
}

/** The region that a text probably means; `undefined` if it has the form of a region name. */
export function misspelledRegion(text: string, partition: Partition): string | undefined {
  return LIKE_A_REGION.test(text) ? undefined : nearestRegion(text, partition);
}

/** `Did you mean eu-central-1? ` before an advice; empty if no region is similar. */
export function regionHint(text: string, partition?: Partition): string {
  const region = nearestRegion(text, partition);
  return didYouMean(region === undefined ? [] : [region]);
}
