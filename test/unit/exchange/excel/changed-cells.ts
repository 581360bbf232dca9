import { openDraft } from '../../../../server/src/exchange/open.ts';
import { excelPackage, type WorkbookParts } from '../../../support/excel/package.ts';
import { packedText } from '../../../support/office-package.ts';

const STYLES =
  '<x:cellXfs><x:xf/><x:xf numFmtId="3"/><x:xf numFmtId="49"/><x:xf numFmtId="170"/><x:xf numFmtId="171"/></x:cellXfs>' +
  '<x:numFmts><x:numFmt numFmtId="171" formatCode="0.0,"/><x:numFmt numFmtId="170" formatCode="0&quot;件&quot;"/></x:numFmts>';

export function workbookOfRows(rows: string, parts: Partial<WorkbookParts> = {}): Uint8Array {
  return excelPackage({
    sheets: [{ name: '表三', xml: `<x:sheetData>${rows}</x:sheetData>` }],
    styles: STYLES,
    ...parts,
  });
}

/** The row of a workbook whose words are given new ones, each `[old, new]`, the first that is there. */
export function changedCells(
  rows: string,
  changes: readonly (readonly [string, string])[],
  parts: Partial<WorkbookParts> = {},
) {
  const bytes = workbookOfRows(rows, parts);
  const draft = openDraft(bytes, '');
  const cells = draft.text.split(/[\t\n]/);
  const edits = changes.map(([was, now]) => {
    const start = cells.slice(0, cells.indexOf(was)).reduce((at, cell) => at + cell.length + 1, 0);
    return { span: { start, end: start + was.length }, text: now };
  });
  return { draft, edits, xml: () => sheetDataOf(draft.write(edits)) };
}

export const sheetDataOf = (bytes: Uint8Array) =>
  /<(?:\w+:)?sheetData>(.*)<\/(?:\w+:)?sheetData>/s.exec(packedText(bytes, 'xl/worksheets/sheet1.xml'))![1]!;

export const firstRow = (...cells: string[]) => `<x:row r="1">${cells.join('')}</x:row>`;
