import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  onTestFinished,
  test,
} from 'vitest';
import { sendSignal } from '../../local/runner/signals.ts';
import { loginOfUrl } from '../../opener/opening/login.ts';
import { useRealHosts } from '../e2e/real-hosts.ts';
import { World } from '../e2e/world.ts';
import { launch, printed } from '../local/launch.ts';
import { startChromium } from './browsers/chromium.ts';
import { startFirefox } from './browsers/firefox.ts';
import { armoredFor, fragmentFor, payload } from './browsers/sealer.ts';
import { type Site, serveSite } from './browsers/site.ts';
import { type Tab, type TestBrowser, waitFor } from './browsers/tab.ts';
import { startWebkit } from './browsers/webkit.ts';

const PAGE = readFileSync(new URL('../../opener/dist/index.html', import.meta.url));
const OPENER_SCRIPT = fileURLToPath(new URL('../../local/opener.ts', import.meta.url));
const SIGN_IN = 'eu-central-1.signin.aws.amazon.com';
const OTHER = 'age1tag1qwe0kafsjrar4txm6heqnhpfuggzr0gvznz7fvygxrlq90u5mq2pysxtw6h';
const FRAMES = {
  '/start': '<title>Where a person comes from</title>',
  '/framed': '<iframe src="/" width="800" height="600"></iframe>',
  '/sandboxed': '<iframe sandbox="allow-scripts" src="/" width="800" height="600"></iframe>',
  '/sandboxed-with-keys':
    '<iframe sandbox="allow-scripts allow-same-origin" src="/" width="800" height="600"></iframe>',
};
const HOSTILE = [
  'javascript:document.title=1',
  '<img/src=x/onerror=document.title=1>',
  '1.<img/src=x/onerror=document.title=1>',
  "1.'-document.title=1-'",
  '1.__proto__',
  '#/../../?x=1',
  'https://evil.example/#1.YWdl',
];
/** Each tries to reach the server; a way that throws has not reached it. */
const WAYS_TO_SEND = `
const add = (name, properties) => document.body.append(Object.assign(document.createElement(name), properties));
const ways = [
  () => fetch('/fetch').catch(() => 0),
  () => fetch('/fetch', { mode: 'no-cors', keepalive: true }).catch(() => 0),
  () => navigator.sendBeacon('/beacon', 'x'),
  () => { const request = new XMLHttpRequest(); request.open('GET', '/xhr'); request.send(); },
  () => new EventSource('/events'),
  () => new WebSocket('ws://' + location.host + '/socket'),
  () => add('img', { src: '/image' }),
  () => add('iframe', { src: '/frame' }),
  () => add('video', { src: '/video' }),
  () => add('object', { data: '/object' }),
  () => add('embed', { src: '/embed' }),
  () => add('script', { src: '/script' }),
  () => add('link', { rel: 'stylesheet', href: '/style' }),
  () => add('link', { rel: 'prefetch', href: '/prefetch' }),
  () => add('link', { rel: 'preload', as: 'image', href: '/preload' }),
  () => add('link', { rel: 'manifest', href: '/manifest' }),
  () => add('style', { textContent: "@import '/import'; body { background: url(/background) }" }),
  () => { document.body.style.backgroundImage = 'url(/inline)'; },
  () => { add('form', { id: 'out', method: 'post', action: '/form' }); document.querySelector('#out').submit(); },
  () => new Worker('/worker'),
  () => navigator.serviceWorker.register('/service-worker').catch(() => 0),
  () => new FontFace('x', 'url(/font)').load().catch(() => 0),
  () => { document.body.insertAdjacentHTML('beforeend', '<img src=/html>'); },
  () => eval("fetch('/eval')"),
];
for (const way of ways) {
  try { way(); } catch {}
}`;
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
async function signIn(inputs: Readonly<Record<string, string>> = {}) {
  const run = await world.run({
    inputs: {
      'role-arn': 'arn:aws:iam::111122223333:role/ReadOnly',
      region: 'eu-central-1',
      destination: 'cloudwatch/home#logsV2:log-groups',
      ...inputs,
    },
    environment: real.environment,
  });
  expect(run.outcome, run.log).toBe('success');
  const url = run.outputs['console-url'] ?? '';
  const signInToken = new URL(url).searchParams.get('SigninToken') ?? '';
  const { page, issuer } = loginOfUrl(url);
  const link = run.outputs['sealed-link'] ?? '';
  return { url, link, session: { destination: page, issuer, signInToken } };
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

  test('opens the sealed-link of the action', async () => {
    const { link, session } = await signIn({
      'seal-to': '@octocat',
      recipients: `@octocat ${await makeKey()}`,
      'opener-url': `${site.url}/`,
      reason: 'INC-99',
    });
    await tab.goto('about:blank');
    await tab.goto(link);
    await waitFor(tab, WORKS);
    expect(await text('.host')).toBe(SIGN_IN);
    expect(await text('.says')).toMatch(/111122223333[\s\S]*ReadOnly[\s\S]*INC-99/);
    await tab.click('.open');
    await waitFor(tab, "return location.pathname === '/signin/console'");
    expect(await text('#destination')).toBe(session.destination);
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

  test.each(Object.keys(FRAMES).filter((path) => path !== '/start'))(
    'works in no frame: %s',
    async (path) => {
      await makeKey();
      await tab.goto(site.url + path);
      const shown = async () => tab.runInFrame<string>('return document.body.innerText');
      await expect.poll(shown).toContain('This page does not work inside another page.');
      expect(await shown()).not.toMatch(/Make a key|age1tag1|Sealed link\n/);
    },
  );

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

  test('runs nothing of what it is given', async () => {
    await makeKey();
    for (const hostile of HOSTILE) {
      await tab.goto('about:blank');
      await follow(hostile);
      await waitFor(tab, REFUSED);
      await paste(hostile);
      expect(
        await tab.run('return [document.title, document.querySelectorAll("img").length]'),
      ).toEqual(['Sealed links', 0]);
    }
  });

  test('loads nothing and sends nothing', async () => {
    const before = site.asked.length;
    const mine = await makeKey();
    await tab.goto('about:blank');
    await follow(await fragmentFor(payload(), mine));
    await waitFor(tab, WORKS);
    // The policy holds against script in the page, too.
    await tab.run(WAYS_TO_SEND);
    await sleep(500);
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

  test('fits the screen of a phone', async () => {
    await tab.goto(`${site.url}/`);
    await tab.narrow();
    const mine = await makeKey();
    await expectFits();
    await tab.goto('about:blank');
    const destination = `https://eu-central-1.console.aws.amazon.com/s3/home?region=eu-central-1#${'x'.repeat(2000)}`;
    await follow(await fragmentFor(payload({ destination, role: 'R'.repeat(64) }), mine));
    await waitFor(tab, `return ${BUTTON} !== null`);
    await expectFits();
  });

  async function expectFits(): Promise<void> {
    const [wide, inside] = await tab.run<[number, number]>(
      'return [document.documentElement.scrollWidth, innerWidth]',
    );
    expect(inside).toBeLessThan(450);
    expect(wide).toBeLessThanOrEqual(inside);
    const small = await tab.run<string[]>(`
return [...document.querySelectorAll('button')]
  .filter((button) => button.offsetParent && button.getBoundingClientRect().height < 44)
  .map((button) => button.innerText);`);
    expect(small).toEqual([]);
  }

  test('opens a link of npm run opener, from the first visit to the console', async () => {
    const child = launch(['--port', '0'], {}, OPENER_SCRIPT);
    try {
      const printedText = await printed(child, 'Ctrl-C');
      const [opener = '', workflow = ''] = printedText.match(/http:\/\/localhost:\d+/g) ?? [];
      await tab.goto(opener);
      await waitFor(tab, "return !document.querySelector('#making').hidden");
      await tab.click('#make');
      await waitFor(tab, "return document.querySelector('#recipient').value !== ''");
      const line = await text('#line');
      await tab.goto(workflow);
      await tab.run(`document.querySelector('#line').value = ${JSON.stringify(line)}`);
      await tab.click('button');
      await waitFor(tab, "return document.querySelector('h2')?.innerText === 'Job summary'");
      await tab.click('h2 ~ p a');
      await waitFor(tab, WORKS);
      await tab.click('.open');
      await waitFor(tab, "return location.pathname.endsWith('/signin/console')");
      expect(await text('#role')).toBe('ReadOnly');
    } finally {
      sendSignal(child, 'SIGINT');
      await once(child, 'close');
    }
  });

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
    return violationsIn(tab);
  }
});

describe.each([
  ['Chromium', startChromium],
  ['Firefox', startFirefox],
])('in dark colours in %s', (_, start) => {
  test('the page has nothing that axe finds wrong', async () => {
    const browser = await start({ proxy: real.environment.https_proxy, dark: true });
    onTestFinished(() => browser.close());
    const tab = await browser.newTab();
    await tab.goto(`${site.url}/`);
    expect(await tab.run("return matchMedia('(prefers-color-scheme: dark)').matches")).toBe(true);
    expect(await violationsIn(tab)).toEqual([]);
    await tab.click('#make');
    await waitFor(tab, "return document.querySelector('#recipient').value !== ''");
    expect(await violationsIn(tab)).toEqual([]);
    const mine = await tab.run<string>("return document.querySelector('#recipient').value");
    const fragment = await fragmentFor(payload(), mine);
    await tab.goto('about:blank');
    await tab.goto(`${site.url}/#${fragment}`);
    await waitFor(tab, WORKS);
    expect(await violationsIn(tab)).toEqual([]);
  });
});

/** What axe finds wrong with the page in a tab. */
function violationsIn(tab: Tab): Promise<string[]> {
  return tab.run(`${axe.source};
const { violations } = await window.axe.run();
return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html));`);
}
