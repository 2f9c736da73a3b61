import { LinkRefused, openConsole } from './console-page.ts';
import { DemoFailure, type Stage } from './demo.ts';
import type { Screen } from './screen.ts';

/** What to do with a link. */
export type LinkWish = 'open' | 'show' | 'hide';

/** Returns the function that does this and shows the result. */
export function linkUse(wish: LinkWish, screen: Screen): Stage['useLink'] {
  switch (wish) {
    case 'open':
      return (url) => openLink(url, screen);
    case 'show':
      return async (url) => {
        screen.heading('The link (whoever opens it within 15 minutes is signed in)');
        screen.text(url);
      };
    case 'hide':
      return async () => {
        screen.heading('The link');
        screen.text(
          'The link works, but it is a secret, so it is not shown here. --show-link prints it.',
        );
      };
  }
}

async function openLink(url: string, screen: Screen): Promise<void> {
  const facts = await openConsole(url).catch((error: unknown) => {
    throw error instanceof LinkRefused
      ? new DemoFailure(`The link does not work: ${error.message}`)
      : error;
  });
  screen.heading('The link, opened at the local AWS');
  screen.facts(Object.entries(facts));
}
