import { readFileSync } from 'node:fs';

/** A row of console-pages.tsv, whose head explains it. */
export interface RecordedPage {
  readonly confidence: string;
  readonly kind: string;
  /** The ARN or the service word. */
  readonly given: string;
  readonly url: string;
}

const text = readFileSync(new URL('./console-pages.tsv', import.meta.url), 'utf8');

/** Pages that public sources give for ARNs and service words. */
export const RECORDED: readonly RecordedPage[] = text
  .trim()
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .map((line) => {
    const [confidence = '', kind = '', given = '', url = ''] = line.split('\t');
    return { confidence, kind, given, url };
  });
