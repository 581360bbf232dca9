import { oncePerReport } from '../report/memo.ts';
import type { Report } from '../report/model.ts';
import { readAgain } from '../report/parse.ts';
import { cutsOf } from '../report/prose/wrapped.ts';
import { withoutSpans } from '../text/without-spans.ts';
import type { Finding } from './rule.ts';

/** What is read in prose, line by line; a table's cells stand in lines of their own. */
const OF_PROSE = /^(?:text|report|section)\//;

/** A draft whose prose is cut into lines at a page's width, with each paragraph in one line. */
interface Unwrapped {
  readonly report: Report;
  /** Where an offset of the draft lies in it. */
  readonly moved: (offset: number) => number;
}

/**
 * Leaves out what is found only because lines end within sentences (`二` in one line and `是` in the next, a bracket that closes below, a list
 * of parts whose end is missing): such a draft is read again with whole paragraphs, and what is found in its prose must be found there too.
 * @param again what some rules find in another reading of the draft
 */
export function withoutCutSentences(
  report: Report,
  found: Finding[],
  again: (report: Report, codes: ReadonlySet<string>) => readonly Finding[],
): Finding[] {
  const asked = found.filter(isOfProse);
  const unwrapped = asked.length > 0 ? unwrappedOf(report) : null;
  if (unwrapped === null) return found;
  const held = new Map<string, Finding>();
  for (const finding of again(unwrapped.report, new Set(asked.map(f => f.code)))) {
    // What each line tells of is one finding of the paragraph, with the others beside it.
    for (const { start, end } of [finding.span, ...finding.related.filter(r => r.uri === undefined).map(r => r.span)]) {
      held.set(`${finding.code} from ${start}`, finding).set(`${finding.code} to ${end}`, finding);
    }
  }
  return found.flatMap(f => {
    if (!isOfProse(f)) return f;
    const from = unwrapped.moved(f.span.start);
    const same = held.get(`${f.code} from ${from}`) ?? held.get(`${f.code} to ${unwrapped.moved(f.span.end)}`);
    if (same === undefined) return [];
    // With the words of who has read what stands in the line above.
    return same.span.start === from && same.related.length === f.related.length ? { ...f, message: same.message } : f;
  });
}

function isOfProse({ code, note }: Finding): boolean {
  return OF_PROSE.test(code) && note !== true;
}

/** Null where no line is cut, and where whole paragraphs make it no report. */
const unwrappedOf = oncePerReport((report): Unwrapped | null => {
  const cuts = report.tablesOnly ? [] : cutsOf(report);
  if (cuts.length === 0) return null;
  const { text, moved } = withoutSpans(report.text, cuts);
  const whole = readAgain(report, text);
  return whole.recognised ? { report: whole, moved } : null;
});
