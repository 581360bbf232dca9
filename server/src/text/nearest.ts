/** So many letters may be wrong, left out, too many or changed for their neighbours. */
const MOST_SLIPS = 2;
/** In a shorter word one: of three letters with two others nothing is left (`xml` is no slip of `html`). */
const SHORT = 6;

/** The word of a list that is most like this one; null when none is nearly the same. */
export function nearest(word: string, words: readonly string[]): string | null {
  let best: string | null = null;
  let least = (word.length < SHORT ? 1 : MOST_SLIPS) + 1;
  for (const other of words) {
    if (Math.abs(other.length - word.length) >= least) continue;
    const slips = distance(word, other);
    if (slips < least) [best, least] = [other, slips];
  }
  return best;
}

/** How many letters must be put in, left out, changed or changed for their neighbours to make one word the other. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isTurned = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const turned = isTurned ? before[j - 2]! + 1 : changed;
      next.push(Math.min(changed, turned, row[j]! + 1, next[j - 1]! + 1));
    }
    [before, row] = [row, next];
  }
  return row[b.length]!;
}
