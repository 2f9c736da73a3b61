import { parseArgs } from 'node:util';
import type { Demo } from './demo.ts';
import { DEMOS } from './demos.ts';
import { GOOD_CONDITIONS, type JobConditions } from './job-conditions.ts';
import type { LinkWish } from './link.ts';
import { type OwnInputs, ownInputs } from './own-inputs.ts';
import { DEFAULT_ROLE } from './world.ts';

/** What the command line asks for. */
export interface StartOptions {
  readonly demos: readonly Demo[];
  readonly real: boolean;
  readonly keep: boolean;
  readonly debug: boolean;
  /** Whether every part of every step is shown. */
  readonly verbose: boolean;
  readonly link: LinkWish;
  readonly roleArn: string;
  readonly conditions: JobConditions;
}

/** A command line that cannot be carried out; the message says why. */
export class UsageError extends Error {}

/**
 * Reads the command line.
 *
 * @returns `undefined` if it asks for help.
 * @throws UsageError
 */
export function readOptions(args: readonly string[]): StartOptions | undefined {
  const { values, positionals } = parse(args);
  if (values.help) {
    return undefined;
  }
  const { real, keep, debug, verbose, 'role-arn': namedRole, 'show-link': show } = values;
  const conditions = readConditions(values);
  const inputs = readInputs(values.with) ?? (conditions && {});
  const roleArn = namedRole ?? inputs?.['role-arn'];
  if (real && keep) {
    throw new UsageError('--keep is for the local AWS and does not go with --real.');
  }
  if (real && roleArn === undefined) {
    throw new UsageError('--real needs --role-arn: the role to sign in with.');
  }
  if (real && conditions !== undefined) {
    throw new UsageError('--without, --public and --event are for the local AWS, not for --real.');
  }
  if (inputs !== undefined && positionals.length > 0) {
    const option = values.with === undefined ? 'What is said of the job' : '--with';
    throw new UsageError(`${option} is for a step of your own: do not name a demo with it.`);
  }
  return {
    demos:
      inputs === undefined
        ? chooseDemos(positionals, real)
        : [ownInputs(inputs, conditions ?? GOOD_CONDITIONS)],
    real,
    keep,
    debug,
    verbose,
    link: keep || show ? 'show' : real ? 'hide' : 'open',
    roleArn: roleArn ?? DEFAULT_ROLE,
    conditions: conditions ?? GOOD_CONDITIONS,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        keep: { type: 'boolean', default: false },
        real: { type: 'boolean', default: false },
        'role-arn': { type: 'string' },
        with: { type: 'string', multiple: true },
        without: { type: 'string', multiple: true },
        public: { type: 'boolean', default: false },
        event: { type: 'string' },
        'show-link': { type: 'boolean', default: false },
        debug: { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    // What follows the first sentence is about positional arguments that look like options.
    throw new UsageError(String((error as Error).message.split(/\.\s/)[0]).replace(/\.?$/, '.'));
  }
}

/** @returns `undefined` if nothing is said of the job. */
function readConditions(values: {
  readonly without?: readonly string[];
  readonly public: boolean;
  readonly event?: string;
}): JobConditions | undefined {
  const { without = [], public: isPublic, event } = values;
  const unknown = without.find((name) => name !== 'id-token' && name !== 'credentials');
  if (unknown !== undefined) {
    throw new UsageError(`--without takes id-token or credentials, not "${unknown}".`);
  }
  if (event !== undefined && !/^[a-z_]+$/.test(event)) {
    throw new UsageError(`--event takes the name of an event, such as schedule, not "${event}".`);
  }
  if (without.length === 0 && !isPublic && event === undefined) {
    return undefined;
  }
  return {
    idToken: !without.includes('id-token'),
    credentials: !without.includes('credentials'),
    visibility: isPublic ? 'public' : 'private',
    eventName: event ?? GOOD_CONDITIONS.eventName,
  };
}

/** @returns `undefined` without any; of a name that is given again all values, one per line. */
function readInputs(settings: readonly string[] | undefined): OwnInputs | undefined {
  const inputs = new Map<string, string>();
  for (const setting of settings ?? []) {
    const [, name = '', value = ''] = /^([A-Za-z][\w-]*)=(.*)$/s.exec(setting) ?? [];
    if (name === '') {
      throw new UsageError(`--with takes NAME=VALUE, not "${setting}".`);
    }
    const earlier = inputs.get(name);
    inputs.set(name, earlier === undefined ? value : `${earlier}\n${value}`);
  }
  return settings && Object.fromEntries(inputs);
}

function chooseDemos(names: readonly string[], real: boolean): readonly Demo[] {
  if (names.length === 0) {
    return DEMOS.filter(({ localOnly }) => !(real && localOnly));
  }
  return names.map((name) => {
    const demo = DEMOS.find((candidate) => candidate.name === name);
    if (demo === undefined) {
      throw new UsageError(`There is no demo "${name}".`);
    }
    if (real && demo.localOnly) {
      throw new UsageError(`The demo "${name}" needs the local AWS.`);
    }
    return demo;
  });
}
