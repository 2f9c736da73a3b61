import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';
import { read } from './repository.ts';

const root = path.join(import.meta.dirname, '../..');
const { validate } = await load();

/** The service remembers a document by its address, so each one gets its own. */
let documents = 0;

/**
 * The findings of GitHub's own language service, from its editor extension, in `action.yml` or
 * in a workflow, with warnings.
 *
 * It checks the inputs of this action, from any account, but not of other actions.
 *
 * @param name - `action.yml`, or anything else for a workflow.
 * @returns `LINE: message` for each.
 */
export async function languageServiceFindings(name: string, text: string): Promise<string[]> {
  documents += 1;
  const file = name === 'action.yml' ? name : '.github/workflows/workflow.yml';
  const document = TextDocument.create(`file:///${documents}/${file}`, 'yaml', 0, text);
  const diagnostics = await validate(document, {
    actionsMetadataProvider: {
      fetchActionMetadata: async ({ name: repository }) =>
        repository === 'aws-console-url'
          ? parse(read('action.yml'))
          : { name: repository, description: '' },
    },
    fileProvider: {
      getFileContent: async (reference) => {
        // Of other repositories only that of the examples is known.
        const file =
          'repository' in reference ? `examples/${path.basename(reference.path)}` : reference.path;
        return { name: file, content: read(file) };
      },
    },
  });
  return diagnostics.map(({ message, range }) => `${range.start.line + 1}: ${message}`);
}

/** Bundles it first: it imports JSON files as bundlers allow, and Node does not. */
async function load(): Promise<typeof import('@actions/languageservice')> {
  const file = path.join(root, '.cache/language-service/index.mjs');
  const build = await rolldown({ cwd: root, input: '@actions/languageservice', platform: 'node' });
  await build.write({ file, format: 'es' });
  return import(pathToFileURL(file).href);
}
