import { oncePerReport } from '../report/memo.ts';
import type { Report } from '../report/model.ts';
import { parseReport } from '../report/parse.ts';
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
  const held = new Set<string>();
  for (const { code, span: own, related } of again(unwrapped.report, new Set(asked.map(f => f.code)))) {
    // What each line tells of is one finding of the paragraph, with the others beside it.
    for (const at of [own, ...related.filter(r => r.uri === undefined).map(r => r.span)]) {
      held.add(`${code} from ${at.start}`).add(`${code} to ${at.end}`);
    }
  }
  return found.filter(f => {
    if (!isOfProse(f)) return true;
    const { start, end } = f.span;
    return held.has(`${f.code} from ${unwrapped.moved(start)}`) || held.has(`${f.code} to ${unwrapped.moved(end)}`);
  });
}

function isOfProse({ code, note }: Finding): boolean {
  return OF_PROSE.test(code) && note !== true;
}

/** Null where no line is cut, and where whole paragraphs make it no report. */
const unwrappedOf = oncePerReport((report): Unwrapped | null => {
  const cuts = report.tablesOnly ? [] : cutsOf(report);
  if (cuts.length === 0) return null;
  const { file } = report.yearSaid;
  const { text, moved } = withoutSpans(report.text, cuts);
  // The file's name tells nothing but the year.
  const whole = parseReport(text, file === null ? '' : `${file}年`);
  return whole.recognised ? { report: whole, moved } : null;
});
