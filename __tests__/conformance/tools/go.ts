import { outputIfInstalled, SetupError } from './tool.ts';

/**
 * Checks that Go is there, for a suite that builds a program with it.
 *
 * @throws SetupError if it is not installed.
 */
export async function requireGo(suite: string, program: string, version: string): Promise<void> {
  if ((await outputIfInstalled('go', ['version'])) === undefined) {
    throw new SetupError(
      `The suite "${suite}" builds ${program} with Go, which is not installed. ` +
        `Install Go ${version} or newer (https://go.dev/dl; macOS: brew install go).`,
    );
  }
}
