import type { OpenedSession } from '../opening/open.ts';
import { Attention } from './attention.ts';
import { copyOf, element, find } from './elements.ts';
import { clock } from './facts.ts';
import { watchScreen } from './on-screen.ts';
import { remaining } from './remaining.ts';
import { visible } from './visible.ts';

/** A card that shows what a session opens, with the button that opens it. */
export interface SessionCard {
  readonly element: HTMLElement;
  /** Updates button and time. Call it several times a second. */
  readonly tick: () => void;
}

/** Longer addresses are folded, so that the facts fit on a screen. */
const SHOWN_CHARACTERS = 240;

/** How many of the first rows of "The sealer says" must be seen before a click counts. */
const ROWS_TO_SEE = 2;

/**
 * @param title - Tells the card apart from others.
 * @param says - The rows under "The sealer says".
 * @param leave - Takes the browser to the login URL.
 */
export function sessionCard(
  session: OpenedSession,
  {
    title,
    says,
    leave,
  }: {
    title: string;
    says: readonly HTMLElement[];
    leave: (url: string) => void;
  },
): SessionCard {
  const card = copyOf('#session');
  find('.says', HTMLElement, card).append(...says);
  const button = find('.open', HTMLButtonElement, card);
  find('.title', HTMLElement, card).textContent = title;
  showWhere(card, session);

  const isOver = () => session.urlExpiresAt !== undefined && Date.now() >= +session.urlExpiresAt;
  const facts = [find('.certain', HTMLElement, card), ...says.slice(0, ROWS_TO_SEE)];
  const clickCounts = watchReader(facts);
  button.addEventListener('click', (event) => {
    if (event.isTrusted && clickCounts() && !isOver()) {
      leave(session.login.url);
    }
  });
  const tick = () => {
    if (isOver()) {
      button.remove();
    }
    find('.time', HTMLElement, card).textContent = timeText(session.urlExpiresAt, isOver());
    enable(button, clickCounts());
  };
  tick();
  return { element: card, tick };
}

/** @returns Whether a click counts now. */
function watchReader(facts: readonly Element[]): () => boolean {
  const attention = new Attention();
  const shown = watchScreen(facts);
  const look = (attentive: boolean) =>
    attention.at(performance.now(), { attentive, shown: shown() });
  // The person may leave the page and come back between two ticks.
  addEventListener('blur', () => look(false));
  document.addEventListener('visibilitychange', () => look(false));
  return () =>
    look(window.top === window && document.visibilityState === 'visible' && document.hasFocus());
}

function enable(button: HTMLButtonElement, enabled: boolean): void {
  if (!enabled && document.activeElement === button) {
    // A disabled button loses the keyboard focus; give it back.
    button.dataset['hadFocus'] = '';
  }
  button.disabled = !enabled;
  if (enabled && button.dataset['hadFocus'] !== undefined) {
    delete button.dataset['hadFocus'];
    button.focus();
  }
}

function showWhere(card: HTMLElement, { login }: OpenedSession): void {
  const { origin } = new URL(login.page);
  const rest = login.page.slice(origin.length);
  const isLong = rest.length > SHOWN_CHARACTERS;
  find('.host', HTMLElement, card).textContent = login.host;
  find('.page', HTMLElement, card).replaceChildren(
    element('strong', origin),
    visible(isLong ? `${rest.slice(0, SHOWN_CHARACTERS)}…` : rest),
  );
  find('.whole', HTMLElement, card).hidden = !isLong;
  find('.whole-page', HTMLElement, card).textContent = visible(login.page);
}

function timeText(end: Date | undefined, isOver: boolean): string {
  if (end === undefined) {
    return 'Links work for 15 minutes. The end of this one is unknown.';
  }
  return isOver
    ? `This link worked until ${clock(end)}. Run the workflow again to get a new one.`
    : `${remaining(+end - Date.now())} left, until ${clock(end)}`;
}
