import type { TableKind } from '../forms/form.ts';
import { formOf } from '../forms/index.ts';
import type { Report, Section } from '../report/model.ts';
import { layoutOf } from '../report/write/layout.ts';
import { tableText } from '../report/write/template.ts';
import type { Edit } from '../text/edit.ts';
import { placeAt } from './html-place.ts';
import { appendTo, contentEnd, isCutOff } from './insert.ts';

/** A table of the form with 0 in each cell, as the last thing of a section; null where the page would not show it, or was cut off there. */
export function insertTableInto(report: Report, section: Section, kind: TableKind): Edit | null {
  if (isCutOff(report, section)) return null;
  const layout = placeAt(report, contentEnd(report, section)) === 'joined' ? 'html' : layoutOf(report);
  return appendTo(report, section, tableText(formOf(kind, report.edition), layout, { eol: report.eol }));
}
