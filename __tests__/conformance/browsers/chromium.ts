import { chromium } from 'playwright-core';
import { chromiumProgram } from '../tools/system-programs.ts';
import { tellingLosses } from './lost-browser.ts';
import { PHONE, type Surroundings, type Tab, type TestBrowser } from './tab.ts';

/** The Chromium of this machine. */
export async function startChromium({ proxy, dark }: Surroundings): Promise<TestBrowser> {
  const browser = await chromium.launch({
    executablePath: chromiumProgram(),
    proxy: { server: proxy, bypass: 'localhost,127.0.0.1' },
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const actions: TestBrowser = {
    close: () => browser.close(),
    async newTab(): Promise<Tab> {
      const context = await browser.newContext({
        ignoreHTTPSErrors: true,
        colorScheme: dark ? 'dark' : 'light',
      });
      const page = await context.newPage();
      return {
        goto: async (url) => {
          await page.goto(url);
        },
        url: async () => page.url(),
        run: (body) => page.evaluate(`(async () => {${body}})()`),
        runInFrame: async (body) =>
          page.frames()[1]?.evaluate(`(async () => {${body}})()`) as Promise<never>,
        narrow: () => page.setViewportSize(PHONE),
        click: (selector) => page.click(selector, { timeout: 5000 }),
        press: (key) => page.keyboard.press(key),
        back: async () => {
          await page.goBack();
        },
        close: () => context.close(),
      };
    },
  };
  return tellingLosses(actions, isLoss);
}

function isLoss(message: string): boolean {
  return /Target page, context or browser has been closed|Target crashed|Page crashed/.test(
    message,
  );
}
