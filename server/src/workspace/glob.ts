import picomatch from 'picomatch';

/** A longer one is a mistake, and the matcher takes none much longer. */
const LONGEST = 1000;

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
  return compiled(glob) ? { ok: true, glob } : refused('不是正确的通配符');
}

function refused(reason: string): Glob {
  return { ok: false, reason };
}

function compiled(glob: string): ((path: string) => boolean) | null {
  try {
    return picomatch(glob, { dot: true });
  } catch {
    return null;
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
  const matches = compiled(glob);
  const fresh = (path: string) => {
    const plain = path.normalize('NFC');
    return plain === glob || matches?.(plain) === true;
  };
  matchers.set(glob, fresh);
  return fresh;
}
