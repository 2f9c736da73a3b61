import { node24 } from '../../local/runner/node-process.ts';
import type { World } from './world.ts';

/**
 * Variables of a profile whose credentials come from a Node program: any system has Node.
 *
 * @param source - A CommonJS module.
 */
export async function processProfile(
  world: World,
  source: string,
): Promise<Record<'AWS_CONFIG_FILE' | 'AWS_PROFILE', string>> {
  const program = await world.file('credentials.cjs', source);
  const config = `[profile p]\ncredential_process = "${node24()}" "${program}"\n`;
  return { AWS_CONFIG_FILE: await world.file('config', config), AWS_PROFILE: 'p' };
}
