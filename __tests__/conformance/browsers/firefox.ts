import { launch } from 'puppeteer-core';
import { firefoxProgram } from '../tools/system-programs.ts';
import type { Surroundings, Tab, TestBrowser } from './tab.ts';

/** The Firefox of this machine. */
export async function startFirefox({ proxy }: Surroundings): Promise<TestBrowser> {
  const { hostname, port } = new URL(proxy);
  const browser = await launch({
    browser: 'firefox',
    executablePath: firefoxProgram(),
    headless: true,
    acceptInsecureCerts: true,
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.http': hostname,
      'network.proxy.http_port': Number(port),
      'network.proxy.ssl': hostname,
      'network.proxy.ssl_port': Number(port),
      'network.proxy.no_proxies_on': 'localhost, 127.0.0.1',
    },
  });
  return {
    close: () => browser.close(),
    async newTab(): Promise<Tab> {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.bringToFront();
      return {
        goto: async (url) => {
          await page.goto(url);
        },
        url: async () => page.url(),
        run: (body) => page.evaluate(`(async () => {${body}})()`) as Promise<never>,
        click: (selector) => page.click(selector),
        press: (key) => page.keyboard.press(key),
        back: async () => {
          await page.goBack();
        },
        close: () => context.close(),
      };
    },
  };
}
