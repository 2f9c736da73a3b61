import { once } from 'node:events';
import type { LocalAws } from '../aws/index.ts';
import type { Screen } from './screen.ts';
import { deployerKeys } from './world.ts';

/** Says how to use the local AWS, and comes back when the person is done with it. */
export async function keepRunning(aws: LocalAws, screen: Screen): Promise<void> {
  const variables = { ...aws.environment, ...deployerKeys(aws) };
  const line = process.platform === 'win32' ? powershellLine : shellLine;
  screen.title(`The local AWS keeps running at ${aws.url}`);
  screen.text('Any AWS client of this machine can use it. In another terminal:\n');
  for (const [name, value] of Object.entries(variables)) {
    screen.text(line(name, value));
  }
  screen.text('aws sts get-caller-identity');
  screen.text('\nCtrl-C stops it, and everything in it is gone.');
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
}

function shellLine(name: string, value: string): string {
  return `export ${name}='${value}'`;
}

function powershellLine(name: string, value: string): string {
  return `$env:${name} = '${value}'`;
}
