import { checkable } from '../../arithmetic/breaches.ts';
import { gridOf } from '../../arithmetic/grid.ts';
import { expected } from '../../arithmetic/system.ts';
import { formOf, TABLE_KINDS } from '../../forms/index.ts';
import { shown } from '../../layouts/shown.ts';
import type { Report, Table } from '../../report/model.ts';
import { tableOf } from '../../report/query.ts';
import { periodDates } from '../../rules/report/period.ts';
import type { Finding, RelatedReport, RelatedReports, RuleContext } from '../../rules/rule.ts';
import { notesOf } from './cell-notes.ts';
import type { FormProgress, FormView } from './form-view.ts';
import { carriedOver, recalculation, zeros } from './offers.ts';
import { tableView } from './table-view.ts';
import { keyFigures } from './years.ts';

/**
 * A draft as the form shows it.
 * @param findings what was found in this very tree
 * @param earlier the reports of the years before
 */
export function formView(
  context: RuleContext,
  findings: readonly Finding[],
  earlier: readonly RelatedReport[] = [],
): FormView {
  const { report, relatedReports } = context;
  const { title, year, edition } = report;
  const notes = notesOf(report, findings);
  const around = { notes, previous: relatedReports.previous };
  const period = periodDates(report);
  return {
    title: title?.text ?? null,
    organ: title?.organName ?? null,
    year,
    edition,
    period: period && shown(report.text.slice(period.start, period.end)),
    tables: TABLE_KINDS.map(kind => tableView(report, kind, around)),
    progress: progressOf(report),
    recalculation: recalculation(context),
    zeros: zeros(report),
    carriedOver: carriedOver(report, relatedReports),
    previous: previousOf(relatedReports),
    years: keyFigures(report, earlier),
    elsewhere: notes.elsewhere,
  };
}

function previousOf({ previous }: RelatedReports): FormView['previous'] {
  if (previous === undefined) return null;
  const { report, path, uri, doubt } = previous;
  return { year: report.year, name: path ?? nameIn(uri), doubt: doubt ?? null };
}

function nameIn(uri: string): string {
  const last = uri.split('/').at(-1) ?? uri;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** How much of the form is filled and holds. What the draft lacks counts as not filled. */
function progressOf(report: Report): FormProgress {
  const parts = TABLE_KINDS.map(kind => {
    const table = tableOf(report, kind);
    const form = formOf(kind, table?.edition ?? report.edition);
    const cells = form.rows.reduce((sum, row) => sum + row.columns.length, 0);
    const done = table === undefined ? { filled: 0, holding: 0 } : doneIn(table);
    return { ...done, cells, sums: form.equations.length };
  });
  const sum = (what: keyof FormProgress) => parts.reduce((all, part) => all + part[what], 0);
  return { filled: sum('filled'), cells: sum('cells'), holding: sum('holding'), sums: sum('sums') };
}

function doneIn(table: Table): Pick<FormProgress, 'filled' | 'holding'> {
  const { figures } = gridOf(table);
  const holding = checkable(table).filter(sum => {
    const wanted = expected(sum, figures);
    return wanted !== null && wanted === figures[sum.target];
  });
  return { filled: figures.filter(figure => figure !== null).length, holding: holding.length };
}
