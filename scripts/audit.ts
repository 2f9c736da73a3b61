/**
 * `npm audit` of all packages in the lockfile, also of those for builds and tests.
 * Fails if a package has a known vulnerability of the level high or critical.
 *
 * Some registries, such as mirrors, do not support audits. Then this only prints that it checked
 * nothing. On GitHub it fails instead, so that the check always runs there.
 */
import { spawnSync } from 'node:child_process';

/** The output of `npm audit --json`: a report, or the answer of the registry if it is unusable. */
interface Audit {
  readonly vulnerabilities?: Readonly<Record<string, Vulnerability>>;
  readonly metadata?: { readonly dependencies: { readonly total: number } };
  readonly statusCode?: number;
  readonly message?: string;
}

interface Vulnerability {
  readonly severity: string;
  /** Advisories, and names of vulnerable packages that this package uses. */
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
