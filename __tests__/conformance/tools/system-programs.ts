import { existsSync } from 'node:fs';
import { outputIfInstalled, outputOf, SetupError, type Tool } from './tool.ts';

/** A program of the operating system's own packages. */
interface SystemProgram {
  readonly program: string;
  /** Of Debian and Ubuntu. */
  readonly packageName: string;
  readonly versionArguments: readonly string[];
  /** How to install it without `apt-get`. */
  readonly elsewhere: string;
}

/** Encrypts and decrypts files: `age` and `age-keygen`. */
export const age: Tool = systemProgram({
  program: 'age',
  packageName: 'age',
  versionArguments: ['--version'],
  elsewhere: 'macOS: brew install age.',
});

/** `ssh-keygen`. OpenSSH itself prints the version of both. */
export const openSsh: Tool = systemProgram({
  program: 'ssh',
  packageName: 'openssh-client',
  versionArguments: ['-V'],
  elsewhere: 'macOS has it.',
});

/** The plain POSIX shell, which is `sh` on Debian and Ubuntu. It cannot print its version. */
export const dash: Tool = systemProgram({
  program: 'dash',
  packageName: 'dash',
  versionArguments: ['-c', 'echo'],
  elsewhere: 'macOS has it.',
});

/** The shell of macOS. */
export const zsh: Tool = systemProgram({
  program: 'zsh',
  packageName: 'zsh',
  versionArguments: ['--version'],
  elsewhere: 'macOS has it.',
});

/** A shell that is not POSIX. */
export const fish: Tool = systemProgram({
  program: 'fish',
  packageName: 'fish',
  versionArguments: ['--version'],
  elsewhere: 'macOS: brew install fish.',
});

/** `bwrap`: makes containers without an image or a daemon. */
export const bubblewrap: Tool = systemProgram({
  program: 'bwrap',
  packageName: 'bubblewrap',
  versionArguments: ['--version'],
  elsewhere: 'It needs Linux.',
});

/** Where Chromium or Chrome usually is; `CHROMIUM` names another place. */
const BROWSERS = [
  ...(process.env['CHROMIUM'] ? [process.env['CHROMIUM']] : []),
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Path of the browser. */
export function chromiumProgram(): string {
  return BROWSERS.find((path) => existsSync(path)) ?? '/usr/bin/chromium';
}

/** Path of Firefox; `FIREFOX` names another place. */
export function firefoxProgram(): string {
  const places = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];
  return (
    process.env['FIREFOX'] ?? places.find((path) => existsSync(path)) ?? '/usr/bin/firefox-esr'
  );
}

export const firefox: Tool = {
  prepare: () =>
    systemProgram({
      program: firefoxProgram(),
      packageName: 'firefox-esr',
      versionArguments: ['--version'],
      elsewhere: 'Set FIREFOX to the path of Firefox.',
    }).prepare(),
};

/** `WebKitWebDriver`, and the browser that it drives. */
export const webkit: Tool = systemProgram({
  program: 'WebKitWebDriver',
  packageName: 'webkit2gtk-driver',
  versionArguments: ['--help'],
  elsewhere: 'It needs Linux.',
});

/** `Xvfb`: a virtual screen. */
export const virtualScreen: Tool = systemProgram({
  program: 'Xvfb',
  packageName: 'xvfb',
  versionArguments: ['-help'],
  elsewhere: 'It needs Linux.',
});

export const chromium: Tool = {
  prepare: () =>
    systemProgram({
      program: chromiumProgram(),
      packageName: 'chromium',
      versionArguments: ['--version', '--no-sandbox'],
      elsewhere: 'Set CHROMIUM to the path of Chromium or Chrome.',
    }).prepare(),
};

function systemProgram(options: SystemProgram): Tool {
  const { program, packageName, versionArguments } = options;
  return {
    async prepare() {
      if ((await outputIfInstalled(program, versionArguments)) === undefined) {
        await install(options);
      }
      const version = await outputOf(program, versionArguments);
      return [`${packageName} ${version.replace(/^\D+/, '') || 'installed'}`];
    },
  };
}

async function install({ packageName, elsewhere }: SystemProgram): Promise<void> {
  console.log(`Installing the package ${packageName} (once)`);
  const isRoot = process.getuid?.() === 0;
  const [command = '', ...before] = isRoot ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await outputOf(command, [...before, 'update', '-qq'], environment);
    const options = ['install', '-y', '-qq', '--no-install-recommends'];
    await outputOf(command, [...before, ...options, packageName], environment);
  } catch (cause) {
    throw new SetupError(
      `The package ${packageName} is needed and could not be installed. ` +
        `Debian and Ubuntu: apt-get install ${packageName}. ${elsewhere}`,
      { cause },
    );
  }
}
