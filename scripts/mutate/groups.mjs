// @ts-check
import picomatch from 'picomatch';

const ENGINE = 'server/src/';

/**
 * @template T, K
 * @param {Iterable<T>} all
 * @param {(one: T) => K} keyOf
 * @returns {Map<K, T[]>} in order of first sight
 */
export function groupBy(all, keyOf) {
  /** @type {Map<K, T[]>} */
  const groups = new Map();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

/**
 * The same choice for the same seed, whatever machine.
 * @template T
 * @param {readonly T[]} all
 * @param {number} count
 * @param {number} seed
 * @returns {T[]}
 */
export function sample(all, count, seed) {
  let state = seed >>> 0;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const left = [...all];
  for (let i = 0; i < Math.min(count, left.length); i++) {
    const j = i + Math.floor(random() * (left.length - i));
    const [a, b] = /** @type {[T, T]} */ ([left[i], left[j]]);
    left[i] = b;
    left[j] = a;
  }
  return left.slice(0, count);
}

/**
 * What the figures are told of: rooms, or single files.
 * @param {readonly string[]} sources paths below the root
 * @param {{ rooms: readonly string[] } | { globs: readonly string[] }} asked
 * @returns {{ name: string, files: string[] }[]} names are paths below `server/src`
 */
export function partsOf(sources, asked) {
  if ('rooms' in asked)
    return asked.rooms.map(name => ({ name, files: sources.filter(f => f.startsWith(`${ENGINE}${name}/`)) }));
  const isAsked = picomatch([...asked.globs]);
  return sources.filter(f => isAsked(f)).map(file => ({ name: file.replace(ENGINE, ''), files: [file] }));
}

/** @param {string} file @param {string} part the name of a room or a file */
export const isIn = (file, part) => `${file}/`.startsWith(`${ENGINE}${part}/`);
