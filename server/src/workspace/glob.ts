import picomatch from 'picomatch';
import { plainGlob } from './plain-glob.ts';

/** A longer one is a mistake, and the matcher takes none much longer. */
const LONGEST = 1000;

/**
 * Of a glob that is not plain a regular expression is made, which tries each star at each place: its time grows with the name's length to the power
 * of the stars. With so many in one name, and so many `**`, the longest names still take far below a second.
 */
const MOST_STARS = 3;
const MOST_DEEP = 3;

/** Why a glob could take the matcher too long, as a Chinese clause; null where it can't. */
export function heavyGlob(glob: string): string | null {
  // Characters in brackets are no stars; brackets that are repeated can be tried in endless ways.
  const bare = glob.replace(/\[[^\]/]*\]/g, 'x');
  const parts = bare.split('/');
  if (parts.filter(part => part.includes('**')).length > MOST_DEEP) return `通配符里最多写 ${MOST_DEEP} 个“**”`;
  if (plainGlob(glob) !== null) return null;
  if (/\)[*+{]|[+*]\(/.test(bare)) return '通配符太复杂，“（ ）”不能重复';
  const stars = parts.map(part => part.match(/\*+/g)?.length ?? 0);
  return stars.some(n => n > MOST_STARS) ? `通配符的一个名称里最多写 ${MOST_STARS} 个“*”` : null;
}

export type Glob = { readonly ok: true; readonly glob: string } | { readonly ok: false; readonly reason: string };

/**
 * A path or glob of nianbao.json as it is held against paths below the root: parted by `/`, without `./` or `/` at its start; a folder
 * stands for all that is in it. Where it can match nothing, a Chinese clause says why.
 */
export function readGlob(text: string): Glob {
  const glob = text
    .trim()
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/)+/, '')
    .replace(/\/+$/, '/**')
    .normalize('NFC');
  if (glob === '' || glob === '.') return refused('是空的');
  if (glob.length > LONGEST) return refused('太长了');
  if (/^[a-z]:/i.test(glob)) return refused('不能写盘符，应从 nianbao.json 所在的文件夹算起');
  if (glob.split('/').includes('..')) return refused('不能写“..”，只能是 nianbao.json 所在的文件夹以内的文件');
  const read = compileGlob(glob);
  return 'reason' in read ? refused(read.reason) : { ok: true, glob };
}

function refused(reason: string): Glob {
  return { ok: false, reason };
}

/**
 * What matches paths (parted by `/`, as the glob is) for all who take globs: the plain matcher for all that it reads, picomatch for the rest.
 * `reason`: a Chinese clause. Never throws.
 */
export function compileGlob(
  glob: string,
): { readonly matches: (path: string) => boolean } | { readonly reason: string } {
  const heavy = heavyGlob(glob);
  if (heavy !== null) return { reason: heavy };
  try {
    return { matches: plainGlob(glob) ?? picomatch(glob, { dot: true }) };
  } catch {
    return { reason: '不是正确的通配符' };
  }
}

const matchers = new Map<string, (path: string) => boolean>();
const MOST_MATCHERS = 500;

/**
 * Tells whether a path below the root is what `readGlob` gave, or matches it: names of files may hold what globs give a meaning to, as in
 * `年报(1).txt`. What is no glob matches nothing. Never throws.
 */
export function matcher(glob: string): (path: string) => boolean {
  const known = matchers.get(glob);
  if (known) return known;
  if (matchers.size >= MOST_MATCHERS) matchers.clear();
  const read = compileGlob(glob);
  const fresh = (path: string) => {
    const plain = path.normalize('NFC');
    return plain === glob || ('matches' in read && read.matches(plain));
  };
  matchers.set(glob, fresh);
  return fresh;
}
