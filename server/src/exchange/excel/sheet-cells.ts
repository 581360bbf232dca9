import { UnreadableFile } from '../draft.ts';
import { textWithin } from '../package/written.ts';
import { attributeOf, childOf, type XmlElement } from '../package/xml.ts';
import { MOST_COLUMNS, nameOfPlace, placeOfName, rangeOfName, type SheetPlace, type SheetRange } from './address.ts';
import { shownNumber } from './number-shown.ts';
import { type CellString, cellString } from './strings.ts';
import type { CellStyle } from './styles.ts';
import type { Workbook, Worksheet } from './workbook.ts';

/** A cell as it is kept and as it is shown. */
export interface SheetCell extends SheetPlace {
  readonly element: XmlElement;
  readonly style: CellStyle;
  /** One line: ends of lines within the cell are blanks. */
  readonly text: string;
  /** The same with its ends of lines. */
  readonly written: string;
  /** The number that it holds, or that its formula came to; null for words and for nothing. */
  readonly number: number | null;
  /** The element of its formula; null where it has none. */
  readonly formula: XmlElement | null;
  /** Its words have formats of their own, piece by piece. */
  readonly rich: boolean;
}

/** A row that the sheet has, whether anything stands in it or not. */
export interface SheetRow {
  readonly row: number;
  readonly element: XmlElement;
  readonly hidden: boolean;
  readonly cells: readonly SheetCell[];
}

/** The cells of a sheet. Rows and cells ascend. */
export interface SheetCells {
  readonly rows: readonly SheetRow[];
  readonly merged: readonly SheetRange[];
  readonly isHiddenColumn: (column: number) => boolean;
}

/** The form merges some sixty cells. */
const MOST_MERGED = 4000;

/** Reads a sheet. Throws UnreadableFile where a row or cell stands twice or out of order. */
export function sheetCells(sheet: Worksheet, book: Workbook): SheetCells {
  const { root, name } = sheet;
  const rows: SheetRow[] = [];
  let before = -1;
  for (const element of childOf(root, 's:sheetData')?.children ?? []) {
    if (element.name !== 's:row') continue;
    const row = Number(attributeOf(element, 'r') ?? before + 2) - 1;
    if (!(row > before)) throw new UnreadableFile(`工作表“${name}”里的行次序不对，文件可能已损坏`);
    before = row;
    rows.push({
      row,
      element,
      hidden: isTrue(attributeOf(element, 'hidden')),
      cells: rowCells(element, row, sheet, book),
    });
  }
  const merged = (childOf(root, 's:mergeCells')?.children ?? []).flatMap(
    merge => rangeOfName(attributeOf(merge, 'ref') ?? '') ?? [],
  );
  if (merged.length > MOST_MERGED) throw new UnreadableFile(`工作表“${name}”里的合并单元格太多，没有读取`);
  return { rows, merged, isHiddenColumn: hiddenColumns(root) };
}

function rowCells(parent: XmlElement, row: number, sheet: Worksheet, book: Workbook): SheetCell[] {
  let column = -1;
  return parent.children
    .filter(c => c.name === 's:c')
    .map(element => {
      const written = attributeOf(element, 'r');
      const place = written === undefined ? { row, column: column + 1 } : placeOfName(written);
      if (place === null || place.row !== row || place.column <= column)
        throw new UnreadableFile(`工作表“${sheet.name}”里的单元格次序不对，文件可能已损坏`);
      column = place.column;
      return sheetCell(element, place, sheet.source, book);
    });
}

function sheetCell(element: XmlElement, place: SheetPlace, source: string, book: Workbook): SheetCell {
  const cell = shownCell(element, place, source, book);
  return { ...cell, text: cell.written.replace(/[\t\r\n]/g, ' ') };
}

function shownCell(element: XmlElement, place: SheetPlace, source: string, book: Workbook): Omit<SheetCell, 'text'> {
  const style = book.styleOf(attributeOf(element, 's'));
  const value = childOf(element, 's:v');
  const formula = childOf(element, 's:f') ?? null;
  const type = attributeOf(element, 't') ?? 'n';
  const cell = { ...place, element, style, formula, number: null, rich: false };
  if (type === 'inlineStr') {
    const item = childOf(element, 's:is');
    return item === undefined ? { ...cell, written: '' } : { ...cell, ...stringIn(cellString(source, item)) };
  }
  const content = textWithin(source, value).trim();
  if (type === 's') return { ...cell, ...stringIn(book.strings[content === '' ? -1 : Number(content)]) };
  if (type === 'str') return { ...cell, written: textWithin(source, value) };
  if (type === 'b') return { ...cell, written: content === '' ? '' : isTrue(content) ? 'TRUE' : 'FALSE' };
  const number = content === '' || type !== 'n' ? Number.NaN : Number(content);
  if (Number.isFinite(number)) return { ...cell, number, written: shownNumber(number, style.format, book.is1904) };
  // What writes a workbook without working its formulas out leaves them so.
  if (formula !== null && content === '')
    return { ...cell, written: `=${textWithin(source, formula).replace(/\s/g, ' ')}` };
  return { ...cell, written: content };
}

function stringIn({ text, rich }: CellString = { text: '', rich: false }): Pick<SheetCell, 'written' | 'rich'> {
  return { written: text, rich };
}

function isTrue(written: string | undefined): boolean {
  return written === '1' || written === 'true';
}

function hiddenColumns(root: XmlElement): (column: number) => boolean {
  const hidden = new Uint8Array(MOST_COLUMNS);
  for (const columns of childOf(root, 's:cols')?.children ?? []) {
    if (isTrue(attributeOf(columns, 'hidden')))
      hidden.fill(1, Number(attributeOf(columns, 'min')) - 1, Number(attributeOf(columns, 'max')));
  }
  return column => hidden[column] === 1;
}

/** `C12`, as a person finds it. */
export function placeName(sheet: string, place: SheetPlace): string {
  return `工作表“${sheet}”${nameOfPlace(place)}`;
}
