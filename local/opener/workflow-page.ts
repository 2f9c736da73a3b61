import type { WorkflowResult } from './workflow.ts';

/** The page of the workflow: a form for a line of `recipients`, and the result of the run. */
export function workflowPage({
  opener,
  line,
  result,
}: {
  readonly opener: string;
  readonly line: string | undefined;
  readonly result: WorkflowResult | undefined;
}): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>A workflow on this machine</title>
<style>
body { max-width: 44rem; margin: 1.5rem auto; padding: 0 1rem; font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere }
label { display: block; font-weight: 600 }
input, textarea { width: 100%; box-sizing: border-box; padding: .5rem; font-family: monospace }
button { margin-top: .75rem; padding: .5rem 1.25rem; font: inherit }
</style>
<h1>A workflow on this machine</h1>
<p>Make a key on the <a href="${opener}/">opener page</a>, and paste your line here. In a real workflow, it is in the input <code>recipients</code>.</p>
<form method="post" action="/">
<label for="line">Your line</label>
<input id="line" name="line" required autocomplete="off" spellcheck="false" value="${escaped(line ?? '')}">
<button>Run the workflow</button>
</form>
${result === undefined ? '' : resultPart(result)}
</html>
`;
}

function resultPart(result: WorkflowResult): string {
  if (result.kind === 'failure') {
    return `<h2>The run failed</h2>\n<p role="alert">${escaped(result.message)}</p>`;
  }
  return `<h2>Job summary</h2>
<p><a href="${escaped(result.link)}"><strong>Open the sealed link</strong></a>, within 15 minutes. It has ${result.link.length} characters.</p>
<details><summary>The sealed text, to paste by hand</summary>
<label for="text">Sealed text</label>
<textarea id="text" rows="12" readonly>${escaped(result.sealedText)}</textarea>
</details>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (found) => `&#${found.charCodeAt(0)};`);
}
