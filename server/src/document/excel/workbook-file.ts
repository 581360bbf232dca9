import { newPackage } from '../../exchange/package/zip.ts';
import { TABLE_KINDS } from '../../forms/index.ts';
import type { Report, Table } from '../../report/model.ts';
import { tableName } from '../../report/names.ts';
import { tableOf } from '../../report/query.ts';
import { hasOtherWords, officialDocument } from '../official-document.ts';
import { printedForm } from '../printed-form.ts';
import { newSheet } from './new-sheet.ts';
import { notesOnTotals } from './totals.ts';
import { workbookParts } from './workbook-parts.ts';

/** A report's tables as an Excel file, and what should be known of it: Chinese sentences without their ends. */
export interface NewWorkbook {
  /** Null where no table of the report can be written. */
  readonly bytes: Uint8Array | null;
  readonly notes: readonly string[];
}

/**
 * The tables in the official form's cells, a sheet each in the form's order: figures that are read for sure as numbers, totals as formulas where they add
 * up, all else as the draft has it. The same report gives the same bytes. Pure.
 */
export function workbookFile(report: Report): NewWorkbook {
  const { blocks } = officialDocument(report);
  const title = blocks.flatMap(b => (b.kind === 'title' ? b.lines : [])).join('');
  const tables = TABLE_KINDS.flatMap(kind => tableOf(report, kind) ?? []);
  const printed = tables.map(table => ({ table, form: printedForm(table) }));
  const sheets = printed.flatMap(({ table, form }) => (form === null ? [] : [{ table, form }]));
  const notes = printed.flatMap(({ table, form }) => notesOn(table, form !== null));
  const made = sheets.map(({ table, form }, i) => newSheet(table, form, i === 0 ? title : ''));
  return { bytes: made.length === 0 ? null : newPackage(workbookParts(made)), notes };
}

function notesOn(table: Table, isWritten: boolean): string[] {
  const name = tableName(table.kind);
  if (!isWritten) return [`${name}里有的行、数不知道在规定表格的哪一格，没有写出`];
  const renamed = hasOtherWords(table) ? [`${name}里与规定不同的行名、栏名、类别名称已换成规定的`] : [];
  return [...renamed, ...notesOnTotals(table)];
}
