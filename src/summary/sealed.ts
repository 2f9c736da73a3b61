import type { SealRecipient } from '../delivery/recipients.ts';
import type { Sealed } from '../delivery/seal-for.ts';
import { opensLinks } from '../delivery/sealed-link.ts';
import { code, factsList, rowsTable } from './layout.ts';
import { html, type Markup } from './markup.ts';
import { openingLines } from './opening-lines.ts';
import { sealedLinkPart } from './sealed-link.ts';
import { spelledOut } from './spelled-out.ts';

/** A longer text (some hundred roles) would leave no room for anything else. */
const MAX_ARMORED_LENGTH = 512 * 1024;
/** The most recipients to list; the log has all of them. */
const MAX_RECIPIENTS = 200;
/** Post-quantum recipients of age are 2,000 characters long. */
const MAX_ID_LENGTH = 64;

type Kind = SealRecipient['key']['kind'];

/** The parts of a summary about a sealed text. */
export interface SealedParts {
  /** What opens it with a click. */
  readonly link: Markup | undefined;
  readonly text: Markup;
}

/** @param several - Whether it holds several links. */
export function sealedParts(sealed: Sealed, several: boolean, now: Date): SealedParts {
  return {
    link: sealed.link && sealedLinkPart(sealed.link, several, now),
    text: sealedPart(sealed, several),
  };
}

/**
 * Who can open the sealed link, and how to open it with age in a terminal. If there is a link to
 * click, the terminal commands are folded away.
 *
 * @param several - Whether it holds several links.
 */
export function sealedPart(sealed: Sealed, several: boolean): Markup {
  const terminal = terminalPart(sealed, several);
  return html`<h4>Sealed ${several ? 'links' : 'link'}</h4>
<p>Everybody may see this; only the owners of these keys can open it:</p>
${recipientsPart(sealed)}
${
  sealed.link === undefined
    ? terminal
    : html`<details><summary>Open it with age, in a terminal</summary>
${terminal}
</details>`
}`;
}

function recipientsPart({ recipients, link }: Sealed): Markup {
  const others = recipients.length - MAX_RECIPIENTS;
  const rows = recipients
    .slice(0, MAX_RECIPIENTS)
    .map(({ key, owner }) => [
      owner === undefined ? undefined : code(owner),
      link && html`${opensLinks(key) ? 'the link above' : 'the text below'}`,
      key.code === undefined ? undefined : code(key.code),
      code(key.kind),
      code(shortened(key.id)),
    ]);
  const columns = ['Who', 'Opens', 'Code of the key', 'Kind of key', 'Key'];
  return html`${rowsTable(columns, rows)}
${others > 0 ? html`<p>And ${others} more, which the log names.</p>` : undefined}`;
}

function terminalPart({ armored, recipients }: Sealed, several: boolean): Markup {
  const named = [...new Set(recipients.map(({ key }) => key.kind))];
  const kinds: readonly Kind[] = named.length === 0 ? ['age'] : named;
  const version = recipients.some(({ key }) => needsAge13(key.id)) ? '1.3' : '1.1';
  return html`<ol>
<li>Install <a href="https://age-encryption.org">age</a> ${version} or newer: ${code('brew install age')} on macOS, ${code('sudo apt install age')} on Debian and Ubuntu, ${code('winget install FiloSottile.age')} on Windows.</li>
<li>Paste the line for your system${kinds.length > 1 ? ' and the kind of your key' : ''} into a terminal (on Windows: PowerShell). If your private key is in another file, change the path in the line. Do not press Enter yet.
${factsList(commandsFor(kinds, several))}</li>
<li>Copy this text:
${textToCopy(armored)}</li>
<li>On macOS and Windows, press Enter in the terminal. On Linux, press Enter, paste the text, and press Enter again.</li>
</ol>`;
}

function needsAge13(id: string): boolean {
  return /^age1(?:pq|tag|tagpq)1/.test(id);
}

/** Keys of different kinds are in different files, so each kind has its own commands. */
function commandsFor(
  kinds: readonly Kind[],
  several: boolean,
): readonly (readonly [string, Markup])[] {
  return kinds.flatMap((kind) =>
    openingLines(kind, several).map(
      ([system, command]) =>
        [
          kinds.length > 1 ? `${system}, ${kind}` : system,
          html`<code>${spelledOut(command)}</code>`,
        ] as const,
    ),
  );
}

function textToCopy(armored: string): Markup {
  return armored.length > MAX_ARMORED_LENGTH
    ? html`<p>The text is too long for a summary; it is in the output <code>sealed-url</code>.</p>`
    : html`<pre><code>${spelledOut(armored.trimEnd())}</code></pre>`;
}

function shortened(id: string): string {
  return id.length > MAX_ID_LENGTH ? `${id.slice(0, 40)}…${id.slice(-20)}` : id;
}
