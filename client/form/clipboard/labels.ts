import type { Edition, TableKind } from '../../../server/src/forms/form.ts';
import { formOf } from '../../../server/src/forms/index.ts';
import { nameOfRow } from '../../../server/src/forms/names.ts';
import { core, withoutOrdinal } from '../../../server/src/text/fold.ts';
import type { BlockCell } from './block.ts';

/** What a row of a block is. */
export type RowMeaning =
  /** Names this row of the table; its figures begin at `figures`. */
  | { readonly kind: 'row'; readonly row: number; readonly figures: number }
  /** Words alone: a header, a caption. */
  | { readonly kind: 'words' }
  | { readonly kind: 'figures' };

/** True for words, which a header or a label has and a figure has not. */
export function isWords({ text }: BlockCell): boolean {
  return /\p{L}/u.test(text) && !/^[a-z]$/i.test(text);
}

/** Tells what the rows of a block are, by the labels of a table's form. */
export function meaningOfRows(kind: TableKind, edition: Edition): (row: readonly BlockCell[]) => RowMeaning {
  const form = formOf(kind, edition);
  const names = new Map<string, number>();
  form.rows.forEach((row, i) => {
    for (const name of [row.label, nameOfRow(form, row.key), ...row.aliases]) {
      for (const text of [core(name), core(withoutOrdinal(name))])
        if (text !== '' && !names.has(text)) names.set(text, i);
    }
  });
  const groups = new Set(form.rows.flatMap(row => row.groups.map(core)));
  return row => {
    const words = row.flatMap((cell, i) => (isWords(cell) ? [i] : []));
    const last = words.at(-1);
    if (last === undefined) return { kind: 'figures' };
    const at = names.get(core(row[last]!.text));
    const before = words.slice(0, -1).every(i => groups.has(core(row[i]!.text)));
    const blankBefore = row.slice(0, last).every(cell => isWords(cell) || cell.covered || cell.text === '');
    if (at === undefined || !before || !blankBefore) {
      const isBare = row.every(cell => isWords(cell) || cell.covered || !/\d/.test(cell.text));
      return { kind: isBare ? 'words' : 'figures' };
    }
    let figures = last + 1;
    while (row[figures]?.covered) figures++;
    return { kind: 'row', row: at, figures };
  };
}
