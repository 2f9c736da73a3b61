import axe from 'axe-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { inEachBrowser, opener, page } from './browsers/each-browser.ts';
import { BROWSERS, BUTTON, WORKS } from './browsers/opener-page.ts';
import { fragmentFor, payload } from './browsers/sealer.ts';
import { type Tab, waitFor } from './browsers/tab.ts';

inEachBrowser(() => {
  test('can be used with the keyboard alone', async () => {
    await page.tab.goto(`${opener.site.url}/`);
    await page.waitFor("return !document.querySelector('#making').hidden");
    await pressUntilFocused('#make');
    await page.tab.press('Enter');
    await page.waitFor("return document.querySelector('#recipient').value !== ''");
    const { session } = await opener.signIn();
    const fragment = await fragmentFor(payload(session), await page.recipient());
    await page.arrive(fragment);
    await page.waitFor(WORKS);
    await pressUntilFocused('.open');
    await page.tab.press('Enter');
    await page.waitFor("return location.pathname === '/signin/console'");
  });

  async function pressUntilFocused(selector: string): Promise<void> {
    const isFocused = `return document.activeElement === document.querySelector('${selector}')`;
    for (let presses = 0; presses < 10 && !(await page.tab.run(isFocused)); presses += 1) {
      await page.tab.press('Tab');
    }
    expect(await page.tab.run(isFocused)).toBe(true);
  }

  test('fits the screen of a phone', async () => {
    await page.tab.goto(`${opener.site.url}/`);
    await page.tab.narrow();
    const mine = await page.makeKey();
    await expectFits();
    await page.tab.goto('about:blank');
    const destination = `https://eu-central-1.console.aws.amazon.com/s3/home?region=eu-central-1#${'x'.repeat(2000)}`;
    await page.follow(await fragmentFor(payload({ destination, role: 'R'.repeat(64) }), mine));
    await page.waitFor(`return ${BUTTON} !== null`);
    await expectFits();
  });

  async function expectFits(): Promise<void> {
    const [wide, inside] = await page.tab.run<[number, number]>(
      'return [document.documentElement.scrollWidth, innerWidth]',
    );
    expect(inside).toBeLessThan(450);
    expect(wide).toBeLessThanOrEqual(inside);
    const small = await page.tab.run<string[]>(`
return [...document.querySelectorAll('button')]
  .filter((button) => button.offsetParent && button.getBoundingClientRect().height < 44)
  .map((button) => button.innerText);`);
    expect(small).toEqual([]);
  }

  test('passes the checks of axe', async () => {
    expect(await violations()).toEqual([]);
    const mine = await page.makeKey();
    await page.tab.click('#start-over summary');
    expect(await violations()).toEqual([]);
    expect(await page.refusalOf('1.AAAA')).not.toBe('');
    expect(await violations()).toEqual([]);
    await page.tab.goto('about:blank');
    const { roles } = payload();
    const failure = {
      kind: 'failure',
      accountId: '444455556666',
      role: 'Deploy',
      code: 'network',
    } as const;
    await page.follow(await fragmentFor({ ...payload(), roles: [...roles, failure] }, mine));
    await page.waitFor(WORKS);
    expect(await violations()).toEqual([]);
  });

  async function violations(): Promise<string[]> {
    if (!(await page.tab.url()).startsWith(opener.site.url)) {
      await page.tab.goto(`${opener.site.url}/`);
    }
    return violationsIn(page.tab);
  }
});

// WebKitGTK cannot ask for dark colours.
describe.each(BROWSERS.filter(([name]) => name !== 'WebKit'))(
  'in dark colours in %s',
  (_, start) => {
    test('the page passes the checks of axe', async () => {
      const browser = await start({ proxy: opener.proxy, dark: true });
      onTestFinished(() => browser.close());
      const tab = await browser.newTab();
      await tab.goto(`${opener.site.url}/`);
      expect(await tab.run("return matchMedia('(prefers-color-scheme: dark)').matches")).toBe(true);
      expect(await violationsIn(tab)).toEqual([]);
      await tab.click('#make');
      await waitFor(tab, "return document.querySelector('#recipient').value !== ''");
      expect(await violationsIn(tab)).toEqual([]);
      const mine = await tab.run<string>("return document.querySelector('#recipient').value");
      const fragment = await fragmentFor(payload(), mine);
      await tab.goto('about:blank');
      await tab.goto(`${opener.site.url}/#${fragment}`);
      await waitFor(tab, WORKS);
      expect(await violationsIn(tab)).toEqual([]);
    });
  },
);

/** What axe finds wrong with the page in a tab. */
function violationsIn(tab: Tab): Promise<string[]> {
  return tab.run(`${axe.source};
const { violations } = await window.axe.run();
return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html));`);
}
