import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest';
import { BROWSERS, OpenerPage, OpenerWorld } from './opener-page.ts';
import type { TestBrowser } from './tab.ts';

/** What the current test uses: one world for each file, and a new page for each test. */
export let opener: OpenerWorld;
export let page: OpenerPage;

/**
 * Declares the tests of a file once for each browser.
 *
 * @param pages - Further pages of the site, by path.
 */
export function inEachBrowser(tests: () => void, pages?: Readonly<Record<string, string>>): void {
  beforeAll(async () => {
    opener = await OpenerWorld.start(pages);
  });
  afterAll(() => opener?.close());

  describe.each(BROWSERS)('in %s the page', (_, start) => {
    let browser: TestBrowser;
    beforeAll(async () => {
      browser = await start({ proxy: opener.proxy });
    });
    afterAll(() => browser?.close());
    beforeEach(async () => {
      page = new OpenerPage(await browser.newTab(), opener.site);
    });
    afterEach(() => page?.tab.close());

    tests();
  });
}
