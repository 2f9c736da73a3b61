import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { useRealHosts } from '../../../local/hosts/real-hosts.ts';
import { loginOfUrl } from '../../../opener/opening/login.ts';
import { World } from '../../e2e/world.ts';
import { ROLE } from '../../fixtures/roles.ts';
import { startChromium } from './chromium.ts';
import { startFirefox } from './firefox.ts';
import { type Site, serveSite } from './site.ts';
import { type Tab, waitFor } from './tab.ts';
import { startWebkit } from './webkit.ts';

const PAGE = readFileSync(new URL('../../../opener/dist/index.html', import.meta.url));
/** The sign-in host of the region that the tests sign in to. */
export const SIGN_IN = 'eu-central-1.signin.aws.amazon.com';
/** Where people work who open links: every partition, and another region of the first. */
export const ELSEWHERE = [
  {
    partition: 'aws',
    region: 'ap-southeast-2',
    signIn: 'ap-southeast-2.signin.aws.amazon.com',
    page: 'https://ap-southeast-2.console.aws.amazon.com/s3/home?region=ap-southeast-2',
  },
  {
    partition: 'aws-cn',
    region: 'cn-northwest-1',
    signIn: 'cn-northwest-1.signin.amazonaws.cn',
    page: 'https://cn-northwest-1.console.amazonaws.cn/s3/home?region=cn-northwest-1',
  },
  {
    partition: 'aws-us-gov',
    region: 'us-gov-west-1',
    signIn: 'signin.amazonaws-us-gov.com',
    page: 'https://us-gov-west-1.console.amazonaws-us-gov.com/s3/home?region=us-gov-west-1',
  },
  {
    partition: 'aws-eusc',
    region: 'eusc-de-east-1',
    signIn: 'eusc-de-east-1.signin.amazonaws-eusc.eu',
    page: 'https://eusc-de-east-1.console.amazonaws-eusc.eu/s3/home?region=eusc-de-east-1',
  },
] as const;
const HOSTS = [
  'sts.eu-central-1.amazonaws.com',
  SIGN_IN,
  'sts.ap-southeast-2.amazonaws.com',
  'sts.cn-northwest-1.amazonaws.com.cn',
  'sts.us-gov-west-1.amazonaws.com',
  'sts.eusc-de-east-1.amazonaws.eu',
  ...ELSEWHERE.map(({ signIn }) => signIn),
];
/** A recipient whose key no browser has. */
export const OTHER = 'age1tag1qwe0kafsjrar4txm6heqnhpfuggzr0gvznz7fvygxrlq90u5mq2pysxtw6h';
export const BROWSERS = [
  ['Chromium', startChromium],
  ['Firefox', startFirefox],
  ['WebKit', startWebkit],
] as const;

export const BUTTON = "document.querySelector('.open')";
/** The button of a link can be used. */
export const WORKS = `return ${BUTTON} !== null && !${BUTTON}.disabled`;
export const REFUSED = "return !document.querySelector('#refusal').hidden";

/** The opener page on a site, and a local AWS behind the hosts of the real one. */
export class OpenerWorld {
  readonly site: Site;
  /** The proxy to the real hosts. */
  readonly proxy: string;
  readonly #world: World;
  readonly #real: Awaited<ReturnType<typeof useRealHosts>>;

  private constructor(site: Site, world: World, real: Awaited<ReturnType<typeof useRealHosts>>) {
    this.site = site;
    this.proxy = real.environment.https_proxy;
    this.#world = world;
    this.#real = real;
  }

  /** @param pages - Other pages of the site, by their paths. */
  static async start(pages: Readonly<Record<string, string>> = {}): Promise<OpenerWorld> {
    const world = await World.start();
    const real = await useRealHosts(world, HOSTS);
    return new OpenerWorld(await serveSite(PAGE, pages), world, real);
  }

  /** A session of the local AWS, through the action, in the parts that a sealed link has. */
  async signIn(inputs: Readonly<Record<string, string>> = {}) {
    const run = await this.#world.run({
      inputs: {
        'role-arn': ROLE,
        region: 'eu-central-1',
        destination: 'cloudwatch/home#logsV2:log-groups',
        ...inputs,
      },
      environment: this.#real.environment,
    });
    expect(run.outcome, run.log).toBe('success');
    const url = run.outputs['console-url'] ?? '';
    const signInToken = new URL(url).searchParams.get('SigninToken') ?? '';
    const { page, issuer } = loginOfUrl(url);
    const link = run.outputs['sealed-link'] ?? '';
    return { url, link, session: { destination: page, issuer, signInToken } };
  }

  async close(): Promise<void> {
    await this.site.close();
    await this.#real.close();
    await this.#world.close();
  }
}

/** The opener page in a tab, and what a person does with it. */
export class OpenerPage {
  readonly tab: Tab;
  readonly #site: Site;

  constructor(tab: Tab, site: Site) {
    this.tab = tab;
    this.#site = site;
  }

  waitFor(body: string): Promise<void> {
    return waitFor(this.tab, body);
  }

  text(selector: string): Promise<string> {
    return this.tab.run(`return document.querySelector('${selector}').innerText`);
  }

  recipient(): Promise<string> {
    return this.tab.run("return document.querySelector('#recipient').value");
  }

  /** Follows a link from the current page of the tab. */
  follow(fragment: string): Promise<void> {
    return this.tab.goto(`${this.#site.url}/#${fragment}`);
  }

  /** Follows a link in an empty tab. */
  async arrive(fragment: string): Promise<void> {
    await this.tab.goto('about:blank');
    await this.follow(fragment);
  }

  /**
   * @param before - The body of a function that runs in the page before the click.
   * @returns The recipient of the new key.
   */
  async makeKey(before = ''): Promise<string> {
    await this.tab.goto(`${this.#site.url}/`);
    await this.waitFor("return !document.querySelector('#making').hidden");
    await this.tab.run(before);
    await this.tab.click('#make');
    await this.waitFor("return document.querySelector('#recipient').value !== ''");
    return this.recipient();
  }

  /** @returns The text of the page about a link that it refuses. */
  async refusalOf(fragment: string): Promise<string> {
    await this.arrive(fragment);
    await this.waitFor(REFUSED);
    return this.text('#refusal-what');
  }

  async paste(pasted: string): Promise<void> {
    await this.tab.run(`const field = document.querySelector('#sealed');
field.value = ${JSON.stringify(pasted)};
field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));`);
  }
}
