import type { Span } from '../text/span.ts';

/** Text of a page that is no part of the words around it: hidden, struck out, raised. */
export interface LeftOut extends Span {
  /** The tag that stands right before it; null where something else does. */
  readonly tag: Span | null;
}

/** What is longer stands in no paragraph: scripts, style sheets. */
const LONGEST = 2000;
/** Who passes over tags takes none that is longer. */
const LONGEST_TAG = 400;

/**
 * A page with what is left out of its words made a part of its tags, each character in its place: who passes over tags passes over it too. Linear.
 */
export function withinTags(page: string, leftOut: readonly LeftOut[]): string {
  let out = '';
  let done = 0;
  for (const { start, end, tag } of leftOut) {
    const length = end - start;
    if (length > LONGEST) continue;
    const fits = tag !== null && end - tag.start <= LONGEST_TAG && page.charCodeAt(start - 1) === 0x3e;
    if (!fits && length < SHORTEST) continue;
    out += fits ? `${page.slice(done, start - 1)} ${' '.repeat(length - 1)}>` : page.slice(done, start) + tags(length);
    done = end;
  }
  return done === 0 ? page : out + page.slice(done);
}

/** `<b>` */
const SHORTEST = 3;

/** Tags of so many characters in all. */
function tags(length: number): string {
  let out = '';
  for (let left = length; left > 0; ) {
    const own = left < LONGEST_TAG + SHORTEST ? left : LONGEST_TAG;
    out += `<b${' '.repeat(own - SHORTEST)}>`;
    left -= own;
  }
  return out;
}
