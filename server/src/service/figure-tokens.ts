import { gridOf } from '../arithmetic/grid.ts';
import { cellAt } from '../arithmetic/system.ts';
import { totalling } from '../arithmetic/unknowns.ts';
import type { Report, Table } from '../report/model.ts';
import { bySpan, overlap, type Span } from '../text/span.ts';

/** A figure of a table, to be drawn as what it is. */
export interface FigureToken {
  readonly span: Span;
  /** total: what others are added up to; item: any other. */
  readonly kind: 'total' | 'item';
}

/** The figures of the tables that touch a part of the draft, in order, none within another. Blank cells and words in the place of figures have none. */
export function figureTokens(report: Report, within: Span): FigureToken[] {
  const found = report.tables
    .filter(t => overlap(t.span, within))
    .flatMap(tokensOf)
    .filter(t => overlap(t.span, within))
    .sort(bySpan);
  return found.filter((token, i) => i === 0 || found[i - 1]!.span.end <= token.span.start);
}

function tokensOf(table: Table): FigureToken[] {
  const { system } = gridOf(table);
  const rows = [...table.rows, ...table.duplicates].filter(r => r.aligned);
  return rows.flatMap(row =>
    row.cells
      .filter(c => c.value !== null)
      .flatMap(cell => {
        const at = cellAt(system, cell);
        const isTotal = at !== undefined && totalling(system.sums, at).some(sum => sum.isTotal);
        const kind = isTotal ? 'total' : 'item';
        return (cell.pieces ?? [cell.span]).map((span): FigureToken => ({ span, kind }));
      }),
  );
}
