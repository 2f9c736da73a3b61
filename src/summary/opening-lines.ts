import type { SealRecipient } from '../delivery/recipients.ts';

type Kind = SealRecipient['key']['kind'];

const REFUSAL = 'Not opened: no https link';

/** The usual file of the private key. */
const IDENTITY_FILES: Readonly<Record<Kind, string>> = {
  'ssh-ed25519': '~/.ssh/id_ed25519',
  'ssh-rsa': '~/.ssh/id_rsa',
  age: '~/age-key.txt',
};

/**
 * The one line that opens a sealed link, for each system.
 *
 * Anybody can seal something for a public key. So the lines open only `https://` links: no file, no
 * program, no other scheme. They do not show other texts either, since these could hold control
 * characters.
 *
 * @param several - Whether the sealed text is a list of links to choose from.
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
        // Quotation marks join several lines into one text; its beginning is checked.
        [
          'Windows',
          `$u = "$(${windows})"; if ($u -like 'https://*') { Start-Process $u } else { '${REFUSAL}' }`,
        ],
      ];
}

function openingInShell(decrypt: string, opener: string): string {
  return `u=$(${decrypt}); case "$u" in https://*) ${opener} "$u";; *) echo '${REFUSAL}';; esac`;
}
