import type { SectionNumber } from '../../report/model.ts';

/** The parts in free prose; the others are tables and set phrases. */
export const PROSE_PARTS: readonly SectionNumber[] = [1, 5];
/** From this likeness on (of 0 to 1) two parts are nearly the same (内容雷同). */
export const ALIKE = 0.9;
/** Shorter prose (in letters) is alike by nature. */
export const SHORTEST = 200;
const GRAM = 6;

/**
 * The runs of six letters as numbers, each once, ascending; null where there are too few letters to tell. Hundreds of reports are kept, and
 * as strings their runs would take most of the memory. Two runs that share a number by chance are too rare to matter.
 */
export function gramsOf(letters: string): Uint32Array | null {
  if (letters.length < SHORTEST) return null;
  const all = new Uint32Array(letters.length - GRAM + 1);
  for (let i = 0; i < all.length; i++) all[i] = hashOf(letters, i, i + GRAM);
  return all.sort().filter((hash, i, sorted) => i === 0 || hash !== sorted[i - 1]);
}

/** A number for the letters of a text from one place up to another (FNV-1a). */
export function hashOf(text: string, first = 0, behind = text.length): number {
  let hash = 0x811c9dc5;
  for (let i = first; i < behind; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** How much two texts have in common, by their runs: 0 nothing, 1 the same (Dice's coefficient). */
export function likeness(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) shared++;
    if (a[i]! <= b[j]!) i++;
    else j++;
  }
  return (2 * shared) / (a.length + b.length);
}

/** `96`, of 100; never more than it is. */
export function percent(share: number): number {
  return Math.floor(share * 100);
}
