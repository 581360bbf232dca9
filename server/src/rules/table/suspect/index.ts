import { breaches } from '../../../arithmetic/breaches.ts';
import type { Change, Repair } from '../../../repair/model.ts';
import type { Report, Table } from '../../../report/model.ts';
import { cellName } from '../../../report/names.ts';
import { placeOf } from '../../../report/places.ts';
import { rowOf } from '../../../report/query.ts';
import type { Span } from '../../../text/span.ts';
import type { Finding, FindingDraft, Fix, RelatedPlace, Rule } from '../../rule.ts';
import { correctionData, correctionsIn } from './correction-data.ts';
import { factsText } from './fact-words.ts';
import { feeFixes, feeSuspects } from './fee.ts';
import { repairEdits } from './fix.ts';
import { type Suspicion, suspicionsOf } from './suspicions.ts';
import { cellsTitle, equationRestored, now, suspicionText } from './words.ts';

/**
 * Which figure is likely to be wrong, where a small repair makes all broken 勾稽关系 of a table hold. Stands at the first cell that the
 * repair changes. The findings on the totals say what does not hold; this one why.
 */
export const suspect: Rule = {
  code: 'table/suspect',
  severity: 'warning',
  title: '合计不符时，找出最可能填错的格或行',
  titleEn: 'Where totals do not hold: the cell or row that is most likely wrong',
  *check(context) {
    for (const table of context.report.tables) {
      yield* suspicionsOf(context, table).map(draft);
    }
    yield* feeSuspects(context);
  },
  fixes,
};

/** Between the repairs in a finding's data. */
const BETWEEN = '\n';

function draft(suspicion: Suspicion): FindingDraft {
  const { table, repair } = suspicion;
  const [first, ...more] = repair.changes;
  const repairs = [repair, ...suspicion.choices];
  return {
    message: suspicionText(suspicion),
    span: placeIn(suspicion, 0),
    ...severityOf(suspicion),
    related: [
      ...restoredEquations(suspicion),
      ...more.flatMap((change, i) => alsoChanged(suspicion, change, i + 1)),
      ...suspicion.witnesses,
    ],
    data: {
      table: table.kind,
      row: first!.ref.row,
      column: first!.ref.column,
      figures: repairs.map(r => correctionData(r.changes)).join(BETWEEN),
      titles: repairs.map(r => fixTitle(table, r)).join(BETWEEN),
      only: suspicion.sure,
      broken: breaches(table).length,
    },
  };
}

/** One to believe is as severe as the totals that it explains; a row that is only short leaves none that does not hold. */
function severityOf({ table, sure }: Suspicion): Pick<FindingDraft, 'severity'> {
  if (!sure) return { severity: 'information' };
  return breaches(table).length > 0 ? { severity: 'error' } : {};
}

/** Another cell of the repair. Of a row whose figures can't be told apart there is nothing to say cell by cell. */
function alsoChanged(suspicion: Suspicion, change: Change, i: number): RelatedPlace[] {
  const { table } = suspicion;
  if (rowOf(table, change.ref.row)?.aligned === false) return [];
  const message = `${cellName(table, change.ref)}应为 ${change.to}，${now(change)}`;
  return [{ span: placeIn(suspicion, i), message }];
}

function fixTitle(table: Table, { facts, changes }: Repair): string {
  const [first, ...more] = changes;
  if (more.length === 0) return `改为 ${first!.to}`;
  return facts[0].kind === 'several' ? cellsTitle(table, changes) : `全部改正：${factsText(table, facts)}`;
}

/** Every equation that is broken now: with the repair all hold. */
function restoredEquations({ table }: Suspicion): RelatedPlace[] {
  return breaches(table).map(breach => ({ span: breach.target.span, message: equationRestored(table, breach) }));
}

/** The cell of a change; in a row whose figures can't be told apart, its first. */
function placeIn({ table, repair }: Suspicion, change: number): Span {
  const { ref } = repair.changes[change]!;
  const row = rowOf(table, ref.row);
  if (row === undefined) return table.span;
  const cell = row.aligned ? row.cells.find(c => c.column === ref.column) : row.cells[0];
  return cell?.span ?? placeOf(row);
}

function fixes(report: Report, finding: Finding): Fix[] {
  const { data = {} } = finding;
  if (data['fee'] !== undefined) return feeFixes(report, finding);
  const table = report.tables.find(t => t.kind === data['table']);
  if (table === undefined) return [];
  const titles = String(data['titles']).split(BETWEEN);
  const kind = data['only'] === true ? 'safe' : 'suggestion';
  return String(data['figures'])
    .split(BETWEEN)
    .flatMap((figures, i): Fix[] => {
      const edits = repairEdits(report, table, correctionsIn(figures));
      return edits.length === 0 ? [] : [{ title: titles[i]!, kind, all: false, edits }];
    });
}
