import type { Report } from '../report/model.ts';
import { parseReport } from '../report/parse.ts';
import { formPlace } from '../rules/finding-place.ts';
import { countMended, fixAll } from '../rules/fix-all.ts';
import { fixesFor } from '../rules/fixes.ts';
import type { Config, Finding, Fix, RelatedReports } from '../rules/rule.ts';
import { silenceFix } from '../rules/silence.ts';
import { applyEdits } from '../text/apply-edits.ts';
import type { Edit } from '../text/edit.ts';
import { touches } from '../text/span.ts';
import { recalculate } from './recalculate.ts';

/** One thing the writer can have done, as one edit and one undo. */
export interface Action {
  readonly title: string;
  readonly kind: 'quickfix' | 'recalculate' | 'fixAll' | 'rewrite';
  /** True on the one sure repair of a finding. */
  readonly preferred: boolean;
  readonly edits: readonly Edit[];
}

/** An action whose edits are worked out when it is chosen. */
export interface LaterAction extends Omit<Action, 'edits'> {
  readonly edits: null;
  /** Several findings are mended by it. */
  readonly mendsSeveral: boolean;
}

/** What is offered to the writer, worked out or not. */
export type OfferedAction = Action | LaterAction;

const FIX_ALL = { title: '修正全部格式问题', kind: 'fixAll', preferred: false } as const;

/**
 * The repairs of a finding of this very tree.
 * @param isNamed true where they are offered beside those of other places: those that only say what is to be written say in which cell or row
 */
export function quickFixes(report: Report, finding: Finding, isNamed = false): Action[] {
  const fixes = fixesFor(report, finding).filter(f => f.edits.length > 0);
  const sure = fixes.filter(f => f.kind === 'safe');
  const place = isNamed ? formPlace(report, finding) : null;
  const isHere = ({ edits }: Fix) =>
    edits.every(({ span: { start, end } }) => touches(finding.span, start) && touches(finding.span, end));
  return fixes.map(f => ({
    title: place !== null && isHere(f) ? `${place}：${f.title}` : f.title,
    kind: 'quickfix',
    preferred: sure.length === 1 && f === sure[0],
    edits: f.edits,
  }));
}

/** The mark in the draft that silences a finding, never preferred; null where none can be put. */
export function silenceAction(report: Report, finding: Finding): Action | null {
  const fix = silenceFix(report, finding);
  return fix && { title: fix.title, kind: 'quickfix', preferred: false, edits: fix.edits };
}

/** True for what 修正全部格式问题 mends, and more beside it. */
export function isMendedBy(report: Report, finding: Finding, all: OfferedAction | null): boolean {
  if (all === null) return false;
  if (all.edits === null) return all.mendsSeveral && fixesFor(report, finding).some(f => f.all && f.edits.length > 0);
  const { length } = all.edits;
  return fixesFor(report, finding).some(f => f.all && f.edits.length < length);
}

/** 重算全部合计; null when every total that can be told is right. */
export function recalculateAction(report: Report, config: Config, relatedReports: RelatedReports): Action | null {
  const { edits } = recalculate(report, { config, relatedReports });
  return edits.length > 0 ? { title: '重算全部合计', kind: 'recalculate', preferred: false, edits } : null;
}

/** All repairs that can't change what a figure means; null when there is nothing to do; rules set to off mend nothing, and what is ignored stays. */
export function fixAllAction(report: Report, config: Config, { ignored }: RelatedReports = {}): Action | null {
  const known = lastFixAll.get(report);
  if (known?.config === config && known.ignored === ignored) return known.action;
  const edits = fixAll(report, config, undefined, ignored);
  const action = edits.length > 0 ? { ...FIX_ALL, edits } : null;
  lastFixAll.set(report, { config, ignored, action });
  return action;
}

interface LastFixAll {
  readonly config: Config;
  readonly ignored: RelatedReports['ignored'];
  readonly action: Action | null;
}

/** Editors ask each time the cursor moves. */
const lastFixAll = new WeakMap<Report, LastFixAll>();

/** The same before its edits are worked out, which takes as long as a check of the draft. */
export function laterFixAll(report: Report, findings: readonly Finding[]): LaterAction | null {
  const count = countMended(report, findings, 2);
  return count > 0 ? { ...FIX_ALL, edits: null, mendsSeveral: count > 1 } : null;
}

/** The text with all repairs that can't change what a figure means, and all totals worked out anew upon them. */
export function mendedText(report: Report, config: Config, relatedReports: RelatedReports): string {
  const text = applyEdits(report.text, fixAll(report, config, undefined, relatedReports.ignored));
  return applyEdits(text, recalculate(parseReport(text), { config, relatedReports }).edits);
}
