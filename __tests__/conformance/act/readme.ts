import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readMarkdown } from '../../docs/markdown.ts';
import { workflowsIn } from '../lint/snippets.ts';
import type { RepositoryCopy } from './repository-copy.ts';

/**
 * Puts the first snippet below a heading of README into a repository, as a reader would.
 *
 * @param input - A line to add below `with`, at the end of the snippet.
 * @returns Path of the workflow.
 * @throws Error if there is no such snippet.
 */
export async function putReadmeWorkflow(
  { folder }: RepositoryCopy,
  heading: string,
  input = '',
): Promise<string> {
  const block = readMarkdown('README.md').blocks.find(
    (candidate) => candidate.heading === heading && candidate.language === 'yaml',
  );
  const [workflow] = workflowsIn('README.md', `\`\`\`yaml\n${block?.text}\n${input}\n\`\`\`\n`);
  if (block === undefined || workflow === undefined) {
    throw new Error(`README.md has no workflow below "${heading}"`);
  }
  const file = `.github/workflows/readme-${heading.toLowerCase().replaceAll(/\W+/g, '-')}.yml`;
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), workflow.text);
  return file;
}
