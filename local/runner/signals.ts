import type { ChildProcess } from 'node:child_process';

/**
 * Signals to a Node program, on Windows too.
 *
 * On Windows, GitHub's runner sends Ctrl-C and then Ctrl-Break to the console of the process
 * (`Runner.Sdk/ProcessInvoker.cs`). Node turns these into SIGINT and SIGBREAK. Node itself cannot
 * send them: its `kill` ends a Windows process at once. So this loads a module into the program
 * that passes the signals on.
 */
const IS_WINDOWS = process.platform === 'win32';

/** Arguments of Node, before the program's file. */
export const signalArguments: readonly string[] = IS_WINDOWS
  ? ['--import', new URL('./windows-signals.mjs', import.meta.url).href]
  : [];

/** What `stdio` of `spawn` needs at its end. */
export const signalChannel: readonly 'ipc'[] = IS_WINDOWS ? ['ipc'] : [];

/** Sends a signal to a program that was started with the two above. */
export function sendSignal(child: ChildProcess, name: 'SIGINT' | 'SIGTERM'): void {
  if (!IS_WINDOWS) {
    child.kill(name);
  } else if (child.connected) {
    // It is not an error if the program has ended.
    child.send(name === 'SIGTERM' ? 'SIGBREAK' : name, () => {});
  }
}
