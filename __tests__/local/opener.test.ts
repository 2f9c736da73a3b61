import { once } from 'node:events';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sendSignal } from '../../local/runner/signals.ts';
import { dataOf, readFragment } from '../../src/link/fragment.ts';
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

  test('seals a link of the local AWS for the line of the page', async () => {
    const shown = await run(`@octocat ${RECIPIENT}`);
    const [, site, fragment = ''] = /<a href="(http[^"#]*)\/#([^"]*)">/.exec(shown) ?? [];
    expect(site).toBe(opener);
    expect(readFragment(fragment).kind).toBe('data');
    expect(Buffer.from(dataOf(fragment), 'base64url').toString('latin1')).toMatch(
      /^age-encryption\.org\/v1\n-> p256tag \S+ \S+\n/,
    );
    expect(shown).toContain('-----BEGIN AGE ENCRYPTED FILE-----');
    expect(shown).not.toContain('SigninToken');
  });

  test.each(['', 'hello', '"><script>alert(1)</script>'])('refuses the line %j', async (line) => {
    const shown = await run(line);
    expect(shown).toContain('This line has no recipient.');
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
