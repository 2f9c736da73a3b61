/**
 * Writes the tables of inputs and outputs in README.md from action.yml.
 *
 * `--check` writes nothing, and fails if README.md is not up to date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
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

if (import.meta.main) {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const file = new URL('../README.md', import.meta.url);
  const readme = readFileSync(file, 'utf8');
  const fresh = withTables(readme, readFileSync(new URL('../action.yml', import.meta.url), 'utf8'));
  if (!values.check) {
    writeFileSync(file, fresh);
  } else if (fresh !== readme) {
    console.error('The tables of README.md are not those of action.yml: run "npm run readme".');
    process.exitCode = 1;
  }
}
