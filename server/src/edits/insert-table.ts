import type { TableKind } from '../forms/form.ts';
import { formOf } from '../forms/index.ts';
import type { Report, Section } from '../report/model.ts';
import { readAgain } from '../report/parse.ts';
import { tableOf } from '../report/query.ts';
import { layoutOf } from '../report/write/layout.ts';
import { tableText } from '../report/write/template.ts';
import { applyEdits } from '../text/apply-edits.ts';
import type { Edit } from '../text/edit.ts';
import { ascending } from './edit.ts';
import { replaceFigure } from './figures.ts';
import { placeAt } from './html-place.ts';
import { appendTo, contentEnd, isCutOff } from './insert.ts';

/** A table of the form with 0 in each cell, as the last thing of a section; null where the page would not show it, or was cut off there. */
export function insertTableInto(report: Report, section: Section, kind: TableKind): Edit | null {
  if (isCutOff(report, section)) return null;
  const layout = placeAt(report, contentEnd(report, section)) === 'joined' ? 'html' : layoutOf(report);
  return appendTo(report, section, tableText(formOf(kind, report.edition), layout, { eol: report.eol }));
}

/**
 * An edit that puts a table with 0 in each cell into the draft, without its noughts: what is yet to be filled is not taken for a 0. The edit itself where the
 * layout shows no cell where nothing stands.
 */
export function withoutNoughts(report: Report, edit: Edit, kind: TableKind): Edit {
  const filled = readAgain(report, applyEdits(report.text, [edit]));
  const cells = tableOf(filled, kind)?.rows.flatMap(row => row.cells) ?? [];
  const text = applyEdits(filled.text, ascending(cells.flatMap(cell => replaceFigure(filled, cell, ''))));
  const blank = tableOf(readAgain(report, text), kind);
  const own = blank?.rows.flatMap(row => (row.aligned ? row.cells : [])) ?? [];
  if (own.length !== cells.length || own.some(cell => cell.state !== 'blank')) return edit;
  return { span: edit.span, text: text.slice(edit.span.start, text.length - (report.text.length - edit.span.end)) };
}
