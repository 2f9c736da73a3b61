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
 * What GitHub's own language service, the one of its editor extension, finds in `action.yml` or
 * in a workflow; warnings too.
 *
 * Inputs are checked for this action, from whatever account; of others it knows nothing here.
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
