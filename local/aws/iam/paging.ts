import { AwsError } from '../query/protocol.ts';
import type { XmlContent } from '../query/xml.ts';
import type { IamParameters } from './parameters.ts';

const DEFAULT_PAGE = 100;

/** Which page a call asks for. */
export interface PageRequest {
  /** Sort key of the last item of the page before. */
  readonly after: string | undefined;
  readonly size: number;
}

/** Reads `Marker` and `MaxItems`. */
export function readPageRequest(parameters: IamParameters): PageRequest {
  const size = parameters.integer('MaxItems', { min: 1, max: 1000 }) ?? DEFAULT_PAGE;
  const marker = parameters.text('Marker', { min: 1 });
  const after = marker === undefined ? undefined : Buffer.from(marker, 'base64').toString();
  if (marker !== undefined && after?.startsWith('after:') !== true) {
    throw new AwsError(400, 'ValidationError', `Invalid Marker: ${marker}`);
  }
  return { after: after?.slice('after:'.length), size };
}

/**
 * One page of a sorted list, and the marker of the next one. A marker names the last item of the
 * page, so no item is lost if items are deleted between two pages.
 */
export function page<T>(
  list: string,
  items: Iterable<T>,
  keyOf: (item: T) => string,
  show: (item: T) => XmlContent,
  { after, size }: PageRequest,
): Record<string, XmlContent> {
  const rest = [...items]
    .filter((item) => after === undefined || keyOf(item) > after)
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const shown = rest.slice(0, size);
  const last = shown.at(-1);
  const isTruncated = rest.length > shown.length && last !== undefined;
  return {
    [list]: shown.map(show),
    IsTruncated: isTruncated,
    Marker: isTruncated ? Buffer.from(`after:${keyOf(last)}`).toString('base64') : undefined,
  };
}
