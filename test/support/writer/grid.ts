import { APPLICATIONS_HEADERS } from '../../../server/src/forms/applications.ts';
import { DISCLOSURE_HEADERS } from '../../../server/src/forms/disclosure.ts';
import { CASE_GROUPS, DISPUTES_HEADERS, OUTCOMES } from '../../../server/src/forms/disputes.ts';
import type { FormTable, TableKind } from '../../../server/src/forms/form.ts';
import { formOf } from '../../../server/src/forms/index.ts';
import { type CellAddress, figure, type ReportModel } from '../model.ts';
import { digits, type Style, styled } from './style.ts';

/** A cell of the printed form, at the left and top of the rectangle that it covers. */
export interface WrittenGridCell {
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
  readonly text: string;
  readonly role: 'caption' | 'header' | 'group' | 'label' | 'figure';
  /** Only of a figure. */
  readonly at: CellAddress | null;
}

export interface WrittenGrid {
  readonly kind: TableKind;
  readonly width: number;
  /** The cells that begin in each row, from left to right. */
  readonly rows: readonly (readonly WrittenGridCell[])[];
}

/** The official table as it looks in Word, with the model's figures in it. */
export function writtenGrid(model: ReportModel, kind: TableKind, style: Style): WrittenGrid {
  const form = formOf(kind, model.edition);
  if (kind === 'disclosure') return disclosureGrid(model, form, style);
  return kind === 'applications' ? applicationsGrid(model, form, style) : disputesGrid(model, form, style);
}

/** Every place of the grid: the cell that covers it, and whether it begins there. */
export interface Slot {
  readonly cell: WrittenGridCell;
  readonly begins: boolean;
  /** Covered by a cell that began in a row above. */
  readonly below: boolean;
}

export function slotsOf(grid: WrittenGrid): Slot[][] {
  const slots: Slot[][] = grid.rows.map(() => []);
  grid.rows.forEach((row, y) => {
    for (const cell of row) {
      for (let dy = 0; dy < cell.rowspan; dy++) {
        for (let dx = 0; dx < cell.colspan; dx++) {
          const line = slots[y + dy];
          if (line) line[cell.column + dx] = { cell, begins: dx === 0 && dy === 0, below: dy > 0 };
        }
      }
    }
  });
  return slots;
}

type Words = Pick<WrittenGridCell, 'role'> & { span?: number; down?: number };

function words(column: number, text: string, style: Style, { role, span = 1, down = 1 }: Words): WrittenGridCell {
  return { column, colspan: span, rowspan: down, text: styled(text, style), role, at: null };
}

function value(model: ReportModel, at: CellAddress, column: number, style: Style, colspan = 1): WrittenGridCell {
  return { column, colspan, rowspan: 1, text: digits(figure(model, at), style), role: 'figure', at };
}

function disclosureGrid(model: ReportModel, form: FormTable, style: Style): WrittenGrid {
  const width = 4;
  const rows: WrittenGridCell[][] = [];
  let caption: string | null = null;
  for (const row of form.rows) {
    const last = row.columns.length - 1;
    const stretch = (i: number) => (i === last ? width - 1 - i : 1);
    if (row.caption !== null && row.caption !== caption) {
      caption = row.caption;
      const labels = row.columns.map(key => form.columns.find(c => c.key === key)?.label ?? '');
      rows.push([words(0, caption, style, { role: 'caption', span: width })]);
      rows.push([
        words(0, DISCLOSURE_HEADERS.corner, style, { role: 'header' }),
        ...labels.map((label, i) => words(i + 1, label, style, { role: 'header', span: stretch(i) })),
      ]);
    }
    rows.push([
      words(0, row.label, style, { role: 'label' }),
      ...row.columns.map((column, i) =>
        value(model, { kind: 'disclosure', row: row.key, column }, i + 1, style, stretch(i)),
      ),
    ]);
  }
  return { kind: 'disclosure', width, rows };
}

function applicationsHeader(form: FormTable, style: Style): WrittenGridCell[][] {
  const label = (i: number) => form.columns[i]?.label ?? '';
  const [applicants = '', organisations = ''] = APPLICATIONS_HEADERS.groups;
  const note = style.cornerNote ? (APPLICATIONS_HEADERS.notes[0] ?? '') : '';
  const head = (column: number, text: string, span = 1, down = 1) =>
    words(column, text, style, { role: 'header', span, down });
  const inner = [1, 2, 3, 4, 5].map(i => head(i + 3, label(i)));
  const corner = head(0, note, 3, 3);
  return style.totalOnTop
    ? [
        [corner, head(3, applicants, 6), head(9, label(6), 1, 3)],
        [head(3, label(0), 1, 2), head(4, organisations, 5)],
        inner,
      ]
    : [
        [corner, head(3, applicants, 7)],
        [head(3, label(0), 1, 2), head(4, organisations, 5), head(9, label(6), 1, 2)],
        inner,
      ];
}

function applicationsGrid(model: ReportModel, form: FormTable, style: Style): WrittenGrid {
  const rows = applicationsHeader(form, style);
  const open: string[] = [];
  for (const row of form.rows) {
    const line: WrittenGridCell[] = [];
    row.groups.forEach((group, depth) => {
      if (open[depth] === group) return;
      open.length = depth;
      open.push(group);
      const down = form.rows.filter(other => other.groups[depth] === group).length;
      line.push(words(depth, group, style, { role: 'group', down }));
    });
    open.length = row.groups.length;
    const depth = row.groups.length;
    line.push(words(depth, row.label, style, { role: 'label', span: 3 - depth }));
    row.columns.forEach((column, i) => {
      line.push(value(model, { kind: 'applications', row: row.key, column }, i + 3, style));
    });
    rows.push(line);
  }
  return { kind: 'applications', width: 10, rows };
}

function disputesGrid(model: ReportModel, form: FormTable, style: Style): WrittenGrid {
  const [review = '', litigation = '', direct = '', after = ''] = DISPUTES_HEADERS.groups;
  const head = (column: number, text: string, span = 1, down = 1) =>
    words(column, text, style, { role: 'header', span, down });
  const outcomes = (from: number, down: number) => OUTCOMES.map((o, i) => head(from + i, o.label, 1, down));
  const columns = CASE_GROUPS.flatMap(g => OUTCOMES.map(o => `${g.key}.${o.key}` as const));
  return {
    kind: 'disputes',
    width: form.columns.length,
    rows: [
      [head(0, review, 5), head(5, litigation, 10)],
      [...outcomes(0, 2), head(5, direct, 5), head(10, after, 5)],
      [...outcomes(5, 1), ...outcomes(10, 1)],
      columns.map((column, i) => value(model, { kind: 'disputes', row: 'cases', column }, i, style)),
    ],
  };
}
