import { launch } from 'puppeteer-core';
import { firefoxProgram } from '../tools/system-programs.ts';
import { tellingLosses } from './lost-browser.ts';
import { PHONE, type Surroundings, type Tab, type TestBrowser } from './tab.ts';

/** The Firefox of this machine. */
export async function startFirefox({ proxy, dark }: Surroundings): Promise<TestBrowser> {
  const { hostname, port } = new URL(proxy);
  const browser = await launch({
    browser: 'firefox',
    executablePath: firefoxProgram(),
    headless: true,
    acceptInsecureCerts: true,
    extraPrefsFirefox: {
      'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
      'network.proxy.type': 1,
      'network.proxy.http': hostname,
      'network.proxy.http_port': Number(port),
      'network.proxy.ssl': hostname,
      'network.proxy.ssl_port': Number(port),
      'network.proxy.no_proxies_on': 'localhost, 127.0.0.1',
    },
  });
  const actions: TestBrowser = {
    close: () => browser.close(),
    async newTab(): Promise<Tab> {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.bringToFront();
      return {
        goto: async (url) => {
          await page.goto(url);
        },
        // Puppeteer's own `url` misses pages from the browser's memory.
        url: () => page.evaluate('location.href') as Promise<string>,
        run: (body) => page.evaluate(`(async () => {${body}})()`) as Promise<never>,
        runInFrame: (body) =>
          page.frames()[1]?.evaluate(`(async () => {${body}})()`) as Promise<never>,
        narrow: () => page.setViewport(PHONE),
        click: (selector) => page.click(selector),
        press: (key) => page.keyboard.press(key),
        // `goBack` waits for a load, which a page from the browser's memory does not have.
        back: () => page.evaluate('setTimeout(() => history.back())') as Promise<never>,
        close: () => context.close(),
      };
    },
  };
  return tellingLosses(actions, isLoss);
}

/** In place of a page that crashed, Firefox shows one of its own, where it refuses everything. */
function isLoss(message: string): boolean {
  return /Target closed|Connection closed|unsupported operation/.test(message);
}
