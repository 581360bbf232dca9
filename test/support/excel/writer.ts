import { nameOfPlace, nameOfRange } from '../../../server/src/exchange/excel/address.ts';
import { TABLE_KINDS } from '../../../server/src/forms/index.ts';
import { sectionName } from '../../../server/src/report/names.ts';
import { figure, type ReportModel } from '../model.ts';
import type { Random } from '../random.ts';
import { slotsOf, type WrittenGrid, type WrittenGridCell, writtenGrid } from '../writer/grid.ts';
import { randomStyle } from '../writer/style.ts';
import { excelPackage, type SheetParts } from './package.ts';

/** How programs, and the people before them, write the tables into a workbook. */
export interface ExcelHabits {
  /** Where words are kept: in a list of all, in the cell, in pieces with formats, or as what a formula came to. */
  readonly strings: 'shared' | 'inline' | 'rich' | 'str';
  /** Figures as numbers, as digits that are words, or the one here and the other there. */
  readonly figures: 'number' | 'text' | 'mixed';
  /** Totals as formulas, with what they came to; shared by the cells of a column as Excel does when they are filled down. */
  readonly formulas: 'none' | 'plain' | 'shared';
  /** A sheet each, or one with all. */
  readonly sheets: 'three' | 'one';
  /** The report's title and the sections' headings above the tables. */
  readonly titles: boolean;
  /** A note below, empty rows between, empty columns before. */
  readonly margins: boolean;
  /** Cells that a merged one covers are there, empty. */
  readonly covered: boolean;
  readonly framed: boolean;
  /** Cells say where they stand; else all of a row are there. */
  readonly placed: boolean;
  readonly prefix: string;
  readonly strict: boolean;
}

export const PLAIN_HABITS: ExcelHabits = {
  strings: 'shared',
  figures: 'number',
  formulas: 'none',
  sheets: 'three',
  titles: true,
  margins: false,
  covered: true,
  framed: true,
  placed: true,
  prefix: '',
  strict: false,
};

export function randomExcelHabits(r: Random): ExcelHabits {
  const placed = r.chance(0.8);
  return {
    strings: r.pick(['shared', 'inline', 'rich', 'str']),
    figures: r.pick(['number', 'number', 'text', 'mixed']),
    formulas: r.pick(['none', 'plain', 'shared']),
    sheets: r.pick(['three', 'one']),
    titles: r.chance(0.7),
    margins: placed && r.chance(0.5),
    covered: !placed || r.chance(0.5),
    framed: r.chance(0.5),
    placed,
    prefix: r.pick(['', '', 'x', 'ns0']),
    strict: r.chance(0.2),
  };
}

/** Numbers of styles: general, framed, words; 万元 with all their decimals. */
const STYLES =
  '<x:numFmts count="1"><x:numFmt numFmtId="170" formatCode="0.######"/></x:numFmts><x:borders count="2"><x:border/><x:border><x:left style="thin"/></x:border></x:borders>' +
  '<x:cellXfs count="3"><x:xf numFmtId="0" borderId="0"/><x:xf numFmtId="0" borderId="1"/><x:xf numFmtId="49" borderId="1"/></x:cellXfs>';

/** The model's tables as an Excel file. */
export function excelOf(model: ReportModel, habits: ExcelHabits, r: Random): Uint8Array {
  const strings: string[] = [];
  const style = randomStyle(r, { digits: 'plain' });
  const title = `${model.organ}${model.year}年政府信息公开工作年度报告`;
  const blocks = TABLE_KINDS.map((kind, i) => ({
    name: ['表二', '表三 依申请', '表四'][i]!,
    grid: writtenGrid(model, kind, style),
    heading: sectionName((i + 2) as 2 | 3 | 4),
  }));
  const sheets: SheetParts[] = [];
  let page = newPage();
  for (const [i, { name, grid, heading }] of blocks.entries()) {
    if (habits.titles && page.row === 0 && i === 0) line(title);
    if (habits.margins) page.row += r.int(0, 2);
    if (habits.titles) line(heading);
    table(grid);
    if (habits.margins && r.chance(0.5)) line('注：本表由办公室汇总。');
    if (habits.sheets === 'one') page.row += 1;
    if (habits.sheets === 'three' || i === blocks.length - 1) {
      sheets.push({ name, xml: sheetOf(page) });
      page = newPage();
    }
  }
  const { prefix, strict } = habits;
  return excelPackage({ sheets, strings: strings.join(''), styles: STYLES, prefix, strict });

  function newPage() {
    return {
      row: 0,
      left: habits.margins ? r.int(0, 2) : 0,
      rows: new Map<number, string[]>(),
      merged: [] as string[],
    };
  }

  function line(text: string): void {
    put(page.row, 0, words(text, 0));
    if (r.chance(0.5)) merge(page.row, 0, 1, 4);
    page.row++;
  }

  /** Cells are written in their order: a row's from left to right. */
  function put(row: number, column: number, xml: string): void {
    const place = habits.placed ? ` r="${nameOfPlace({ row, column: column + page.left })}"` : '';
    const own = page.rows.get(row) ?? [];
    own.push(xml.replace('<x:c', `<x:c${place}`));
    page.rows.set(row, own);
  }

  function merge(row: number, column: number, rows: number, columns: number): void {
    const first = { row, column: column + page.left };
    page.merged.push(nameOfRange({ first, last: { row: row + rows - 1, column: first.column + columns - 1 } }));
  }

  function table(grid: WrittenGrid): void {
    const frame = habits.framed ? 1 : 0;
    for (const [y, slots] of slotsOf(grid).entries()) {
      for (const [x, slot] of slots.entries()) {
        const { cell } = slot;
        if (!slot.begins) {
          if (habits.covered) put(page.row + y, x, `<x:c s="${frame}"/>`);
          continue;
        }
        put(page.row + y, x, cell.at === null ? words(cell.text, frame) : number(cell, page.row + y, x, frame));
        if (cell.colspan > 1 || cell.rowspan > 1) merge(page.row + y, x, cell.rowspan, cell.colspan);
      }
    }
    page.row += grid.rows.length;
  }

  function words(text: string, style: number): string {
    if (text === '') return `<x:c s="${style}"/>`;
    const half = Math.floor(text.length / 2);
    const run = (part: string) => `<x:r><x:rPr><x:b/></x:rPr><x:t xml:space="preserve">${part}</x:t></x:r>`;
    if (habits.strings === 'inline') return `<x:c s="${style}" t="inlineStr"><x:is><x:t>${text}</x:t></x:is></x:c>`;
    if (habits.strings === 'str') return `<x:c s="${style}" t="str"><x:f>"${text}"</x:f><x:v>${text}</x:v></x:c>`;
    const spoken = '<x:rPh sb="0" eb="1"><x:t>zhu</x:t></x:rPh>';
    const item =
      habits.strings === 'rich' ? run(text.slice(0, half)) + run(text.slice(half)) + spoken : `<x:t>${text}</x:t>`;
    strings.push(`<x:si>${item}</x:si>`);
    return `<x:c s="${style}" t="s"><x:v>${strings.length - 1}</x:v></x:c>`;
  }

  function number(cell: WrittenGridCell, row: number, column: number, style: number): string {
    const digits = figure(model, cell.at!);
    const isText = habits.figures === 'text' || (habits.figures === 'mixed' && r.chance(0.5));
    // A number has no noughts at the end of its decimals, nor a sign before its noughts.
    if (isText || String(Number(digits)) !== digits)
      return `<x:c s="2" t="inlineStr"><x:is><x:t>${digits}</x:t></x:is></x:c>`;
    return `<x:c s="${style}">${formula(cell, row, column)}<x:v>${digits}</x:v></x:c>`;
  }

  /** Of the last column of 表三, the sum of the six before it. */
  function formula({ at }: WrittenGridCell, row: number, column: number): string {
    if (habits.formulas === 'none' || at?.kind !== 'applications' || at.column !== 'total') return '';
    const range = nameOfRange({
      first: { row, column: column + page.left - 6 },
      last: { row, column: column + page.left - 1 },
    });
    if (habits.formulas === 'plain') return `<x:f>SUM(${range})</x:f>`;
    return at.row === 'new' ? `<x:f t="shared" ref="A1:Z99" si="0">SUM(${range})</x:f>` : '<x:f t="shared" si="0"/>';
  }

  function sheetOf({ rows, merged }: ReturnType<typeof newPage>): string {
    const written = [...rows].map(([row, cells]) => `<x:row r="${row + 1}">${cells.join('')}</x:row>`);
    const merges = merged.map(ref => `<x:mergeCell ref="${ref}"/>`).join('');
    return `<x:sheetData>${written.join('')}</x:sheetData>${merges === '' ? '' : `<x:mergeCells>${merges}</x:mergeCells>`}`;
  }
}
