/** `npm start`: the committed action in a local workflow, for people who want to see it work. */
import { type Demo, DemoFailure } from './demo/demo.ts';
import { HELP } from './demo/help.ts';
import { keepRunning } from './demo/keep.ts';
import { linkUse } from './demo/link.ts';
import { readOptions, type StartOptions, UsageError } from './demo/options.ts';
import { Screen } from './demo/screen.ts';
import { localSurroundings, realSurroundings, type Surroundings } from './demo/surroundings.ts';
import { Job } from './runner/index.ts';
import { staleDist } from './stale-dist.ts';

const screen = new Screen();

async function main(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  if (options === undefined) {
    screen.text(HELP);
    return;
  }
  const surroundings = options.real
    ? realSurroundings(process.env)
    : await localSurroundings(options.conditions);
  const stale = staleDist();
  if (stale !== undefined) {
    screen.logLine(`##[warning]${stale}`);
  }
  try {
    introduce(surroundings);
    for (const demo of options.demos) {
      await show(demo, options, surroundings);
    }
    if (options.keep && surroundings.aws) {
      await keepRunning(surroundings.aws, screen);
    }
  } finally {
    await surroundings.close();
  }
}

function introduce({ aws }: Surroundings): void {
  screen.text(
    aws
      ? `The action in dist runs as a step of a local workflow. GitHub, AWS STS and the console's
sign-in host are played by a strict local AWS at ${aws.url}.`
      : 'The action in dist runs as a step of a local workflow, on the AWS that your shell leads to.',
  );
}

async function show(
  demo: Demo,
  { debug, keep, link, roleArn }: StartOptions,
  { aws, job: jobOptions }: Surroundings,
): Promise<void> {
  screen.title(demo.title);
  const onLog = (line: string) => screen.logLine(line);
  const job = new Job({ ...jobOptions, debug, onLog });
  try {
    const useLink = linkUse(link, screen);
    await demo.run({ job, screen, roleArn, keepsLinks: keep, useLink, ...(aws && { aws }) });
  } finally {
    await job.close();
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof UsageError) {
    console.error(`${error.message}\n"npm start -- --help" tells what is possible.`);
    process.exitCode = 2;
  } else {
    console.error(error instanceof DemoFailure ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
