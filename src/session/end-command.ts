import { endedPolicy } from './ended-policy.ts';

/** A part of a command. `isName` marks values of AWS or the workflow; the rest is fixed text. */
export interface CommandPart {
  readonly text: string;
  readonly isName: boolean;
}

/** One line, and the shells that it can be pasted into. */
export interface EndCommand {
  readonly shells: string;
  readonly parts: readonly CommandPart[];
}

/** A session of a role. Its names have the form that AWS prescribes. */
export interface RoleSession {
  readonly roleName: string;
  /** `AROA…:SESSION-NAME`. */
  readonly sessionId: string;
  /** Absent in the partition `aws`, which the AWS CLI assumes. */
  readonly region: string | undefined;
}

/** How a shell quotes texts and JSON. In this JSON only quotation marks are special. */
interface Quoting {
  readonly shells: string;
  readonly mark: '"' | "'";
  /** A quotation mark of the JSON. */
  readonly inner: string;
}

const QUOTINGS: readonly Quoting[] = [
  { shells: 'bash, zsh, fish, PowerShell 7.3 or newer', mark: "'", inner: '"' },
  // cmd and older PowerShell pass quotation marks on to the program, which expects `\"`.
  { shells: 'Windows: cmd, older PowerShell', mark: '"', inner: '\\""' },
];

/**
 * The AWS CLI command that ends every session with this ID and keeps the role.
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
    // The CLI mistakes a value that begins with a dash for an option, unless `=` joins it to its
    // option.
    const joint = roleName.startsWith('-') ? '=' : ' ';
    const where =
      region === undefined ? [] : [fixed(` --region ${mark}`), name(region), fixed(mark)];
    return {
      shells,
      parts: [
        fixed('aws iam put-role-policy'),
        ...where,
        fixed(` --role-name${joint}${mark}`),
        name(roleName),
        fixed(`${mark} --policy-name ${policy.name} --policy-document ${mark}${before}`),
        name(sessionId),
        fixed(`${after}${mark}`),
      ],
    };
  });
}

function fixed(text: string): CommandPart {
  return { text, isName: false };
}

function name(text: string): CommandPart {
  return { text, isName: true };
}
