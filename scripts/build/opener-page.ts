import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { licenceList } from './licences.ts';
import { packageOf } from './prune-modules.ts';

/**
 * Builds the opener page: one HTML file that contains its style, its script and the licences.
 *
 * @param root - Folder of the repository.
 * @param signInBase - An origin that replaces the sign-in hosts of AWS, to try the page.
 */
export async function openerPage(root: string, signInBase?: string): Promise<string> {
  const read = (file: string) =>
    readFileSync(path.join(root, file), 'utf8').replaceAll('\r\n', '\n');
  const { script, packages } = await bundle(root, signInBase);
  const style = `\n${read('opener/style.css')}`;
  const { version } = JSON.parse(read('package.json'));
  return [
    ['content=""', `content="${policyOf(script, style)}"`],
    ['<style></style>', `<style>${style}</style>`],
    ['<span id="version"></span>', version],
    ['<script></script>', `<script>${script}</script>`],
    ['</html>\n', `</html>\n${comment(licenceList(root, packages))}`],
  ].reduce(
    (page, [place = '', text = '']) => inPlaceOf(page, place, text),
    read('opener/index.html'),
  );
}

/**
 * The content security policy: the page may only run this script, use this style, and show its
 * empty icon. Without an icon in the page, browsers ask the site for one, which the policy refuses.
 *
 * @see {@link https://www.w3.org/TR/CSP3/}
 */
function policyOf(script: string, style: string): string {
  return [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    'img-src data:',
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

async function bundle(root: string, signInBase: string | undefined) {
  const build = await rolldown({
    cwd: root,
    input: 'opener/main.ts',
    platform: 'browser',
    plugins: [ageOfThisPage(), ...(signInBase === undefined ? [] : [signInAt(signInBase)])],
  });
  const { output } = await build.generate({ format: 'iife' });
  const [{ code, moduleIds }, ...others] = output;
  if (others.length > 0) {
    throw new Error('The script of the page is more than one file.');
  }
  // The parser of HTML would end the script, or read on differently, at these.
  if (/<\/script|<!--/i.test(code)) {
    throw new Error('The script of the page holds text that ends a script in HTML.');
  }
  return { script: `\n${code}`, packages: moduleIds.flatMap((id) => packageOf(id, root)) };
}

/** Removes the kinds of keys from age that the page does not open. */
function ageOfThisPage(): Plugin {
  return {
    name: 'age-of-this-page',
    resolveId: (source, importer) =>
      source === './recipients.js' && /[\\/]age-encryption[\\/]/.test(importer ?? '')
        ? path.join(import.meta.dirname, 'replacements/age-recipients.ts')
        : null,
  };
}

function signInAt(base: string): Plugin {
  return {
    name: 'sign-in-base',
    load: (id) =>
      /[\\/]opener[\\/]opening[\\/]sign-in-base\.ts$/.test(id)
        ? `export const SIGN_IN_BASE = new URL(${JSON.stringify(base)});`
        : null,
  };
}

function comment(licences: string): string {
  if (licences.includes('--')) {
    throw new Error('A licence holds "--", which ends a comment in HTML.');
  }
  return `<!--\nThe page contains code of these packages.\n\n${licences}-->\n`;
}

function inPlaceOf(page: string, place: string, text: string): string {
  const [before = '', after, ...more] = page.split(place);
  if (after === undefined || more.length > 0) {
    throw new Error(`opener/index.html must have ${place} exactly once.`);
  }
  return before + text + after;
}
