import { withRetries } from '../http/retry.ts';
import { iamFailure, isGone, judgeIamFailure } from './iam-errors.ts';

/** The maximum of IAM. */
const PAGE_SIZE = 1000;

interface Page {
  readonly IsTruncated?: boolean | undefined;
  readonly Marker?: string | undefined;
}

/**
 * Functions that call IAM, with retries until the signal ends them, and with errors that the user
 * can act on.
 */
export function iamCalls(signal: AbortSignal) {
  async function change<T>(action: string, subject: string, send: () => Promise<T>): Promise<T> {
    try {
      return await withRetries(send, judgeIamFailure, signal);
    } catch (error) {
      throw iamFailure(error, action, subject);
    }
  }

  /** Returns `undefined` if IAM does not have the subject. */
  function unlessGone<T>(action: string, subject: string, send: () => Promise<T>) {
    return change(action, subject, () => unless(isGone, send));
  }

  /** All pages of a list; no page if IAM does not have the subject. */
  async function* pages<T extends Page>(
    action: string,
    subject: string,
    send: (page: { Marker: string | undefined; MaxItems: number }) => Promise<T>,
  ): AsyncGenerator<T> {
    let marker: string | undefined;
    do {
      const request = { MaxItems: PAGE_SIZE, Marker: marker };
      const page = await unlessGone(action, subject, () => send(request));
      if (page === undefined) {
        return;
      }
      yield page;
      marker = page.IsTruncated ? page.Marker : undefined;
    } while (marker !== undefined);
  }

  return { change, unlessGone, pages };
}

/** The items of all pages. */
export async function collect<P>(
  list: AsyncIterable<P>,
  itemsOf: (page: P) => readonly (string | undefined)[] | undefined,
): Promise<readonly string[]> {
  const items: string[] = [];
  for await (const page of list) {
    items.push(...(itemsOf(page) ?? []).filter((item) => item !== undefined));
  }
  return items;
}

/** Returns `undefined` instead of an error that `accepted` accepts. */
export async function unless<T>(
  accepted: (error: unknown) => boolean,
  send: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await send();
  } catch (error) {
    if (accepted(error)) {
      return undefined;
    }
    throw error;
  }
}
