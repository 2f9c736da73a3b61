import type { Screen } from './screen.ts';

/** The end of a run in which nothing failed. */
export function sayWhatIsNext(screen: Screen): void {
  screen.heading('Everything worked. Try next:');
  screen.facts([
    ['npm run opener', 'open a sealed link in your browser'],
    ['npm start -- --with destination=cloudwatch', 'run a step with your own inputs'],
    ['npm start -- --verbose', 'see all inputs, outputs, summaries and requests'],
    ['npm start -- --help', 'see all options'],
  ]);
}
