import { isSpace } from '../text/fold.ts';
import { type Line, spanOf } from '../text/lines.ts';
import type { Field } from './row.ts';
import { fieldOf } from './split.ts';

/** What stands for bytes that are no character. */
const BROKEN = '\ufffd';
/** A row of 表三 has so many figures. */
const FIGURES = 7;
/** Digits that number nothing: `3.补正`, `（1）` and `第1` are no figures. */
const RUNS = /(?<![\d.．、（(第])\d{1,12}(?![\d.．、])/g;

/** True where a program that counts bytes instead of characters may have written figures over labels: it leaves broken ones elsewhere. */
export function mayHideLabels(text: string): boolean {
  return text.includes(BROKEN);
}

/**
 * `明     0确     0�稳定�12�   0`: html2text writes each figure into its column over what of the label reaches into it, on a line of seven figures. What
 * figures have the label's rest beside them count where the row's sum holds (`Field.pieces`). Null where the line has another number of
 * figures, or all stand by themselves.
 * @param fields the line's fields as blanks part them: those before the figures are kept
 */
export function figuresOverLabel(line: Line, fields: readonly Field[]): Field[] | null {
  const { text } = line;
  if (line.map) return null;
  const runs = [...text.matchAll(RUNS)];
  if (runs.length !== FIGURES) return null;
  const figures = runs.map(run => {
    const [from, to] = [run.index, run.index + run[0].length];
    const span = spanOf(line, from, to);
    const field: Field = { text: run[0], span, region: span, row: line, column: 0 };
    return standsAlone(text, from, to) ? field : { ...field, pieces: [span] };
  });
  if (figures.every(f => !f.pieces)) return null;
  const first = figures[0]!.span.start;
  const before = fields.filter(f => f.span.start < first);
  const crossing = before.at(-1);
  if (crossing && crossing.span.end > first)
    before.splice(-1, 1, fieldOf(line, crossing.span.start - line.start, runs[0]!.index, 0));
  return [...before, ...figures].map((field, column) => ({ ...field, column }));
}

function standsAlone(text: string, from: number, to: number): boolean {
  const blank = (at: number) => at < 0 || at >= text.length || isSpace(text.charCodeAt(at));
  return blank(from - 1) && blank(to);
}
