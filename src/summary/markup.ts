/** HTML that is complete and safe to put into a page. */
export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

type Content = string | number | Markup | readonly Markup[] | undefined;

/**
 * A template for HTML: what stands in it as text is HTML, what is filled in is text and escaped,
 * unless it is {@link Markup} itself. `undefined` fills in nothing.
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

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // A line that is empty would end the HTML, and Markdown would begin.
  '\n': '&#10;',
};

/**
 * Text as HTML shows it, between tags or in a quoted attribute, on one line.
 *
 * These are exactly the entities that the runner knows (`&apos;`, not `&#39;`): what the user has
 * registered as a secret is so still found and masked. Characters without a form of their own
 * (controls, marks that turn the direction of writing, halves of surrogate pairs) become `�`.
 *
 * @see {@link https://github.com/actions/runner/blob/main/src/Sdk/DTLogging/Logging/ValueEncoders.cs}
 */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, (character) =>
      '\n\t'.includes(character) ? character : '\uFFFD',
    )
    .replace(/[&<>"'\n]/g, (character) => ENTITIES[character] ?? character);
}
