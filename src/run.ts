import { checkInputsOfMode, type Mode as ModeName, modeOf } from './inputs/modes.ts';
import type { Edges, Mode } from './modes/edges.ts';
import { signIn } from './modes/sign-in.ts';
import type { RoleRecord } from './role/record.ts';

/** The modes that few runs use are loaded when they are used. */
const MODES: Readonly<Record<ModeName, () => Mode | Promise<Mode>>> = {
  'sign-in': () => signIn,
  links: async () => (await import('./modes/links.ts')).links,
  create: async () => (await import('./modes/create.ts')).create,
  teardown: async () => (await import('./modes/teardown.ts')).teardown,
  sweep: async () => (await import('./modes/sweep.ts')).sweep,
};

/** Reads the inputs and runs the mode. Only this and {@link runPost} report failures. */
export async function run(edges: Edges): Promise<void> {
  try {
    const raw = edges.readInputs();
    const name = modeOf(raw);
    checkInputsOfMode(name, raw);
    const mode = await MODES[name]();
    const failure = await mode(raw, edges);
    if (failure !== undefined) {
      throw failure;
    }
  } catch (failure) {
    edges.reportFailure(failure);
  }
}

/** The post step: removes the temporary role that the main step left to it, if there is one. */
export async function runPost(record: RoleRecord | undefined, edges: Edges): Promise<void> {
  if (record === undefined || record.cleanup === 'none') {
    return;
  }
  try {
    const { post } = await import('./modes/post-step.ts');
    await post(record, edges);
  } catch (failure) {
    edges.reportFailure(failure);
  }
}
