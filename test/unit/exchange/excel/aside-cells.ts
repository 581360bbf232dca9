import { openDraft } from '../../../../server/src/exchange/open.ts';
import { workbookOfRows } from './changed-cells.ts';

export const STRUCK = '<x:strike/>';
export const RAISED = '<x:vertAlign val="superscript"/>';
export const LOWERED = '<x:vertAlign val="subscript"/>';
export const TINY = '<x:sz val="1"/>';

const FONTS = ['', STRUCK, RAISED, '<x:strike val="0"/>', TINY];
/** Styles by the numbers of their fonts, without and with a format of a unit. */
export const STYLES =
  '<x:numFmts><x:numFmt numFmtId="170" formatCode="0&quot;件&quot;"/></x:numFmts>' +
  `<x:fonts>${FONTS.map(font => `<x:font>${font}</x:font>`).join('')}</x:fonts>` +
  `<x:cellXfs>${FONTS.map((_, i) => `<x:xf fontId="${i}"/>`).join('')}${FONTS.map((_, i) => `<x:xf numFmtId="170" fontId="${i}"/>`).join('')}</x:cellXfs>`;

/** A run; without a format it has that of its cell. */
export const r = (text: string, format?: string) =>
  `<x:r>${format === undefined ? '' : `<x:rPr><x:rFont val="宋体"/>${format}</x:rPr>`}<x:t xml:space="preserve">${text}</x:t></x:r>`;
export const n = (value: string, style = 0) => ({ xml: `s="${style}"><x:v>${value}</x:v>`, style });
export const s = (item: string, style = 0) => ({ xml: `s="${style}" t="inlineStr"><x:is>${item}</x:is>`, style });
export const placed = (place: string, { xml }: { xml: string }) => `<x:c r="${place}" ${xml}</x:c>`;

export type Content = ReturnType<typeof n>;
export const rowOf = (...cells: Content[]) =>
  `<x:row r="1">${cells.map((cell, i) => placed(`${'ABCDEFG'[i]}1`, cell)).join('')}</x:row>`;
export const opened = (...cells: Content[]) =>
  openDraft(workbookOfRows(rowOf(...cells), { styles: STYLES }), '年报.xlsx');
export const cellText = (cell: Content) => opened(s('<x:t>规章</x:t>'), cell).text.split('\t')[1];
