import type { SealRecipient } from '../delivery/recipients.ts';

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
