import type { Report } from '../report/model.ts';
import { parseReport } from '../report/parse.ts';
import { applyEdits } from '../text/apply-edits.ts';
import { composeEdits } from '../text/compose-edits.ts';
import type { Edit } from '../text/edit.ts';
import { byPlace } from '../text/span.ts';
import { checkFully } from './check.ts';
import { fixesFor, type OnFailure } from './fixes.ts';
import { RULES } from './index.ts';
import { type Config, DEFAULT_CONFIG, type Finding, type Fix, type IgnoredFinding } from './rule.ts';
import { afterEdits } from './shared/after-edits.ts';

/** To ask the others takes ten times as long, for nothing: this runs at each save. */
const MENDING = RULES.filter(rule => rule.mendsUnseen);

/** An edit of a repair, and the rule that offers it. */
export interface Mending extends Edit {
  readonly code: string;
}

/** A repair and the rule that offers it. */
interface Offered {
  readonly code: string;
  readonly fix: Fix;
}

/**
 * The edits of every repair that can't change what a figure means, ascending and not overlapping; safe to run on save.
 * Where two repairs meet, the one that comes second in the text is made upon the first: a second run changes nothing. An edit that would write what stands there
 * already is left out. In a draft whose tables are torn, new words for a label can change what is read beside it: the draft is read again,
 * and a rule whose repairs would lose or change a cell repairs nothing. Findings that are ignored are
 * not mended, nor what `mayWrite` says can't be carried into the draft's file. Never throws: `failed` is told of a rule that breaks down.
 */
export function fixAll(
  report: Report,
  config: Config = DEFAULT_CONFIG,
  failed?: OnFailure,
  ignored: readonly IgnoredFinding[] = [],
  mayWrite: (edits: readonly Edit[]) => boolean = () => true,
): Mending[] {
  const broken = new Set<string>();
  const onFailure: OnFailure = (code, reason) => {
    if (!broken.has(code)) failed?.(code, reason);
    broken.add(code);
  };
  const takes = askedOnce(mayWrite);
  let edits = once(report, config, onFailure, ignored, takes);
  for (let more = edits, run = 1; more.length > 0 && run < MOST_RUNS; run++) {
    const made = edits;
    const known = new Set(made.map(keyOf));
    // A repair of this run is put to the file as it would be written: upon those made before.
    const takesUpon = (own: readonly Edit[]) => {
      const written = composeEdits<Edit>(report.text, made, own).filter(e => !known.has(keyOf(e)));
      return written.length === 0 || takes(written);
    };
    more = once(parseReport(applyEdits(report.text, made)), config, onFailure, ignored, takesUpon);
    const both = composeEdits(report.text, made, more);
    // Together they touch what none did alone: the reading must hold, and the file must take them.
    if (more.length === 0 || !keepsFigures(report, both) || !both.every(e => known.has(keyOf(e)) || takes([e]))) break;
    edits = both;
  }
  return edits;
}

/** How many of the findings have a repair that may run unseen, counted no further than `most`: all their edits take long to work out. */
export function countMended(report: Report, findings: readonly Finding[], most: number): number {
  let count = 0;
  for (const finding of findings) {
    if (count === most) break;
    const isMended = MENDING.some(r => r.code === finding.code) && fixesFor(report, finding).some(isUnseen);
    if (isMended) count++;
  }
  return count;
}

const isUnseen = (fix: Fix) => fix.all && fix.edits.length > 0;

const keyOf = ({ span, text }: Edit) => `${span.start} ${span.end} ${text}`;

/** Asks of the same edits once: the answer may be told to a person. */
function askedOnce(mayWrite: (edits: readonly Edit[]) => boolean): (edits: readonly Edit[]) => boolean {
  const known = new Map<string, boolean>();
  return edits => {
    const key = edits.map(keyOf).join('\n');
    const answer = known.get(key) ?? mayWrite(edits);
    known.set(key, answer);
    return answer;
  };
}

/** Repairs that meet are few, and each run makes at least one of them. */
const MOST_RUNS = 5;

/** One round of repairs, of which no two meet. */
function once(
  report: Report,
  config: Config,
  failed: OnFailure,
  ignored: readonly IgnoredFinding[],
  mayWrite: (edits: readonly Edit[]) => boolean,
): Mending[] {
  const offered = checkFully(report, config, { ignored }, MENDING).flatMap(finding => {
    const fix = fixesFor(report, finding, failed).find(f => f.all);
    return fix === undefined || !mayWrite(fix.edits) ? [] : [{ code: finding.code, fix }];
  });
  const edits = withoutClashes(report, offered);
  if (keepsFigures(report, edits)) return edits;
  const safe = [...new Set(offered.map(o => o.code))].filter(code =>
    keepsFigures(
      report,
      withoutClashes(
        report,
        offered.filter(o => o.code === code),
      ),
    ),
  );
  const rest = withoutClashes(
    report,
    offered.filter(o => safe.includes(o.code)),
  );
  return keepsFigures(report, rest) ? rest : [];
}

function withoutClashes(report: Report, offered: readonly Offered[]): Mending[] {
  const edits = offered
    .flatMap(({ code, fix }) => fix.edits.map(edit => ({ code, fix, edit })))
    .filter(({ edit }) => report.text.slice(edit.span.start, edit.span.end) !== edit.text)
    .sort((a, b) => byPlace(a.edit.span, b.edit.span));
  const dropped = new Set<Fix>();
  let last: Edit | undefined;
  for (const { fix, edit } of edits) {
    if (last !== undefined && clash(last, edit)) dropped.add(fix);
    else last = edit;
  }
  return edits.filter(e => !dropped.has(e.fix)).map(({ code, edit }) => ({ ...edit, code }));
}

/** Two edits at one place clash too: which text would come first? */
function clash(before: Edit, after: Edit): boolean {
  return after.span.start < before.span.end || after.span.start === before.span.start;
}

/** True when every cell that is read now is there after the edits, with the same value. */
function keepsFigures(report: Report, edits: readonly Edit[]): boolean {
  return edits.length === 0 || afterEdits(report, edits) !== null;
}
