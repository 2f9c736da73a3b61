/** The page that opens sealed links: from the fragment of its address to one button. */
import { withoutFragment } from './address.ts';
import { p256tagIdentity } from './crypto/p256tag.ts';
import { type Key, storedKey } from './keys/key.ts';
import { indexedDbStore } from './keys/key-store.ts';
import { type Opened, open } from './opening/open.ts';
import { Refusal } from './refusal.ts';
import { find } from './view/elements.ts';
import { offerKey, offerStartingOver, showKey } from './view/key-panel.ts';
import { showOpened } from './view/opened-panel.ts';

const HOME = ['#owned', '#pasting', '#start-over'];
const store = indexedDbStore(() => indexedDB);
/** Counts the texts given to the page; only the last one is shown. */
let attempts = 0;

async function start(): Promise<void> {
  const fragment = takeFragment();
  if (window.top !== window) {
    throw new Refusal('in-frame');
  }
  if (!isSecureContext) {
    throw new Refusal('not-secure');
  }
  const key = await keyOrStartingOver();
  if (key !== undefined) {
    showHome(key);
    if (fragment !== '') {
      await show(`#${fragment}`, key);
    }
    return;
  }
  if (location.pathname !== '/') {
    throw new Refusal('not-at-root');
  }
  offerKey(store, { made: showHome, failed: refuse });
  if (fragment !== '') {
    throw new Refusal('no-key');
  }
}

/** Reads the fragment once, and removes it from the address and the history. */
function takeFragment(): string {
  const fragment = location.hash.slice(1);
  history.replaceState(null, '', withoutFragment(location.href));
  return fragment;
}

async function keyOrStartingOver(): Promise<Key | undefined> {
  try {
    return await storedKey(store);
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'key-unreadable') {
      offerStartingOver(store, refuse);
    }
    throw error;
  }
}

function showHome(key: Key): void {
  find('#refusal', HTMLElement).hidden = true;
  const pasted = find('#sealed', HTMLTextAreaElement);
  pasted.addEventListener('input', () => show(pasted.value, key));
  find('#pasting', HTMLElement).hidden = false;
  offerStartingOver(store, refuse);
  showKey(key);
}

/** Opens a sealed link and shows only that. */
async function show(text: string, { pair }: Key): Promise<void> {
  attempts += 1;
  const attempt = attempts;
  find('#refusal', HTMLElement).hidden = true;
  if (text.trim() === '') {
    return;
  }
  const result = await open(text, p256tagIdentity(pair)).catch((error: unknown) => ({ error }));
  if (attempt !== attempts) {
    return;
  }
  if ('error' in result) {
    refuse(result.error);
  } else {
    showInstead(result);
  }
}

function showInstead(opened: Opened): void {
  for (const panel of HOME) {
    find(panel, HTMLElement).hidden = true;
  }
  find('#again', HTMLAnchorElement).href = withoutFragment(location.href);
  showOpened(opened, (url) => location.replace(url));
  const title = find('#opened-title', HTMLElement);
  title.tabIndex = -1;
  title.focus();
}

function refuse(error: unknown): void {
  const { message, advice } = error instanceof Refusal ? error : new Refusal('unexpected');
  find('#refusal-what', HTMLElement).textContent = message;
  find('#refusal-advice', HTMLElement).textContent = advice;
  find('#refusal', HTMLElement).hidden = false;
}

// Another link, or this page restored from the browser's memory: remove everything of the last one.
addEventListener('hashchange', () => location.reload());
addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
start().catch(refuse);
