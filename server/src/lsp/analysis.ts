import type { Report } from '../report/model.ts';
import { check } from '../rules/check.ts';
import type { Config, Finding, RelatedReports } from '../rules/rule.ts';
import type { Context } from './context.ts';
import type { Draft } from './documents.ts';
import { configOf, type Settings } from './settings.ts';

export interface Analysis {
  readonly findings: readonly Finding[];
  /** What the draft was held against. */
  readonly around: RelatedReports;
  /** Time it took. */
  readonly milliseconds: number;
}

interface Kept extends Analysis {
  readonly settings: Settings;
}

const analyses = new WeakMap<Report, Kept>();
const NOTHING: RelatedReports = {};

/** The findings of a draft and what reading and checking took. Silent where it is not a report. */
export function analyse({ neighbours }: Pick<Context, 'neighbours'>, draft: Draft, settings: Settings): Analysis {
  const { report, document, milliseconds } = draft;
  if (!draft.speaks) return { findings: [], around: NOTHING, milliseconds };
  const analysis = analyseReport(report, settings, neighbours.shelf.around(document.uri, report, settings));
  return { ...analysis, milliseconds: milliseconds + analysis.milliseconds };
}

/** The findings of a report, made once for a tree, its settings and what stands around it. */
export function analyseReport(report: Report, settings: Settings, around: RelatedReports): Analysis {
  const known = analyses.get(report);
  if (known?.settings === settings && known.around === around) return known;
  const begun = performance.now();
  const findings = check(report, configOf(settings), around);
  const analysis = { settings, findings, around, milliseconds: performance.now() - begun };
  analyses.set(report, analysis);
  return analysis;
}

/**
 * The findings of a report that is not being worked on; nothing of it is kept. What rules remember of a tree goes with the copy of it
 * that they are shown: for hundreds of reports that would be more than the reports themselves.
 */
export function checkAside(report: Report, config: Config, around: RelatedReports = NOTHING): Finding[] {
  return check({ ...report }, config, around);
}

const serials = new WeakMap<RelatedReports, number>();
let serial = 0;

/** A number that tells one state of a draft's neighbours from all others in the life of the server. */
export function serialOf(around: RelatedReports): number {
  const known = serials.get(around) ?? serial++;
  serials.set(around, known);
  return known;
}
