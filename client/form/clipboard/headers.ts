import type { ColumnKey, FormTable } from '../../../server/src/forms/form.ts';
import { core } from '../../../server/src/text/fold.ts';
import type { PlacedCell } from '../grid/grid.ts';
import type { BlockCell } from './block.ts';
import type { CellText } from './entries.ts';

/** A text for a cell, and the column of the block that it stood in. */
export interface LaidText extends CellText {
  readonly column: number;
}

/** What the headers of a block say of the columns below them. */
export interface Headers {
  /** Takes in the next row of headers; one that names no column begins a part of its own. */
  read(row: readonly BlockCell[]): void;
  /** The first text that would go to a cell of another column than the header over it names. */
  misplaced(laid: readonly LaidText[]): { readonly header: string; readonly at: PlacedCell } | undefined;
}

/** The headers of a block for this form, none of them read yet. */
export function headersFor(form: FormTable): Headers {
  const named = new Map<string, Set<ColumnKey>>();
  for (const { key, label, aliases } of form.columns) {
    for (const name of [label, ...aliases].map(core)) named.set(name, (named.get(name) ?? new Set()).add(key));
  }
  let over: (string | undefined)[] = [];
  return {
    read(row) {
      const names = row.map(({ text }) => (named.has(core(text)) ? text : undefined));
      // 自然人 stands in the row above 商业企业, merged over both.
      over = names.some(Boolean)
        ? Array.from({ length: Math.max(over.length, row.length) }, (_, i) => names[i] ?? over[i])
        : [];
    },
    misplaced(laid) {
      const names = over.filter(name => name !== undefined);
      // As many as there are headers: each its own, also where the labels before them take other columns than the headers' corner does.
      const isWhole = laid.length === names.length;
      for (const [i, { at, column }] of laid.entries()) {
        const header = isWhole ? names[i] : over[column];
        if (header !== undefined && !named.get(core(header))!.has(at.cell.column)) return { header, at };
      }
      return undefined;
    },
  };
}
