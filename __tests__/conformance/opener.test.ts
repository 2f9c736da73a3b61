import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { sendSignal } from '../../local/runner/signals.ts';
import { ACCOUNT_IDS } from '../e2e/accounts.ts';
import { launch, printed } from '../local/launch.ts';
import { inEachBrowser, opener, page } from './browsers/each-browser.ts';
import { BUTTON, ELSEWHERE, OTHER, SIGN_IN, WORKS } from './browsers/opener-page.ts';
import { armoredFor, fragmentFor, payload } from './browsers/sealer.ts';

const OPENER_SCRIPT = fileURLToPath(new URL('../../local/opener.ts', import.meta.url));
const SITE = { pages: { '/start': '<title>Where a person comes from</title>' } };

inEachBrowser(() => {
  test('makes one key, and keeps it', async () => {
    const first = await page.makeKey();
    expect(first).toMatch(/^age1tag1[02-9ac-hj-np-z]{59}$/);
    await page.tab.goto(`${opener.site.url}/start`);
    await page.tab.goto(`${opener.site.url}/`);
    await page.waitFor("return document.querySelector('#recipient').value !== ''");
    expect(await page.recipient()).toBe(first);
    expect(await page.tab.run("return document.querySelector('#making').hidden")).toBe(true);
  });

  test.each([
    ['promises to', 'async () => true', 'This browser keeps the key until'],
    ['refuses to', 'async () => false', 'This browser may remove the key'],
    ['gives no answer', '() => new Promise(() => {})', 'This browser may remove the key'],
  ])('asks the browser once to keep the key, which %s', async (_, persist, said) => {
    await page.makeKey(`window.asked = 0;
const answer = ${persist};
const persist = () => { window.asked += 1; return answer(); };
Object.defineProperty(navigator, 'storage', { value: { persist } });`);
    await page.waitFor(`return document.querySelector('#kept').innerText.startsWith('${said}')`);
    expect(await page.tab.run('return window.asked')).toBe(1);
  });

  test('opens what the action signed in to, with one click', async () => {
    const mine = await page.makeKey();
    const { session, url } = await opener.signIn();
    await page.tab.goto(`${opener.site.url}/start`);
    await page.follow(await fragmentFor(payload(session), OTHER, mine));
    await page.waitFor(WORKS);
    expect(await page.text('.host')).toBe(SIGN_IN);
    expect((await page.text('.page')).replace(/\s/g, '')).toBe(session.destination);
    expect(await page.text('.says')).toMatch(
      /111122223333[\s\S]*ReadOnly[\s\S]*INC-1234[\s\S]*octocat/,
    );
    // The login URL is nowhere in the page, so nothing else can follow it.
    const html = await page.tab.run<string>('return document.documentElement.outerHTML');
    expect(html).not.toContain(session.signInToken);
    expect(html).not.toContain(url);

    await page.tab.click('.open');
    await page.waitFor("return location.pathname === '/signin/console'");
    expect(await page.text('#account')).toBe('111122223333');
    expect(await page.text('#role')).toBe('ReadOnly');
    expect(await page.text('#destination')).toBe(session.destination);
    expect(await page.tab.run('return document.referrer')).toBe('');

    await page.tab.back();
    await page.waitFor("return document.title === 'Where a person comes from'");
    expect(await page.tab.url()).toBe(`${opener.site.url}/start`);
  });

  test('opens the sealed-link of the action', async () => {
    const { link, session } = await opener.signIn({
      'seal-to': '@octocat',
      recipients: `@octocat ${await page.makeKey()}`,
      'opener-url': `${opener.site.url}/`,
      reason: 'INC-99',
    });
    await page.tab.goto('about:blank');
    await page.tab.goto(link);
    await page.waitFor(WORKS);
    expect(await page.text('.host')).toBe(SIGN_IN);
    expect(await page.text('.says')).toMatch(/111122223333[\s\S]*ReadOnly[\s\S]*INC-99/);
    await page.tab.click('.open');
    await page.waitFor("return location.pathname === '/signin/console'");
    expect(await page.text('#destination')).toBe(session.destination);
  });

  test.each(ELSEWHERE)('opens it in $partition, at $signIn', async (there) => {
    const account = ACCOUNT_IDS[there.partition];
    const { link } = await opener.signIn({
      'role-arn': `arn:${there.partition}:iam::${account}:role/ReadOnly`,
      region: there.region,
      destination: 's3',
      'seal-to': '@octocat',
      recipients: `@octocat ${await page.makeKey()}`,
      'opener-url': `${opener.site.url}/`,
    });
    await page.tab.goto('about:blank');
    await page.tab.goto(link);
    await page.waitFor(WORKS);
    expect(await page.text('.host')).toBe(there.signIn);
    expect((await page.text('.page')).replace(/\s/g, '')).toBe(there.page);
    expect(await page.text('.says')).toContain(account);
    await page.tab.click('.open');
    await page.waitFor(`return location.host === '${there.signIn}'`);
    await page.waitFor("return document.querySelector('#role') !== null");
    expect(await page.text('#account')).toBe(account);
    expect(await page.text('#destination')).toBe(there.page);
  });

  test('removes the fragment from the address at once, and starts over with another', async () => {
    const mine = await page.makeKey();
    await page.arrive(await fragmentFor(payload({ role: 'First' }), mine));
    expect(await page.tab.url()).toBe(`${opener.site.url}/`);
    await page.waitFor("return document.querySelector('.says').innerText.includes('First')");
    const other = await fragmentFor(payload({ role: 'Second' }), mine);
    await page.tab.run(`location.hash = '${other}'`);
    await page.waitFor("return document.querySelector('.says')?.innerText.includes('Second')");
    expect(await page.tab.url()).toBe(`${opener.site.url}/`);
    expect(await page.tab.run("return document.body.innerText.includes('First')")).toBe(false);
  });

  test('opens what is pasted', async () => {
    const mine = await page.makeKey();
    const { url } = await opener.signIn();
    const fragment = await fragmentFor(payload(), mine);
    for (const pasted of [`https://elsewhere.example/#${fragment}`, fragment]) {
      await page.tab.goto(`${opener.site.url}/`);
      await page.waitFor("return !document.querySelector('#pasting').hidden");
      await page.paste(pasted);
      await page.waitFor(WORKS);
      expect(await page.text('.says')).toContain('ReadOnly');
    }
    await page.tab.goto(`${opener.site.url}/`);
    await page.waitFor("return !document.querySelector('#pasting').hidden");
    await page.paste(await armoredFor(`${url}\n`, mine));
    await page.waitFor(WORKS);
    expect(await page.text('.host')).toBe(SIGN_IN);
    expect((await page.text('.says')).match(/unknown/g)).toHaveLength(6);
    await page.tab.click('.open');
    await page.waitFor("return location.pathname === '/signin/console'");
    expect(await page.text('#account')).toBe('111122223333');
  });

  test('has no button for an expired link', async () => {
    const mine = await page.makeKey();
    await page.arrive(await fragmentFor(payload(), mine));
    await page.waitFor(WORKS);
    await page.tab.run('const now = Date.now(); Date.now = () => now + 15 * 60_000;');
    await page.waitFor(`return ${BUTTON} === null`);
    expect(await page.text('.time')).toMatch(/^This link worked until .*Run the workflow again/);
  });

  test('deletes its key when it is told to, and only then', async () => {
    const first = await page.makeKey();
    await page.tab.click('#start-over summary');
    expect(await page.tab.run("return document.querySelector('#delete').disabled")).toBe(true);
    await page.tab.click('#sure');
    await page.tab.click('#delete');
    await page.waitFor("return !document.querySelector('#making').hidden");
    await page.tab.click('#make');
    await page.waitFor("return document.querySelector('#recipient').value !== ''");
    expect(await page.recipient()).not.toBe(first);
  });

  test('opens a link of npm run opener, from the first visit to the console', async () => {
    const child = launch(['--port', '0'], {}, OPENER_SCRIPT);
    try {
      const printedText = await printed(child, 'Ctrl-C');
      const [opener = '', workflow = ''] = printedText.match(/http:\/\/localhost:\d+/g) ?? [];
      await page.tab.goto(opener);
      await page.waitFor("return !document.querySelector('#making').hidden");
      await page.tab.click('#make');
      await page.waitFor("return document.querySelector('#recipient').value !== ''");
      const code = await page.text('#recipient-code');
      const runWith = async (line: string, title: string) => {
        await page.tab.goto(workflow);
        await page.tab.run(`document.querySelector('#line').value = ${JSON.stringify(line)}`);
        await page.tab.click('button');
        await page.waitFor(`return document.querySelector('h2')?.innerText === '${title}'`);
      };
      const unedited = await page.text('#line');
      await runWith(unedited, 'The run failed');
      expect(await page.text('[role=alert]')).toContain('Replace @login with the GitHub login');
      await runWith(unedited.replace('@login', '@hubot'), 'Job summary');
      const summary = await page.text('article');
      expect(summary).toContain(code);
      await page.tab.click('article a[href*="#1."]');
      await page.waitFor(WORKS);
      expect(summary).toContain(await page.text('#link-code'));
      const shown = await page.text('#opened');
      expect(new Set(shown.match(/runs\/\d+/g))).toEqual(new Set(['runs/16588214937']));
      expect(summary).toContain('run 16588214937');
      await page.tab.click('.open');
      await page.waitFor("return location.pathname.endsWith('/signin/console')");
      expect(await page.text('#role')).toBe('ReadOnly');
    } finally {
      sendSignal(child, 'SIGINT');
      await once(child, 'close');
    }
  });
}, SITE);
