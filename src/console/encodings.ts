import { parseArn } from '../partition/arn.ts';
import { partitionById } from '../partition/partition.ts';

/**
 * How to write a value into the address of a page, by the name of the encoding. No result contains
 * a character that would end a path, a query or a fragment.
 */
export const ENCODINGS = {
  encoded: encodeURIComponent,
  raw,
  logs,
  parameterPath,
  withoutSuffix,
  lastPart,
  queueUrl,
} as const;

export type Encoding = keyof typeof ENCODINGS;

/** Colons and slashes stay as they are: `arn:aws:sns:…` in a fragment. */
function raw(text: string): string {
  return encodeURIComponent(text).replaceAll('%3A', ':').replaceAll('%2F', '/');
}

/** CloudWatch's encoding: encoded twice, with `$` for `%`. A slash becomes `$252F`. */
function logs(text: string): string {
  return twice(text).replaceAll('%', '$');
}

/**
 * Parameter Store: encoded twice. The ARN omits the first slash of a hierarchy; the page needs it.
 */
function parameterPath(text: string): string {
  return twice(`/${text}`);
}

/**
 * Secrets Manager: the name without the hyphen and six characters that most ARNs end with. Policies
 * have `-??????` there.
 */
function withoutSuffix(text: string): string {
  return encodeURIComponent(text.replace(/-(?:[A-Za-z0-9]{6}|\?{6})$/, ''));
}

/** IAM: the page needs the name of a role without its path. */
function lastPart(text: string): string {
  return encodeURIComponent(text.slice(text.lastIndexOf('/') + 1));
}

/**
 * SQS: the URL of the queue with this ARN.
 *
 * @throws Error if the text is not an ARN.
 */
function queueUrl(text: string): string {
  const arn = parseArn(text);
  if (arn === undefined) {
    throw new Error('Not an ARN');
  }
  const { partition, region, accountId, resource } = arn;
  const { dnsSuffix } = partitionById(partition);
  return encodeURIComponent(`https://sqs.${region}.${dnsSuffix}/${accountId}/${resource}`);
}

function twice(text: string): string {
  return encodeURIComponent(encodeURIComponent(text));
}
