import { type KnownWords, knownWords, oncePerWords } from '../../text/known-words.ts';
import { join, lastBegun, type Span, span } from '../../text/span.ts';
import { withoutSpace } from '../../text/squeezed.ts';
import { oncePerPart, oncePerReport } from '../memo.ts';
import type { Report, Section } from '../model.ts';
import { textOf } from '../sign-off/lines.ts';
import { pageHeader } from './web-page-header.ts';

/** A piece of the source that is prose from end to end: no tag, no entity, no line end, nothing of a table. */
export interface Run {
  /** Offset of its first character. */
  readonly start: number;
  readonly text: string;
  readonly words: KnownWords;
}

/** A sub-heading that runs into its paragraph leaves its stop between the two. */
const LONGEST_STOP = 2;
const MARKUP = /<[^<>]{0,2000}>|&[a-z#0-9]{1,10};/gi;

/** The draft's prose, one span a line, in order: lead, sub-headings and paragraphs. Page headers and what could not be read as a table are left out. */
export const paragraphsOf = oncePerReport((report): readonly Span[] => {
  const foreign = [...report.unread.map(u => u.span), ...pageHeader(report)];
  const parts = joined(report, [...report.lead, ...report.sections.flatMap(partsOf)]);
  return parts.filter(p => !foreign.some(f => f.start < p.end && p.start < f.end));
});

/** The prose of one section, one span a line, in order. */
export const paragraphsIn = oncePerPart((report, section: Section): readonly Span[] =>
  joined(report, partsOf(section)),
);

/** All prose of one section as one text, without tags: for rules that only ask whether something is said. */
export const wordsIn = oncePerPart((report, section: Section) => said(report, paragraphsIn(report, section)));

/** All prose of the draft as one text, without tags. */
export const wordsOf = oncePerReport(report => said(report, paragraphsOf(report)));

function said(report: Report, paragraphs: readonly Span[]): string {
  const words = paragraphs.map(p => textOf(report, p)).join('\n');
  return isSpacedOut(report) ? withoutSpace(words) : words;
}

/** True where blanks stand within words (`主 动 公开`), as a scanner's reading leaves them: what is not found there may well be said. */
export const isSpacedOut = oncePerReport(report => {
  let [parted, all] = [0, 0];
  for (const run of runsOf(report)) {
    const blanks = blanksBetweenHan(run);
    if (blanks > 0) all += run.text.match(/[\u4e00-\u9fff]/g)!.length;
    parted += blanks;
  }
  return parted >= LEAST_PARTED && parted * LARGEST_GAP >= all;
});

const blanksBetweenHan = oncePerWords(text => {
  // Most paragraphs have none at all.
  if (!text.includes(' ') && !text.includes('\u3000')) return 0;
  return text.match(/[\u4e00-\u9fff][ \u3000](?=[\u4e00-\u9fff])/g)?.length ?? 0;
});

/** True where most figures of the prose are parted from their words (`2023 年 1 月`), as a PDF's copy has them: a blank is no slip then. */
export const partsFigures = oncePerReport(report => {
  const words = paragraphsOf(report)
    .map(p => textOf(report, p))
    .join('\n');
  const count = (pattern: RegExp) => words.match(pattern)?.length ?? 0;
  const parted = count(/\d[ \u3000][年月日件次条个]/g);
  return parted >= LEAST_FIGURES && parted > count(/\d[年月日件次条个]/g);
});

/** The signature's own three tell nothing. */
const LEAST_FIGURES = 6;

/** Names set in two parts (`王 某`) and cells of a sheet part a few words of any draft. */
const LEAST_PARTED = 20;
/** On the lines that have blanks at all, one stands behind every so many characters at least. */
const LARGEST_GAP = 8;

/** The prose in pieces that hold nothing else: for rules that look at characters. */
export const runsOf = oncePerReport((report): readonly Run[] => {
  return paragraphsOf(report).flatMap(p => (report.markup === 'html' ? withoutMarkup(report, p) : [runAt(report, p)]));
});

/** The run that holds an offset. */
export function runWith(report: Report, offset: number): Run | undefined {
  const run = lastBegun(runsOf(report), offset, r => r.start)?.item;
  return run !== undefined && offset < run.start + run.text.length ? run : undefined;
}

function partsOf(section: Section): Span[] {
  return [...section.subheadings.map(s => s.heading.span), ...section.paragraphs].sort((a, b) => a.start - b.start);
}

/** Parts of one line put together again. */
function joined(report: Report, parts: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    const between = last === undefined ? '\n' : report.text.slice(last.end, part.start);
    if (last !== undefined && between.length <= LONGEST_STOP && !/[\r\n]/.test(between)) {
      out[out.length - 1] = join(last, part);
    } else out.push(part);
  }
  return out;
}

function runAt(report: Report, at: Span): Run {
  const words = knownWords(report.plainHan.slice(at.start, at.end));
  return { start: at.start, text: words.text, words };
}

function withoutMarkup(report: Report, paragraph: Span): Run[] {
  const whole = runAt(report, paragraph);
  const runs: Run[] = [];
  let from = 0;
  for (const mark of whole.text.matchAll(MARKUP)) {
    runs.push(runAt(report, span(whole.start + from, whole.start + mark.index)));
    from = mark.index + mark[0].length;
  }
  runs.push(runAt(report, span(whole.start + from, paragraph.end)));
  return runs.filter(r => r.text !== '');
}
