import type { Report } from '../report/model.ts';
import { check } from '../rules/check.ts';
import type { Finding } from '../rules/rule.ts';
import type { Draft } from './documents.ts';
import { configOf, type Settings } from './settings.ts';

interface Analysis {
  readonly settings: Settings;
  readonly findings: readonly Finding[];
  readonly milliseconds: number;
}

const analyses = new WeakMap<Report, Analysis>();

/** The findings of a draft and what reading and checking took; made once for a tree and its settings. Silent where it is not a report. */
export function analyse(draft: Draft, settings: Settings): Pick<Analysis, 'findings' | 'milliseconds'> {
  if (!draft.speaks) return { findings: [], milliseconds: draft.milliseconds };
  const known = analyses.get(draft.report);
  if (known?.settings === settings) return known;
  const begun = performance.now();
  const findings = check(draft.report, configOf(settings));
  const milliseconds = draft.milliseconds + performance.now() - begun;
  const analysis = { settings, findings, milliseconds };
  analyses.set(draft.report, analysis);
  return analysis;
}
