/** One figure of the bench. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'MiB' | 'KB' | '×' | 'requests';
  /** The highest allowed value; absent if there is no limit. */
  readonly bound?: number;
}

/** A part of the bench, in the order in which it is shown. */
export interface Part {
  readonly title: string;
  readonly figures: readonly Figure[];
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = Number.NaN, high = Number.NaN] = [
    sorted[Math.ceil(middle) - 1],
    sorted[Math.floor(middle)],
  ];
  return (low + high) / 2;
}

export function isOver({ value, bound }: Figure): boolean {
  // A figure without a value does not pass.
  return bound !== undefined && !(value <= bound);
}

/** @returns The part as lines of aligned text. */
export function table({ title, figures }: Part): string {
  const rows = figures.map((figure) => {
    const bound = figure.bound === undefined ? '' : `at most ${shown(figure.bound, figure.unit)}`;
    return [figure.name, shown(figure.value, figure.unit), bound, isOver(figure) ? 'OVER' : ''];
  });
  const width = (column: number) => Math.max(...rows.map((row) => (row[column] ?? '').length));
  const lines = rows.map(([name = '', value = '', bound = '', over = '']) =>
    `  ${name.padEnd(width(0))}  ${value.padStart(width(1))}  ${bound.padEnd(width(2))}  ${over}`.trimEnd(),
  );
  return [title, ...lines, ''].join('\n');
}

function shown(value: number, unit: Figure['unit']): string {
  if (unit === '×') {
    return `${value.toFixed(2)} ×`;
  }
  return `${value.toFixed(unit === 'MiB' ? 1 : 0)} ${unit}`;
}
