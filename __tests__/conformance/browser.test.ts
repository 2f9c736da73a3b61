import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_ACCOUNT_ID, type LocalAws, startLocalAws } from '../../local/aws/index.ts';
import { renderPage } from '../../local/github-page/render.ts';
import { Job, type StepResult } from '../../local/runner/index.ts';
import { ROLE } from '../fixtures/roles.ts';
import { startBrowser } from '../github-page/browser.ts';
import { chromiumProgram } from './tools/system-programs.ts';
import { outputOf } from './tools/tool.ts';

const INPUTS = {
  'role-arn': ROLE,
  region: 'eu-central-1',
  destination: 'cloudwatch/home#logsV2:log-groups',
};
const OPEN = 'Open the AWS console: ReadOnly in 111122223333';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser(chromiumProgram());
});
afterAll(() => browser?.close());

let aws: LocalAws;
let page: Page;
beforeEach(async () => {
  aws = await startLocalAws();
  page = await browser.newPage();
});
afterEach(async () => {
  await page.context().close();
  await aws.close();
});

/** Signs in as a step of a private repository does. */
async function signIn(inputs: Readonly<Record<string, string>>): Promise<StepResult> {
  const job = new Job({ environment: { ...aws.environment, ...aws.grantIdToken() } });
  try {
    const result = await job.step({ inputs: { ...INPUTS, ...inputs } });
    expect(result.outcome, result.log).toBe('success');
    return result;
  } finally {
    await job.close();
  }
}

/** Clicks the link in the summary, as GitHub shows it after the scrub. */
async function clickLiveLink({ summary = '' }: StepResult): Promise<void> {
  await page.setContent(renderPage(summary));
  await Promise.all([
    page.waitForURL(`${aws.url}/**`),
    page.getByRole('link', { name: OPEN }).click(),
  ]);
}

/** The page that the local AWS shows instead of the console. */
async function consoleFacts(): Promise<Record<string, string>> {
  const facts = await page.locator('dd').all();
  const entries = facts.map(async (fact) => [
    await fact.getAttribute('id'),
    await fact.textContent(),
  ]);
  return Object.fromEntries(await Promise.all(entries));
}

function expectedFacts({ outputs }: StepResult) {
  return {
    account: DEFAULT_ACCOUNT_ID,
    role: 'ReadOnly',
    'session-name': outputs['session-name'],
    destination: outputs['destination-url'],
  };
}

describe('a browser', () => {
  test('opens the live link in the summary', async () => {
    const result = await signIn({ summary: 'link' });
    await clickLiveLink(result);
    expect(await consoleFacts()).toMatchObject(expectedFacts(result));
  });

  test('opens the link that age unseals', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'browser-'));
    try {
      const [key, sealed] = [join(folder, 'key'), join(folder, 'sealed')];
      await outputOf('age-keygen', ['-o', key]);
      const result = await signIn({ 'seal-to': await outputOf('age-keygen', ['-y', key]) });
      // From the summary, as a person would copy it.
      await page.setContent(renderPage(result.summary ?? ''));
      await writeFile(sealed, (await page.locator('pre').first().textContent()) ?? '');
      await page.goto(await outputOf('age', ['-d', '-i', key, sealed]));
      expect(await consoleFacts()).toMatchObject(expectedFacts(result));
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('opens a link again within its 15 minutes, and is refused after them', async () => {
    const result = await signIn({ summary: 'link' });
    aws.clock.advance(14 * 60);
    await clickLiveLink(result);
    expect(await consoleFacts()).toMatchObject(expectedFacts(result));
    aws.clock.advance(60);
    await clickLiveLink(result);
    expect(await page.locator('#error').textContent()).toContain('The token has expired');
  });

  test('is led to the issuer when the session is over', async () => {
    await clickLiveLink(await signIn({ summary: 'link' }));
    aws.clock.advance(3600);
    await page.reload();
    expect(await page.locator('h1').textContent()).toBe('Your session has expired');
    expect(await page.locator('#issuer').getAttribute('href')).toBe(
      'https://github.com/octo-org/octo-repo/actions/runs/16588214937',
    );
  });
});

test.each([
  ['details', {}],
  ['a live link', { summary: 'link' }],
])('a summary with %s is no wider than GitHub shows it', async (_, inputs) => {
  const { summary = '' } = await signIn(inputs);
  await page.setContent(renderPage(summary));
  const article = page.locator('article');
  const [shown, whole] = await article.evaluate((element) => [
    element.clientWidth,
    element.scrollWidth,
  ]);
  expect(whole).toBe(shown);
});
