import { endedPolicy } from './ended-policy.ts';

/** A piece of a command; what AWS or the workflow named is told from what this action wrote. */
export interface CommandPart {
  readonly text: string;
  readonly isName: boolean;
}

/** One line, and the shells that it can be pasted into. */
export interface EndCommand {
  readonly shells: string;
  readonly parts: readonly CommandPart[];
}

/** A session of a role, by names that have the form which AWS gives them. */
export interface RoleSession {
  readonly roleName: string;
  /** `AROA…:SESSION-NAME`. */
  readonly sessionId: string;
  /** Absent in the partition `aws`, which the AWS CLI assumes. */
  readonly region: string | undefined;
}

/** How a shell takes texts and JSON, of which no character but the quotation mark is special. */
interface Quoting {
  readonly shells: string;
  readonly mark: '"' | "'";
  /** A quotation mark of the JSON. */
  readonly inner: string;
}

const QUOTINGS: readonly Quoting[] = [
  { shells: 'bash, zsh, PowerShell 7.3 or newer', mark: "'", inner: '"' },
  // cmd and older PowerShell leave it to the program to read quotation marks, which takes `\"`.
  { shells: 'Windows: cmd, older PowerShell', mark: '"', inner: '\\""' },
];

/**
 * The command of the AWS CLI that ends every session with this ID, and leaves the role alone.
 *
 * @param sha256 - In hexadecimal.
 * @see {@link https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-parameters-quoting-strings.html}
 */
export function endCommands(
  session: RoleSession,
  now: Date,
  sha256: (text: string) => string,
): readonly EndCommand[] {
  const { roleName, sessionId, region } = session;
  const policy = endedPolicy(sessionId, now, sha256);
  return QUOTINGS.map(({ shells, mark, inner }) => {
    const [before = '', after = ''] = policy.document.replaceAll('"', inner).split(sessionId);
    // The CLI takes a value that begins with a dash for an option, unless it is joined to its own.
    const joint = roleName.startsWith('-') ? '=' : ' ';
    const where = region === undefined ? '' : ` --region ${region}`;
    return {
      shells,
      parts: [
        { text: `aws iam put-role-policy${where} --role-name${joint}${mark}`, isName: false },
        { text: roleName, isName: true },
        {
          text: `${mark} --policy-name ${policy.name} --policy-document ${mark}${before}`,
          isName: false,
        },
        { text: sessionId, isName: true },
        { text: `${after}${mark}`, isName: false },
      ],
    };
  });
}
