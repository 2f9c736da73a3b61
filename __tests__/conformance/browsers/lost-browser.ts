import { LostBrowser, type Tab, type TestBrowser } from './tab.ts';

/**
 * Options for tests that use a browser. A test that loses its browser starts over once. If it loses
 * the next one too, it fails: then the page may be what crashes the browser.
 *
 * Vitest drops a condition that is a function.
 */
export const AGAIN_IF_LOST = { retry: { count: 1, condition: /^Lost the browser: / } };

/**
 * Makes losses of a browser known as {@link LostBrowser}, and takes a lost one for closed.
 *
 * @param isLoss - Whether an error of the browser's driver says that the browser is gone.
 */
export function tellingLosses(
  browser: TestBrowser,
  isLoss: (message: string) => boolean,
): TestBrowser {
  const { newTab, close } = telling(browser, isLoss);
  return {
    async newTab() {
      const tab = telling(await newTab(), isLoss);
      return { ...tab, close: () => tab.close().catch(unlessLost) };
    },
    close: () => close().catch(unlessLost),
  };
}

function telling<T extends Tab | TestBrowser>(actor: T, isLoss: (message: string) => boolean): T {
  const actions = Object.entries(actor).map(([name, act]) => [
    name,
    async (...given: unknown[]) => {
      try {
        return await act(...given);
      } catch (cause) {
        throw isLoss(String(cause)) ? new LostBrowser(cause) : cause;
      }
    },
  ]);
  return Object.fromEntries(actions);
}

function unlessLost(error: unknown): void {
  if (!(error instanceof LostBrowser)) {
    throw error;
  }
}
