import type { Report } from '../report/model.ts';
import { organLevel } from '../report/organ.ts';
import type { RelatedReport } from '../rules/rule.ts';
import { alikeParts } from '../rules/shared/alike-parts.ts';
import { matcher } from './glob.ts';
import { type IndexedReport, organKey, type ReportIndex } from './report-index.ts';
import type { DeclaredSum } from './sums.ts';

/** Those that share most sentences are looked at closely, and no more: it is done at each key press. */
const LOOKED_AT = 3;

/**
 * The report of the same year and another office whose prose is most like a report's; undefined where none has nearly the same. A sum and its
 * units are not held against each other, nor what may be the same office's.
 */
export function alikeOf(
  index: ReportIndex,
  sums: readonly DeclaredSum[],
  entry: IndexedReport,
): RelatedReport | undefined {
  const candidates = new Set(index.sharing(entry.uri, entry.report).flatMap(uris => nearest(index, sums, entry, uris)));
  const found = [...candidates].map(other => ({ other, score: likenessOf(entry.report, other.report) }));
  const [best] = found.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  return best?.other;
}

function nearest(
  index: ReportIndex,
  sums: readonly DeclaredSum[],
  entry: IndexedReport,
  uris: readonly string[],
): IndexedReport[] {
  const found: IndexedReport[] = [];
  for (const uri of uris) {
    if (found.length === LOOKED_AT) break;
    const other = index.get(uri);
    if (!other || !areComparable(entry.report, other.report)) continue;
    if (!isSummed(sums, entry, other) && !isSummed(sums, other, entry)) found.push(other);
  }
  return found;
}

/** The more parts are alike, and the more so, the higher. */
function likenessOf(report: Report, other: Report): number {
  return alikeParts(report, other).reduce((sum, { share }) => sum + share, 0);
}

/** Of two offices on one level: a county's report is the sum of its townships', and a name within the other may be the same office's. */
function areComparable(a: Report, b: Report): boolean {
  const [own, other] = [placeKey(a), placeKey(b)];
  if (own === null || other === null || own.includes(other) || other.includes(own)) return false;
  return levelOf(a) === levelOf(b);
}

function placeKey(report: Report): string | null {
  return organKey(report)?.replace(/(?:管理委员会|管委会)$/, '') ?? null;
}

/** Townships and departments report as units of one county. */
function levelOf({ title }: Report): string {
  const level = organLevel(title?.organName ?? '');
  return level === 'province' || level === 'city' || level === 'county' ? level : 'unit';
}

function isSummed(sums: readonly DeclaredSum[], parent: IndexedReport, unit: IndexedReport): boolean {
  if (parent.root !== unit.root) return false;
  return sums.some(sum => matcher(sum.parent)(parent.path) && sum.units.some(({ files }) => matcher(files)(unit.path)));
}
