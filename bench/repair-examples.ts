import { mechanismOf } from '../server/src/repair/model.ts';
import { factsText } from '../server/src/rules/table/suspect/fact-words.ts';
import { COLUMNS, type FigureGrid, FORM, figuresOfRow } from '../test/support/mistakes-tables.ts';
import { canTell, type RepairOutcome } from './repair-measure.ts';

/** How many of a mechanism are shown. */
const SHOWN = 3;

/** The smallest mistakes that were not restored or are told wrongly: what stood there, what should, what was suggested. */
export function examples(outcomes: readonly RepairOutcome[]): string[] {
  return outcomes
    .filter(outcome => outcome.misled || outcome.wronglySure || (canTell(outcome.case) && !outcome.first))
    .toSorted((a, b) => Number(b.wronglySure) - Number(a.wronglySure) || weight(a) - weight(b))
    .slice(0, SHOWN)
    .map(example);
}

function weight({ case: { right } }: RepairOutcome): number {
  return right.filter(value => value > 0).length + Math.log10(1 + Math.max(...right));
}

function example({ case: found, seed, reported, diagnosis }: RepairOutcome): string {
  const label = (row: number) => FORM.rows[row]?.key ?? '';
  const rows = FORM.rows
    .map((_, row) => row)
    .filter(row => figuresOfRow(found.right, row).some(v => v > 0) || wrong(row));
  function wrong(row: number): boolean {
    return found.short.has(row) || figuresOfRow(found.grid, row).join() !== figuresOfRow(found.right, row).join();
  }
  const lines = rows.map(row => {
    const figures = found.short.get(row) ?? figuresOfRow(found.grid, row);
    const meant = wrong(row) ? `   right: ${figuresOfRow(found.right, row).join(' ')}` : '';
    return `  ${label(row).padEnd(10)} ${figures.join(' ')}${meant}`;
  });
  const suggested = reported.map(repair => {
    const cells = repair.changes.map(({ ref, from, to }) => `${ref.row}.${ref.column} ${from ?? '_'}→${to}`);
    return `  ${diagnosis.sure ? 'sure' : 'suggested'} (${mechanismOf(repair)}, ${repair.cost.toFixed(2)}): ${cells.join(', ')} · ${factsText(FORM, repair.facts)}`;
  });
  const rivals = found.rivals.slice(0, SHOWN).map(rival => `  rival: ${differences(found.grid, rival)}`);
  if (found.rivals.length > SHOWN) rivals.push(`  and ${found.rivals.length - SHOWN} more`);
  const none = diagnosis.complete ? '  nothing suggested' : '  nothing suggested, given up';
  const head = `${found.name}, seed ${seed}:`;
  return [head, ...lines, ...(suggested.length > 0 ? suggested : [none]), ...rivals].join('\n');
}

function differences(from: FigureGrid, to: FigureGrid): string {
  return to
    .flatMap((value, cell) => {
      const { key: row } = FORM.rows[Math.floor(cell / COLUMNS)] ?? { key: '' };
      return value === from[cell] ? [] : [`${row}.${FORM.columns[cell % COLUMNS]?.key} ${from[cell]}→${value}`];
    })
    .join(', ');
}
