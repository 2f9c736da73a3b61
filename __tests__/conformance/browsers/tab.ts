import { setTimeout as sleep } from 'node:timers/promises';

/** A tab of a browser with a new profile. */
export interface Tab {
  goto(url: string): Promise<void>;
  url(): Promise<string>;
  /** Runs the body of an async function in the page, and returns its result. */
  run<T>(body: string): Promise<T>;
  /** The same in the only frame of the page, of any origin. */
  runInFrame<T>(body: string): Promise<T>;
  /** Makes the page 360 pixels wide; in WebKitGTK 447, its narrowest window. */
  narrow(): Promise<void>;
  /** As a person clicks: with the mouse. */
  click(selector: string): Promise<void>;
  press(key: 'Tab' | 'Enter' | 'Space'): Promise<void>;
  back(): Promise<void>;
  close(): Promise<void>;
}

export interface TestBrowser {
  newTab(): Promise<Tab>;
  close(): Promise<void>;
}

/** How a browser reaches the world of the tests. */
export interface Surroundings {
  /** `http://127.0.0.1:PORT`, for everything except this machine. */
  readonly proxy: string;
  /** Whether the browser asks pages for dark colours. WebKitGTK cannot. */
  readonly dark?: boolean;
}

/** A narrow phone, in CSS pixels. */
export const PHONE = { width: 360, height: 740 } as const;

/**
 * Waits until the body of a function returns a true value in the page.
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
