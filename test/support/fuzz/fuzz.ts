import { randomModel } from '../model.ts';
import { random } from '../random.ts';
import { LAYOUTS, write } from '../writer/index.ts';
import { damaged } from './edits.ts';
import { type Fault, faultsOf } from './laws.ts';
import { fuzzPieces, type Pieces, partOf } from './pieces.ts';
import { shrink } from './shrink.ts';

/** A draft that breaks a law. */
export interface Failure extends Fault {
  readonly seed: number;
  readonly layout: string;
  readonly text: string;
}

/** At most so many edits are made in one draft before it is looked at. */
const MOST_EDITS = 40;
/** Every so many drafts each layout is written anew. */
const FRESH = 20;

/**
 * Makes at least `edits` random edits in written drafts of all layouts and looks at each draft; deterministic by its seed.
 * @param told hears of each failure, the first of a law made small
 * @returns how many edits were made and drafts looked at
 */
export function fuzz(seed: number, edits: number, told: (failure: Failure) => void): { edits: number; drafts: number } {
  const known = new Set<string>();
  let [made, drafts, texts] = [0, 0, written(seed)];
  while (made < edits) {
    const own = seed + drafts;
    const r = random(own);
    if (drafts > 0 && drafts % (FRESH * LAYOUTS.length) === 0) texts = written(own);
    const at = drafts % texts.length;
    const count = r.chance(0.1) ? MOST_EDITS : r.int(1, MOST_EDITS / 2);
    const text = damaged(
      r,
      partOf(r, texts[at]!),
      count,
      texts.map(t => t.whole),
    );
    for (const fault of faultsOf(text, random(own))) {
      const first = !known.has(fault.law);
      known.add(fault.law);
      const fails = (smaller: string) => faultsOf(smaller, random(own)).some(f => f.law === fault.law);
      told({ ...fault, seed: own, layout: LAYOUTS[at]!.id, text: first ? shrink(text, fails) : text });
    }
    made += count;
    drafts++;
  }
  return { edits: made, drafts };
}

/** A report in each layout. */
function written(seed: number): Pieces[] {
  return LAYOUTS.map((layout, i) => {
    const model = randomModel(random(seed + i), i % 4 === 3 ? '2019' : '2021');
    return fuzzPieces(write(model, layout, seed + i).text);
  });
}
