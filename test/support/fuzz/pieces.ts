import { parseReport } from '../../../server/src/report/parse.ts';
import type { Random } from '../random.ts';

/** A draft and its pieces: what stands before its first section, then each section. */
export interface Pieces {
  readonly whole: string;
  readonly head: string;
  readonly sections: readonly string[];
}

/** So often the whole draft is taken: parts are read faster, and most faults need one section only. */
const WHOLE = 0.2;
/** So often a part has no title. */
const HEADLESS = 0.1;

export function fuzzPieces(text: string): Pieces {
  const starts = parseReport(text).sections.map(s => s.heading.region.start);
  const sections = starts.map((start, i) => text.slice(start, starts[i + 1] ?? text.length));
  return { whole: text, head: text.slice(0, starts[0] ?? text.length), sections };
}

/** The whole draft, or one to three of its sections, mostly below its title. */
export function partOf(r: Random, { whole, head, sections }: Pieces): string {
  if (sections.length === 0 || r.chance(WHOLE)) return whole;
  const from = r.int(0, sections.length - 1);
  return (r.chance(HEADLESS) ? '' : head) + sections.slice(from, from + r.int(1, 3)).join('');
}
