import { renderMarkdown, stylesheet } from '../github-page/render.ts';
import type { StepResult } from '../runner/index.ts';

/** The page of the workflow: a form for a line of `recipients`, and the result of the run. */
export function workflowPage({
  opener,
  line,
  result,
}: {
  readonly opener: string;
  readonly line: string | undefined;
  readonly result: StepResult | undefined;
}): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>A workflow on this machine</title>
<style>${stylesheet('auto')}</style>
<style>
body { max-width: 52rem; margin: 1.5rem auto; padding: 0 1rem; font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere }
label { display: block; font-weight: 600 }
input { width: 100%; box-sizing: border-box; padding: .5rem; font-family: monospace }
button { margin-top: .75rem; padding: .5rem 1.25rem; font: inherit }
</style>
<h1>A workflow on this machine</h1>
<p>Make a key on the <a href="${opener}/">opener page</a>, and paste your line here. In a real workflow, it is in the input <code>recipients</code>.</p>
<form method="post" action="/">
<label for="line">Your line</label>
<input id="line" name="line" required autocomplete="off" spellcheck="false" value="${escaped(line ?? '')}">
<button>Run the workflow</button>
</form>
${result === undefined ? '' : resultPart(result, opener)}
</html>
`;
}

function resultPart({ outcome, annotations, summary = '' }: StepResult, opener: string): string {
  if (outcome !== 'success') {
    const errors = annotations.map(
      ({ title = '', message }) =>
        `<p role="alert"><strong>${escaped(title)}</strong>: ${escaped(message)}</p>`,
    );
    return `<h2>The run failed</h2>\n${errors.join('\n')}`;
  }
  return `<h2>Job summary</h2>
<p>This is what the action wrote. Only the sealed link works here: the others lead to AWS and GitHub.</p>
<article class="markdown-body">
${withLinksTo(opener, renderMarkdown(summary))}
</article>`;
}

/** Removes the targets of all other links. */
function withLinksTo(opener: string, html: string): string {
  return html.replaceAll(/<a href="([^"]*)"/g, (found, url: string) =>
    url.startsWith(`${opener}/`) ? found : '<a',
  );
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (found) => `&#${found.charCodeAt(0)};`);
}
