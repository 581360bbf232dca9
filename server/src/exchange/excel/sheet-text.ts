import type { Span } from '../../text/span.ts';
import { type SheetCells, sheetCells } from './sheet-cells.ts';
import { type LineField, sheetLines } from './sheet-lines.ts';
import { type CellOfSheet, notesOnFigures } from './sheet-notes.ts';
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
  const passed: { unseen: CellOfSheet[]; covered: CellOfSheet[] } = { unseen: [], covered: [] };
  let text = '';
  for (const [sheet, own] of cells.entries()) {
    const { lines, hiddenRows, hiddenColumns, unseen, covered } = sheetLines(own);
    passed.unseen.push(...unseen.map(cell => ({ ...cell, sheet })));
    passed.covered.push(...covered.map(cell => ({ ...cell, sheet })));
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
  return { text: text.slice(0, -1), fields, cells, notes: [...notes, ...notesOnFigures(fields, passed, book, stale)] };
}
