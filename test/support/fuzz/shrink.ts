/** More trials than this are not worth a smaller text. */
const MOST_TRIALS = 1500;

/** A smaller text that still fails, found by taking pieces out, from halves down to characters. */
export function shrink(text: string, fails: (text: string) => boolean): string {
  let now = text;
  let trials = 0;
  for (let size = Math.ceil(now.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < now.length && trials < MOST_TRIALS; trials++) {
      const less = now.slice(0, at) + now.slice(at + size);
      if (fails(less)) now = less;
      else at += size;
    }
    if (size === 1) break;
  }
  return now;
}
