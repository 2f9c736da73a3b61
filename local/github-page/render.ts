import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

/**
 * Renders a job summary as GitHub does: GitHub-flavoured Markdown with HTML, limited to the elements
 * that GitHub allows.
 *
 * @see {@link https://github.github.com/gfm/}
 */
export function renderMarkdown(markdown: string): string {
  return unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeRaw)
    .use(rehypeSanitize, defaultSchema)
    .use(rehypeStringify)
    .processSync(markdown)
    .toString();
}

const STYLESHEETS = {
  light: import.meta.resolve('github-markdown-css/github-markdown-light.css'),
  dark: import.meta.resolve('github-markdown-css/github-markdown-dark.css'),
  auto: import.meta.resolve('github-markdown-css/github-markdown.css'),
} as const;

/** GitHub's stylesheet for elements of the class `markdown-body`. */
export function stylesheet(theme: keyof typeof STYLESHEETS): string {
  return readFileSync(fileURLToPath(STYLESHEETS[theme]), 'utf8');
}

/** The same as a whole page of this width in CSS pixels, with GitHub's stylesheet. */
export function renderPage(
  markdown: string,
  { width = 960, theme = 'light' }: { width?: number; theme?: keyof typeof STYLESHEETS } = {},
): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Summary</title>
<style>${stylesheet(theme)}</style>
<style>.markdown-body { box-sizing: border-box; width: ${width}px; padding: 24px; }</style>
</head>
<body style="margin: 0">
<article class="markdown-body">
${renderMarkdown(markdown)}
</article>
</body>
</html>
`;
}
