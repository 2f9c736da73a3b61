import { parseArgs } from 'node:util';
import type { Demo } from './demo.ts';
import { DEMOS } from './demos.ts';
import { GOOD_CONDITIONS, type JobConditions } from './job-conditions.ts';
import type { LinkWish } from './link.ts';
import { type OwnInputs, ownInputs } from './own-inputs.ts';
import { DEFAULT_ROLE } from './world.ts';

/** The options of the command line. */
export interface StartOptions {
  readonly demos: readonly Demo[];
  readonly real: boolean;
  readonly keep: boolean;
  readonly debug: boolean;
  /** Whether to show every part of every step. */
  readonly verbose: boolean;
  readonly link: LinkWish;
  readonly roleArn: string;
  readonly conditions: JobConditions;
}

/** A mistake in the command line. The message says which. */
export class UsageError extends Error {}

/**
 * Reads the command line.
 *
 * @returns `undefined` for `--help`.
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
    throw new UsageError('Remove --keep or --real: --keep is only for the local AWS.');
  }
  if (real && roleArn === undefined) {
    throw new UsageError('--real needs the role to sign in with: add --role-arn ARN.');
  }
  if (real && conditions !== undefined) {
    throw new UsageError(
      'Remove --real: --without, --public, --event and --environment are only for the local AWS.',
    );
  }
  if (inputs !== undefined && positionals.length > 0) {
    const options =
      values.with === undefined ? '--without, --public, --event or --environment' : '--with';
    throw new UsageError(`Name a demo or use ${options}, but not both.`);
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
        environment: { type: 'string' },
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

/** @returns `undefined` without any of these options. */
function readConditions(values: {
  readonly without?: readonly string[];
  readonly public: boolean;
  readonly event?: string;
  readonly environment?: string;
}): JobConditions | undefined {
  const { without = [], public: isPublic, event, environment } = values;
  const unknown = without.find((name) => name !== 'id-token' && name !== 'credentials');
  if (unknown !== undefined) {
    throw new UsageError(`--without is "${unknown}". Use one of: id-token, credentials.`);
  }
  if (event !== undefined && !/^[a-z_]+$/.test(event)) {
    throw new UsageError(`--event is "${event}". Write the name of an event, such as schedule.`);
  }
  if (environment?.trim() === '') {
    throw new UsageError('--environment is empty. Write the name of an environment.');
  }
  if (without.length === 0 && !isPublic && event === undefined && environment === undefined) {
    return undefined;
  }
  return {
    idToken: !without.includes('id-token'),
    credentials: !without.includes('credentials'),
    visibility: isPublic ? 'public' : 'private',
    eventName: event ?? GOOD_CONDITIONS.eventName,
    environment,
  };
}

/** @returns `undefined` without `--with`. If a name is repeated, its values are one per line. */
function readInputs(settings: readonly string[] | undefined): OwnInputs | undefined {
  const inputs = new Map<string, string>();
  for (const setting of settings ?? []) {
    const [, name = '', value = ''] = /^([A-Za-z][\w-]*)=(.*)$/s.exec(setting) ?? [];
    if (name === '') {
      throw new UsageError(`--with is "${setting}". Write NAME=VALUE, such as destination=s3.`);
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
      throw new UsageError(
        `There is no demo "${name}". Use one of: ${DEMOS.map((one) => one.name).join(', ')}.`,
      );
    }
    if (real && demo.localOnly) {
      throw new UsageError(`The demo "${name}" needs the local AWS. Remove --real.`);
    }
    return demo;
  });
}
