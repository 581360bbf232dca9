import type { Report } from '../report/model.ts';

/** True when two reports have the same figures in the same cells: which of them is taken makes no difference then. */
export function sameFigures(a: Report, b: Report): boolean {
  const [own, other] = [figuresOf(a), figuresOf(b)];
  return own.size === other.size && [...own].every(([key, value]) => other.get(key) === value);
}

function figuresOf(report: Report): Map<string, number | null> {
  const cells = report.tables.flatMap(t => t.rows.flatMap(r => r.cells.map(c => ({ kind: t.kind, ...c }))));
  return new Map(cells.map(c => [`${c.kind}.${c.row}.${c.column}`, c.value]));
}
