import { lastBegun } from '../../text/span.ts';
import { type Draft, Refused } from '../draft.ts';
import { type Parts, repacked } from '../package/zip.ts';
import { placeName } from './sheet-cells.ts';
import { workbookText } from './sheet-text.ts';
import { openWorkbook } from './workbook.ts';
import { writeCells } from './write-cells.ts';

const SHOWN_OTHERWISE = '这一格里的数已是这样，只是单元格格式使它显示成别的样子，请在 Excel 中改格式';

/** Opens an Excel file (.xlsx), of whose parts of XML are `parts`, as a draft. Throws UnreadableFile. */
export function openExcel(bytes: Uint8Array, parts: Parts): Draft {
  const book = openWorkbook(parts);
  const read = workbookText(book);
  const placeOf = (offset: number) => {
    const field = lastBegun(read.fields, offset, f => f.span.start)?.item ?? read.fields[0];
    return field === undefined ? '文首' : placeName(book.sheets[field.sheet]!.name, field);
  };
  return {
    kind: 'excel',
    text: read.text,
    notes: read.notes,
    placeOf,
    refusalOf(edits, way = 'plain') {
      if (way === 'tracked') return 'Excel 文件不能写修订';
      try {
        const { idle } = writeCells(book, read, edits);
        if (idle !== null) throw new Refused(SHOWN_OTHERWISE, idle);
        return null;
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        const place = error.at === null ? '' : placeOf(error.at);
        // Who asks says where the first edit is.
        return place === '' || place === placeOf(edits[0]!.span.start) ? error.message : `${place}：${error.message}`;
      }
    },
    write(edits) {
      const { sheets } = writeCells(book, read, edits);
      return sheets.size === 0 ? bytes : repacked(bytes, sheets);
    },
  };
}
