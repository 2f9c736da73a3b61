import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { tellingLosses } from './lost-browser.ts';
import { PHONE, type Surroundings, type Tab, type TestBrowser } from './tab.ts';

/** Names of keys in WebDriver. */
const KEYS = { Tab: '\uE004', Enter: '\uE007', Space: ' ' } as const;
/** How WebDriver writes a reference to an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/**
 * Without `-noreset`, Xvfb starts again when its last window closes, and hangs up on the browser of
 * the next test.
 */
const SCREEN = ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-noreset'];

const START_SECONDS = 60;
const NOT_STARTED = `MiniBrowser does not start within ${START_SECONDS} seconds.`;

/** Threads that draw with GL have crashed the process of a page at its end. */
const WITHOUT_GL = { WEBKIT_DISABLE_COMPOSITING_MODE: '1' };

type Call = <T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<T>;

/** WebKitGTK's MiniBrowser, on a virtual screen. */
export async function startWebkit({ proxy }: Surroundings): Promise<TestBrowser> {
  const screen = spawn('Xvfb', SCREEN);
  const [display] = await once(screen.stdout, 'data');
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    env: { ...process.env, ...WITHOUT_GL, DISPLAY: `:${`${display}`.trim()}` },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const call = caller(`http://127.0.0.1:${port}`, lastWords(driver.stderr));
  await untilReady(call, driver);
  const actions: TestBrowser = {
    newTab: () => openTab(call, proxy),
    async close() {
      driver.kill();
      screen.kill();
    },
  };
  return tellingLosses(actions, isLoss);
}

function isLoss(message: string): boolean {
  return message.includes('"invalid session id"') || message.includes(NOT_STARTED);
}

/** Gives the end of what a program and those that it starts wrote so far. */
function lastWords(stream: Readable): () => string {
  let words = '';
  stream.setEncoding('utf8').on('data', (chunk) => {
    words = (words + chunk).slice(-1000);
  });
  return () => words.trim();
}

async function openTab(call: Call, proxy: string): Promise<Tab> {
  const browserOptions = {
    binary: globSync('/usr/lib/*/webkit*gtk-*/MiniBrowser').at(-1),
    args: [
      '--automation',
      '--ignore-tls-errors',
      `--proxy=${proxy}`,
      '--ignore-host=localhost',
      '--ignore-host=127.0.0.1',
    ],
  };
  const starting = call<{ sessionId: string }>('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': browserOptions } },
  });
  const { sessionId } = await Promise.race([starting, notStarted()]);
  const session = `/session/${sessionId}`;
  const inSession: Call = (method, path, body) =>
    call<never>(method, session + path, body).catch(async (error: unknown) => {
      // The first failure after a crash has another name. This one has the right one.
      await call('GET', `${session}/url`);
      throw error;
    });
  const run = async <T>(body: string): Promise<T> =>
    unwrapped(await inSession('POST', '/execute/async', { script: asyncScript(body), args: [] }));
  return {
    goto: (url) => inSession('POST', '/url', { url }),
    url: () => inSession('GET', '/url'),
    run,
    async runInFrame(body) {
      await inSession('POST', '/frame', { id: 0 });
      try {
        return await run(body);
      } finally {
        await inSession('POST', '/frame/parent', {});
      }
    },
    narrow: () => inSession('POST', '/window/rect', PHONE),
    async click(selector) {
      const found = await inSession<Record<string, string>>('POST', '/element', {
        using: 'css selector',
        value: selector,
      });
      await inSession('POST', `/element/${found[ELEMENT]}/click`, {});
    },
    press: (key) =>
      inSession('POST', '/actions', {
        actions: [
          {
            type: 'key',
            id: 'keyboard',
            actions: [
              { type: 'keyDown', value: KEYS[key] },
              { type: 'keyUp', value: KEYS[key] },
            ],
          },
        ],
      }),
    back: () => inSession('POST', '/back', {}),
    close: () => inSession('DELETE', ''),
  };
}

/** WebKitWebDriver waits for ever for a browser that dies while it starts. */
async function notStarted(): Promise<never> {
  await sleep(START_SECONDS * 1000, undefined, { ref: false });
  throw new Error(NOT_STARTED);
}

function asyncScript(body: string): string {
  return `const done = arguments[arguments.length - 1];
(async () => {${body}})().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
}

function unwrapped<T>(result: unknown): T {
  const { value, error } = result as { value: T; error?: string };
  if (error !== undefined) {
    throw new Error(error);
  }
  return value;
}

function caller(base: string, said: () => string): Call {
  return async (method, path, body) => {
    const response = await fetch(base + path, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: never };
    if (!response.ok) {
      throw new Error(
        `WebDriver refuses ${method} ${path}: ${JSON.stringify(value)}\n${said()}`.trim(),
      );
    }
    return value;
  };
}

async function untilReady(call: Call, driver: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 100 && driver.exitCode === null; tries += 1) {
    if (await call('GET', '/status').catch(() => undefined)) {
      return;
    }
    await sleep(100);
  }
  throw new Error('WebKitWebDriver does not answer.');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
