import type { Source } from './sources.ts';

/**
 * The page of a kind of resource. To add one, write a row into the table of its area.
 *
 * `arn` is the form of the ARN, for any partition. Its placeholders:
 *
 * | placeholder | stands for |
 * |---|---|
 * | `{region}`, `{account}` | a region, twelve digits |
 * | `{name}` | text without `/`, `:` and `*` |
 * | `{name/}` | text without `:` and `*` |
 * | `{name#}` | digits |
 * | `{name*}` | any text |
 * | `[…]` | what may be missing |
 *
 * `page` is the page, with the same placeholders and `{arn}` and `{partition}`. By default it is a
 * path below the console host of the region. With `global:` it is below the host without a region.
 * A whole `https:` URL exists only in the partition `aws`. Values are percent-encoded once;
 * `{name|raw}` selects another of the {@link ENCODINGS}. An ARN without a region gets the region of
 * the sign-in.
 *
 * The first matching row is used. A page that needs facts beyond the ARN gets no row: the ARN then
 * goes to AWS's own `/go/view`.
 */
export interface ResourcePage {
  readonly kind: string;
  readonly arn: string;
  readonly page: string;
  readonly sources: readonly Source[];
}
