/**
 * Globs of literals, `*`, `?`, `**` and simple `{甲,乙}`, which are nearly all that are written. They are matched without going back further
 * than to the last star, so that many stars cost no more than few; a regular expression would try each star at each place.
 */

/** More combinations of braces are left to the matcher of other globs. */
const MOST_EXPANDED = 64;

/** Characters that give a glob another meaning; round brackets are read by `hasGroup`. */
const SPECIAL = /[[\]{}\\|!]/;

/** What matches a path (parted by `/`) as the glob does: `甲/**` is what lies in a folder, not a file 甲. Null where the glob holds more than stars, question marks and literals. */
export function plainGlob(glob: string): ((path: string) => boolean) | null {
  const globs = expanded(glob);
  if (globs === null || globs.some(one => SPECIAL.test(one) || hasGroup(one))) return null;
  const patterns = globs.map(one =>
    one
      .replace(/\/\*\*$/, '/**/*')
      .split('/')
      .map(part => [...part]),
  );
  return path => {
    const parts = path.split('/').map(part => [...part]);
    return patterns.some(pattern => runs(pattern, parts, isDeep, matchesName));
  };
}

/** Brackets in a name, as in `年报(1)`, are no group; those with an operator before or behind them are. */
function hasGroup(glob: string): boolean {
  return /[@+?]\(|\)[+?{]/.test(glob);
}

/** A glob for each combination of what braces list; null where they are too many. */
function expanded(glob: string): string[] | null {
  let globs = [glob];
  for (;;) {
    const next = globs.flatMap(alternatives);
    if (next.length > MOST_EXPANDED) return null;
    if (next.length === globs.length) return next;
    globs = next;
  }
}

function alternatives(glob: string): string[] {
  const braces = /\{([^{}]*,[^{}]*)\}/.exec(glob);
  if (!braces) return [glob];
  const [before, behind] = [glob.slice(0, braces.index), glob.slice(braces.index + braces[0].length)];
  return braces[1]!.split(',').map(choice => before + choice + behind);
}

function isDeep(part: readonly string[]): boolean {
  return part.length === 2 && part.every(isStar);
}

function isStar(character: string): boolean {
  return character === '*';
}

function matchesName(pattern: readonly string[], name: readonly string[]): boolean {
  return runs(pattern, name, isStar, (wanted, character) => wanted === '?' || wanted === character);
}

/** Whether a row of items is what a pattern describes, in which a star stands for any number of items. */
function runs<P, T>(
  pattern: readonly P[],
  items: readonly T[],
  star: (part: P) => boolean,
  same: (part: P, item: T) => boolean,
): boolean {
  let [p, i] = [0, 0];
  let back: { p: number; i: number } | null = null;
  while (i < items.length) {
    if (p < pattern.length && star(pattern[p]!)) {
      back = { p: ++p, i };
    } else if (p < pattern.length && same(pattern[p]!, items[i]!)) {
      p++;
      i++;
    } else if (back) {
      // The earliest end of what stands before the last star leaves most for the rest: earlier stars need not be tried again.
      back.i++;
      ({ p, i } = back);
    } else return false;
  }
  while (p < pattern.length && star(pattern[p]!)) p++;
  return p === pattern.length;
}
