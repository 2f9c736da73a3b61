import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { describeInBrowser } from './in-browser.ts';
import { tellingLosses } from './lost-browser.ts';
import { type Tab, type TestBrowser, waitFor } from './tab.ts';

const LOSS = 'invalid session id';

/** What was done with the fake browsers, in order. */
const done: string[] = [];
/** What the pages of the fake browsers answer, in order; an error is thrown. */
const answers: unknown[] = [];

/** A browser that loses everything with its first error. */
function fakeBrowser(): TestBrowser {
  let isLost = false;
  const act = async (what: string): Promise<void> => {
    done.push(what);
    if (isLost) {
      throw new Error(LOSS);
    }
  };
  const tab: Pick<Tab, 'run' | 'close'> = {
    async run() {
      await act('run');
      const answer = answers.shift();
      if (answer instanceof Error) {
        isLost = answer.message === LOSS;
        throw answer;
      }
      return answer as never;
    },
    close: () => act('close tab'),
  };
  const browser = {
    async newTab() {
      await act('new tab');
      return tab as Tab;
    },
    close: () => act('close browser'),
  };
  return tellingLosses(browser, (message) => message.includes(LOSS));
}

async function start(): Promise<TestBrowser> {
  done.push('start');
  return fakeBrowser();
}

/** What was done since the last call. */
function doneSince(): string {
  return done.splice(0).join(', ');
}

const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
afterAll(() => warned.mockRestore());

describeInBrowser('a test that loses its browser', start, (currentTab) => {
  beforeAll(() => {
    answers.push(new Error('still loading'), new Error(LOSS), false, true);
  });
  test('starts over in a new one', () => waitFor(currentTab(), 'return true'));
});

test('and says so; what failed while the page was loading did not start it over', () => {
  expect(doneSince()).toBe(
    'start, new tab, run, run, close tab, close browser, ' +
      'start, new tab, run, run, close tab, close browser',
  );
  expect(warned.mock.calls).toEqual([
    [`Starts over in a new browser. Lost the browser: Error: ${LOSS}`],
  ]);
});

describeInBrowser('a test that loses two browsers', start, (currentTab) => {
  beforeAll(() => {
    answers.push(new Error(LOSS), new Error(LOSS), true);
  });
  test.fails('fails', () => currentTab().run(''));
});

test('and is not tried a third time', () => {
  const once = 'start, new tab, run, close tab, close browser';
  expect(doneSince()).toBe(`${once}, ${once}`);
  expect(answers.splice(0)).toEqual([true]);
});

describeInBrowser('a test whose page is wrong', start, (currentTab) => {
  beforeAll(() => {
    answers.push(new Error('no such element'), true);
  });
  test.fails('fails', () => currentTab().run(''));
});

test('and is not tried again', () => {
  expect(doneSince()).toBe('start, new tab, run, close tab, close browser');
  expect(answers.splice(0)).toEqual([true]);
});

describeInBrowser('a browser that is lost between two tests', start, (currentTab) => {
  beforeAll(() => {
    answers.push(true, new Error(LOSS), true);
  });
  test('is not missed by the first', async () => {
    await currentTab().run('');
    await currentTab().run('').catch(String);
  });
  test('and is replaced for the second', () => currentTab().run(''));
});

test('by one that the second starts', () => {
  expect(doneSince()).toBe(
    'start, new tab, run, run, close tab, new tab, close browser, ' +
      'start, new tab, run, close tab, close browser',
  );
});

describeInBrowser('a test that polls', start, (currentTab) => {
  beforeAll(() => {
    answers.push(new Error(LOSS), true);
  });
  test('starts over, too', () =>
    expect.poll(() => currentTab().run(''), { timeout: 100 }).toBe(true));
});

test('but not before the end of the poll', () => {
  expect(doneSince()).toMatch(
    /^start, new tab,(?: run,)+ close tab, close browser, start, new tab, run, close tab, close browser$/,
  );
});
