import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ActionError } from '../../src/errors.ts';
import { createLog, reportFailure } from '../../src/github/log.ts';
import { Secrets } from '../../src/github/secrets.ts';
import { captureStdout } from './runner.ts';

let secrets: Secrets;
let stdout: ReturnType<typeof captureStdout>;

beforeEach(() => {
  stdout = captureStdout();
  secrets = new Secrets();
  secrets.add('top/secret');
  vi.stubEnv('GITHUB_ACTION_REPOSITORY', '');
});

afterEach(() => {
  process.exitCode = undefined;
  vi.unstubAllEnvs();
});

/** What a failure prints, without the mask of the secret. */
function reported(failure: unknown): readonly string[] {
  reportFailure(failure, secrets);
  return stdout.lines.slice(1);
}
const annotations = (lines: readonly string[]) =>
  lines.filter((line) => line.startsWith('::error'));

describe('the log', () => {
  test('scrubs every level', () => {
    const log = createLog(secrets);
    log.info('info top/secret');
    log.warning('warning top%2Fsecret');
    log.debug('debug top/secret');
    expect(stdout.lines.slice(1)).toEqual([
      'info ***',
      '::warning::warning ***',
      '::debug::debug ***',
    ]);
  });

  test('cuts a warning that is longer than GitHub shows', () => {
    createLog(secrets).warning('x'.repeat(5000));
    expect(stdout.lines.at(-1)).toBe(`::warning::${'x'.repeat(4095)}…`);
  });

  test('a line of the log cannot become a command', () => {
    createLog(secrets).warning('a\n::error::b');
    expect(stdout.lines.at(-1)).toBe('::warning::a%0A::error::b');
  });
});

describe('a failure', () => {
  const failure = new ActionError('no-oidc-provider', 'It has none.', 'Create it.');

  test('is one annotation with its code, and exit code 1', () => {
    expect(reported(failure)).toEqual([
      '::debug::ActionError: It has none.',
      '::error title=no-oidc-provider::It has none. Create it.',
      'no-oidc-provider: see docs/troubleshooting.md#no-oidc-provider of this action.',
    ]);
    expect(process.exitCode).toBe(1);
  });

  const PAGE = 'o/aws-console-url/blob/v1/docs/troubleshooting.md#no-oidc-provider';
  test.each([
    ['https://github.com', `https://github.com/${PAGE}`],
    ['https://github.com/', `https://github.com/${PAGE}`],
    // Other runners than GitHub's do not have these variables.
    ['', `https://github.com/${PAGE}`],
    [undefined, `https://github.com/${PAGE}`],
    [
      'https://ghe.example',
      `https://ghe.example/${PAGE} (or https://github.com/${PAGE}, if this action comes from there)`,
    ],
  ])('points to the page of the version that runs, on the server %s', (server, page) => {
    vi.stubEnv('GITHUB_SERVER_URL', server);
    vi.stubEnv('GITHUB_ACTION_REPOSITORY', 'o/aws-console-url');
    vi.stubEnv('GITHUB_ACTION_REF', 'v1');
    expect(reported(failure).at(-1)).toBe(`no-oidc-provider: ${page}`);
  });

  test('has its causes only in the debug log, scrubbed', () => {
    const deepest = new Error('of top/secret');
    const cause = new TypeError('of the socket', { cause: deepest });
    const lines = reported(new ActionError('network', 'No way.', 'Wait.', { cause }));
    expect(lines.slice(0, 3)).toEqual([
      '::debug::ActionError: No way.',
      '::debug::TypeError: of the socket',
      '::debug::Error: of ***',
    ]);
    expect(annotations(lines)).toEqual(['::error title=network::No way. Wait.']);
  });

  test('repeats no text that could not be parsed, which may hold half a secret', () => {
    const cause = new SyntaxError(`Unexpected token S, "Secret": 'half"... is not valid JSON`);
    for (const error of [cause, new ActionError('network', 'No way.', 'Wait.', { cause })]) {
      expect(reported(error).join('\n')).not.toContain('half');
    }
  });

  test('that ends with a line of its own has no space before its advice', () => {
    const [line] = annotations(reported(new ActionError('network', 'a\nb\n', 'Do c.')));
    expect(line).toBe('::error title=network::a%0Ab%0ADo c.');
  });

  test('whose causes go round in a circle comes to an end', () => {
    const error = new Error('round');
    error.cause = new Error('and round', { cause: error });
    expect(annotations(reported(error))).toHaveLength(1);
  });

  test('is scrubbed, in its message and its advice', () => {
    const lines = reported(new ActionError('network', 'top/secret', 'top%2Fsecret'));
    expect(lines.join('\n')).not.toMatch(/top/);
  });

  test('of many lines is one annotation', () => {
    const lines = annotations(reported(new ActionError('network', 'a\r\nb: 50%', '::error::c')));
    expect(lines).toEqual(['::error title=network::a%0D%0Ab: 50%25 ::error::c']);
  });

  test('is cut after the scrub to what GitHub shows', () => {
    const message = `${'x'.repeat(4090)} top/secret`;
    const [line] = annotations(reported(new ActionError('network', message, 'y')));
    expect(line?.length).toBe('::error title=network::'.length + 4096);
    expect(line).not.toContain('top');
  });

  test.each([
    ['an error', new RangeError('x top/secret'), 'RangeError: x ***'],
    ['a text', 'top/secret', 'string'],
    ['nothing', undefined, 'undefined'],
  ])('that is unexpected (%s) is a bug of the action', (_what, error, said) => {
    const [line] = annotations(reported(error));
    expect(line).toContain(`::error title=bug::An unexpected error happened (${said}).`);
    expect(process.exitCode).toBe(1);
  });
});
