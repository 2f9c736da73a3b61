import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { PHONE, type Surroundings, type Tab, type TestBrowser } from './tab.ts';

/** Names of keys in WebDriver. */
const KEYS = { Tab: '\uE004', Enter: '\uE007', Space: ' ' } as const;
/** How WebDriver writes a reference to an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

type Call = <T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<T>;

/** WebKitGTK's MiniBrowser, on a virtual screen. */
export async function startWebkit({ proxy }: Surroundings): Promise<TestBrowser> {
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x1024x24']);
  const [display] = await once(screen.stdout, 'data');
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    env: { ...process.env, DISPLAY: `:${`${display}`.trim()}` },
    stdio: 'ignore',
  });
  const call = caller(`http://127.0.0.1:${port}`);
  await untilReady(call, driver);
  return {
    newTab: () => openTab(call, proxy),
    async close() {
      driver.kill();
      screen.kill();
    },
  };
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
  const { sessionId } = await call<{ sessionId: string }>('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': browserOptions } },
  });
  const session = `/session/${sessionId}`;
  const run = async <T>(body: string): Promise<T> =>
    unwrapped(
      await call('POST', `${session}/execute/async`, { script: asyncScript(body), args: [] }),
    );
  return {
    goto: (url) => call('POST', `${session}/url`, { url }),
    url: () => call('GET', `${session}/url`),
    run,
    async runInFrame(body) {
      await call('POST', `${session}/frame`, { id: 0 });
      try {
        return await run(body);
      } finally {
        await call('POST', `${session}/frame/parent`, {});
      }
    },
    narrow: () => call('POST', `${session}/window/rect`, PHONE),
    async click(selector) {
      const found = await call<Record<string, string>>('POST', `${session}/element`, {
        using: 'css selector',
        value: selector,
      });
      await call('POST', `${session}/element/${found[ELEMENT]}/click`, {});
    },
    press: (key) =>
      call('POST', `${session}/actions`, {
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
    back: () => call('POST', `${session}/back`, {}),
    close: () => call('DELETE', session),
  };
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

function caller(base: string): Call {
  return async (method, path, body) => {
    const response = await fetch(base + path, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: never };
    if (!response.ok) {
      throw new Error(`WebDriver refuses ${method} ${path}: ${JSON.stringify(value)}`);
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
