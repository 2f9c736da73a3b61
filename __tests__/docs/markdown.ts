import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import GithubSlugger from 'github-slugger';
import { marked } from 'marked';

const root = path.join(import.meta.dirname, '../..');

/** A block of code, and the heading above it. */
export interface CodeBlock {
  readonly language: string;
  readonly text: string;
  readonly heading: string;
}

/** The parts of a Markdown file that tests use. */
export interface MarkdownFile {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  readonly headings: readonly { readonly text: string; readonly depth: number }[];
  /** Fragments that lead to the headings, as GitHub makes them. */
  readonly anchors: ReadonlySet<string>;
  readonly links: readonly string[];
  readonly blocks: readonly CodeBlock[];
  /** Block quotes, and the cells below the header "Message" that begins a table. */
  readonly quotes: readonly string[];
  /** Cells of all rows of all tables, as plain Markdown. */
  readonly rows: readonly (readonly string[])[];
}

export function readMarkdown(file: string): MarkdownFile {
  const slugger = new GithubSlugger();
  const headings: { text: string; depth: number }[] = [];
  const anchors = new Set<string>();
  const links: string[] = [];
  const blocks: CodeBlock[] = [];
  const quotes: string[] = [];
  const rows: string[][] = [];
  marked.walkTokens(marked.lexer(readFileSync(path.join(root, file), 'utf8')), (token) => {
    switch (token.type) {
      case 'heading':
        headings.push({ text: token['text'], depth: token['depth'] });
        anchors.add(slugger.slug(token['text']));
        break;
      case 'link':
      case 'image':
        links.push(token['href']);
        break;
      case 'html':
        links.push(...[...token['text'].matchAll(/ (?:href|src)="([^"]+)"/g)].map(([, to]) => to));
        break;
      case 'code':
        blocks.push({
          language: token['lang'] ?? '',
          text: token['text'],
          heading: headings.at(-1)?.text ?? '',
        });
        break;
      case 'blockquote':
        quotes.push(token['text'].trim());
        break;
      case 'table':
        rows.push(...token['rows'].map((row: { text: string }[]) => row.map(({ text }) => text)));
        if (token['header'][0].text === 'Message') {
          quotes.push(...token['rows'].map(([first]: { text: string }[]) => first?.text ?? ''));
        }
        break;
    }
  });
  return { path: file, headings, anchors, links, blocks, quotes, rows };
}

/** The documents at the root, in `docs`, `.github` and `__tests__`. */
export function documentation(): readonly MarkdownFile[] {
  return globSync(['*.md', 'docs/**/*.md', '.github/**/*.md', '__tests__/*.md'], { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
    .map(readMarkdown);
}
