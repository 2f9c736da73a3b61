import { once } from 'node:events';
import type { LocalAws } from '../aws/index.ts';
import type { Screen } from './screen.ts';
import { posixLine, powershellLine } from './shell-line.ts';
import { usage } from './usage.ts';

/** Says how to use the local AWS, and waits until the person stops it. */
export async function keepRunning(aws: LocalAws, screen: Screen): Promise<void> {
  screen.title(`The local AWS keeps running at ${aws.url}`);
  screen.text('Any AWS client of this machine can use it. In another terminal:\n');
  for (const line of usage(aws, process.platform === 'win32' ? powershellLine : posixLine)) {
    screen.text(line);
  }
  screen.text('\nCtrl-C stops it and deletes everything in it.');
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
}
