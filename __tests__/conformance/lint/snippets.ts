import { parse } from 'yaml';

/** A workflow, or a part of one in the place where a reader would put it. */
export interface WorkflowSource {
  /** Its place: a path, with the line for a block of a Markdown file. */
  readonly name: string;
  readonly text: string;
}

/**
 * Finds the workflows and workflow parts in a Markdown file.
 *
 * | a `yaml` block that holds | becomes |
 * |---|---|
 * | a whole workflow (`on`, `jobs`) | itself |
 * | `jobs` without `on` | a workflow that is started by hand or by a pull request |
 * | a job's `steps`, perhaps with `permissions`, `env`, … | a workflow with that job |
 * | a list of steps | a workflow with one job |
 * | anything else, e.g. `permissions` alone or a CloudFormation template | nothing |
 */
export function workflowsIn(path: string, markdown: string): WorkflowSource[] {
  return yamlBlocks(markdown).flatMap(({ line, text }) => {
    const workflow = asWorkflow(text);
    return workflow === undefined ? [] : { name: `${path}:${line}`, text: workflow };
  });
}

function yamlBlocks(markdown: string): { line: number; text: string }[] {
  const blocks = markdown.matchAll(/^( *)```ya?ml\b.*\n([\s\S]*?)^\1```/gm);
  return [...blocks].map(({ index, 1: indent = '', 2: text = '' }) => ({
    line: markdown.slice(0, index).split('\n').length,
    // A block in a list is indented as a whole.
    text: text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  }));
}

// Indented as text, not as parsed YAML, so that comments such as `# zizmor: ignore[…]` stay.
function asWorkflow(text: string): string | undefined {
  const content: unknown = parse(text, { logLevel: 'silent' });
  if (Array.isArray(content)) {
    const isSteps = content.every((step) => has(step, 'uses') || has(step, 'run'));
    return isSteps ? inJob(`steps:\n${indented(text, 2)}`, {}) : undefined;
  }
  if (has(content, 'jobs')) {
    return has(content, 'on') ? text : `${HEAD}${text}`;
  }
  return has(content, 'steps') ? inJob(text, content) : undefined;
}

// The reader chooses the event, so expressions may use either of these.
const HEAD = 'name: Snippet\non: [workflow_dispatch, pull_request]\npermissions: {}\n';

function inJob(body: string, given: object): string {
  const runsOn = has(given, 'runs-on') ? '' : '    runs-on: ubuntu-latest\n';
  const permissions = has(given, 'permissions') ? '' : '    permissions: { id-token: write }\n';
  return `${HEAD}jobs:\n  snippet:\n${runsOn}${permissions}${indented(body, 4)}`;
}

function indented(text: string, spaces: number): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(spaces));
}

function has(value: unknown, key: string): value is object {
  return typeof value === 'object' && value !== null && key in value;
}
