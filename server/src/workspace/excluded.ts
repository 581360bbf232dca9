import ignore from 'ignore';
import { matcher } from './glob.ts';

/** Names files that are left alone, in the syntax of git's own file. */
export const EXCLUDE_FILE = '.nianbaoignore';

/**
 * Tells of paths below a folder, parted by `/`, whether they are to be left alone.
 * @param globs what the folder's nianbao.json excludes
 * @param lines what its .nianbaoignore says
 */
export function excluder(globs: readonly string[], lines: string): (path: string) => boolean {
  const named = globs.map(matcher);
  const listed = ignore().add(lines.replace(/^\uFEFF/, ''));
  return path => {
    const within = foldersAnd(path);
    if (named.some(matches => within.some(matches))) return true;
    return ignore.isPathValid(path) && listed.ignores(path);
  };
}

/** `a/b/c` → `a`, `a/b`, `a/b/c`: what lies in a folder that is left alone is left alone. */
function foldersAnd(path: string): string[] {
  const steps = path.split('/');
  return steps.map((_, i) => steps.slice(0, i + 1).join('/'));
}
