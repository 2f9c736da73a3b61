import type { RecordedRequest } from '../aws/index.ts';
import { mask, type StepOptions, type StepResult } from '../runner/index.ts';
import { indented, withoutArmored } from './armored.ts';
import type { Stage } from './demo.ts';
import { shortened } from './shortened.ts';
import { summaryText } from './summary-text.ts';

/** The parts of a step to show besides its log. */
type Part = 'outputs' | 'annotations' | 'summary' | 'requests';

const ALL_PARTS: readonly Part[] = ['outputs', 'annotations', 'summary', 'requests'];

/**
 * Runs the committed action as a step. It shows the log and these parts as GitHub would, or all
 * parts with `--verbose`.
 */
export async function showStep(
  stage: Stage,
  options: StepOptions,
  parts: readonly Part[] = ALL_PARTS,
): Promise<StepResult> {
  const { job, screen, log, aws, verbose, keepsLinks } = stage;
  const shows = (part: Part) => verbose || parts.includes(part);
  const earlierRequests = aws?.requests.length ?? 0;
  screen.heading('Log of the step');
  log.begin(Object.keys(options.inputs ?? {}));
  const result = await job.step(options);

  const outputs = Object.entries(result.outputs).filter(([, value]) => value !== '');
  if (shows('outputs') && outputs.length > 0) {
    screen.heading(
      'Outputs of the step (the runner masks secrets as ***; later steps get the values)',
    );
    const shown = (value: string) => firstLine(mask(value, job.masks));
    screen.facts(
      outputs.map(([name, value]) => [name, verbose ? shown(value) : shortened(shown(value))]),
    );
  }
  if (shows('annotations') && result.annotations.length > 0) {
    screen.heading('Annotations on the page of the run, with their titles');
    screen.facts(
      result.annotations.map(({ level, title, message }) => [title ?? level, beginning(message)]),
    );
  }
  if (shows('summary') && result.summary !== undefined) {
    screen.heading('Job summary (GitHub shows it as a page)');
    const text = summaryText(result.summary, { folded: !verbose });
    screen.text(indented(keepsLinks ? text : withoutArmored(text)));
  }
  if (shows('requests') && aws !== undefined) {
    screen.heading('Requests that it made');
    const requests = requestLines(aws.requests.slice(earlierRequests));
    screen.facts(requests.length > 0 ? requests : [['none', '']]);
  }
  return result;
}

/** A line for each request. A step that waits repeats the same request, which has one line. */
function requestLines(
  requests: readonly RecordedRequest[],
): readonly (readonly [service: string, request: string])[] {
  const runs: { service: string; request: string; times: number }[] = [];
  for (const { service, method, action } of requests) {
    const request = `${method} ${action}`;
    const last = runs.at(-1);
    if (last?.service === service && last.request === request) {
      last.times += 1;
    } else {
      runs.push({ service, request, times: 1 });
    }
  }
  return runs.map(({ service, request, times }) => [
    service,
    times === 1 ? request : `${request} (${times} times)`,
  ]);
}

/** Shortened, because the log has the whole message. */
function beginning(message: string): string {
  return message.length > 100 ? `${message.slice(0, 100)}…` : message;
}

/** Shortened, because the summary has the whole value. */
function firstLine(value: string): string {
  const [first = '', ...more] = value.split('\n');
  return more.length > 0 ? `${first}…` : first;
}
