import { fits } from '../../claims/against-tables/compare.ts';
import { claimsIn } from '../../claims/claims-in.ts';
import type { TableKind } from '../../forms/form.ts';
import { shown } from '../../layouts/shown.ts';
import { oncePerReport } from '../../report/memo.ts';
import type { Report } from '../../report/model.ts';
import { findingPlace } from '../../rules/finding-place.ts';
import type { Finding } from '../../rules/rule.ts';
import { claimPlace } from '../definition.ts';
import type { FindingView, FormCell, SaidView } from './form-view.ts';

/** What is known of cells beside their figures, by cell. */
export interface CellNotes {
  findings(cell: FormCell): readonly FindingView[];
  said(cell: FormCell): readonly SaidView[];
  /** How many findings stand at no cell. */
  readonly elsewhere: number;
}

/** Sorts findings and figures of the prose by the cells that they stand at or speak of. */
export function notesOf(report: Report, findings: readonly Finding[]): CellNotes {
  const byCell = new Map<string, FindingView[]>();
  let elsewhere = 0;
  for (const finding of findings) {
    const { cell } = findingPlace(report, finding);
    if (cell === null) elsewhere++;
    else add(byCell, keyOf(cell), { code: finding.code, severity: finding.severity, message: finding.message });
  }
  const said = saidByCell(report);
  return {
    findings: cell => byCell.get(keyOf(cell)) ?? [],
    said: cell => said.get(keyOf(cell)) ?? [],
    elsewhere,
  };
}

/** Only figures that speak of one cell: of a sum no cell can say whether it agrees. */
const saidByCell = oncePerReport(report => {
  const said = new Map<string, SaidView[]>();
  for (const claim of claimsIn(report)) {
    const place = claimPlace(report, claim);
    const [cell, ...others] = place?.cells ?? [];
    if (place === null || cell === undefined || others.length > 0) continue;
    const view: SaidView = {
      place: findingPlace(report, claim).place ?? '',
      words: shown(report.text.slice(claim.span.start, claim.span.end)),
      agrees: fits(claim, cell.value),
    };
    add(said, keyOf({ table: place.quantity.table, row: cell.row, column: cell.column }), view);
  }
  return said;
});

function keyOf({ table, row, column }: { table: TableKind; row: string; column: string }): string {
  return `${table}.${row}.${column}`;
}

function add<T>(map: Map<string, T[]>, key: string, item: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [item]);
  else known.push(item);
}
