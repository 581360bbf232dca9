import { type Breach, breaches } from '../../arithmetic/breaches.ts';
import { waitsForSuspect } from '../../arithmetic/recalculate.ts';
import type { Equation, RowKey } from '../../forms/form.ts';
import type { Report, Table } from '../../report/model.ts';
import { addends, cellName, columnLabel, rowName } from '../../report/names.ts';
import type { Finding, FindingDraft, Fix, RelatedPlace, RuleContext } from '../rule.ts';
import { correctionData } from '../table/suspect/correction-data.ts';
import { loneSuspect, suspectOf } from '../table/suspect/suspicions.ts';
import { cause } from '../table/suspect/words.ts';
import { doubtfulRows, isExplained, reserved } from './doubt.ts';
import { totalFixes } from './figure-fixes.ts';
import { cellData, foundCell } from './found-cell.ts';

/**
 * Findings of a rule whose equations are plain sums, at the total's cell.
 * @param subject what stands before `应为` in the message: `总计`, `自然人：（七）总计`
 */
export function* sumFindings(
  context: RuleContext,
  rule: Equation['rule'],
  subject: (table: Table, breach: Breach) => string,
): Iterable<FindingDraft> {
  for (const table of context.report.tables) {
    for (const breach of breaches(table).filter(b => b.equation.rule === rule)) {
      const rows = doubtOf(table, breach, suspectOf(context, table) !== null);
      const message = reserved(table, rows, `${subject(table, breach)}${sumMessage(table, breach)}`);
      yield breachDraft(context, table, breach, message);
    }
  }
}

/** The rows that make a column's sum doubtful. A row's own sum is what makes others so. */
function doubtOf(table: Table, { equation, terms }: Breach, isExplained: boolean): RowKey[] {
  const cells = terms.map(t => t.cell);
  return equation.rule === 'table/column-total' ? doubtfulRows(table, cells, isExplained) : [];
}

/** A finding at the cell that an equation is about, with what is likely to have caused it. */
export function breachDraft(context: RuleContext, table: Table, breach: Breach, message: string): FindingDraft {
  const repair = suspectOf(context, table);
  const suspect = repair === null ? waiting(context, table) : { suspect: correctionData(repair.changes) };
  return {
    message: message + cause(table, repair, breach.equation),
    span: breach.target.span,
    related: relatedTerms(table, breach),
    data: { ...cellData(table, breach.target), ...suspect },
  };
}

/** Marks a total that is not recalculated for the sake of a suspect that nobody need believe. */
function waiting(context: RuleContext, table: Table): FindingDraft['data'] {
  const repair = loneSuspect(context, table);
  return repair !== null && waitsForSuspect(table, repair.changes) ? { waits: true } : {};
}

/** `应为 22（4＋2＋3＋11＋2），现为 0` */
function sumMessage(table: Table, breach: Breach): string {
  const must = breach.open > 0 ? '至少应为' : '应为';
  const open = breach.open > 0 ? `，还有 ${breach.open} 格没填` : '';
  return `${must} ${breach.expected}（${partsOf(table, breach)}${open}），现为 ${breach.actual}`;
}

/** `4＋2＋3`; a single figure would only say the sum again, so it gets its name: `只有“商业企业”2`. */
function partsOf(table: Table, { equation, terms }: Breach): string {
  const [only, ...others] = terms.filter(t => t.value !== 0);
  if (only === undefined || others.length > 0) return addends(terms.map(t => t.value));
  const { row, column } = only.cell;
  const name = equation.rule === 'table/column-total' ? rowName(table, row) : columnLabel(table, column);
  return `只有“${name}”${only.value}`;
}

/** The terms other than 0, each with its name and figure. */
function relatedTerms(table: Table, breach: Breach): RelatedPlace[] {
  return breach.terms
    .filter(t => t.value !== 0)
    .map(t => ({ span: t.cell.span, message: `${cellName(table, t.cell)}：${t.value}` }));
}

/** Writes the sum into the total's cell. */
export function sumFixes(report: Report, finding: Finding, rule: Equation['rule']): Fix[] {
  const place = foundCell(report, finding);
  if (place === null) return [];
  const breach = breaches(place.table).find(b => b.target === place.cell && b.equation.rule === rule);
  if (breach === undefined || breach.open > 0) return [];
  const wanted = {
    assignments: [{ cell: place.cell, value: breach.expected }],
    isDoubtful: doubtOf(place.table, breach, isExplained(finding)).length > 0,
  };
  return totalFixes(report, place.table, place.cell, wanted, finding);
}
