/** An old line and the new one that it became, by their places; null where it is gone or new. */
export type LinePair = readonly [old: number | null, now: number | null];

/** More lines than this on one side are paired in their order. */
const MOST_COMPARED = 60;
/** Of the longer line so much must stand in both, or it is another line. */
const LEAST_ALIKE = 0.3;

/** Which of the old lines became which of the new ones, in order, so that as much as possible stays. At most 60² comparisons. */
export function paired(old: readonly string[], now: readonly string[]): LinePair[] {
  if (old.length === now.length || Math.max(old.length, now.length) > MOST_COMPARED)
    return inOrder(old.length, now.length);
  const width = now.length + 1;
  /** What is kept at best of the lines from (a, b) on. */
  const best = new Float64Array((old.length + 1) * width);
  const alike = (a: number, b: number) => kept(old[a]!, now[b]!);
  for (let a = old.length - 1; a >= 0; a--) {
    for (let b = now.length - 1; b >= 0; b--) {
      const both = best[(a + 1) * width + b + 1]! + alike(a, b);
      best[a * width + b] = Math.max(both, best[(a + 1) * width + b]!, best[a * width + b + 1]!);
    }
  }
  const pairs: LinePair[] = [];
  let [a, b] = [0, 0];
  while (a < old.length && b < now.length) {
    const share = alike(a, b);
    if (share > 0 && best[a * width + b]! === best[(a + 1) * width + b + 1]! + share) pairs.push([a++, b++]);
    else if (best[a * width + b]! === best[(a + 1) * width + b]!) pairs.push([a++, null]);
    else pairs.push([null, b++]);
  }
  while (a < old.length) pairs.push([a++, null]);
  while (b < now.length) pairs.push([null, b++]);
  return pairs;
}

function inOrder(old: number, now: number): LinePair[] {
  return Array.from({ length: Math.max(old, now) }, (_, i) => [i < old ? i : null, i < now ? i : null] as const);
}

/** How much of two lines is the same at their head and at their end, as a share of the longer one; 0 where that is little. */
function kept(old: string, now: string): number {
  const [short, long] = [Math.min(old.length, now.length), Math.max(old.length, now.length)];
  if (long === 0) return 1;
  let head = 0;
  while (head < short && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < short - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const share = (head + tail) / long;
  return share < LEAST_ALIKE ? 0 : share;
}
