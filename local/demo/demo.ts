import type { LocalAws } from '../aws/index.ts';
import type { Job } from '../runner/index.ts';
import type { Screen } from './screen.ts';
import type { StepLog } from './step-log.ts';

/** One thing that `npm start` shows. */
export interface Demo {
  /** Its name on the command line. */
  readonly name: string;
  readonly title: string;
  /** Whether it needs the roles of the local AWS and cannot run on a real account. */
  readonly localOnly: boolean;
  /** @throws DemoFailure if the result is not the expected one. */
  run(stage: Stage): Promise<void>;
}

/** What a demo works with. */
export interface Stage {
  /** The job of this demo. Its log appears while it runs. */
  readonly job: Job;
  readonly screen: Screen;
  /** Shows the log of the job. */
  readonly log: StepLog;
  /** Whether to show every part of every step. */
  readonly verbose: boolean;
  /** The role to sign in with. */
  readonly roleArn: string;
  /** Absent on the real AWS. */
  readonly aws?: LocalAws;
  /** Whether the person will open the links later, so roles and sessions must stay. */
  readonly keepsLinks: boolean;
  /** Opens, shows or hides the console URL, as the person at the terminal asked. */
  readonly useLink: (url: string) => Promise<void>;
}

/** A demo did not have the expected result. The message says what is missing. */
export class DemoFailure extends Error {}
