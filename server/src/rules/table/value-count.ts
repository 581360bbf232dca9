import { type SplitFigure, splitFigure } from '../../arithmetic/split-figures.ts';
import { formOf, formRow } from '../../forms/index.ts';
import { shown } from '../../layouts/shown.ts';
import type { RawValue, Report, Table, TableRow, TornPart } from '../../report/model.ts';
import { rowName, tableName } from '../../report/names.ts';
import { firstLine, placeOf } from '../../report/places.ts';
import type { Edit } from '../../text/edit.ts';
import { join } from '../../text/span.ts';
import type { Rule } from '../rule.ts';
import { eachOrAll } from '../shared/summary.ts';

/** A row with more or fewer values than the form has columns: nothing then says which value belongs where. */
export const valueCount: Rule = {
  code: 'table/value-count',
  severity: 'warning',
  title: '一行里数的个数与栏数不符',
  titleEn: 'A row with more or fewer values than columns',
  *check({ report }) {
    let advised = false;
    for (const table of report.tables) {
      for (const part of table.torn) {
        yield { message: apart(table, part) + (advised ? '' : ADVICE), span: firstLine(report, part.span) };
        advised = true;
      }
      // Which of two tables is this year's is another question (table/duplicate-row).
      const rows = table.rows.filter(r => (!r.aligned && !isTwin(table, r)) || r.extra.length > 0);
      yield* eachOrAll(
        rows,
        row => ({
          message: message(report, table, row),
          span: placeOf(row),
          related: row.extra.map(v => ({ span: v.span, message: `多出的“${shown(v.raw)}”` })),
        }),
        first => ({
          message: `${tableName(table.kind)}有 ${rows.length} 行的数与栏数不符，如${message(report, table, first)}`,
          span: placeOf(first),
          related: rows.map(r => ({ span: placeOf(r), message: message(report, table, r) })),
        }),
      );
    }
  },
  fixes(report, finding) {
    const rows = report.tables.flatMap(table => table.rows.map(row => ({ table, row })));
    const found = rows.find(({ row }) => placeOf(row).start === finding.span.start);
    const split = found && splitOf(found.table, found.row);
    const edits = split ? joinCells(report, valuesOf(found.row), split) : null;
    if (!split || edits === null) return [];
    return [{ title: `合并为 ${split.figure}`, kind: 'safe', all: false, edits }];
  },
};

/** A row that has all its figures, and others in another table of the draft. */
function isTwin(table: Table, row: TableRow): boolean {
  return table.twin === 'doubtful' && row.cells.length === columns(table, row) && row.strays.length === 0;
}

function valuesOf(row: TableRow): readonly RawValue[] {
  return [...row.cells, ...row.extra];
}

function splitOf(table: Table, row: TableRow): SplitFigure | null {
  return row.extra.length === 1
    ? splitFigure(
        table.kind,
        valuesOf(row).map(v => shown(v.raw)),
      )
    : null;
}

/** Two cells as one, where nothing but the mark that parts them stands between. */
function joinCells(report: Report, values: readonly RawValue[], { at, figure }: SplitFigure): Edit[] | null {
  const [first, second] = values.slice(at);
  const between = report.text.slice(first!.span.end, second!.span.start);
  return BETWEEN.test(between) ? [{ span: join(first!.span, second!.span), text: figure }] : null;
}

const BETWEEN = /^[ \u3000]*[\t|｜│,，]?[ \u3000]*$|^[ \u3000]*\r?\n[ \u3000]*$/;

function message(report: Report, table: Table, row: TableRow): string {
  const count = row.cells.length + row.extra.length;
  const wanted = columns(table, row);
  const words = [...new Set(row.strays.map(v => `“${shown(v.raw)}”`))].join('、');
  if (words !== '' && count <= wanted)
    return `${name(table, row)}有 ${count} 个数，应为 ${wanted} 个；${words}可能是其中一格，分不清，没有核对`;
  if (count === wanted) return `${name(table, row)}${whyUnread(report, row)}，没有核对`;
  const glued = row.cells.some(c => /^\d+$/.test(c.raw) && c.raw.length >= wanted && wanted > 1);
  const split = splitOf(table, row);
  if (split !== null) {
    const [a, b] = valuesOf(row).slice(split.at);
    return `${name(table, row)}有 ${count} 个数，应为 ${wanted} 个：“${split.figure}”像是拆成了“${shown(a!.raw)}”和“${shown(b!.raw)}”两格，合起来合计就对得上`;
  }
  const hint = count < wanted && glued ? '；数字可能粘连在一起，请按栏分开' : '';
  return `${name(table, row)}有 ${count} 个数，应为 ${wanted} 个${hint}`;
}

/** Said once a report. */
const ADVICE = '；像是从 PDF 或网页复制的，请从 Word 原稿复制表格';

function apart(table: Table, { rows }: TornPart): string {
  if (rows.length === 0) return `${tableName(table.kind)}有一些数前面没有行名，没有核对`;
  const names = rows.map(row => `“${rowName(table, row)}”`);
  const all = names.length <= 3 ? names.join('、') : `${names[0]}至${names.at(-1)}`;
  return `${tableName(table.kind)}${all}的数和行名分开了，分不清哪些数是哪一行的，没有核对`;
}

/** Why a row with as many figures as it should have is not read. */
function whyUnread({ text }: Report, { label, cells }: TableRow): string {
  if (cells.some(c => c.pieces)) return '的数断成了几段，合计又对不上';
  const begins = label.spans.at(0)?.end ?? 0;
  const figures = Math.min(...cells.map(c => c.span.start));
  return text.slice(begins, figures).includes('\n')
    ? '和上面几个行名只有一行数，分不清是哪一行的'
    : '的数分在两行，分不清先后';
}

function columns(table: Table, row: TableRow): number {
  return formRow(formOf(table.kind, table.edition), row.key)?.columns.length ?? row.cells.length;
}

function name(table: Table, row: TableRow): string {
  return table.kind === 'disputes' ? '表四' : `“${rowName(table, row.key)}”`;
}
