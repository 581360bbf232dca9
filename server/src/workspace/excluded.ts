import ignore from 'ignore';
import { matcher } from './glob.ts';
import { OFFICE_FILE } from './office-problems.ts';

/** Names files that are left alone, in the syntax of git's own file. */
export const EXCLUDE_FILE = '.nianbaoignore';

/** The files that may say what is left alone. */
export type Excluding = typeof OFFICE_FILE | typeof EXCLUDE_FILE;

/**
 * Tells of paths below a folder, parted by `/`, which of its files says that they are to be left alone; null where none does.
 * @param globs what the folder's nianbao.json excludes
 * @param lines what its .nianbaoignore says
 */
export function excluder(globs: readonly string[], lines: string): (path: string) => Excluding | null {
  const named = globs.map(matcher);
  const listed = ignore().add(lines.replace(/^\uFEFF/, ''));
  return path => {
    const within = foldersAnd(path);
    if (named.some(matches => within.some(matches))) return OFFICE_FILE;
    return ignore.isPathValid(path) && listed.ignores(path) ? EXCLUDE_FILE : null;
  };
}

/** `a/b/c` → `a`, `a/b`, `a/b/c`: what lies in a folder that is left alone is left alone. */
function foldersAnd(path: string): string[] {
  const steps = path.split('/');
  return steps.map((_, i) => steps.slice(0, i + 1).join('/'));
}
