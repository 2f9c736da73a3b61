/**
 * Measures speed and memory, prints a table and writes `bench/results.json`.
 *
 * `npm run bench -- --check` fails if a figure is over its bound. `--only NAME` measures one part
 * and writes nothing.
 */
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { createWait } from './create-wait.ts';
import { growth } from './growth.ts';
import { latency } from './latency.ts';
import { isOver, type Part, table } from './report.ts';
import { size } from './size.ts';
import { startUp } from './start-up.ts';
import { sweep } from './sweep.ts';

const PARTS: Readonly<Record<string, () => Promise<Part>>> = {
  'start-up': startUp,
  latency,
  growth,
  sweep,
  'create-wait': createWait,
  size,
};

const { values } = parseArgs({
  options: { check: { type: 'boolean', default: false }, only: { type: 'string' } },
});
const names = values.only === undefined ? Object.keys(PARTS) : [values.only];
const parts: Part[] = [];
for (const name of names) {
  const measure = PARTS[name];
  if (measure === undefined) {
    throw new Error(`There is no part "${name}". Use one of: ${Object.keys(PARTS).join(', ')}.`);
  }
  const part = await measure();
  console.log(table(part));
  parts.push(part);
}

if (values.only === undefined) {
  const machine = {
    processor: os.cpus()[0]?.model,
    cores: os.availableParallelism(),
    memoryGiB: Math.round(os.totalmem() / 1024 ** 3),
    system: `${os.type()} ${os.release()}`,
  };
  const results = { date: new Date().toISOString(), node: process.version, machine, parts };
  writeFileSync(new URL('results.json', import.meta.url), `${JSON.stringify(results, null, 2)}\n`);
}
const over = parts.flatMap(({ figures }) => figures.filter(isOver));
if (values.check && over.length > 0) {
  console.error(`Over the bound: ${over.map(({ name }) => name).join('; ')}`);
  process.exitCode = 1;
}
