import { escapeHtml, type HttpAnswer, htmlAnswer } from '../http.ts';
import type { ConsoleSession } from './console-sessions.ts';

/** A refusal as HTML, like that of the real host. */
export function badRequest(reason: string): HttpAnswer {
  return errorPage(
    400,
    'Bad Request',
    `${reason}. The request sent by the client was syntactically incorrect.`,
  );
}

export function methodNotAllowed(): HttpAnswer {
  return errorPage(
    405,
    'Method Not Allowed',
    'The specified HTTP method is not allowed for the requested resource.',
  );
}

export function notFound(): HttpAnswer {
  return errorPage(404, 'Not Found', 'The requested resource is not available.');
}

/** Credentials of another partition get a sign-in page, with status 200. */
export function wrongPartition(): HttpAnswer {
  return page(200, 'Amazon Web Services Sign-In', '<p>Sign in to the AWS Management Console</p>');
}

/** The page that a link opens: who is signed in, to which page, and how long. */
export function consolePage(console: ConsoleSession, destination: string): HttpAnswer {
  const { session } = console;
  const role = session.origin === 'federation-token' ? '' : nameOf(session.principalArn);
  return page(
    200,
    'Console',
    [
      '<h1>Signed in to the console</h1>',
      '<dl>',
      ...fact('account', 'Account', session.accountId),
      ...fact('role', 'Role', role),
      ...fact('session-name', 'Session name', session.sessionName ?? ''),
      ...fact('destination', 'Destination', destination),
      ...fact('session-ends', 'Session ends', console.endsAt.toISOString()),
      '</dl>',
    ].join('\n'),
  );
}

/** What the console shows when the session is over. */
export function expiredPage(issuer: string): HttpAnswer {
  const link = `<a id="issuer" href="${escapeHtml(issuer)}">${escapeHtml(issuer)}</a>`;
  return page(
    403,
    'Session expired',
    `<h1>Your session has expired</h1>\n<p>To get a new one, go to ${link}.</p>`,
  );
}

function fact(id: string, label: string, value: string): string[] {
  return [`<dt>${label}</dt>`, `<dd id="${id}">${escapeHtml(value)}</dd>`];
}

function nameOf(arn: string): string {
  return arn.split('/').at(-1) ?? '';
}

function errorPage(status: number, title: string, text: string): HttpAnswer {
  return page(
    status,
    `Error: ${title}`,
    `<h1>HTTP Status ${status} - ${title}</h1>\n<p id="error">${escapeHtml(text)}</p>`,
  );
}

function page(status: number, title: string, content: string): HttpAnswer {
  return htmlAnswer(
    status,
    `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>
<body>
<main>
${content}
</main>
</body>
</html>
`,
  );
}
