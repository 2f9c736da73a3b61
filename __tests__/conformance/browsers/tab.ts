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

/** The browser is gone: it crashed, or nothing drives it any more. The page may be right. */
export class LostBrowser extends Error {
  override name = 'LostBrowser';

  constructor(cause: unknown) {
    super(`Lost the browser: ${cause}`, { cause });
  }
}

/** A machine with other work to do may be this slow. */
const WAIT_SECONDS = 30;

/**
 * Waits until the body of a function gives something true in the page. Until then it may also fail,
 * for example because another page loads.
 *
 * @throws Error - If it does not in time; it is asked once more after that.
 * @throws LostBrowser - At once, if the browser is gone.
 */
export async function waitFor(tab: Tab, body: string): Promise<void> {
  const end = Date.now() + WAIT_SECONDS * 1000;
  for (let isLate = false; ; isLate = Date.now() > end) {
    if (await tab.run(body).catch(falseUnlessLost)) {
      return;
    }
    if (isLate) {
      const seen = await tab.run('return document.body.innerText').catch(String);
      throw new Error(`Not within ${WAIT_SECONDS} seconds: ${body}\n${await tab.url()}\n${seen}`);
    }
    await sleep(50);
  }
}

function falseUnlessLost(error: unknown): false {
  if (error instanceof LostBrowser) {
    throw error;
  }
  return false;
}
