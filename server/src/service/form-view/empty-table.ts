import { insertSection } from '../../edits/insert-section.ts';
import { insertTableInto, withoutNoughts } from '../../edits/insert-table.ts';
import type { TableKind } from '../../forms/form.ts';
import { formOf } from '../../forms/index.ts';
import type { Report } from '../../report/model.ts';
import { tableOf } from '../../report/query.ts';
import { sectionsOf } from '../../report/sections/table-of-contents.ts';
import type { Edit } from '../../text/edit.ts';

/**
 * A table to be filled, for a draft that has none: in its section, or with the section where the draft lacks that too. Null where the draft has the
 * table, be it one that can't be read, and where it can't be put for sure.
 */
export function emptyTable(report: Report, kind: TableKind): Edit | null {
  if (tableOf(report, kind) !== undefined || report.unread.some(block => block.kind === kind)) return null;
  const number = formOf(kind, report.edition).section;
  const section = sectionsOf(report).find(s => s.number === number);
  const edit = section === undefined ? insertSection(report, number) : insertTableInto(report, section, kind);
  return edit && withoutNoughts(report, edit, kind);
}
