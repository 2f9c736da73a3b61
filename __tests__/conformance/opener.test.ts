import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import axe from 'axe-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loginOfUrl } from '../../opener/opening/login.ts';
import { useRealHosts } from '../e2e/real-hosts.ts';
import { World } from '../e2e/world.ts';
import { startChromium } from './browsers/chromium.ts';
import { startFirefox } from './browsers/firefox.ts';
import { armoredFor, fragmentFor, payload } from './browsers/sealer.ts';
import { type Site, serveSite } from './browsers/site.ts';
import { type Tab, type TestBrowser, waitFor } from './browsers/tab.ts';
import { startWebkit } from './browsers/webkit.ts';

const PAGE = readFileSync(new URL('../../opener/dist/index.html', import.meta.url));
const SIGN_IN = 'eu-central-1.signin.aws.amazon.com';
const OTHER = 'age1tag1qwe0kafsjrar4txm6heqnhpfuggzr0gvznz7fvygxrlq90u5mq2pysxtw6h';
const FRAMES = {
  '/start': '<title>Where a person comes from</title>',
  '/framed': '<iframe id="it" src="/" width="800" height="600"></iframe>',
  '/sandboxed':
    '<iframe id="it" sandbox="allow-scripts" src="/" width="800" height="600"></iframe>',
};
const BUTTON = "document.querySelector('.open')";
const WORKS = `return ${BUTTON} !== null && !${BUTTON}.disabled`;
const REFUSED = "return !document.querySelector('#refusal').hidden";

let world: World;
let real: Awaited<ReturnType<typeof useRealHosts>>;
let site: Site;
beforeAll(async () => {
  world = await World.start();
  real = await useRealHosts(world, ['sts.eu-central-1.amazonaws.com', SIGN_IN]);
  site = await serveSite(PAGE, FRAMES);
});
afterAll(async () => {
  await site.close();
  await real.close();
  await world.close();
});

/** A session of the local AWS, through the action, in the parts that a sealed link has. */
async function signIn() {
  const run = await world.run({
    inputs: {
      'role-arn': 'arn:aws:iam::111122223333:role/ReadOnly',
      region: 'eu-central-1',
      destination: 'cloudwatch/home#logsV2:log-groups',
    },
    environment: real.environment,
  });
  expect(run.outcome, run.log).toBe('success');
  const url = run.outputs['console-url'] ?? '';
  const signInToken = new URL(url).searchParams.get('SigninToken') ?? '';
  const { page, issuer } = loginOfUrl(url);
  return { url, session: { destination: page, issuer, signInToken } };
}

describe.each([
  ['Chromium', startChromium],
  ['Firefox', startFirefox],
  ['WebKit', startWebkit],
])('in %s the page', (_, start) => {
  let browser: TestBrowser;
  let tab: Tab;
  beforeAll(async () => {
    browser = await start({ proxy: real.environment.https_proxy });
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    tab = await browser.newTab();
  });
  afterEach(() => tab?.close());

  const text = (selector: string) =>
    tab.run<string>(`return document.querySelector('${selector}').innerText`);
  const recipient = () => tab.run<string>("return document.querySelector('#recipient').value");
  const follow = (fragment: string) => tab.goto(`${site.url}/#${fragment}`);

  /** @returns The recipient of the new key. */
  async function makeKey(): Promise<string> {
    await tab.goto(`${site.url}/`);
    await waitFor(tab, "return !document.querySelector('#making').hidden");
    await tab.click('#make');
    await waitFor(tab, "return document.querySelector('#recipient').value !== ''");
    return recipient();
  }

  async function refusalOf(fragment: string): Promise<string> {
    await tab.goto('about:blank');
    await follow(fragment);
    await waitFor(tab, REFUSED);
    return text('#refusal-what');
  }

  async function paste(pasted: string): Promise<void> {
    await tab.run(`const field = document.querySelector('#sealed');
field.value = ${JSON.stringify(pasted)};
field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));`);
  }

  test('makes one key, and keeps it', async () => {
    const first = await makeKey();
    expect(first).toMatch(/^age1tag1[02-9ac-hj-np-z]{59}$/);
    await tab.goto(`${site.url}/start`);
    await tab.goto(`${site.url}/`);
    await waitFor(tab, "return document.querySelector('#recipient').value !== ''");
    expect(await recipient()).toBe(first);
    expect(await tab.run("return document.querySelector('#making').hidden")).toBe(true);
  });

  test('opens what the action signed in to, with one click', async () => {
    const mine = await makeKey();
    const { session, url } = await signIn();
    await tab.goto(`${site.url}/start`);
    await follow(await fragmentFor(payload(session), OTHER, mine));
    await waitFor(tab, WORKS);
    expect(await text('.host')).toBe(SIGN_IN);
    expect((await text('.page')).replace(/\s/g, '')).toBe(session.destination);
    expect(await text('.says')).toMatch(/111122223333[\s\S]*ReadOnly[\s\S]*INC-1234[\s\S]*octocat/);
    // The login URL is nowhere in the page, where something else could follow it.
    const html = await tab.run<string>('return document.documentElement.outerHTML');
    expect(html).not.toContain(session.signInToken);
    expect(html).not.toContain(url);

    await tab.click('.open');
    await waitFor(tab, "return location.pathname === '/signin/console'");
    expect(await text('#account')).toBe('111122223333');
    expect(await text('#role')).toBe('ReadOnly');
    expect(await text('#destination')).toBe(session.destination);
    expect(await tab.run('return document.referrer')).toBe('');

    await tab.back();
    await waitFor(tab, "return document.title === 'Where a person comes from'");
    expect(await tab.url()).toBe(`${site.url}/start`);
  });

  test('takes the fragment out of the address at once, and starts over with another', async () => {
    const mine = await makeKey();
    await tab.goto('about:blank');
    await follow(await fragmentFor(payload({ role: 'First' }), mine));
    expect(await tab.url()).toBe(`${site.url}/`);
    await waitFor(tab, "return document.querySelector('.says').innerText.includes('First')");
    const other = await fragmentFor(payload({ role: 'Second' }), mine);
    await tab.run(`location.hash = '${other}'`);
    await waitFor(tab, "return document.querySelector('.says')?.innerText.includes('Second')");
    expect(await tab.url()).toBe(`${site.url}/`);
    expect(await tab.run("return document.body.innerText.includes('First')")).toBe(false);
  });

  test('opens nothing before a second, and nothing for a script', async () => {
    const mine = await makeKey();
    await tab.goto('about:blank');
    await follow(await fragmentFor(payload(), mine));
    await waitFor(tab, `return ${BUTTON} !== null`);
    expect(await tab.run(`return ${BUTTON}.disabled`)).toBe(true);
    const started = Date.now();
    await waitFor(tab, WORKS);
    expect(Date.now() - started).toBeGreaterThan(500);
    await tab.run(
      `${BUTTON}.click(); ${BUTTON}.dispatchEvent(new MouseEvent('click', { bubbles: true }))`,
    );
    await sleep(300);
    expect(await tab.url()).toBe(`${site.url}/`);
    // Whoever leaves the window has to look again.
    await tab.run("dispatchEvent(new Event('blur'))");
    await waitFor(tab, `return ${BUTTON}.disabled`);
    await waitFor(tab, WORKS);
  });

  test('opens what is pasted', async () => {
    const mine = await makeKey();
    const { url } = await signIn();
    const fragment = await fragmentFor(payload(), mine);
    for (const pasted of [`https://elsewhere.example/#${fragment}`, fragment]) {
      await tab.goto(`${site.url}/`);
      await waitFor(tab, "return !document.querySelector('#pasting').hidden");
      await paste(pasted);
      await waitFor(tab, WORKS);
      expect(await text('.says')).toContain('ReadOnly');
    }
    await tab.goto(`${site.url}/`);
    await waitFor(tab, "return !document.querySelector('#pasting').hidden");
    await paste(await armoredFor(`${url}\n`, mine));
    await waitFor(tab, WORKS);
    expect(await text('.host')).toBe(SIGN_IN);
    expect((await text('.says')).match(/unknown/g)).toHaveLength(6);
    await tab.click('.open');
    await waitFor(tab, "return location.pathname === '/signin/console'");
    expect(await text('#account')).toBe('111122223333');
  });

  test('has a sentence for each thing that it refuses', async () => {
    const mine = await makeKey();
    const good = await fragmentFor(payload(), mine);
    expect(await refusalOf(await fragmentFor(payload(), OTHER))).toBe(
      'This link is sealed for other keys than the one in this browser.',
    );
    expect(await refusalOf(good.slice(0, -4))).toMatch(/^This link is damaged/);
    expect(await refusalOf(good.replace('1.', '2.'))).toMatch(/newer version/);
    expect(await refusalOf(await fragmentFor(payload({ region: 'xx-test-1' }), mine))).toMatch(
      /not an AWS sign-in page/,
    );
    await paste('hello');
    await waitFor(
      tab,
      "return document.querySelector('#refusal-what').innerText === 'This is not a sealed link.'",
    );
    await paste('');
    await waitFor(tab, "return document.querySelector('#refusal').hidden");
  });

  test('has no button for a link whose time is up', async () => {
    const mine = await makeKey();
    await tab.goto('about:blank');
    await follow(await fragmentFor(payload({ urlExpiresAt: new Date(Date.now() + 4_000) }), mine));
    await waitFor(tab, WORKS);
    await waitFor(tab, `return ${BUTTON} === null`);
    expect(await text('.time')).toMatch(/^This link worked until .*Run the workflow again/);
  });

  test('opens nothing without a key, and makes none below the root of its site', async () => {
    expect(await refusalOf(await fragmentFor(payload(), OTHER))).toMatch(/has no key yet/);
    expect(await tab.run("return document.querySelector('#making').hidden")).toBe(false);
    await tab.goto(`${site.url}/opener/`);
    await waitFor(tab, REFUSED);
    expect(await text('#refusal-what')).toMatch(/only at the root of a site/);
    expect(await tab.run("return document.querySelector('#making').hidden")).toBe(true);
  });

  test.each(['/framed', '/sandboxed'])('works in no frame: %s', async (path) => {
    await makeKey();
    await tab.goto(site.url + path);
    if (path === '/sandboxed') {
      // Nobody outside sees into it; what it did not ask for, it did not do.
      await sleep(500);
      return;
    }
    const inside = "document.querySelector('#it').contentDocument";
    await waitFor(tab, `return !${inside}.querySelector('#refusal').hidden`);
    const shown = await tab.run<string>(`return ${inside}.body.innerText`);
    expect(shown).toContain('This page does not work inside another page.');
    expect(shown).not.toMatch(/Make a key|age1tag1|Sealed link\n/);
  });

  test('lets no script have the key', async () => {
    await makeKey();
    const stored = await tab.run<{ extractable: boolean; usages: string[]; exported: string }>(`
const database = await new Promise((resolve) => {
  const opening = indexedDB.open('aws-console-url');
  opening.onsuccess = () => resolve(opening.result);
});
const record = await new Promise((resolve) => {
  const asked = database.transaction('keys').objectStore('keys').getAll();
  asked.onsuccess = () => resolve(asked.result[0]);
});
const { privateKey } = record;
const tries = ['jwk', 'pkcs8', 'raw'].map((format) =>
  crypto.subtle.exportKey(format, privateKey).then(() => format, () => 'refused'));
return {
  extractable: privateKey.extractable,
  usages: privateKey.usages,
  exported: (await Promise.all(tries)).join(),
};`);
    expect(stored).toEqual({
      extractable: false,
      usages: ['deriveBits'],
      exported: 'refused,refused,refused',
    });
  });

  test('shows texts of the sealer as texts, with nothing hidden in them', async () => {
    const mine = await makeKey();
    const hostile = payload(
      {},
      {
        reason: '<img src=x onerror="document.title=1"> \u202eevil\u200b',
        asker: 'octocat',
        run: 'http://evil.example/o/r/actions/runs/1',
      },
    );
    await tab.goto('about:blank');
    await follow(await fragmentFor(hostile, mine));
    await waitFor(tab, WORKS);
    expect(await text('.says')).toContain(
      '<img src=x onerror="document.title=1"> \\u{202e}evil\\u{200b}',
    );
    expect(await tab.run("return document.querySelectorAll('.says a, img').length")).toBe(0);
    expect(await tab.run('return document.title')).toBe('Sealed links');
  });

  test('loads nothing and sends nothing', async () => {
    const before = site.asked.length;
    const mine = await makeKey();
    await tab.goto('about:blank');
    await follow(await fragmentFor(payload(), mine));
    await waitFor(tab, WORKS);
    const tried = await tab.run<string[]>(`
const refused = (promise) => promise.then(() => 'sent', () => 'refused');
const image = new Image();
const loaded = new Promise((resolve, reject) => { image.onload = resolve; image.onerror = reject; });
image.src = '/image';
return [await refused(fetch('/fetch')), await refused(loaded), performance.getEntriesByType('resource').filter((entry) => entry.responseStatus > 0).length];`);
    expect(tried).toEqual(['refused', 'refused', 0]);
    expect(site.asked.slice(before)).toEqual(['/', '/']);
  });

  test('deletes its key when it is told to, and only then', async () => {
    const first = await makeKey();
    await tab.click('#start-over summary');
    expect(await tab.run("return document.querySelector('#delete').disabled")).toBe(true);
    await tab.click('#sure');
    await tab.click('#delete');
    await waitFor(tab, "return !document.querySelector('#making').hidden");
    await tab.click('#make');
    await waitFor(tab, "return document.querySelector('#recipient').value !== ''");
    expect(await recipient()).not.toBe(first);
  });

  test('can be used with the keyboard alone', async () => {
    await tab.goto(`${site.url}/`);
    await waitFor(tab, "return !document.querySelector('#making').hidden");
    await pressUntilFocused('#make');
    await tab.press('Enter');
    await waitFor(tab, "return document.querySelector('#recipient').value !== ''");
    const { session } = await signIn();
    const fragment = await fragmentFor(payload(session), await recipient());
    await tab.goto('about:blank');
    await follow(fragment);
    await waitFor(tab, WORKS);
    await pressUntilFocused('.open');
    await tab.press('Enter');
    await waitFor(tab, "return location.pathname === '/signin/console'");
  });

  async function pressUntilFocused(selector: string): Promise<void> {
    const isFocused = `return document.activeElement === document.querySelector('${selector}')`;
    for (let presses = 0; presses < 10 && !(await tab.run(isFocused)); presses += 1) {
      await tab.press('Tab');
    }
    expect(await tab.run(isFocused)).toBe(true);
  }

  test('has nothing that axe finds wrong', async () => {
    expect(await violations()).toEqual([]);
    const mine = await makeKey();
    await tab.click('#start-over summary');
    expect(await violations()).toEqual([]);
    expect(await refusalOf('1.AAAA')).not.toBe('');
    expect(await violations()).toEqual([]);
    await tab.goto('about:blank');
    const { roles } = payload();
    const failure = {
      kind: 'failure',
      accountId: '444455556666',
      role: 'Deploy',
      code: 'network',
    } as const;
    await follow(await fragmentFor({ ...payload(), roles: [...roles, failure] }, mine));
    await waitFor(tab, WORKS);
    expect(await violations()).toEqual([]);
  });

  async function violations(): Promise<string[]> {
    if (!(await tab.url()).startsWith(site.url)) {
      await tab.goto(`${site.url}/`);
    }
    return tab.run(`${axe.source};
const { violations } = await window.axe.run();
return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html));`);
  }
});
