import type { Report } from '../report/model.ts';
import { check } from '../rules/check.ts';
import type { Finding, RelatedReports } from '../rules/rule.ts';
import type { ServerContext } from './context.ts';
import type { OpenDraft } from './documents.ts';
import type { Settings } from './settings.ts';

export interface Analysis {
  readonly findings: readonly Finding[];
  /** What the draft was held against. */
  readonly relatedReports: RelatedReports;
  /** Time it took. */
  readonly milliseconds: number;
}

interface Kept extends Analysis {
  readonly settings: Settings;
}

const analyses = new WeakMap<Report, Kept>();
const NOTHING: RelatedReports = {};

/** The findings of a draft and what reading and checking took. Silent where it is not a report. */
export function analyse({ indexer }: Pick<ServerContext, 'indexer'>, draft: OpenDraft, settings: Settings): Analysis {
  const { report, document, milliseconds } = draft;
  if (!draft.speaks) return { findings: [], relatedReports: NOTHING, milliseconds };
  const analysis = analyseReport(report, settings, indexer.index.relatedTo(document.uri, report, settings));
  return { ...analysis, milliseconds: milliseconds + analysis.milliseconds };
}

/** The findings of a report, made once for a tree, its settings and what it is held against. */
export function analyseReport(report: Report, settings: Settings, relatedReports: RelatedReports): Analysis {
  const known = analyses.get(report);
  if (known?.settings === settings && known.relatedReports === relatedReports) return known;
  const begun = performance.now();
  const findings = check(report, settings.config, relatedReports);
  const analysis = { settings, findings, relatedReports, milliseconds: performance.now() - begun };
  analyses.set(report, analysis);
  return analysis;
}

const serials = new WeakMap<object, number>();
let serial = 0;

/** A number that tells one state of a report, or of a draft's related reports, from all others in the life of the server. */
export function serialOf(state: Report | RelatedReports): number {
  const known = serials.get(state) ?? serial++;
  serials.set(state, known);
  return known;
}
