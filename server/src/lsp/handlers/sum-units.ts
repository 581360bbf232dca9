import type { RowKey } from '../../forms/form.ts';
import { editionOfYear, formOf } from '../../forms/index.ts';
import { filling } from '../../report/write/fill-in.ts';
import { reportText } from '../../report/write/template.ts';
import type { UnitReport } from '../../rules/rule.ts';
import { placed } from '../../workspace/office-problems.ts';
import { parentName } from '../../workspace/parent-name.ts';
import type { IndexedReport } from '../../workspace/report-index.ts';
import { type SummedTables, shownSum, sumEdits, sumTables } from '../../workspace/sum-tables.ts';
import type { DeclaredSum } from '../../workspace/sums.ts';
import { sumHeldBy, unitsIn } from '../../workspace/units.ts';
import type { ServerContext } from '../context.ts';
import { toWorkspaceEdit } from '../convert.ts';
import { SUM_UNITS_REQUEST, type SumUnitsParams, type SumUnitsResult } from '../protocol-workspace.ts';
import { documentOf } from '../related-text.ts';
import { runSafe } from '../safe.ts';
import type { Settings } from '../settings.ts';

interface Choice {
  readonly root: string;
  readonly index: number;
  readonly sum: DeclaredSum;
}

/** nianbao/sumUnits: the summed tables, as an edit of the draft that holds them or as the text of a new one. Changes nothing. */
export function registerSumUnits(context: ServerContext): void {
  const { connection, documents, indexer, settings, log } = context;
  const { index } = indexer;

  function choices(): Choice[] {
    return indexer.offices.folders().flatMap(root => index.sumsAt(root).map((sum, index) => ({ root, index, sum })));
  }
  /** The sum that the open document holds, else the one that was chosen, else the only one. */
  function chosen(
    all: readonly Choice[],
    params: SumUnitsParams,
    active: IndexedReport | undefined,
  ): Choice | undefined {
    const { choice } = params;
    if (choice) return all.find(c => c.root === choice.root && c.index === choice.index);
    const own = active && sumHeldBy(index.sumsAt(active.root), active);
    return all.find(c => c.sum === own) ?? (all.length === 1 ? all[0] : undefined);
  }
  async function sumUp(params: SumUnitsParams): Promise<SumUnitsResult> {
    await indexer.reindex();
    const uri = params.textDocument?.uri;
    const draft = uri === undefined ? undefined : documents.speaking(uri);
    const active = draft && index.entryFor(draft.document.uri, draft.report);
    const all = choices();
    const choice = chosen(all, params, active);
    if (!choice) return asked(all);
    const own = await settings.of(choice.root, `${choice.root}/`);
    const isParent = active && active.root === choice.root && sumHeldBy([choice.sum], active) ? active : undefined;
    const year = isParent?.report.year ?? newestYear(choice, own);
    const parent = isParent ?? index.reports.matching(choice.root, choice.sum.parent).find(e => e.report.year === year);
    const units = unitsIn(index.reports, choice.sum, choice.root, year, e => index.knownErrorsIn(e, own), parent);
    return parent ? edited(parent, units) : made(units, year ?? parentName(choice.sum).year, organOf(choice));
  }
  function asked(all: readonly Choice[]): SumUnitsResult {
    return {
      kind: 'choose',
      choices: all.map(({ root, index, sum }) => ({ root, index, parent: sum.parent })),
      problems: indexer.offices.folders().flatMap(root => index.officeProblems(root).wrong.map(placed)),
    };
  }
  /** The office that sums up: as its report of another year or the name of the file says. */
  function organOf({ sum, root }: Choice): string | null {
    const known = index.reports.matching(root, sum.parent).flatMap(e => e.report.title?.organName ?? []);
    return known.at(-1) ?? parentName(sum).organ;
  }
  /** The year that is being summed: of the units' reports the newest. */
  function newestYear({ sum, root }: Choice, own: Settings): number | null {
    const units = unitsIn(index.reports, sum, root, null, e => index.knownErrorsIn(e, own));
    const years = units.flatMap(u => u.draft?.report.year ?? []);
    return years.length > 0 ? Math.max(...years) : null;
  }
  function edited(parent: IndexedReport, units: readonly UnitReport[]): SumUnitsResult {
    const open = documents.openUri(parent.uri);
    const draft = open === undefined ? undefined : documents.get(open);
    const report = draft?.report ?? parent.report;
    const sums = sumTables(units, report.year, report.edition);
    const { edits, changed, left } = sumEdits(report, sums);
    const document = draft?.document ?? documentOf({ uri: parent.uri, report }, context.client);
    return {
      kind: 'edit',
      uri: document.uri,
      edit:
        edits.length > 0
          ? toWorkspaceEdit(document, edits, draft !== undefined && context.client.documentChanges)
          : null,
      changed,
      summed: sums.summed,
      left: [...sums.left, ...left],
    };
  }
  connection.onRequest<SumUnitsResult | null, never>(
    SUM_UNITS_REQUEST,
    runSafe<SumUnitsParams | null, SumUnitsResult | null>(log, 'sum units', null, params => sumUp(params ?? {})),
  );
}

/** The text of a new report with the sums in its tables; what only its writer knows is left to fill in. */
function made(units: readonly UnitReport[], year: number | null, organ: string | null): SumUnitsResult {
  const sums = sumTables(units, year, editionOfYear(year ?? Number.POSITIVE_INFINITY));
  return { kind: 'new', text: newText(sums, year, organ), languageId: 'nianbao', summed: sums.summed, left: sums.left };
}

/** Rows of table three whose totals the prose of the template speaks of, under the same keys. */
const SPOKEN = ['new', 'carriedIn', 'processed', 'carriedOut'] as const;

function newText(sums: SummedTables, year: number | null, organ: string | null): string {
  const { edition } = sums;
  const forms = (['disclosure', 'applications', 'disputes'] as const).map(kind => formOf(kind, edition));
  const total = (row: RowKey) => shownSum(sums, formOf('applications', edition), row, 'total');
  const spoken = Object.fromEntries(SPOKEN.map(row => [row, total(row)]));
  return `${reportText({
    layout: 'tab',
    eol: '\n',
    edition,
    fill: filling({ year, organ, ...spoken }),
    value(row, column) {
      const form = forms.find(f => f.rows.some(r => r.key === row && r.columns.includes(column)));
      return (form && shownSum(sums, form, row, column)) ?? '';
    },
  })}\n`;
}
