/** `npm start`: runs the committed action in a local workflow. */
import { type Demo, DemoFailure } from './demo/demo.ts';
import { HELP } from './demo/help.ts';
import { keepRunning } from './demo/keep.ts';
import { linkUse } from './demo/link.ts';
import { sayWhatIsNext } from './demo/next.ts';
import { readOptions, type StartOptions, UsageError } from './demo/options.ts';
import { Screen } from './demo/screen.ts';
import { briefLog, type StepLog, wholeLog } from './demo/step-log.ts';
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
    introduce(options, surroundings);
    const log = logFor(options, surroundings);
    for (const demo of options.demos) {
      await show(demo, options, surroundings, log);
    }
    sayWhatIsNext(screen);
    if (options.keep && surroundings.aws) {
      await keepRunning(surroundings.aws, screen);
    }
  } finally {
    await surroundings.close();
  }
}

function introduce({ verbose }: StartOptions, { aws }: Surroundings): void {
  screen.text(
    aws
      ? `The action in dist runs as a step of a local workflow. A strict local AWS at
${aws.url} plays GitHub, AWS STS, IAM and the console's sign-in host.`
      : 'The action in dist runs as a step of a local workflow, on the AWS that your shell uses.',
  );
  if (!verbose) {
    screen.text('Repeated lines are left out, and long lines are cut. --verbose shows everything.');
  }
}

function logFor({ verbose }: StartOptions, { aws }: Surroundings): StepLog {
  const print = (line: string) => screen.logLine(line);
  return verbose ? wholeLog(print) : briefLog(print, aws && new URL(aws.url).host);
}

async function show(
  demo: Demo,
  { debug, verbose, keep, link, roleArn }: StartOptions,
  { aws, job: jobOptions }: Surroundings,
  log: StepLog,
): Promise<void> {
  screen.title(demo.title);
  const job = new Job({ ...jobOptions, debug, onLog: log.line });
  try {
    const useLink = linkUse(link, screen);
    const stage = { job, screen, log, verbose, roleArn, keepsLinks: keep, useLink };
    await demo.run(aws === undefined ? stage : { ...stage, aws });
  } finally {
    await job.close();
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof UsageError) {
    console.error(`${error.message}\n"npm start -- --help" shows all options.`);
    process.exitCode = 2;
  } else {
    console.error(error instanceof DemoFailure ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
