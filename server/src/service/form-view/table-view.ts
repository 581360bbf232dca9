import { type FormTable, formRowUnit, type TableKind } from '../../forms/form.ts';
import { formOf } from '../../forms/index.ts';
import { nameOfCell } from '../../forms/names.ts';
import { shown } from '../../layouts/shown.ts';
import type { Cell, Report, Table } from '../../report/model.ts';
import { sectionName, tableName } from '../../report/names.ts';
import { cellOf, tableOf } from '../../report/query.ts';
import { bodyRow, captionRows, freshGroups, GRID_WIDTH, tableGrid } from '../../report/write/grid.ts';
import type { PreviousReport } from '../../rules/rule.ts';
import { UNREAD_REASONS } from '../../rules/table/not-recognised.ts';
import type { CellNotes } from './cell-notes.ts';
import { type Expected, expectedIn } from './expected.ts';
import type { CellView, RowView, TableView } from './form-view.ts';
import { rowInDraft } from './locked.ts';

/** What all cells of a table are shown with. */
export interface Around {
  readonly notes: CellNotes;
  readonly previous: PreviousReport | undefined;
}

/** A table of the draft as the form prints it; of one that is missing or can't be read its name and the reason. */
export function tableView(report: Report, kind: TableKind, around: Around): TableView {
  const table = tableOf(report, kind);
  const form = formOf(kind, table?.edition ?? report.edition);
  const shared = { kind, name: tableName(kind), heading: sectionName(form.section), width: GRID_WIDTH[kind] };
  const unread = report.unread.filter(block => block.kind === kind);
  const unreadReasons = unread.map(block => UNREAD_REASONS[block.reason]);
  if (table === undefined) {
    const state = unread.length > 0 ? 'unread' : 'missing';
    return { ...shared, state, reasons: unreadReasons, head: [], rows: [] };
  }
  const reasons = [...notShown(table), ...unreadReasons];
  const head = tableGrid({ ...form, rows: [] }, nothing).rows;
  return { ...shared, state: 'read', reasons, head, rows: rowViews(form, table, around) };
}

const nothing = () => '';

/** What the draft's table holds that the form has no place for. */
function notShown({ duplicates, unknown, torn }: Table): string[] {
  const rows = duplicates.length + unknown.length;
  return [
    ...(rows > 0 ? [`文稿的表中另有 ${rows} 行不是规定的表样里的，或者重复了，这里不显示，请在正文中核对`] : []),
    ...(torn.length > 0 ? ['有几行的数和行名分开了，对不上，请在正文中核对'] : []),
  ];
}

function rowViews(form: FormTable, table: Table, { notes, previous }: Around): RowView[] {
  const asked = expectedIn(table);
  const before = previous && tableOf(previous.report, table.kind);
  return form.rows.map((row, i) => {
    const above = form.rows[i - 1];
    const captions = row.caption !== null && row.caption !== above?.caption ? captionRows(form, row) : [];
    const printed = bodyRow(form, row, freshGroups(row, above), nothing);
    const labels = printed.slice(0, printed.length - row.columns.length);
    const { row: own, locked } = rowInDraft(table, row);
    const cells = row.columns.map((column, c): CellView => {
      const ref = { row: row.key, column };
      const cell = own?.aligned ? own.cells.find(one => one.column === column) : undefined;
      const at = { table: table.kind, ...ref };
      return {
        ...at,
        colspan: printed[labels.length + c]!.colspan,
        name: nameOfCell(form, ref),
        ...written(cell),
        unit: formRowUnit(row, column),
        locked,
        ...demanded(asked(ref)),
        findings: notes.findings(at),
        said: notes.said(at),
        last: (before && cellOf(before, row.key, column)?.plain) ?? null,
      };
    });
    return { key: row.key, captions, labels, cells };
  });
}

function written(cell: Cell | undefined): Pick<CellView, 'text' | 'state' | 'figure'> {
  if (cell === undefined) return { text: '', state: 'blank', figure: null };
  const text = shown(cell.raw).replace(/\s+/gu, ' ').trim();
  return { text, state: cell.state, figure: cell.plain };
}

function demanded({ isTotal, value, difference }: Expected): Pick<CellView, 'isTotal' | 'expected' | 'difference'> {
  const expected = value === null ? null : String(value);
  return { isTotal, expected, difference: difference === null ? null : withSign(difference) };
}

/** With the signs that print has: `+3`, `−2`. */
function withSign(difference: number): string {
  return difference < 0 ? `−${-difference}` : `+${difference}`;
}
