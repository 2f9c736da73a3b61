import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inEachBrowser, opener, page } from './browsers/each-browser.ts';
import { BUTTON, OTHER, REFUSED, WORKS } from './browsers/opener-page.ts';
import { fragmentFor, payload } from './browsers/sealer.ts';

const FRAMES = {
  '/framed': '<iframe src="/" width="800" height="600"></iframe>',
  '/sandboxed': '<iframe sandbox="allow-scripts" src="/" width="800" height="600"></iframe>',
  '/sandboxed-with-keys':
    '<iframe sandbox="allow-scripts allow-same-origin" src="/" width="800" height="600"></iframe>',
};
const SITE = { pages: FRAMES };
const HOSTILE = [
  'javascript:document.title=1',
  '<img/src=x/onerror=document.title=1>',
  '1.<img/src=x/onerror=document.title=1>',
  "1.'-document.title=1-'",
  '1.__proto__',
  '#/../../?x=1',
  'https://evil.example/#1.YWdl',
];
/** Each tries to reach the server. A try that throws did not reach it. */
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

/** How long the button does not work after the window lost the focus. */
const TIME_AFTER_BLUR = `
const started = performance.now();
const until = async (isDisabled) => {
  while (${BUTTON}.disabled !== isDisabled) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};
dispatchEvent(new Event('blur'));
await until(true);
await until(false);
return performance.now() - started;`;

inEachBrowser(() => {
  test('opens nothing before a second, and nothing for a script', async () => {
    const mine = await page.makeKey();
    await page.arrive(await fragmentFor(payload(), mine));
    await page.waitFor(WORKS);
    expect(await page.tab.run('return performance.now()')).toBeGreaterThan(1000);
    await page.tab.run(
      `${BUTTON}.click(); ${BUTTON}.dispatchEvent(new MouseEvent('click', { bubbles: true }))`,
    );
    await sleep(300);
    expect(await page.tab.url()).toBe(`${opener.site.url}/`);
    // Whoever leaves the window has to look again, for a second.
    expect(await page.tab.run(TIME_AFTER_BLUR)).toBeGreaterThan(1000);
  });

  test('has a sentence for each thing that it refuses', async () => {
    const mine = await page.makeKey();
    const good = await fragmentFor(payload(), mine);
    expect(await page.refusalOf(await fragmentFor(payload(), OTHER))).toBe(
      'This link is sealed for other keys than the one in this browser.',
    );
    expect(await page.refusalOf(good.slice(0, -4))).toMatch(/^This link is damaged/);
    expect(await page.refusalOf(good.replace('1.', '2.'))).toMatch(/newer version/);
    expect(await page.refusalOf(await fragmentFor(payload({ region: 'xx-test-1' }), mine))).toMatch(
      /not an AWS sign-in page/,
    );
    await page.paste('hello');
    await page.waitFor(
      "return document.querySelector('#refusal-what').innerText === 'This is not a sealed link.'",
    );
    await page.paste('');
    await page.waitFor("return document.querySelector('#refusal').hidden");
  });

  test('opens nothing without a key, and makes none below the root of its site', async () => {
    expect(await page.refusalOf(await fragmentFor(payload(), OTHER))).toMatch(/has no key yet/);
    expect(await page.tab.run("return document.querySelector('#making').hidden")).toBe(false);
    await page.tab.goto(`${opener.site.url}/opener/`);
    await page.waitFor(REFUSED);
    expect(await page.text('#refusal-what')).toMatch(/only at the root of a site/);
    expect(await page.tab.run("return document.querySelector('#making').hidden")).toBe(true);
  });

  test.each(Object.keys(FRAMES))('works in no frame: %s', async (path) => {
    await page.makeKey();
    await page.tab.goto(opener.site.url + path);
    const shown = async () => page.tab.runInFrame<string>('return document.body.innerText');
    await expect.poll(shown).toContain('This page does not work inside another page.');
    expect(await shown()).not.toMatch(/Make a key|age1tag1|Sealed link\n/);
  });

  test('lets no script have the key', async () => {
    await page.makeKey();
    const stored = await page.tab.run<{
      extractable: boolean;
      usages: string[];
      exported: string;
    }>(`
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
    const mine = await page.makeKey();
    const hostile = payload(
      {},
      {
        reason: '<img src=x onerror="document.title=1"> \u202eevil\u200b',
        asker: 'octocat',
        run: 'http://evil.example/o/r/actions/runs/1',
      },
    );
    await page.arrive(await fragmentFor(hostile, mine));
    await page.waitFor(WORKS);
    expect(await page.text('.says')).toContain(
      '<img src=x onerror="document.title=1"> \\u{202e}evil\\u{200b}',
    );
    expect(await page.tab.run("return document.querySelectorAll('.says a, img').length")).toBe(0);
    expect(await page.tab.run('return document.title')).toBe('Sealed links');
  });

  test('runs nothing of what it is given', async () => {
    await page.makeKey();
    for (const hostile of HOSTILE) {
      await page.arrive(hostile);
      await page.waitFor(REFUSED);
      await page.paste(hostile);
      expect(
        await page.tab.run('return [document.title, document.querySelectorAll("img").length]'),
      ).toEqual(['Sealed links', 0]);
    }
  });

  test('loads nothing and sends nothing', async () => {
    const { asked, violations } = opener.site;
    const [earlier, reported] = [asked.length, violations.length];
    const mine = await page.makeKey();
    await page.arrive(await fragmentFor(payload(), mine));
    await page.waitFor(WORKS);
    await sleep(500);
    expect(violations.slice(reported)).toEqual([]);
    // The policy holds against script in the page, too.
    await page.tab.run(WAYS_TO_SEND);
    await expect.poll(() => violations.slice(reported).join()).toContain('connect-src');
    await sleep(500);
    expect(asked.slice(earlier)).toEqual(['/', '/']);
  });
}, SITE);
