import { NOT_SHOWN } from '../text/invisible.ts';

/** HTML that is complete and safe to put into a page. */
export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

type Content = string | number | Markup | readonly Markup[] | undefined;

/**
 * A template for HTML. Its own text is HTML. Values are escaped, unless they are {@link Markup};
 * `undefined` inserts nothing.
 */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return new Markup(String.raw({ raw: parts }, ...contents.map(htmlOf)));
}

function htmlOf(content: Content): string {
  if (content === undefined) {
    return '';
  }
  if (content instanceof Markup) {
    return content.html;
  }
  return typeof content === 'object'
    ? content.map((markup) => markup.html).join('\n')
    : escapeText(String(content));
}

const HIDDEN = new RegExp(NOT_SHOWN, 'gu');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // An empty line would end the HTML, and Markdown would begin.
  '\n': '&#10;',
};

/**
 * Escapes text for HTML, between tags or in a quoted attribute, on one line.
 *
 * Uses exactly the entities that the runner knows (`&apos;`, not `&#39;`). So the runner still
 * finds and masks secrets of the user. Characters of {@link NOT_SHOWN} become `�`. A `reason`
 * cannot have them, so it stays as it is.
 *
 * @see {@link https://github.com/actions/runner/blob/main/src/Sdk/DTLogging/Logging/ValueEncoders.cs}
 */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(HIDDEN, (character) => ('\n\t'.includes(character) ? character : '\uFFFD'))
    .replace(/[&<>"'\n]/g, (character) => ENTITIES[character] ?? character);
}
