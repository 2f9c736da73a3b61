import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest';
import { AGAIN_IF_LOST } from './lost-browser.ts';
import type { Tab, TestBrowser } from './tab.ts';

/**
 * Declares tests that share a browser, and have a new tab each. If a test loses the browser, it
 * starts over once, in a new one, and says so.
 *
 * @param tests - Gets a function that gives the tab of the current test.
 */
export function describeInBrowser(
  title: string,
  start: () => Promise<TestBrowser>,
  tests: (currentTab: () => Tab) => void,
): void {
  describe(title, AGAIN_IF_LOST, () => {
    let browser: TestBrowser;
    let tab: Tab | undefined;
    beforeAll(async () => {
      browser = await start();
    });
    beforeEach(async ({ task }) => {
      if (task.result?.retryCount) {
        console.warn(`Starts over in a new browser. ${task.result.errors?.at(-1)?.message}`);
        await browser.close();
        browser = await start();
      }
      tab = await browser.newTab();
    });
    afterEach(async () => {
      const closing = tab;
      tab = undefined;
      await closing?.close();
    });
    afterAll(() => browser?.close());

    tests(() => {
      if (tab === undefined) {
        throw new Error('Only a test has a tab.');
      }
      return tab;
    });
  });
}
