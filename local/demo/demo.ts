import type { LocalAws } from '../aws/index.ts';
import type { Job } from '../runner/index.ts';
import type { Screen } from './screen.ts';
import type { StepLog } from './step-log.ts';

/** One thing that `npm start` shows. */
export interface Demo {
  /** What it is called on the command line. */
  readonly name: string;
  readonly title: string;
  /** Whether it needs the roles of the local AWS and cannot run on a real account. */
  readonly localOnly: boolean;
  /** @throws DemoFailure if what it wants to show did not happen. */
  run(stage: Stage): Promise<void>;
}

/** What a demo plays on. */
export interface Stage {
  /** A job of its own; what it logs is shown as it comes. */
  readonly job: Job;
  readonly screen: Screen;
  /** Shows what the job logs. */
  readonly log: StepLog;
  /** Whether every part of every step is shown. */
  readonly verbose: boolean;
  /** The role to sign in with. */
  readonly roleArn: string;
  /** Absent on the real AWS. */
  readonly aws?: LocalAws;
  /** Whether the person will open the links later, so that what they lead to has to stay. */
  readonly keepsLinks: boolean;
  /** Does with the console URL what the person at the terminal wants: open, show or hide it. */
  readonly useLink: (url: string) => Promise<void>;
}

/** Something that a demo wanted to show did not happen; the message says what. */
export class DemoFailure extends Error {}
