import type { Sealed } from '../delivery/delivery.ts';
import type { SealRecipient } from '../delivery/recipients.ts';
import { code, factsTable, rowsTable } from './layout.ts';
import { html, Markup } from './markup.ts';

/** A longer text (some hundred roles) would leave no room for anything else. */
const MAX_ARMORED_LENGTH = 512 * 1024;
/** As many as a reader looks through; the log has all of them. */
const MAX_RECIPIENTS = 200;
/** Post-quantum recipients of age are 2,000 characters long. */
const MAX_ID_LENGTH = 64;

type Kind = SealRecipient['key']['kind'];

const REFUSAL = 'Not opened: no https link';

/** Where the private key usually is. */
const IDENTITY_FILES: Readonly<Record<Kind, string>> = {
  'ssh-ed25519': '~/.ssh/id_ed25519',
  'ssh-rsa': '~/.ssh/id_rsa',
  age: '~/age-key.txt',
};

/**
 * The one line that opens a sealed link, for each system.
 *
 * Anybody can seal something for a public key. So nothing is opened but `https://` links: no file,
 * no program and no other scheme. What else was sealed is not shown either, as it could hold control
 * characters.
 *
 * @param several - The sealed text is a list of links to choose from, and not a link.
 */
export function openingLines(kind: Kind, several: boolean): readonly (readonly [string, string])[] {
  const file = IDENTITY_FILES[kind];
  const unix = `age -d -i ${file}`;
  const windows = `Get-Clipboard | age -d -i ${file.replace('~', '$HOME').replaceAll('/', '\\')}`;
  return several
    ? [
        ['macOS', `pbpaste | ${unix}`],
        ['Linux', unix],
        ['Windows', windows],
      ]
    : [
        ['macOS', openingInShell(`pbpaste | ${unix}`, 'open')],
        ['Linux', openingInShell(unix, 'xdg-open')],
        // In quotation marks several lines become one text, of which the beginning counts.
        [
          'Windows',
          `$u = "$(${windows})"; if ($u -like 'https://*') { Start-Process $u } else { '${REFUSAL}' }`,
        ],
      ];
}

function openingInShell(decrypt: string, opener: string): string {
  return `u=$(${decrypt}); case "$u" in https://*) ${opener} "$u";; *) echo '${REFUSAL}';; esac`;
}

/**
 * The sealed text, who can open it, and how.
 *
 * @param several - Whether there are several links in it.
 */
export function sealedPart({ armored, recipients }: Sealed, several: boolean): Markup {
  const named = [...new Set(recipients.map(({ key }) => key.kind))];
  const kinds: readonly Kind[] = named.length === 0 ? ['age'] : named;
  const others = recipients.length - MAX_RECIPIENTS;
  const readers = recipients
    .slice(0, MAX_RECIPIENTS)
    .map(({ key, owner }) => [
      owner === undefined ? undefined : code(owner),
      code(key.kind),
      code(shortened(key.id)),
    ]);
  return html`<h4>Sealed ${several ? 'links' : 'link'}</h4>
<p>Everybody may see this text; only the owners of these keys can open it:</p>
${rowsTable(['Who', 'Kind', 'Key'], readers)}
${others > 0 ? html`<p>And ${others} more, which the log names.</p>` : undefined}
<p>To open it, copy the text below and run the line for your system${kinds.length > 1 ? ' and the kind of your key' : ''}, with the file of your own private key. It needs <a href="https://age-encryption.org">age</a>. On Linux, paste the text, then press Enter; on Windows, use PowerShell.</p>
${factsTable(commandsFor(kinds, several))}
${textToCopy(armored)}`;
}

/** Keys of different kinds are in different files, so each kind has lines of its own. */
function commandsFor(
  kinds: readonly Kind[],
  several: boolean,
): readonly (readonly [string, Markup])[] {
  return kinds.flatMap((kind) =>
    openingLines(kind, several).map(
      ([system, command]) =>
        [kinds.length > 1 ? `${system}, ${kind}` : system, code(command)] as const,
    ),
  );
}

function textToCopy(armored: string): Markup {
  return armored.length > MAX_ARMORED_LENGTH
    ? html`<p>The text is too long for a summary; it is in the output <code>sealed-url</code>.</p>`
    : html`<pre><code>${new Markup(armored.trimEnd())}</code></pre>`;
}

function shortened(id: string): string {
  return id.length > MAX_ID_LENGTH ? `${id.slice(0, 40)}…${id.slice(-20)}` : id;
}
