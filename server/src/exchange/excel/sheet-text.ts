import type { Span } from '../../text/span.ts';
import { nameOfPlace } from './address.ts';
import { figureShown, isSameNumber } from './number-shown.ts';
import { placeName, type SheetCell, type SheetCells, sheetCells } from './sheet-cells.ts';
import { type LineField, sheetLines } from './sheet-lines.ts';
import { staleFormulas, withoutResults } from './stale.ts';
import type { Workbook } from './workbook.ts';

/** A cell of the text: where it stands in it and in the file. */
export interface PlacedField extends LineField {
  readonly span: Span;
  /** Index of its sheet. */
  readonly sheet: number;
}

/** The sheets as one text: a row a line, cells by tab, an empty line between sheets. */
export interface WorkbookText {
  readonly text: string;
  /** They ascend, and between two of them stands a tab or an end of a line. */
  readonly fields: readonly PlacedField[];
  /** By sheet. */
  readonly cells: readonly SheetCells[];
  /** What a person should know of it, Chinese sentences without their ends. */
  readonly notes: readonly string[];
}

export function workbookText(book: Workbook): WorkbookText {
  const kept = book.sheets.map(sheet => sheetCells(sheet, book));
  const stale = kept.map((own, i) => staleFormulas(own, book.sheets[i]!.source));
  // One that is known to be wrong shows that none was worked out.
  const isOpen = book.calculatesOnLoad && stale.some(own => own.size > 0);
  const cells = isOpen ? kept.map((own, i) => withoutResults(own, stale[i]!, book.sheets[i]!.source)) : kept;
  const fields: PlacedField[] = [];
  const notes = book.hidden.length === 0 ? [] : [`隐藏的工作表${book.hidden.map(name => `“${name}”`).join('')}没有读`];
  let text = '';
  for (const [sheet, own] of cells.entries()) {
    const { lines, hiddenRows, hiddenColumns } = sheetLines(own);
    const { name } = book.sheets[sheet]!;
    if (hiddenRows > 0) notes.push(`工作表“${name}”里有 ${hiddenRows} 行是隐藏的，没有读`);
    if (hiddenColumns > 0) notes.push(`工作表“${name}”里有 ${hiddenColumns} 列是隐藏的，没有读`);
    if (text !== '' && lines.length > 0) text += '\n';
    for (const line of lines) {
      for (const [i, field] of line.entries()) {
        if (i > 0) text += '\t';
        const start = text.length;
        text += field.text;
        fields.push({ ...field, sheet, span: { start, end: text.length } });
      }
      text += '\n';
    }
  }
  return { text: text.slice(0, -1), fields, cells, notes: [...notes, ...notesOnFigures(fields, book, stale)] };
}

function notesOnFigures(
  fields: readonly PlacedField[],
  book: Workbook,
  stale: readonly ReadonlySet<string>[],
): string[] {
  const old = fields.filter(field => field.cell?.number != null && stale[field.sheet]!.has(nameOfPlace(field)));
  const open = fields.filter(({ cell }) => cell?.formula != null && cell.text.startsWith('='));
  const scaled = fields.filter(({ cell }) => cell !== null && cell.number !== null && cell.text.startsWith('〔'));
  const rounded = fields.filter(({ cell }) => cell !== null && isRounded(cell));
  const where = ([first]: readonly PlacedField[]) => placeName(book.sheets[first!.sheet]!.name, first!);
  return [
    ...(open.length > 0
      ? [`有 ${open.length} 个公式没有算出的结果（如${where(open)}），没有读出数；请在 Excel 中打开并保存后再用`]
      : []),
    ...(old.length > 0
      ? [`有 ${old.length} 个公式的结果与各项不符（如${where(old)}），可能没有重新计算；请在 Excel 中打开并保存后再用`]
      : []),
    ...(scaled.length > 0
      ? [`有 ${scaled.length} 个数的单元格格式使它显示成另一个数（如${where(scaled)}），没有当作数读`]
      : []),
    ...(rounded.length > 0
      ? [`有 ${rounded.length} 个数按单元格格式显示时舍去了小数（如${where(rounded)}），按显示的数检查`]
      : []),
  ];
}

/** True where the cell shows fewer decimals than the number has. Dates and parts of a hundred are no such figures. */
function isRounded({ number, text, style }: SheetCell): boolean {
  const shown = number === null ? null : figureShown(text, style.format);
  return number !== null && shown !== null && !isSameNumber(shown, number);
}
