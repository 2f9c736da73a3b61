import type { SealedLink } from '../delivery/sealed-link.ts';
import { timeFromNow } from '../text/clock.ts';
import { code, link } from './layout.ts';
import { html, type Markup } from './markup.ts';
import { spelledOut } from './spelled-out.ts';

/**
 * In characters. GitHub may drop longer links from a rendered page.
 *
 * @see {@link https://github.com/github/markup/issues/1657}
 */
const MAX_LINK_LENGTH = 8000;
/** With the longest armored text, the summary has no room for more. */
const MAX_TEXT_LENGTH = 256 * 1024;

/**
 * A sealed link to click, or text to paste if it is too long for a link.
 *
 * @param several - Whether it holds several links.
 */
export function sealedLinkPart(sealed: SealedLink, several: boolean, now: Date): Markup {
  const { url, openerUrl, code: linkCode, worksUntil } = sealed;
  const facts = html`It works until ${timeFromNow(worksUntil, now)}. The page shows the code of this link: ${code(linkCode)}.`;
  const fragment = url.slice(openerUrl.length + 1);
  if (url.length <= MAX_LINK_LENGTH) {
    return html`<p><a href="${openerUrl}#${spelledOut(fragment)}"><kbd><b>Open the sealed ${several ? 'links' : 'link'}</b></kbd></a></p>
<p>${facts}</p>`;
  }
  const page = link(openerUrl, 'the opener page');
  return html`<p>The sealed link is too long to click (${url.length} characters). ${
    url.length <= MAX_TEXT_LENGTH
      ? html`Copy this text, open ${page}, and paste it into the field "Sealed link". ${facts}</p>
<pre><code>${spelledOut(fragment)}</code></pre>`
      : html`It is in the output <code>sealed-link</code>: paste that into the field "Sealed link" of ${page}. ${facts}</p>`
  }`;
}
