/** So many letters may be wrong, left out or too many. */
const MOST_SLIPS = 2;

/** The word of a list that is most like this one; null when none is nearly the same. */
export function nearest(word: string, words: readonly string[]): string | null {
  let best: string | null = null;
  let least = MOST_SLIPS + 1;
  for (const other of words) {
    if (Math.abs(other.length - word.length) >= least) continue;
    const slips = distance(word, other);
    if (slips < least) [best, least] = [other, slips];
  }
  return best;
}

/** How many letters must be put in, left out or changed to make one word the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
