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
 * `page` is the page, with the same placeholders, `{arn}` and `{partition}`. It stands below the
 * console host of the region; with `global:` in front below the host without a region; a whole
 * `https:` URL holds in the partition `aws` only. Values are percent-encoded once; `{name|raw}`
 * names another of the {@link ENCODINGS}. An ARN without a region has the region of the sign-in.
 *
 * The first row that fits counts. A page that takes what the ARN does not hold has no row: AWS's
 * own `/go/view` gets the ARN.
 */
export interface ResourcePage {
  readonly kind: string;
  readonly arn: string;
  readonly page: string;
  readonly sources: readonly Source[];
}
