import { APPLICATIONS_HEADERS } from '../../forms/applications.ts';
import { DISCLOSURE_HEADERS } from '../../forms/disclosure.ts';
import { CASE_GROUPS, DISPUTES_HEADERS, OUTCOMES } from '../../forms/disputes.ts';
import type { ColumnKey, FormRow, FormTable, RowKey } from '../../forms/form.ts';

/** A printed cell of the official form. */
export interface GridCell {
  readonly text: string;
  readonly colspan: number;
  /** Rows the cell is high, counted from the row it begins in; 1 in the rows below. */
  readonly rowspan: number;
  /** True in the rows below the one where a merged cell begins: nothing is printed there. */
  readonly continued: boolean;
}

/** One printed line of the form, from left to right; the spans add up to `PrintedTable.width`. */
export type GridRow = readonly GridCell[];

export interface PrintedTable {
  readonly width: number;
  readonly rows: readonly GridRow[];
}

/** The text of a figure's cell. */
export type ValueOf = (row: RowKey, column: ColumnKey) => string;

/** The words of a label's cell, `row` where it is a row's own; asked for each cell once, in the order of the printed form. */
export type WordsOf = (label: string, row: RowKey | null) => string;

const official: WordsOf = label => label;

const cell = (text: string, colspan = 1, rowspan = 1): GridCell => ({ text, colspan, rowspan, continued: false });
const below = (colspan = 1): GridCell => ({ text: '', colspan, rowspan: 1, continued: true });

/** How many columns the official form prints. */
export const GRID_WIDTH = { disclosure: 4, applications: 10, disputes: 15 } as const;

/** Columns of 表三 that hold labels: the result group, the item group, the item. */
const LABEL_DEPTH = 3;

/** The whole table as printed: captions, header rows, merged group labels and figures. */
export function tableGrid(form: FormTable, value: ValueOf, words: WordsOf = official): PrintedTable {
  const width = GRID_WIDTH[form.kind];
  const head = headerRows(form, words);
  const body = form.rows.map((row, i) => {
    const above = form.rows[i - 1];
    const heading = row.caption !== null && row.caption !== above?.caption ? captionRows(form, row, words) : [];
    return [...heading, bodyRow(form, row, freshGroups(row, above), value, words)];
  });
  return { width, rows: [...head, ...body.flat()] };
}

/** The caption and the header line above a row of 表二: `第二十条第（五）项`, `信息内容 本年处理决定数量`. */
export function captionRows(form: FormTable, row: FormRow, words: WordsOf = official): GridRow[] {
  const label = (text: string) => cell(words(text, null));
  const labels = row.columns.map(key => form.columns.find(c => c.key === key)!.label);
  return [
    [cell(words(row.caption ?? '', null), GRID_WIDTH.disclosure)],
    stretch([label(DISCLOSURE_HEADERS.corner), ...labels.map(label)], GRID_WIDTH.disclosure),
  ];
}

/**
 * The printed line of one row.
 * @param groups the labels of merged cells that begin in this row; the row's other groups continue from above
 */
export function bodyRow(
  form: FormTable,
  row: FormRow,
  groups: readonly string[],
  value: ValueOf,
  words: WordsOf = official,
): GridRow {
  const figures = row.columns.map(column => cell(value(row.key, column)));
  if (form.kind === 'disputes') return figures;
  if (form.kind === 'disclosure') return stretch([cell(words(row.label, row.key)), ...figures], GRID_WIDTH.disclosure);
  const merged = row.groups.map((group, depth) =>
    groups.includes(group) ? cell(words(group, null), 1, groupHeight(form, row, depth)) : below(),
  );
  return [...merged, cell(words(row.label, row.key), LABEL_DEPTH - row.groups.length), ...figures];
}

/** Groups of a row that the row above does not stand in. */
export function freshGroups(row: FormRow, above: FormRow | undefined): string[] {
  return row.groups.filter((group, depth) => above?.groups[depth] !== group);
}

function groupHeight(form: FormTable, row: FormRow, depth: number): number {
  return form.rows.filter(r => r.groups[depth] === row.groups[depth]).length;
}

/** The last cell takes what is left of the width. */
function stretch(cells: readonly GridCell[], width: number): GridRow {
  const last = cells.at(-1);
  if (last === undefined) return [];
  return [...cells.slice(0, -1), { ...last, colspan: width - cells.length + 1 }];
}

function headerRows(form: FormTable, words: WordsOf): GridRow[] {
  const head = (label: string, colspan = 1, rowspan = 1) => cell(words(label, null), colspan, rowspan);
  if (form.kind === 'applications') return applicationsHeader(form, head);
  return form.kind === 'disputes' ? disputesHeader(head) : [];
}

function applicationsHeader(form: FormTable, head: typeof cell): GridRow[] {
  const labels = form.columns.map(c => c.label);
  const [applicants = '', organisations = ''] = APPLICATIONS_HEADERS.groups;
  const kinds = labels.slice(1, -1);
  return [
    [head(APPLICATIONS_HEADERS.notes[0] ?? '', LABEL_DEPTH, 3), head(applicants, labels.length)],
    [below(LABEL_DEPTH), head(labels[0]!, 1, 2), head(organisations, kinds.length), head(labels.at(-1)!, 1, 2)],
    [below(LABEL_DEPTH), below(), ...kinds.map(k => head(k)), below()],
  ];
}

function disputesHeader(head: typeof cell): GridRow[] {
  const [review = '', litigation = ''] = DISPUTES_HEADERS.groups;
  const suits = CASE_GROUPS.slice(1);
  const size = OUTCOMES.length;
  return [
    [head(review, size), head(litigation, size * suits.length)],
    [...OUTCOMES.map(o => head(o.label, 1, 2)), ...suits.map(s => head(s.label, size))],
    [...OUTCOMES.map(() => below()), ...suits.flatMap(() => OUTCOMES.map(o => head(o.label)))],
  ];
}
