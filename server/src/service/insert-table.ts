import type { TableKind } from '../forms/form.ts';
import { formOf } from '../forms/index.ts';
import type { Report } from '../report/model.ts';
import { layoutOf } from '../report/write/layout.ts';
import { tableText } from '../report/write/template.ts';
import type { Edit } from '../text/edit.ts';
import { lineStart } from '../text/line-bounds.ts';

/**
 * An empty table in front of the line that holds the offset, in the layout of the draft's own tables (Markdown or tab in a
 * draft without any), with an empty line around it.
 */
export function tableInsertion(report: Report, kind: TableKind, offset: number, markdown: boolean): Edit {
  const { text, eol } = report;
  const start = lineStart(text, offset);
  const table = tableText(formOf(kind, report.edition), layoutOf(report, markdown), { eol });
  const before = text.slice(0, start);
  const after = text.slice(start);
  const lead = before === '' || /(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)$/u.test(before) ? '' : eol;
  const tail = after === '' ? eol : /^[ \t]*(?:\r|\n)/u.test(after) ? eol : eol + eol;
  return { span: { start, end: start }, text: lead + table + tail };
}
