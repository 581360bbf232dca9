import type { Edition, FormTable, TableKind } from '../../server/src/forms/form.ts';
import { formRowUnit } from '../../server/src/forms/form.ts';
import { formOf, TABLE_KINDS } from '../../server/src/forms/index.ts';
import { nameOfCell } from '../../server/src/forms/names.ts';
import { bodyRow, captionRows, freshGroups, GRID_WIDTH, tableGrid } from '../../server/src/report/write/grid.ts';
import type { CellView, FormCell, FormView, RowView, TableView } from '../../server/src/service/form-view/form-view.ts';

interface Made {
  readonly edition?: Edition;
  /** What cells hold, by `table/row/column`; all others nothing. */
  readonly figures?: Readonly<Record<string, string>>;
  /** More of a cell. */
  readonly cells?: Readonly<Record<string, Partial<CellView>>>;
  readonly tables?: Partial<Record<TableKind, Partial<TableView>>>;
  readonly view?: Partial<FormView>;
}

const HEADINGS = {
  disclosure: '二、主动公开政府信息情况',
  applications: '三、收到和处理政府信息公开申请情况',
  disputes: '四、政府信息公开行政复议、行政诉讼情况',
};

/** A form as the page is given it, without a draft behind it. */
export function madeFormView({
  edition = '2021',
  figures = {},
  cells = {},
  tables = {},
  view = {},
}: Made = {}): FormView {
  const made = TABLE_KINDS.map((kind): TableView => {
    const form = formOf(kind, edition);
    const rows = form.rows.map((_, i) => rowView(form, i, figures, cells));
    const head = kind === 'disclosure' ? [] : tableGrid(form, () => '').rows.slice(0, 3);
    const base = { kind, name: form.name, heading: HEADINGS[kind], state: 'read' as const, reasons: [] };
    const table = { ...base, width: GRID_WIDTH[kind], head, rows, ...tables[kind] };
    return table.state === 'read' ? table : { ...table, rows: [] };
  });
  return {
    title: '云岭县卫生健康局2025年政府信息公开工作年度报告',
    organ: '云岭县卫生健康局',
    year: edition === '2019' ? 2020 : 2025,
    edition,
    period: '2025年1月1日至2025年12月31日',
    tables: made,
    progress: { filled: Object.keys(figures).length, cells: 240, holding: 0, sums: 45 },
    recalculation: { changes: [], left: [] },
    zeros: [],
    carriedOver: [],
    previous: null,
    years: [],
    elsewhere: 0,
    ...view,
  };
}

function rowView(
  form: FormTable,
  index: number,
  figures: Readonly<Record<string, string>>,
  cells: Readonly<Record<string, Partial<CellView>>>,
): RowView {
  const row = form.rows[index]!;
  const above = form.rows[index - 1];
  const printed = bodyRow(form, row, freshGroups(row, above), () => '');
  const labels = printed.slice(0, printed.length - row.columns.length);
  const captions = row.caption !== null && row.caption !== above?.caption ? captionRows(form, row) : [];
  const views = row.columns.map((column, i): CellView => {
    const place: FormCell = { table: form.kind, row: row.key, column };
    const key = `${form.kind}/${row.key}/${column}`;
    const text = figures[key] ?? '';
    return {
      ...place,
      colspan: printed[labels.length + i]!.colspan,
      name: nameOfCell(form, place),
      text,
      state: text === '' ? 'blank' : 'number',
      figure: text === '' ? null : text,
      unit: formRowUnit(row, column),
      locked: null,
      isTotal: form.equations.some(({ target }) => target.row === row.key && target.column === column),
      expected: null,
      difference: null,
      findings: [],
      said: [],
      last: null,
      ...cells[key],
    };
  });
  return { key: row.key, captions, labels, cells: views };
}
