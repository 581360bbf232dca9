import { ASIDE_CLOSING } from '../../text/aside-marks.ts';
import { UnreadableFile } from '../draft.ts';
import { FIGURE, HIDDEN } from '../package/aside.ts';
import { textWithin } from '../package/written.ts';
import { attributeOf, childOf, type XmlElement } from '../package/xml.ts';
import { MOST_COLUMNS, nameOfPlace, placeOfName, rangeOfName, type SheetPlace, type SheetRange } from './address.ts';
import { shownWords } from './format-sections.ts';
import { shownNumber } from './number-shown.ts';
import { type CellString, cellString, type ShownPiece, shownString } from './strings.ts';
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
  /** Where its own words stand in the text: behind and before a mark for how the whole cell looks, else all of it. */
  readonly inner: number;
  readonly innerEnd: number;
  /** The number that it holds, or that its formula came to; null for words and for nothing. */
  readonly number: number | null;
  /** The element of its formula; null where it has none. */
  readonly formula: XmlElement | null;
  /** It holds a figure that nobody sees, by its format or its font; its text is empty. */
  readonly unseen: boolean;
  /** It shows digits of a figure in the colour of its ground, which nothing else may paint. */
  readonly pale: boolean;
  /** Its words where they have formats of their own, piece by piece; else null. */
  readonly rich: CellString | null;
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
      hidden: isHidden(element, 'ht'),
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
      return sheetCell(element, place, sheet, book);
    });
}

function sheetCell(element: XmlElement, place: SheetPlace, { source, painted }: Worksheet, book: Workbook): SheetCell {
  const style = book.styleOf(attributeOf(element, 's'));
  const formula = childOf(element, 's:f') ?? null;
  const kept = contentOf(element, style, formula, source, book);
  const { number, rich, shown } = kept;
  const written = shownString(shown, style.manner);
  const words = shown.length === 1 ? shown[0]!.text : shown.map(piece => piece.text).join('');
  const isMarked = rich === null && written.length > words.length;
  const innerEnd = written.length - (isMarked ? ASIDE_CLOSING.length : 0);
  // Each field by its name: a sheet has some ten thousand cells, and to spread one object into another took most of their time.
  return {
    row: place.row,
    column: place.column,
    element,
    style,
    formula,
    number,
    rich,
    written,
    text: written.replace(/[\t\r\n]/g, ' '),
    inner: isMarked ? innerEnd - words.length : 0,
    innerEnd,
    unseen: written === '' && (number !== null || FIGURE.test(words.trim())),
    pale: !painted && isPale(kept, words, style),
  };
}

function isPale({ number, shown }: Content, words: string, { colour: own, ground }: CellStyle): boolean {
  if (ground === null || !shown.some(({ colour = own }) => colour === ground)) return false;
  const isFigure = number !== null || FIGURE.test(words.trim());
  return isFigure && shown.some(({ text, colour = own }) => colour === ground && /\d/.test(text));
}

/** What a cell holds, and the words that it shows of it, in one font or several. */
type Content = Pick<SheetCell, 'number' | 'rich'> & { readonly shown: readonly ShownPiece[] };

function contentOf(
  element: XmlElement,
  style: CellStyle,
  formula: XmlElement | null,
  source: string,
  book: Workbook,
): Content {
  const value = childOf(element, 's:v');
  const type = attributeOf(element, 't') ?? 'n';
  const string = (item: CellString | undefined): Content => {
    if (item?.rich) return { number: null, rich: item, shown: richWords(item, style.format) };
    return plainWords(item?.pieces.map(piece => piece.text).join('') ?? '', style.format);
  };
  if (type === 'inlineStr') {
    const item = childOf(element, 's:is');
    return string(item && cellString(source, item));
  }
  const content = textWithin(source, value).trim();
  if (type === 's') return string(book.strings[content === '' ? -1 : Number(content)]);
  if (type === 'str') return plainWords(textWithin(source, value), style.format);
  if (type === 'b') return inOneFont(content === '' ? '' : isTrue(content) ? 'TRUE' : 'FALSE');
  const number = content === '' || type !== 'n' ? Number.NaN : Number(content);
  if (Number.isFinite(number)) return inOneFont(shownNumber(number, style.format, book.is1904), number);
  // What writes a workbook without working its formulas out leaves them so.
  const isOpen = formula !== null && content === '';
  return inOneFont(isOpen ? `=${textWithin(source, formula).replace(/\s/g, ' ')}` : content);
}

function plainWords(text: string, format: string): Content {
  const shown = shownWords(text, format);
  return shown === '' ? { number: null, rich: null, shown: [{ text, manner: HIDDEN }] } : inOneFont(shown);
}

function inOneFont(text: string, number: number | null = null): Content {
  return { number, rich: null, shown: text === '' ? [] : [{ text, manner: undefined }] };
}

/** A format that hides words hides them in all fonts. */
function richWords({ pieces }: CellString, format: string): readonly ShownPiece[] {
  return shownWords('字', format) === '' ? pieces.map(({ text }) => ({ text, manner: HIDDEN })) : pieces;
}

function isTrue(written: string | undefined): boolean {
  return written === '1' || written === 'true';
}

/** True for a row or columns that are hidden, or have no height or width (`size`). */
function isHidden(element: XmlElement, size: 'ht' | 'width'): boolean {
  const written = attributeOf(element, size);
  return isTrue(attributeOf(element, 'hidden')) || (written !== undefined && Number(written) === 0);
}

function hiddenColumns(root: XmlElement): (column: number) => boolean {
  const hidden = new Uint8Array(MOST_COLUMNS);
  for (const columns of childOf(root, 's:cols')?.children ?? []) {
    if (isHidden(columns, 'width'))
      hidden.fill(1, Number(attributeOf(columns, 'min')) - 1, Number(attributeOf(columns, 'max')));
  }
  return column => hidden[column] === 1;
}

/** `C12`, as a person finds it. */
export function placeName(sheet: string, place: SheetPlace): string {
  return `工作表“${sheet}”${nameOfPlace(place)}`;
}
