import { APPLICATIONS_HEADERS } from '../../../server/src/forms/applications.ts';
import { DISCLOSURE_HEADERS } from '../../../server/src/forms/disclosure.ts';
import { DISPUTES_HEADERS } from '../../../server/src/forms/disputes.ts';
import type { FormTable } from '../../../server/src/forms/form.ts';
import { nameOfRow } from '../../../server/src/forms/names.ts';
import { core, withoutOrdinal } from '../../../server/src/text/fold.ts';
import type { BlockCell } from './block.ts';

/** What a row of a block is. */
export type RowMeaning =
  /** Names this row of the table; its figures begin at `figures`. */
  | { readonly kind: 'row'; readonly row: number; readonly figures: number }
  /** The form's own headers and captions. */
  | { readonly kind: 'header' }
  /** Words at the left and nothing beside them: a title, a remark. */
  | { readonly kind: 'remark' }
  | { readonly kind: 'figures' };

/** True for words, which a header or a label has and a figure has not. What a formula shows that went wrong stands for a figure. */
export function isWords({ text }: BlockCell): boolean {
  return /\p{L}/u.test(text) && !text.startsWith('#');
}

/** Tells what the rows of a block are, by the labels of a table's form. Words that the form has not are never taken for a label: `无` may stand for a figure. */
export function meaningOfRows(form: FormTable): (row: readonly BlockCell[]) => RowMeaning {
  const names = rowNames(form);
  const groups = new Set(form.rows.flatMap(row => row.groups.map(core)));
  const headers = headerWords(form);
  return row => {
    const words = row.flatMap((cell, i) => (isWords(cell) ? [i] : []));
    const last = words.at(-1);
    if (last === undefined) return { kind: 'figures' };
    const at = names.get(core(row[last]!.text));
    const isLabels = row.slice(0, last).every(cell => cell.text === '' || groups.has(core(cell.text)));
    const filled = row.filter(cell => cell.text !== '');
    if (at !== undefined && isLabels) {
      let figures = last + 1;
      while (row[figures]?.covered) figures++;
      return { kind: 'row', row: at, figures };
    }
    if (filled.every(cell => headers.has(core(cell.text)))) return { kind: 'header' };
    return { kind: filled.length === 1 && last === 0 ? 'remark' : 'figures' };
  };
}

function rowNames(form: FormTable): Map<string, number> {
  const names = new Map<string, number>();
  form.rows.forEach((row, i) => {
    const wordings = [row.label, nameOfRow(form, row.key), ...row.aliases];
    for (const name of wordings.flatMap(words => [core(words), core(withoutOrdinal(words))])) {
      if (name !== '' && !names.has(name)) names.set(name, i);
    }
  });
  return names;
}

function headerWords(form: FormTable): Set<string> {
  const captions = form.rows.flatMap(row => row.caption ?? []);
  const columns = form.columns.flatMap(column => [column.label, ...column.aliases]);
  const { notes, groups, rowGroups } = APPLICATIONS_HEADERS;
  const others = [DISCLOSURE_HEADERS.corner, ...DISPUTES_HEADERS.groups, ...notes, ...groups, ...rowGroups];
  return new Set([...captions, ...columns, ...others].map(core));
}
