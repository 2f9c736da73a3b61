import { codeOf } from '../../src/link/code.ts';
import { type Key, makeKey } from '../keys/key.ts';
import type { KeyStore } from '../keys/key-store.ts';
import { find } from './elements.ts';

const LOGIN = /^[a-z\d](?:[a-z\d_.-]{0,98}[a-z\d])?$/i;

/** Makes the key of this browser when the person clicks. */
export function offerKey(
  store: KeyStore,
  { made, failed }: { made: (key: Key) => void; failed: (error: unknown) => void },
): void {
  const panel = find('#making', HTMLElement);
  const button = find('#make', HTMLButtonElement, panel);
  panel.hidden = false;
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      const key = await makeKey(store);
      panel.hidden = true;
      made(key);
      // Do not wait: the browser may ask the person, and the person may not answer.
      navigator.storage?.persist?.().then(showKept, () => undefined);
    } catch (error) {
      failed(error);
    } finally {
      button.disabled = false;
    }
  });
}

/** Shows the recipient of this browser's key, and how to put it into a workflow. */
export function showKey({ recipient }: Key): void {
  const output = find('#recipient', HTMLOutputElement);
  output.value = recipient;
  // Set the label last: whoever finds it also finds a recipient.
  output.ariaLabel = 'Your recipient';
  find('#recipient-code', HTMLElement).textContent = codeOf(recipient);
  find('#owned', HTMLElement).hidden = false;
  const login = find('#login', HTMLInputElement);
  login.addEventListener('input', () => {
    find('#line-login', HTMLElement).textContent = `@${loginIn(login.value) ?? 'login'}`;
  });
  find('#copy', HTMLButtonElement).addEventListener('click', () => copyLine(login.value));
  showKept(false);
  navigator.storage?.persisted?.().then(showKept, () => undefined);
}

/** @param isKept - Whether the browser promised not to remove the key by itself. */
function showKept(isKept: boolean): void {
  find('#kept', HTMLElement).textContent = isKept
    ? 'This browser keeps the key until you clear the data of this site.'
    : 'This browser may remove the key when it needs space. Then make a new one.';
}

/** Deletes the key of this browser after the person confirms it. */
export function offerStartingOver(store: KeyStore, failed: (error: unknown) => void): void {
  const [sure, button] = [find('#sure', HTMLInputElement), find('#delete', HTMLButtonElement)];
  find('#start-over', HTMLElement).hidden = false;
  sure.addEventListener('change', () => {
    button.disabled = !sure.checked;
  });
  button.addEventListener('click', () => {
    store.remove().then(() => location.reload(), failed);
  });
}

async function copyLine(login: string): Promise<void> {
  const line = find('#line', HTMLElement);
  const said = find('#said', HTMLElement);
  try {
    await navigator.clipboard.writeText(line.textContent ?? '');
    said.textContent =
      loginIn(login) === undefined ? 'Copied. Replace @login with your GitHub login.' : 'Copied.';
  } catch {
    getSelection()?.selectAllChildren(line);
    said.textContent =
      'The browser refused to copy. The line is selected: copy it with the keyboard.';
  }
}

function loginIn(text: string): string | undefined {
  const login = text.trim().replace(/^@/, '');
  return LOGIN.test(login) ? login : undefined;
}
