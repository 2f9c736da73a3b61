import { describe, expect, test } from 'vitest';
import { runScript } from './throwaway-action.ts';

/** The log below the header. */
const shown = (log: string) => log.slice(log.indexOf('##[endgroup]\n') + '##[endgroup]\n'.length);

describe('the log of a step', () => {
  test.each([
    ['plain text', `console.log('text')`, 'text'],
    ['a warning', `console.log('::warning title=T::careful')`, '##[warning]careful'],
    ['an error of two lines', `console.log('::error::one%0Atwo')`, '##[error]one\ntwo'],
    ['a group', `console.log('::group::G\\n::endgroup::')`, '##[group]G\n##[endgroup]'],
    ['no debug line', `console.log('::debug::hidden\\nshown')`, 'shown'],
    ['an unknown command as text', `console.log('::what::x')`, '::what::x'],
    ['a mask for later lines', `console.log('::add-mask::s3cret\\nmy s3cret')`, 'my ***'],
    [
      'each line of a secret masked',
      `console.log('::add-mask::l1ne%0Al2ne\\nsaw l2ne')`,
      'saw ***',
    ],
    ['a secret before its mask', `console.log('s3cret\\n::add-mask::s3cret')`, 's3cret'],
    [
      'stderr masked',
      `console.log('::add-mask::s3cret'); setTimeout(() => console.error('s3cret'), 300)`,
      '***',
    ],
    ['commands on stderr obeyed', `console.error('::warning::careful')`, '##[warning]careful'],
    ['a line that is not ended', `process.stdout.write('::notice::end')`, '##[notice]end'],
    [
      'commands stopped and resumed',
      `console.log('::stop-commands::tok\\n::warning::text\\n::tok::\\n::warning::real')`,
      '::stop-commands::tok\n::warning::text\n::tok::\n##[warning]real',
    ],
    [
      'no mask while commands are stopped',
      `console.log('::stop-commands::tok\\n::add-mask::s3cret\\n::tok::\\ns3cret')`,
      '::stop-commands::tok\n::add-mask::s3cret\n::tok::\ns3cret',
    ],
    [
      'a long stop token masked',
      `console.log('::stop-commands::long-token\\n::long-token::')`,
      '::stop-commands::***\n::***::',
    ],
    [
      'echoed commands, but for masks',
      `console.log('::echo::on\\n::add-mask::s3cret\\n::group::s3cret')`,
      '::add-mask::***\n::group::***\n##[group]***',
    ],
  ])('shows %s', async (_name, script, log) => {
    const step = await runScript(script);
    expect(step.outcome).toBe('success');
    expect(shown(step.log)).toBe(log);
  });

  test('shows commands, outputs and state with debug logging, masked', async () => {
    const script = `
      console.log('::add-mask::s3cret');
      console.log('::debug::saw s3cret');
      give('OUTPUT', 'out=s3cret');
      give('STATE', 'kept=s3cret');
      give('ENV', 'VARIABLE=s3cret');
    `;
    const step = await runScript(script, { debug: true });
    expect(step.log).not.toContain('s3cret');
    for (const line of [
      '::add-mask::***',
      '##[debug]saw ***',
      '##[debug]Set output out = ***',
      '##[debug]Save intra-action state kept = ***',
      "##[debug]VARIABLE='***'",
      '##[debug]Node Action run completed with exit code 0',
    ]) {
      expect(step.log.split('\n')).toContain(line);
    }
  });

  test('reaches a listener line by line and makes the log of the job', async () => {
    const lines: string[] = [];
    const step = await runScript(`console.log('one\\ntwo')`, { onLog: (line) => lines.push(line) });
    expect(lines.join('\n')).toBe(step.log);
    expect(lines.slice(-2)).toEqual(['one', 'two']);
  });
});

describe('annotations', () => {
  test('mask the message and not the title', async () => {
    const script = `console.log('::add-mask::s3cret\\n::error title=a s3cret,file=f.ts,line=3::my s3cret')`;
    const step = await runScript(script);
    expect(step.annotations).toEqual([
      { level: 'error', title: 'a s3cret', file: 'f.ts', line: 3, message: 'my ***' },
    ]);
    expect(step.log).not.toContain('s3cret');
  });

  test('hold 4,096 characters', async () => {
    const step = await runScript(`console.log('::notice::' + 'x'.repeat(5000))`);
    expect(step.annotations).toEqual([{ level: 'notice', message: 'x'.repeat(4096) }]);
  });

  test('are at most ten of each level, while the log has all', async () => {
    const script = `for (let i = 1; i <= 12; i++) console.log('::warning::w' + i + '\\n::error::e' + i)`;
    const { annotations, log } = await runScript(script);
    const messages = annotations.map(({ message }) => message);
    expect(messages).toHaveLength(20);
    expect(messages).not.toContain('w11');
    expect(messages).not.toContain('e11');
    expect(log).toContain('##[error]e12');
  });
});

describe('a command that fails', () => {
  test.each([
    ['set-env', '::set-env name=A::1', 'disabled'],
    ['add-path', '::add-path::/tmp', 'disabled'],
    ['an echo that is neither on nor off', '::echo::maybe', 'Invalid echo command value'],
    ['a stop token that is a command', '::stop-commands::error', 'cannot use an endToken'],
    ['no stop token', '::stop-commands::', 'cannot use an endToken'],
  ])('fails the step: %s', async (_name, line, reason) => {
    const step = await runScript(`console.log(${JSON.stringify(line)})`);
    expect(step).toMatchObject({ exitCode: 0, outcome: 'failure' });
    expect(step.annotations[0]?.message).toMatch(/^Unable to process command '/);
    expect(step.annotations[1]?.message).toContain(reason);
  });

  test.each([
    ['set-output', '::set-output name=a::1', 'deprecated'],
    ['save-state', '::save-state name=a::1', 'deprecated'],
    ['an empty mask', '::add-mask:: ', "Can't add secret mask for empty string"],
  ])('or only warns: %s', async (_name, line, reason) => {
    const step = await runScript(`console.log(${JSON.stringify(line)})`);
    expect(step).toMatchObject({ outcome: 'success', outputs: {}, state: {}, masks: [] });
    expect(step.annotations).toHaveLength(1);
    expect(step.annotations[0]?.message).toContain(reason);
  });
});
