import type { ChildProcess } from 'node:child_process';

/**
 * Signals to a Node program, on Windows too.
 *
 * There GitHub's runner presses Ctrl-C and then Ctrl-Break in the console of the process
 * (`Runner.Sdk/ProcessInvoker.cs`), of which Node makes SIGINT and SIGBREAK. Node itself cannot
 * press keys: its `kill` ends a Windows process at once. So a module that is loaded into the
 * program passes the signals on; only the way from the key to Node is left out.
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
    // It may have ended by now, which is no error.
    child.send(name === 'SIGTERM' ? 'SIGBREAK' : name, () => {});
  }
}
