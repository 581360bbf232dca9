import type { Evidence } from '../server/src/repair/model.ts';
import { type Case, type MistakeName, mistake } from '../test/support/mistakes.ts';
import {
  CARRIED_IN,
  CARRIED_OUT,
  COLUMNS,
  type FigureGrid,
  FORM,
  NEW,
  PROCESSED,
  TOTAL,
} from '../test/support/mistakes-tables.ts';
import { outcomeOf, tally } from './repair-measure.ts';

/** Mistakes that the equations alone often can't tell apart. */
const KINDS: readonly MistakeName[] = [
  'misplaced',
  'swapped',
  'a row and its total',
  'a row forgotten',
  'a row not added up',
  'rows not added up, 四 follows',
  'a row twice',
  'a block a line too low',
];
/** What a report's prose names: 一, 二, 予以公开, （七） and 四 in total. */
const NAMED = [NEW, CARRIED_IN, CARRIED_IN + 1, PROCESSED, CARRIED_OUT];
const CASES = 400;

const SOURCES: Readonly<Record<string, (found: Case) => Evidence>> = {
  'no prose': () => ({ stated: [] }),
  'right prose': ({ right }) => said(right, NAMED),
  'prose copied from the wrong table': ({ grid }) => said(grid, NAMED),
  'last year’s report': ({ right }) => ({
    stated: FORM.columns.map(({ key: column }, c) => ({
      refs: [{ row: 'carriedIn', column }],
      by: 'previousReport',
      value: right[CARRIED_IN * COLUMNS + c] ?? 0,
    })),
  }),
};

function said(grid: FigureGrid, rows: readonly number[]): Evidence {
  return {
    stated: rows.map(row => ({
      refs: [{ row: FORM.rows[row]!.key, column: 'total' }],
      by: 'prose',
      value: grid[row * COLUMNS + TOTAL] ?? 0,
    })),
  };
}

export interface EvidenceRow {
  readonly kind: MistakeName;
  readonly source: string;
  /** Shares of all cases: the first suggestion is right; told for sure and right; told for sure and wrong. */
  readonly first: number;
  readonly alone: number;
  readonly wronglySure: number;
}

/** How far the prose and last year's report decide, and how far a prose that was copied from the wrong table misleads. */
export function withEvidence(seed: number): EvidenceRow[] {
  return KINDS.flatMap(kind => {
    const cases = Array.from({ length: CASES }, (_, i) => mistake(kind, seed + i));
    return Object.entries(SOURCES).map(([source, evidence]) => {
      const t = tally(cases.map((found, i) => outcomeOf(found, seed + i, evidence(found))));
      return {
        kind,
        source,
        first: t.first / t.all,
        alone: (t.aloneApart + t.picked) / t.all,
        wronglySure: t.wronglySure / t.all,
      };
    });
  });
}
