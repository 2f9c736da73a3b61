import { once } from 'node:events';
import path from 'node:path';
import { Decrypter } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sendSignal } from '../../local/runner/signals.ts';
import { codeOf } from '../../src/link/code.ts';
import { dataOf, readFragment } from '../../src/link/fragment.ts';
import { decodePayload } from '../../src/link/payload.ts';
import { linksOf, textsOf } from '../github-page/document.ts';
import { browserKey } from '../seal/browser-key.ts';
import { launch, printed, start } from './launch.ts';

const SCRIPT = path.join(import.meta.dirname, '../../local/opener.ts');
/** The example of C2SP's text on age. */
const RECIPIENT = 'age1tag1qwe0kafsjrar4txm6heqnhpfuggzr0gvznz7fvygxrlq90u5mq2pysxtw6h';

describe('npm run opener', () => {
  let child: ReturnType<typeof launch>;
  let opener = '';
  let workflow = '';
  beforeAll(async () => {
    child = launch(['--port', '0'], {}, SCRIPT);
    const text = await printed(child, 'Ctrl-C');
    [opener = '', workflow = ''] = text.match(/http:\/\/localhost:\d+/g) ?? [];
  });
  afterAll(async () => {
    sendSignal(child, 'SIGINT');
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
  });

  const run = async (line: string) => {
    const body = new URLSearchParams({ line });
    return (await fetch(workflow, { method: 'POST', body })).text();
  };

  test('serves the page at the root of a site of its own, with the local sign-in host', async () => {
    const page = await (await fetch(opener)).text();
    expect(page).toContain('<title>Sealed links</title>');
    expect(page).toMatch(/SIGN_IN_BASE = new URL\("http:\/\/127\.0\.0\.1:\d+\/signin"\)/);
    expect((await fetch(`${opener}/other`)).status).toBe(404);
    expect(workflow).not.toBe(opener);
  });

  test('shows the summary of the action, with a sealed-link of it for the line', async () => {
    const mona = await browserKey();
    const shown = await run(`@mona-lisa ${mona.recipient}`);
    // Every other link would leave this machine.
    expect([...shown.matchAll(/ href="(http[^"#]*)/g)].map(([, address]) => address)).toEqual([
      `${opener}/`,
      `${opener}/`,
    ]);
    const [site, fragment = ''] = linksOf(shown)['Open the sealed link']?.split('#') ?? [];
    expect(site).toBe(`${opener}/`);
    const codes = textsOf(shown, 'code');
    expect(codes).toContain(codeOf(dataOf(fragment)));
    expect(codes).toContain(codeOf(mona.recipient));
    expect(shown).toContain('-----BEGIN AGE ENCRYPTED FILE-----');
    expect(shown).not.toContain('SigninToken');

    const decrypter = new Decrypter();
    decrypter.addIdentity(mona.identity);
    const read = readFragment(fragment);
    const content = read.kind === 'data' ? await decrypter.decrypt(read.ageFile) : undefined;
    const decoded = await decodePayload(new Uint8Array(content ?? []));
    const url = 'https://github.com/octo-org/octo-repo/actions/runs/16588214937';
    expect(decoded).toMatchObject({
      payload: { asker: 'mona-lisa', run: url, roles: [{ issuer: url }] },
    });
  });

  test.each([
    [
      `@login ${RECIPIENT}`,
      'invalid-input',
      'Replace @login with the GitHub login of the person who has this key.',
    ],
    [
      '@octocat age1tag1…',
      'invalid-input',
      'Copy the whole key: the dots stand for the rest of it.',
    ],
    [RECIPIENT, 'invalid-input', 'does not have a login and a key on line 1'],
    ['', 'invalid-input', 'is set, but empty'],
    ['"><script>alert(1)</script>', 'invalid-input', 'does not have a login and a key on line 1'],
  ])('refuses the line %j as the action does', async (line, code, sentence) => {
    const shown = await run(line);
    expect(textsOf(shown, 'h2')).toEqual(['The run failed']);
    const [alert = ''] = textsOf(shown, 'p').filter((text) => text.startsWith(code));
    expect(alert).toContain('Input "recipients"');
    expect(alert).toContain(sentence);
    expect(shown).not.toContain('<script>');
  });
});

test('npm run opener lists its options, and refuses others', async () => {
  expect((await start(['--help'], {}, SCRIPT)).stdout).toContain('--port NUMBER');
  const refused = await start(['--port', 'x'], {}, SCRIPT);
  expect([refused.exitCode, refused.stderr]).toEqual([
    2,
    '--port is "x". Write a number from 0 to 65534.\n',
  ]);
});
