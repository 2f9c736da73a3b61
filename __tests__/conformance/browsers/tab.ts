import { setTimeout as sleep } from 'node:timers/promises';

/** A tab of a browser, in a profile of its own that nobody has used before. */
export interface Tab {
  goto(url: string): Promise<void>;
  url(): Promise<string>;
  /** Runs the body of an async function in the page; gives what it returns. */
  run<T>(body: string): Promise<T>;
  /** As a person clicks: with the mouse. */
  click(selector: string): Promise<void>;
  press(key: 'Tab' | 'Enter' | 'Space'): Promise<void>;
  back(): Promise<void>;
  close(): Promise<void>;
}

export interface TestBrowser {
  /** Opens a tab; its size is that of a phone if asked for. */
  newTab(): Promise<Tab>;
  close(): Promise<void>;
}

/** How a browser reaches the world of the tests. */
export interface Surroundings {
  /** `http://127.0.0.1:PORT`; everything but this machine is reached through it. */
  readonly proxy: string;
}

/**
 * Waits until the body of a function gives something true in the page.
 *
 * @throws Error - If it does not within ten seconds.
 */
export async function waitFor(tab: Tab, body: string): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await tab.run(body).catch(() => false))) {
    if (Date.now() > end) {
      const seen = await tab.run('return document.body.innerText').catch(String);
      throw new Error(`Not within ten seconds: ${body}\n${await tab.url()}\n${seen}`);
    }
    await sleep(50);
  }
}
