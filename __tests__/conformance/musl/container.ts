import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Command } from '../../../local/runner/index.ts';
import { MUSL_ROOT } from '../tools/musl.ts';
import { REPOSITORY_FOLDER } from '../tools/tool.ts';

/**
 * Runs Node in a container with musl, Node, `dist` and nothing else, whose root is read-only. As
 * in a job with `container:`, the folders of the job are below `/__w`, `/__t` and `/github`, and the
 * variables say so.
 *
 * @see {@link https://github.com/actions/runner/blob/main/src/Runner.Worker/Container/ContainerInfo.cs}
 */
export function inContainer({ arguments: given, folder, environment }: Command): Command {
  const mounts = mountsOf(environment);
  const inside = (text: string) => translate(text, mounts);
  const variables = Object.entries({ ...environment, PATH: '/usr/bin' });
  const [program = '', ...before] = bubblewrap;
  return {
    program,
    arguments: [
      ...before,
      ...['--unshare-all', '--share-net', '--die-with-parent', '--clearenv'],
      ...['--ro-bind', MUSL_ROOT, '/', '--dev', '/dev', '--proc', '/proc'],
      ...['--ro-bind', path.join(REPOSITORY_FOLDER, 'dist'), '/__a/dist'],
      ...mounts.flatMap(([from, to]) => ['--bind', from, to]),
      ...variables.flatMap(([name, value]) => ['--setenv', name, inside(value)]),
      ...['--chdir', inside(folder), '/usr/bin/node'],
      ...given.map((argument) => argument.replace(`${REPOSITORY_FOLDER}/`, '/__a/')),
    ],
    folder: '/',
    environment: { PATH: process.env['PATH'] ?? '' },
  };
}

/** If user namespaces are forbidden, only root can make containers. */
const bubblewrap =
  spawnSync('bwrap', ['--ro-bind', '/', '/', 'true']).status === 0
    ? ['bwrap']
    : ['sudo', '-n', 'bwrap'];

type Mounts = readonly (readonly [from: string, to: string])[];

function mountsOf(environment: Command['environment']): Mounts {
  const folderOf = (name: string) => environment[name] ?? '';
  return [
    [path.dirname(folderOf('RUNNER_WORKSPACE')), '/__w'],
    [folderOf('RUNNER_TOOL_CACHE'), '/__t'],
    [folderOf('HOME'), '/github/home'],
    [path.dirname(folderOf('GITHUB_EVENT_PATH')), '/github/workflow'],
  ];
}

/** The last mount of a path is the closest: the event's folder is inside that of the work. */
function translate(text: string, mounts: Mounts): string {
  const mount = mounts.findLast(([from]) => text === from || text.startsWith(`${from}/`));
  return mount === undefined ? text : mount[1] + text.slice(mount[0].length);
}
