import { applyEdits } from '../../text/apply-edits.ts';
import { beginsAsideMark } from '../../text/aside-marks.ts';
import type { Edit } from '../../text/edit.ts';
import { byPlace, lastBegun } from '../../text/span.ts';
import { Refused } from '../draft.ts';
import { childOf, isSelfClosing, prefixOf } from '../package/xml.ts';
import { applyXmlEdits, type XmlEdit } from '../package/xml-edit.ts';
import { nameOfPlace } from './address.ts';
import { type Content, numeral, rewritten, words } from './cell-content.ts';
import { shownWords } from './format-sections.ts';
import { cellValues, type FormulaValues, formulaOf, sumOfFormula } from './formula.ts';
import { figureShown, isSameNumber, shownNumber } from './number-shown.ts';
import type { SheetCell, SheetCells } from './sheet-cells.ts';
import type { PlacedField, WorkbookText } from './sheet-text.ts';
import { type CellString, shownString } from './strings.ts';
import type { CellStyle } from './styles.ts';
import type { Workbook, Worksheet } from './workbook.ts';
import { richInner } from './write-rich.ts';

/** A field with the text that it is to have. */
interface Changed {
  readonly field: PlacedField;
  /** What the field is to say, with the mark for how its whole cell looks. */
  readonly shown: string;
  /** The same without the mark. */
  readonly text: string;
  /** The same with the ends of lines that the cell has; null where one would be lost. */
  readonly written: string | null;
  /** The edits by which it comes to that, within the field's text. */
  readonly edits: readonly Edit[];
}

/** What the edits make of the sheets. */
export interface WrittenCells {
  /** The XML of those that become others, by part. */
  readonly sheets: ReadonlyMap<string, string>;
  /** Offset of the first field whose cell holds what it is given already, though it looks otherwise; null where there is none. */
  readonly idle: number | null;
}

/** The sheets with just these edits of their cells. Throws Refused where one can't be carried over. */
export function writeCells(book: Workbook, read: WorkbookText, edits: readonly Edit[]): WrittenCells {
  let idle: number | null = null;
  const changed = changedFields(read, edits);
  const written = new Map<string, string>();
  for (const [index, sheet] of book.sheets.entries()) {
    const own = changed.filter(({ field }) => field.sheet === index);
    if (own.length === 0) continue;
    const cells = read.cells[index]!;
    const values = cellValues(
      cells,
      new Map(own.map(change => [nameOfPlace(change.field), numberWith(change, book.is1904)])),
    );
    const xml: XmlEdit[] = [];
    for (const change of own) {
      const made = cellEdit(change, { sheet, book, cells, values });
      if (made === null) idle ??= change.field.span.start;
      else xml.push(made);
    }
    if (xml.length > 0) written.set(sheet.part, (sheet.bom ? '\ufeff' : '') + applyXmlEdits(sheet.source, xml));
  }
  return { sheets: written, idle };
}

/** The cells that the edits change, in the order of the text: new ones at one place are put there one after the other. Throws Refused for what is no cell's text. */
function changedFields({ text, fields }: WorkbookText, edits: readonly Edit[]): Changed[] {
  const byField = new Map<PlacedField, Edit[]>();
  for (const edit of edits) {
    const { span } = edit;
    if (text.slice(span.start, span.end) === edit.text) continue;
    const field = lastBegun(fields, span.start, f => f.span.start)?.item;
    if (field === undefined || span.end > field.span.end || /[\t\r\n]/.test(edit.text))
      throw new Refused('工作表里只能改单元格中的字，行和列请在 Excel 中增删', span.start);
    byField.set(field, [...(byField.get(field) ?? []), edit]);
  }
  const ascending = [...byField].sort(([a], [b]) => a.span.start - b.span.start);
  return ascending.map(([field, own]) => {
    const { start } = field.span;
    const inField = [...own]
      .sort((a, b) => byPlace(a.span, b.span))
      .map(e => ({ span: { start: e.span.start - start, end: e.span.end - start }, text: e.text }));
    return changedField(field, inField, start);
  });
}

/** A field with edits in it. A mark for how its whole cell looks stays, or goes with all that the cell holds. */
function changedField(field: PlacedField, edits: readonly Edit[], at: number): Changed {
  const { cell, text } = field;
  if (edits.some(e => beginsAsideMark(e.text)))
    throw new Refused('“划去”“上标”的标记不能当作文字写进 Excel，请重新打开文件，或者在 Excel 里改', at);
  const shown = applyEdits(text, edits);
  if (cell === null || cell.inner === 0 || shown === '')
    return { field, shown, edits, text: shown, written: writtenAnew(cell?.text === text ? cell.written : text, edits) };
  const { inner, innerEnd } = cell;
  if (edits.some(e => e.span.start < inner || e.span.end > innerEnd))
    throw new Refused('这一格里的数是划去的、上标或下标，它的格式请在 Excel 中改', at);
  const within = edits.map(e => ({ span: { start: e.span.start - inner, end: e.span.end - inner }, text: e.text }));
  return {
    field,
    shown,
    edits,
    text: applyEdits(text.slice(inner, innerEnd), within),
    written: writtenAnew(cell.written.slice(inner, innerEnd), within),
  };
}

/** What the cell holds with the edits. Null where they would write a blank for an end of a line. */
function writtenAnew(written: string, edits: readonly Edit[]): string | null {
  const isLost = edits.some(e => / /.test(e.text) && /[\t\r\n]/.test(written.slice(e.span.start, e.span.end)));
  return isLost ? null : applyEdits(written, edits);
}

interface Around {
  readonly sheet: Worksheet;
  readonly book: Workbook;
  readonly cells: SheetCells;
  /** As they are with all edits. */
  readonly values: FormulaValues;
}

const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;

function numberIn(text: string): number | null {
  const tidy = text.trim();
  return NUMBER.test(tidy) ? Number(tidy.replaceAll(',', '')) : null;
}

/** The number by which a cell comes to show a text in its format; null where there is none. */
function numberFor(text: string, { style }: SheetCell, is1904: boolean): number | null {
  const plain = numberIn(text);
  if (plain !== null) return plain;
  const digits = numberIn(/[+-]?[\d,]+(?:\.\d+)?/.exec(text)?.[0] ?? '');
  return digits !== null && shownNumber(digits, style.format, is1904) === text ? digits : null;
}

/** Null where nothing is to be written: a number is kept without the commas by which it is shown. */
function cellEdit(change: Changed, around: Around): XmlEdit | null {
  const { field, shown, text, written } = change;
  const { sheet, book } = around;
  const { cell } = field;
  const at = field.span.start;
  if (field.covered) throw new Refused('这一格在合并单元格里，请改它的第一格', at);
  if (cell === null) return newCell(change, around);
  if (written === null) throw new Refused('这一格里有换行，请在 Excel 中改', at);
  if (cell.rich !== null && shown !== '')
    return rewritten(sheet.source, cell.element, richWords(cell, cell.rich, change, sheet));
  const number = numberFor(text, cell, book.is1904);
  if (number !== null && number === cell.number && cell.style.format !== TEXT_FORMAT) {
    const shown = figureShown(cell.text, cell.style.format);
    if (shown !== null && isSameNumber(shown, number)) return null;
    throw new Refused(`这一格里的数已是 ${number}，只是单元格格式使它显示成“${cell.text}”，请在 Excel 中改格式`, at);
  }
  mustLookAsIs(change, cell.style, at);
  if (cell.formula !== null) return formulaEdit(cell, number, at, around);
  if (number === null || cell.style.format === TEXT_FORMAT) {
    mustReadAsIs(written, cell.style, at);
    return rewritten(sheet.source, cell.element, words(written));
  }
  mustShowAsIs(number, cell, book.is1904, at);
  const value = childOf(cell.element, 's:v');
  if (cell.number === null || value === undefined) return rewritten(sheet.source, cell.element, numeral(number));
  return { from: value.inner, to: value.innerEnd, text: String(number) };
}

/** Throws Refused where the edits are not within words of one font. */
function richWords(cell: SheetCell, string: CellString, { field, edits }: Changed, { source }: Worksheet): Content {
  const inner = richInner(cell, string, edits, prefixOf(source, cell.element));
  if (inner === null) throw new Refused('这一格里的字有几种格式，请在 Excel 中改', field.span.start);
  return { type: 'inlineStr', inner: p => `<${p}is>${inner}</${p}is>` };
}

/** Throws Refused where a cell's format would show another number than the one that it is given: a day, a part of a hundred, fewer places. */
function mustShowAsIs(number: number, { style: { format } }: SheetCell, is1904: boolean, at: number): void {
  const shown = shownNumber(number, format, is1904);
  const figure = figureShown(shown, format);
  if (figure === null || !isSameNumber(figure, number))
    throw new Refused(`单元格格式会把 ${number} 显示成“${shown}”，请在 Excel 中改`, at);
}

/** The same for words that a format does not show, or puts others beside. */
function mustReadAsIs(written: string, { format }: CellStyle, at: number): void {
  const shown = shownWords(written, format);
  if (shown.trim() !== written.trim())
    throw new Refused(`单元格格式会把 ${written} 显示成“${shown}”，请在 Excel 中改`, at);
}

/** Throws Refused where a cell's font would strike out, raise or hide what it is given. */
function mustLookAsIs({ text, shown }: Pick<Changed, 'text' | 'shown'>, { manner }: CellStyle, at: number): void {
  const looks = shownString([{ text, manner }], null);
  if (looks !== shown) throw new Refused(`单元格格式会把 ${text} 显示成“${looks}”，请在 Excel 中改`, at);
}

/** Cells of this format hold words whatever stands in them. */
const TEXT_FORMAT = '@';

/** A formula stays; what it is known to come to is written behind it. */
function formulaEdit(cell: SheetCell, number: number | null, at: number, { sheet, cells, values }: Around): XmlEdit {
  const formula = formulaOf(cells, sheet.source, cell);
  const value = childOf(cell.element, 's:v');
  const known = formula === null ? null : sumOfFormula(formula, values);
  if (number === null || known !== number || value === undefined || isSelfClosing(sheet.source, value))
    throw new Refused(
      `这一格是公式${known !== null && number !== null && known === number ? '，用 Excel 打开并保存就会重新计算' : '，请在 Excel 中改'}`,
      at,
    );
  return { from: value.inner, to: value.innerEnd, text: String(number) };
}

/** The number that a cell holds with its new text. */
function numberWith({ field: { cell }, text }: Changed, is1904: boolean): number | null {
  if (cell === null) return numberIn(text);
  return cell.style.format === TEXT_FORMAT ? null : numberFor(text, cell, is1904);
}

/** A cell that the sheet does not have gets the style of the one before it. Rows that hold such a cell have others: no row is written `<row/>` here. */
function newCell(change: Changed, { sheet, book, cells }: Around): XmlEdit {
  const { field: place, text } = change;
  const row = cells.rows.find(r => r.row === place.row)!;
  const prefix = prefixOf(sheet.source, row.element);
  const number = numberIn(text);
  const { type, inner } = number === null ? words(text) : numeral(number);
  const before = row.cells.findLast(c => c.column < place.column);
  if (before !== undefined) {
    mustLookAsIs(change, before.style, place.span.start);
    if (number !== null) mustShowAsIs(number, before, book.is1904, place.span.start);
    else mustReadAsIs(text, before.style, place.span.start);
  }
  const style = before?.element.attributes['s'];
  const attributes = [`r="${nameOfPlace(place)}"`, style && `s="${style}"`, type && `t="${type}"`].filter(a => a);
  const made = `<${prefix}c ${attributes.join(' ')}>${inner(prefix)}</${prefix}c>`;
  const at = before?.element.end ?? row.element.inner;
  return { from: at, to: at, text: made };
}
