import { contains, lastBegun, type Span } from '../text/span.ts';

/** What of a page stands for a place of the draft, from the smallest to the largest. */
export const LEVELS = ['figure', 'row', 'line'] as const;
export type AnchorLevel = (typeof LEVELS)[number];

interface Anchor {
  readonly id: string;
  readonly at: Span;
}

/** Ids of a page's tags with the places that they come from: tells beside which of them a finding is shown. */
export function anchors() {
  const known: Record<AnchorLevel, Anchor[]> = { figure: [], row: [], line: [] };
  let isSorted = true;

  function sort(): void {
    if (isSorted) return;
    for (const level of LEVELS) known[level].sort((a, b) => a.at.start - b.at.start);
    isSorted = true;
  }

  return {
    add(level: AnchorLevel, id: string, at: Span): void {
      known[level].push({ id, at });
      isSorted = false;
    },
    /** The smallest that holds a place, else the last line that begins before it; empty where the page has nothing. */
    idAt(place: Span): string {
      sort();
      for (const level of LEVELS) {
        const last = lastBegun(known[level], place.start, a => a.at.start)?.item;
        if (last !== undefined && (level === 'line' || contains(last.at, place))) return last.id;
      }
      return known.line[0]?.id ?? '';
    },
  };
}
