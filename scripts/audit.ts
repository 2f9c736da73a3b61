/**
 * `npm audit` over everything in the lockfile, what is only used to build and test included.
 * Fails if a package has a known vulnerability of the level high or critical.
 *
 * A registry without audits (some mirrors have none) is not a failure: the line that is printed
 * says that nothing was checked. On GitHub it is one, so that the check cannot go missing there.
 */
import { spawnSync } from 'node:child_process';

/** What `npm audit --json` prints: its report, or the answer that it could not work with. */
interface Audit {
  readonly vulnerabilities?: Readonly<Record<string, Vulnerability>>;
  readonly metadata?: { readonly dependencies: { readonly total: number } };
  readonly statusCode?: number;
  readonly message?: string;
}

interface Vulnerability {
  readonly severity: string;
  /** Advisories, and names of packages that this one is vulnerable through. */
  readonly via: readonly (string | { readonly title: string; readonly url: string })[];
}

/** Not found, method not allowed, not implemented. */
const NO_AUDITS = [404, 405, 501];

const { status, stdout, stderr } = spawnSync('npm audit --json --audit-level=high', {
  encoding: 'utf8',
  shell: true,
});
const audit: Audit = stdout.startsWith('{') ? JSON.parse(stdout) : { message: stderr };
const severe = Object.entries(audit.vulnerabilities ?? {}).filter(([, { severity }]) =>
  ['high', 'critical'].includes(severity),
);

if (status === 0 && audit.metadata !== undefined) {
  const { total } = audit.metadata.dependencies;
  console.log(`None of ${total} packages has a known vulnerability of level high or critical.`);
} else if (severe.length > 0) {
  for (const [name, { severity, via }] of severe) {
    const reasons = via.map((one) =>
      typeof one === 'string' ? `through ${one}` : `${one.title} (${one.url})`,
    );
    console.error(`${severity}: ${name}: ${reasons.join(', ')}`);
  }
  process.exitCode = 1;
} else if (NO_AUDITS.includes(audit.statusCode ?? 0) && process.env['GITHUB_ACTIONS'] !== 'true') {
  console.log(`NOT CHECKED, because this registry does not support audits: ${audit.message}`);
} else {
  console.error(`The audit failed: ${audit.message}`);
  process.exitCode = 1;
}
