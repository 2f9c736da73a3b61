import { afterAll, beforeAll, beforeEach } from 'vitest';
import { describeInBrowser } from './in-browser.ts';
import { BROWSERS, OpenerPage, OpenerWorld } from './opener-page.ts';
import type { TestBrowser } from './tab.ts';

/** What the current test uses: one world for each file, and a new page for each test. */
export let opener: OpenerWorld;
export let page: OpenerPage;

/** What the tests of a file need beside the browsers. */
export interface Needs {
  /** Further pages of the site, by path. */
  readonly pages?: Readonly<Record<string, string>>;
  /** Further tests, in browsers that ask pages for dark colours. */
  readonly inTheDark?: () => void;
}

/** Declares the tests of a file once for each browser. */
export function inEachBrowser(tests: () => void, { pages, inTheDark }: Needs = {}): void {
  beforeAll(async () => {
    opener = await OpenerWorld.start(pages);
  });
  afterAll(() => opener?.close());

  for (const [name, start] of BROWSERS) {
    describeOnPage(`in ${name} the page`, () => start({ proxy: opener.proxy }), tests);
    // WebKitGTK cannot ask for dark colours.
    if (inTheDark !== undefined && name !== 'WebKit') {
      const startDark = () => start({ proxy: opener.proxy, dark: true });
      describeOnPage(`in dark colours in ${name} the page`, startDark, inTheDark);
    }
  }
}

function describeOnPage(title: string, start: () => Promise<TestBrowser>, tests: () => void): void {
  describeInBrowser(title, start, (currentTab) => {
    beforeEach(() => {
      page = new OpenerPage(currentTab(), opener.site);
    });
    tests();
  });
}
