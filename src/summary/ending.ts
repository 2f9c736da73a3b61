import { ROLE_NAME, ROLE_PATH } from '../role/name.ts';
import type { RunFacts } from '../run-facts.ts';
import { endCommands } from '../session/end-command.ts';
import { SESSION_ID } from '../session/patterns.ts';
import type { SignIn } from '../sign-in/outcome.ts';
import { isOfThisRun } from './activity.ts';
import { code } from './layout.ts';
import { escapeText, html, Markup } from './markup.ts';
import { unmasked } from './unmasked.ts';

/** What the command needs: the run, the time, and a hash in hexadecimal. */
interface Means {
  readonly run: RunFacts;
  readonly now: Date;
  readonly sha256: (text: string) => string;
}

/** One line of another secret is often a single character, such as `{` in JSON. */
const WITHOUT_PUNCTUATION = /[A-Za-z\d]/;
/** The most commands to show. They are long, and differ only in two names. */
const MAX_SESSIONS = 20;

/** How to end these sessions early, folded away. */
export function ending(signIns: readonly SignIn[], means: Means): Markup | undefined {
  const ways = signIns
    .slice(0, MAX_SESSIONS)
    .map((signIn) => ({ signIn, way: wayToEnd(signIn, means) }));
  const known = ways.filter(({ way }) => way !== undefined);
  if (known.length === 0) {
    return undefined;
  }
  const several = signIns.length > 1;
  const left = signIns.length - MAX_SESSIONS;
  return html`<details>
<summary>End ${several ? 'these sessions' : 'this session'} early</summary>
${known.map(({ signIn, way }) => (several ? html`<p>${titleOf(signIn)}:</p>\n${way}` : html`${way}`))}
${left > 0 ? html`<p>And ${left} more: use these commands with their role name and session ID, which the log has.</p>` : undefined}
</details>`;
}

function titleOf({ roleName, accountId }: SignIn): Markup {
  return html`<b>${roleName ?? 'Federated user'}</b> in ${code(accountId)}`;
}

function wayToEnd(signIn: SignIn, means: Means): Markup | undefined {
  const { role, roleName, sessionId, sessionName, accountId } = signIn;
  if (roleName === undefined) {
    return html`<p>This is a session of a federated user: attach the managed policy <code>AWSDenyAll</code> to the IAM user whose keys created it. That ends all sessions of this user.</p>`;
  }
  // People paste this into a shell, so it may contain only names in AWS's form.
  if (!ROLE_NAME.test(roleName)) {
    return undefined;
  }
  if (role?.path === ROLE_PATH) {
    return html`<p>Remove the temporary role: run this action with <code>mode: teardown</code> and <code>role-name: "${roleName}"</code>.</p>`;
  }
  if (roleName.startsWith('AWSReservedSSO_')) {
    return html`<p>IAM Identity Center manages this role, and IAM refuses to change it: add a <code>Deny</code> to the inline policy of its permission set, or to a service control policy.</p>`;
  }
  // The path of an existing session's role is unknown.
  if (role?.path.startsWith('/aws-service-role/') ?? roleName.startsWith('AWSServiceRoleFor')) {
    return html`<p>An AWS service owns this role, and no policy can limit it: in that service, remove what uses the role, then delete the role.</p>`;
  }
  if (sessionId === undefined || !SESSION_ID.test(sessionId)) {
    return undefined;
  }
  const others = isOfThisRun(sessionName, means.run)
    ? 'other steps and jobs of this attempt may use it too'
    : 'other runs may use it too, and have no access while the policy works';
  return html`${commands({ ...signIn, roleName, sessionId }, means)}
<p>Use the AWS CLI with an identity of account ${code(accountId)} that has <code>iam:PutRolePolicy</code>. This ends <b>every</b> session of the role with this name: ${others}. It does not affect roles that the session assumed, or resources that it created. The policy has no effect after 36 hours. If a command shows <code>***</code>, put the real name there.</p>`;
}

function commands(
  session: SignIn & { readonly roleName: string; readonly sessionId: string },
  { now, sha256 }: Means,
): readonly Markup[] {
  const region = session.partition === 'aws' ? undefined : session.region;
  return endCommands({ ...session, region }, now, sha256).map(({ shells, parts }) => {
    // A mask must not break text of this action; names may be hidden on purpose.
    const texts = parts.map(({ text, isName }) =>
      isName ? escapeText(text) : unmasked(text, WITHOUT_PUNCTUATION).html,
    );
    return html`<p>${shells}:</p>
<pre><code>${new Markup(texts.join(''))}</code></pre>`;
  });
}
