import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** How GitHub shows the runner's markers at the beginning of a log line. */
const MARKERS: Readonly<Record<string, { readonly label: string; readonly style: Style }>> = {
  group: { label: '', style: 'bold' },
  error: { label: 'Error: ', style: 'red' },
  warning: { label: 'Warning: ', style: 'yellow' },
  notice: { label: 'Notice: ', style: 'blue' },
  debug: { label: 'Debug: ', style: 'dim' },
};

/** Writes to the terminal, in colour if it is a real one. */
export class Screen {
  readonly #stream: NodeJS.WritableStream;

  constructor(stream: NodeJS.WritableStream = process.stdout) {
    this.#stream = stream;
  }

  /** Beginning of a demo. */
  title(text: string): void {
    this.#write(`\n${this.#styled(['bold', 'underline'], text)}`);
  }

  /** Beginning of a part of a demo. */
  heading(text: string): void {
    this.#write(`\n${this.#styled('bold', text)}`);
  }

  text(text: string): void {
    this.#write(text);
  }

  /** Names and values in two columns. */
  facts(facts: readonly (readonly [name: string, value: string])[]): void {
    const width = Math.max(...facts.map(([name]) => name.length));
    for (const [name, value] of facts) {
      this.#write(`  ${this.#styled('dim', name.padEnd(width))}  ${value}`);
    }
  }

  /** A line of the runner's log, as GitHub shows it. */
  logLine(line: string): void {
    const [, name = '', text = line] = /^##\[(\w+)\](.*)$/s.exec(line) ?? [];
    if (name === 'endgroup') {
      return;
    }
    const marker = MARKERS[name];
    this.#write(`  ${marker ? this.#styled(marker.style, `${marker.label}${text}`) : line}`);
  }

  #write(line: string): void {
    this.#stream.write(`${line}\n`);
  }

  #styled(style: Style, text: string): string {
    return styleText(style, text, { stream: this.#stream as NodeJS.WriteStream });
  }
}
