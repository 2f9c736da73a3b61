import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CACHE_FOLDER, outputIfInstalled, outputOf, SetupError, type Tool } from './tool.ts';

const ENVIRONMENT_FOLDER = join(CACHE_FOLDER, 'python');
const STAMP_FILE = join(ENVIRONMENT_FOLDER, 'requirements.sha256');
const REQUIREMENTS_FILE = join(import.meta.dirname, '../requirements.txt');

type PythonProgram =
  | 'act'
  | 'aws'
  | 'cfn-lint'
  | 'check-jsonschema'
  | 'moto_server'
  | 'parliament'
  | 'python'
  | 'zizmor';

/** Path of a program that one of the pinned Python packages brings, or of `python` itself. */
export function pythonProgram(name: PythonProgram): string {
  return join(ENVIRONMENT_FOLDER, 'bin', name);
}

/** A virtual environment with the packages of `requirements.txt`. */
export const pythonPackages: Tool = {
  async prepare() {
    const requirements = await readFile(REQUIREMENTS_FILE, 'utf8');
    const version = await systemPythonVersion();
    const stamp = createHash('sha256').update(`${version}\n${requirements}`).digest('hex');
    const found = await readFile(STAMP_FILE, 'utf8').catch(() => undefined);
    if (found !== stamp) {
      console.log('Installing Python packages (once; about a minute)');
      await install();
      await writeFile(STAMP_FILE, stamp);
    }
    return installedVersions(requirements);
  },
};

async function systemPythonVersion(): Promise<string> {
  const version = await outputIfInstalled('python3', ['--version']);
  const [, major, minor] = version?.match(/^Python (\d+)\.(\d+)/) ?? [];
  if (version === undefined || Number(major) !== 3 || Number(minor) < 10) {
    throw new SetupError(
      `The conformance suites need Python 3.10 or newer as python3 (found: ${version ?? 'none'}). ` +
        'Debian and Ubuntu: apt-get install python3 python3-venv. macOS: brew install python3.',
    );
  }
  return version;
}

/** Starts over, without repairing an interrupted or older installation. */
async function install(): Promise<void> {
  await rm(ENVIRONMENT_FOLDER, { recursive: true, force: true });
  try {
    await outputOf('python3', ['-m', 'venv', ENVIRONMENT_FOLDER]);
  } catch (cause) {
    throw new SetupError(
      'python3 cannot make virtual environments. Debian and Ubuntu: apt-get install python3-venv.',
      { cause },
    );
  }
  await outputOf(pythonProgram('python'), [
    ...['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'],
    ...['--requirement', REQUIREMENTS_FILE],
  ]);
}

/** Reads the versions from the environment itself, so they are those that will run. */
async function installedVersions(requirements: string): Promise<string[]> {
  const names = [...requirements.matchAll(/^([\w-]+)/gm)].map(([, name]) => name ?? '');
  const script =
    'import sys, importlib.metadata as m\nfor n in sys.argv[1:]: print(n, m.version(n))';
  const output = await outputOf(pythonProgram('python'), ['-c', script, ...names]);
  return output.split('\n');
}
