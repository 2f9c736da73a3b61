const HEADING = /^## (\S+) \(\d{4}-\d{2}-\d{2}\)$/;

/**
 * Finds the section of a version in CHANGELOG.md: `## VERSION (YYYY-MM-DD)`, up to the next heading
 * of its level.
 *
 * @returns Markdown below the heading, trimmed; `undefined` if there is no such section.
 */
export function changelogNotes(changelog: string, version: string): string | undefined {
  const sections = changelog.split(/\r?\n(?=## )/).map((section) => section.split(/\r?\n/));
  const found = sections.find(([heading = '']) => HEADING.exec(heading)?.[1] === version);
  return found?.slice(1).join('\n').trim();
}
