/** More than any sign-in has. The limit ends a circle of redirects. */
const MAX_REDIRECTS = 10;

/** The last page that a browser shows. */
export interface Page {
  /** The URL after all redirects. */
  readonly url: string;
  /** Whether there were redirects. */
  readonly redirected: boolean;
  readonly status: number;
  readonly html: string;
}

interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly host: string;
  readonly path: string;
}

/**
 * Opens pages as a browser does: follows redirects, and keeps cookies. A cookie is for the host
 * that set it, below its `Path`. Other attributes are ignored.
 *
 * It imports nothing, so any Node that can strip types can load it.
 */
export class Browser {
  #cookies: Cookie[] = [];

  /** @throws Error after ten redirects, or without an answer. */
  async open(address: string | URL): Promise<Page> {
    let url = new URL(address);
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      const answer = await fetch(url, {
        redirect: 'manual',
        headers: { cookie: this.#cookiesFor(url) },
      });
      this.#keep(answer.headers.getSetCookie(), url);
      const location = answer.headers.get('location');
      const html = await answer.text();
      if (location === null) {
        return { url: url.href, redirected: redirects > 0, status: answer.status, html };
      }
      url = new URL(location, url);
    }
    throw new Error(`More than ${MAX_REDIRECTS} redirects`);
  }

  #cookiesFor(url: URL): string {
    return this.#cookies
      .filter(({ host, path }) => host === url.host && isBelow(url.pathname, path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }

  #keep(headers: readonly string[], url: URL): void {
    for (const header of headers) {
      const [, name = '', value = ''] = /^\s*([^=;]+)=([^;]*)/.exec(header) ?? [];
      const path = /;\s*path=(\/[^;]*)/i.exec(header)?.[1] ?? folderOf(url.pathname);
      const cookie = { name, value, host: url.host, path };
      this.#cookies = [...this.#cookies.filter((other) => !isSame(other, cookie)), cookie];
    }
  }
}

function isSame(one: Cookie, other: Cookie): boolean {
  return one.name === other.name && one.host === other.host && one.path === other.path;
}

function isBelow(pathname: string, folder: string): boolean {
  return pathname === folder || pathname.startsWith(folder.replace(/\/?$/, '/'));
}

function folderOf(pathname: string): string {
  return pathname.slice(0, pathname.lastIndexOf('/')) || '/';
}
