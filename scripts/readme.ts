/**
 * Writes the tables of README.md: inputs and outputs from action.yml, and modes from
 * src/inputs/modes.ts.
 *
 * `--check` writes nothing, and fails if README.md is not up to date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { MODES, MODES_OF_INPUTS, type Mode } from '../src/inputs/modes.ts';
import { between, code, table } from './tables.ts';

interface Action {
  readonly inputs: Readonly<Record<string, { description: string; default?: unknown }>>;
  readonly outputs: Readonly<Record<string, { description: string }>>;
}

/**
 * The README with fresh tables between `<!-- inputs -->` and `<!-- /inputs -->`, and the same
 * for `outputs`.
 *
 * @throws Error if a marker is missing.
 */
export function withTables(readme: string, actionYaml: string): string {
  const { inputs, outputs }: Action = parse(actionYaml);
  const inputTable = table(
    ['Input', 'Default', 'Description'],
    Object.entries(inputs).map(([name, input]) => [
      code(name),
      input.default === undefined ? '' : code(String(input.default)),
      input.description,
    ]),
  );
  const outputTable = table(
    ['Output', 'Description'],
    Object.entries(outputs).map(([name, output]) => [code(name), output.description]),
  );
  return between(between(readme, 'inputs', inputTable), 'outputs', outputTable);
}

/**
 * The README with a fresh table between `<!-- modes -->` and `<!-- /modes -->`: which mode takes
 * which inputs. Inputs of the same modes share a row.
 *
 * @throws Error if a marker is missing.
 */
export function withModes(readme: string): string {
  const rows = new Map<string, { modes: readonly Mode[]; inputs: string[] }>();
  for (const [input, modes] of Object.entries(MODES_OF_INPUTS)) {
    const { inputs } = rows.get(modes.join()) ?? { inputs: [] };
    rows.set(modes.join(), { modes, inputs: [...inputs, code(input)] });
  }
  const modeTable = table(
    ['Inputs', ...MODES.map(code)],
    [...rows.values()].map(({ modes, inputs }) => [
      inputs.join(', '),
      ...MODES.map((mode) => (modes.includes(mode) ? 'yes' : '')),
    ]),
  );
  return between(readme, 'modes', modeTable);
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const file = new URL('../README.md', import.meta.url);
  const readme = readFileSync(file, 'utf8');
  const actionYaml = readFileSync(new URL('../action.yml', import.meta.url), 'utf8');
  const fresh = withModes(withTables(readme, actionYaml));
  if (!values.check) {
    writeFileSync(file, fresh);
  } else if (fresh !== readme) {
    console.error('Run "npm run readme": the tables of README.md are not up to date.');
    process.exitCode = 1;
  }
}
