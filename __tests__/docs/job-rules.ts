import { parse } from 'yaml';

/** The parts of a job that the rules look at. */
interface Job {
  readonly environment?: string | { readonly name?: string };
  readonly permissions?: Permissions;
  readonly steps?: readonly Step[];
}

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

type Permissions = 'read-all' | 'write-all' | Readonly<Record<string, string>>;

interface Workflow {
  readonly permissions?: Permissions;
  readonly jobs: Readonly<Record<string, Job>>;
}

const THIS_ACTION = /^OWNER\/aws-console-url@/;
const BY_COMMIT = /@[0-9a-f]{40}$/;

/**
 * Where a workflow breaks the rules of `docs/aws-setup.md` and `docs/security.md`: `JOB: fault`.
 * A job has its own permissions, or those of the workflow.
 */
export function faultsOf(workflow: string): string[] {
  const { jobs, permissions }: Workflow = parse(workflow);
  return Object.entries(jobs).flatMap(([name, job]) =>
    faultsOfJob(job, job.permissions ?? permissions).map((fault) => `${name}: ${fault}`),
  );
}

function faultsOfJob(job: Job, permissions: Permissions | undefined): string[] {
  const { steps = [] } = job;
  const faults: string[] = [];
  if (steps.some(managesRoles) && environmentOf(job) === '') {
    faults.push('uses the managing role without an environment, which can have reviewers');
  }
  if (steps.some((step) => modeOf(step) === 'sweep' && !rolesOf(step).endsWith('Sweeper'))) {
    faults.push('sweeps without the sweeper');
  }
  if (mayAskForTokens(permissions)) {
    const unpinned = steps
      .map(({ uses = '' }) => uses)
      .filter((uses) => uses !== '' && !THIS_ACTION.test(uses) && !BY_COMMIT.test(uses));
    faults.push(...unpinned.map((uses) => `has OIDC tokens, and ${uses} is not pinned by commit`));
  }
  return faults;
}

/** If neither job nor workflow sets permissions, the settings of the repository do. */
function mayAskForTokens(permissions: Permissions | undefined): boolean {
  return (
    permissions === undefined ||
    permissions === 'write-all' ||
    (typeof permissions === 'object' && permissions['id-token'] === 'write')
  );
}

function environmentOf({ environment }: Job): string {
  return (typeof environment === 'object' ? environment.name : environment) ?? '';
}

/** Whether a step creates or removes temporary roles by name, or uses the managing role at all. */
function managesRoles(step: Step): boolean {
  return ['create', 'teardown'].includes(modeOf(step)) || /Manager\b/.test(rolesOf(step));
}

function modeOf(step: Step): string {
  return `${step.with?.['mode'] ?? ''}`;
}

/** The roles that a step names, in the inputs of this action and of configure-aws-credentials. */
function rolesOf(step: Step): string {
  return [step.with?.['role-arn'], step.with?.['role-to-assume']]
    .flatMap((arn) => arn ?? [])
    .join('\n');
}
