import type { Report } from '../report/model.ts';
import type { Edit } from '../text/edit.ts';
import { byPlace } from '../text/span.ts';
import { check } from './check.ts';
import { fixesFor, type OnFailure } from './fixes.ts';
import { type Config, DEFAULT_CONFIG, type Fix } from './rule.ts';

/**
 * The edits of every repair that can't change what a figure means, ascending and not overlapping; safe to run on save.
 * Where two repairs meet, the one that comes second in the text is left for the next run. An edit that would write what stands there
 * already is left out. Never throws: a rule that breaks down repairs nothing, and `failed` is told of it.
 */
export function fixAll(report: Report, config: Config = DEFAULT_CONFIG, failed?: OnFailure): Edit[] {
  const fixes = check(report, config).flatMap(finding => fixesFor(report, finding, failed).find(f => f.all) ?? []);
  const edits = fixes
    .flatMap(fix => fix.edits.map(edit => ({ fix, edit })))
    .filter(({ edit }) => report.text.slice(edit.span.start, edit.span.end) !== edit.text)
    .sort((a, b) => byPlace(a.edit.span, b.edit.span));
  const dropped = new Set<Fix>();
  let last: Edit | undefined;
  for (const { fix, edit } of edits) {
    if (last !== undefined && clash(last, edit)) dropped.add(fix);
    else last = edit;
  }
  return edits.filter(e => !dropped.has(e.fix)).map(e => e.edit);
}

/** Two edits at one place clash too: which text would come first? */
function clash(before: Edit, after: Edit): boolean {
  return after.span.start < before.span.end || after.span.start === before.span.start;
}
