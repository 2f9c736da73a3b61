import { parseArgs } from 'node:util';
import type { Demo } from './demo.ts';
import { DEMOS } from './demos.ts';
import type { LinkWish } from './link.ts';
import { type OwnInputs, ownInputs } from './own-inputs.ts';
import { DEFAULT_ROLE, WORLD_HELP } from './world.ts';

/** What the command line asks for. */
export interface StartOptions {
  readonly demos: readonly Demo[];
  readonly real: boolean;
  readonly keep: boolean;
  readonly debug: boolean;
  readonly link: LinkWish;
  readonly roleArn: string;
}

/** A command line that cannot be carried out; the message says why. */
export class UsageError extends Error {}

export const HELP = `Runs the action as GitHub would, on this machine, and shows what GitHub would show.

Usage: npm start [-- [options] [DEMO...]]
       npm start -- --with NAME=VALUE [--with NAME=VALUE...] [options]

Demos, all of them unless some are named:
${DEMOS.map(({ name, title }) => `  ${name.padEnd(15)} ${title}`).join('\n')}

Options:
  --with NAME=VALUE run one step with these inputs instead, for example
                    --with destination=cloudwatch --with session-duration=8h;
                    a name that is given again adds a line
  --keep            keep the local AWS running afterwards, and print the link
                    for your browser instead of opening it
  --real            use the AWS that your shell leads to (AWS_* variables,
                    profiles) instead of the local one; needs --role-arn
  --role-arn ARN    the role to sign in with
                    (default: ${DEFAULT_ROLE})
  --show-link       with --real: print the link, which is a secret
  --debug           show debug logging, as with ACTIONS_STEP_DEBUG
  --help            show this text

Without --real nothing leaves this machine, and no AWS account is needed.

${WORLD_HELP}`;

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
  const { real, keep, debug, 'role-arn': namedRole, 'show-link': show } = values;
  const inputs = readInputs(values.with);
  const roleArn = namedRole ?? inputs?.['role-arn'];
  if (real && keep) {
    throw new UsageError('--keep is for the local AWS and does not go with --real.');
  }
  if (real && roleArn === undefined) {
    throw new UsageError('--real needs --role-arn: the role to sign in with.');
  }
  if (inputs !== undefined && positionals.length > 0) {
    throw new UsageError('--with runs a step of your own, and takes no demo.');
  }
  return {
    demos: inputs === undefined ? chooseDemos(positionals, real) : [ownInputs(inputs)],
    real,
    keep,
    debug,
    link: keep || show ? 'show' : real ? 'hide' : 'open',
    roleArn: roleArn ?? DEFAULT_ROLE,
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
        'show-link': { type: 'boolean', default: false },
        debug: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    // What follows the first sentence is about positional arguments that look like options.
    throw new UsageError(String((error as Error).message.split(/\.\s/)[0]).replace(/\.?$/, '.'));
  }
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
