import { oncePerReport } from '../../../report/memo.ts';
import type { Report } from '../../../report/model.ts';
import { type Run, runsOf } from '../../../report/prose/paragraphs.ts';
import { oncePerWords } from '../../../text/known-words.ts';
import { matchesOf } from '../../../text/matches.ts';
import { wholeOf, within } from '../../../text/piece.ts';
import { between, join, type Span } from '../../../text/span.ts';

/** A sentence or a paragraph that says once more what stands right before it, word for word. */
export interface DoubledSentence {
  /** The second. */
  readonly span: Span;
  readonly first: Span;
  readonly words: string;
  readonly isParagraph: boolean;
  /** What goes with it, where nothing else stands between the two. */
  readonly removal: Span | null;
}

const SENTENCE = /[^。！？!?]*[。！？!?]+[”’」』）)]*/g;
const ENDS = /[。！？!?][”’」』）)]*\s*$/;
/** Shorter ones may be said of one thing after the other: `（一）规章。无。` */
const SHORTEST = 10;

/** By the offset that each begins at. */
export const doubledSentences = oncePerReport((report): ReadonlyMap<number, DoubledSentence> => {
  const runs = runsOf(report);
  const found = runs.flatMap((run, i) => {
    const before = runs[i - 1];
    return before !== undefined && isSame(before, run) ? [paragraph(report, before, run)] : withinRun(run);
  });
  return new Map(found.map(f => [f.span.start, f]));
});

function isSame(before: Run, { text }: Run): boolean {
  return before.text === text && text.trim().length >= SHORTEST && ENDS.test(text);
}

function paragraph(report: Report, before: Run, run: Run): DoubledSentence {
  const [first, span] = [wholeOf(before), wholeOf(run)];
  const gap = between(first, span);
  const removal = report.text.slice(gap.start, gap.end).trim() === '' ? join(gap, span) : null;
  return { span, first, words: run.text.trim(), isParagraph: true, removal };
}

function withinRun(run: Run): DoubledSentence[] {
  return placesIn(run).map(({ first, second }) => {
    const [one, again] = [within(run, ...first), within(run, ...second)];
    const words = run.text.slice(...second);
    return { span: again, first: one, words, isParagraph: false, removal: again };
  });
}

type Place = readonly [from: number, to: number];

const placesIn = oncePerWords((text): readonly { readonly first: Place; readonly second: Place }[] => {
  const sentences = matchesOf(SENTENCE, text).map(m => {
    const from = m.index + m[0].length - m[0].trimStart().length;
    return { words: m[0].trim(), place: [from, m.index + m[0].length] as const };
  });
  return sentences.flatMap(({ words, place }, i) => {
    const before = sentences[i - 1];
    return before?.words === words && words.length >= SHORTEST ? [{ first: before.place, second: place }] : [];
  });
});
