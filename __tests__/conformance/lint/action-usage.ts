import { parse } from 'yaml';

/** Names of the inputs and outputs that an `action.yml` declares. */
export interface ActionInterface {
  readonly inputs: ReadonlySet<string>;
  readonly outputs: ReadonlySet<string>;
}

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly with?: Record<string, unknown>;
}

interface Job {
  readonly steps?: readonly Step[];
}

/** This action, from a repository of any owner or from the workflow's own one. */
const THIS_ACTION = /^(?:[\w.-]+\/aws-console-url@[\w.-]+|\.\/)$/;

export function readActionInterface(actionYaml: string): ActionInterface {
  const { inputs, outputs } = parse(actionYaml);
  return { inputs: new Set(Object.keys(inputs)), outputs: new Set(Object.keys(outputs)) };
}

/** How many steps of a workflow use this action. */
export function countUses(workflow: string): number {
  return jobsOf(workflow).flatMap(stepsWithThisAction).length;
}

/**
 * Finds inputs and outputs that this action does not have.
 *
 * actionlint cannot do this, because it does not know actions of other repositories.
 *
 * @returns One sentence per problem.
 */
export function misuses(workflow: string, { inputs, outputs }: ActionInterface): string[] {
  return jobsOf(workflow).flatMap((job) => {
    const steps = stepsWithThisAction(job);
    const given = steps.flatMap((step) => Object.keys(step.with ?? {}));
    const ids = new Set(steps.map(({ id }) => id));
    const read = [...JSON.stringify(job).matchAll(/\bsteps\.([\w-]+)\.outputs\.([\w-]+)/g)].flatMap(
      ([, id, output = '']) => (ids.has(id) ? output : []),
    );
    return [
      ...given.filter((name) => !inputs.has(name)).map((name) => `There is no input "${name}".`),
      ...read.filter((name) => !outputs.has(name)).map((name) => `There is no output "${name}".`),
    ];
  });
}

function jobsOf(workflow: string): Job[] {
  const { jobs = {} }: { jobs?: Record<string, Job> } = parse(workflow);
  return Object.values(jobs);
}

function stepsWithThisAction({ steps = [] }: Job): Step[] {
  return steps.filter(({ uses = '' }) => THIS_ACTION.test(uses));
}
