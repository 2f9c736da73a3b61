import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../local/github-page/render.ts';
import { mask } from '../../local/runner/index.ts';
import { openingLines } from '../../src/summary/opening-lines.ts';
import { spelledOut } from '../../src/summary/spelled-out.ts';
import { textsOf } from '../github-page/document.ts';

/** Secrets whose lines are masks that match ordinary text. */
const FOREIGN = {
  JSON: '{\n  "private_key": "x",\n  "other": {\n  },\n}\n',
  'a list of YAML': '---\n-\n[\n]\n...\n',
  'a shell script': '$\n(\n)\n{\n}\n"\n\'\n*)\n|\n',
  'punctuation of URLs and base64': ':\n/\n//\n.\n_\n-\n+\n=\n==\n',
};
const SHOWN = openingLines('ssh-ed25519', false).map(([, command]) => command);
const ARMORED = '-----BEGIN AGE ENCRYPTED FILE-----\nYWdl/+==\n-----END AGE ENCRYPTED FILE-----';

describe.each(Object.entries(FOREIGN))('with a secret of %s', (_what, secret) => {
  test.each([...SHOWN, ARMORED])('%s is shown as it is', (text) => {
    const secrets = [secret, ...secret.split('\n').map((line) => line.trim())];
    const written = spelledOut(text).html;
    expect(mask(written, secrets.filter(Boolean))).toBe(written);
    expect(textsOf(renderMarkdown(`<pre><code>${written}</code></pre>`), 'code')).toEqual([text]);
  });
});

test('a browser reads the same text, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => {
      const shown = text.replace(/[^\x21-\x7e]/g, 'x');
      const html = `<pre><code>${spelledOut(shown).html}</code></pre>`;
      expect(textsOf(renderMarkdown(html), 'code')).toEqual([shown]);
    }),
  );
});
