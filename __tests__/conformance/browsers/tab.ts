import { setTimeout as sleep } from 'node:timers/promises';

/** A tab of a browser, in a profile of its own that nobody has used before. */
export interface Tab {
  goto(url: string): Promise<void>;
  url(): Promise<string>;
  /** Runs the body of an async function in the page; gives what it returns. */
  run<T>(body: string): Promise<T>;
  /** The same in the only frame of the page, wherever that is from. */
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
  /** `http://127.0.0.1:PORT`; everything but this machine is reached through it. */
  readonly proxy: string;
  /** Whether pages are asked for dark colours; WebKitGTK takes no wish. */
  readonly dark?: boolean;
}

/** A narrow phone, in CSS pixels. */
export const PHONE = { width: 360, height: 740 } as const;

/**
 * Waits until the body of a function gives something true in the page.
 *
 * @throws Error - If it does not within half a minute.
 */
export async function waitFor(tab: Tab, body: string): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await tab.run(body).catch(() => false))) {
    if (Date.now() > end) {
      const seen = await tab.run('return document.body.innerText').catch(String);
      throw new Error(`Not within half a minute: ${body}\n${await tab.url()}\n${seen}`);
    }
    await sleep(50);
  }
}
