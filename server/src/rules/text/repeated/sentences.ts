import { oncePerReport } from '../../../report/memo.ts';
import type { Report } from '../../../report/model.ts';
import { isEmptyGap } from '../../../report/prose/empty-gap.ts';
import { type Run, runsOf } from '../../../report/prose/paragraphs.ts';
import { oncePerWords } from '../../../text/known-words.ts';
import { matchesOf } from '../../../text/matches.ts';
import { matchSpan, wholeOf } from '../../../text/piece.ts';
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

/** With its end, where it has one: words without end are taken too, so that none is gone through twice. */
const SENTENCE = /[^\s。！？!?][^。！？!?]*[。！？!?]*[”’」』）)]*/g;
const ENDS = /[。！？!?][”’」』）)]*\s*$/;
/** Shorter ones may be said of one thing after the other: `（一）规章。无。` */
const SHORTEST = 10;

/** By the offset that each begins at. */
export const doubledSentences = oncePerReport((report): ReadonlyMap<number, DoubledSentence> => {
  const runs = runsOf(report);
  const found = runs.flatMap((run, i) => {
    const before = runs[i - 1];
    const isDoubled = before !== undefined && isSaidTwice(before.text, run.text) && isNext(report, before, run);
    return isDoubled ? [paragraph(report, before, run)] : withinRun(run);
  });
  return new Map(found.map(f => [f.span.start, f]));
});

function isSaidTwice(before: string | undefined, words: string): boolean {
  return before === words && words.trim().length >= SHORTEST && ENDS.test(words);
}

/** Two parts may say the same, each under its own heading; a table or a picture may stand between. */
function isNext(report: Report, before: Run, run: Run): boolean {
  return isEmptyGap(report, between(wholeOf(before), wholeOf(run)));
}

function paragraph(report: Report, before: Run, run: Run): DoubledSentence {
  const [first, span] = [wholeOf(before), wholeOf(run)];
  const gap = between(first, span);
  const removal = report.text.slice(gap.start, gap.end).trim() === '' ? join(gap, span) : null;
  return { span, first, words: run.text.trim(), isParagraph: true, removal };
}

function withinRun(run: Run): DoubledSentence[] {
  if (!mayDouble(run)) return [];
  const sentences = matchesOf(SENTENCE, run.text);
  return sentences.slice(1).flatMap((again, i): DoubledSentence[] => {
    const before = sentences[i]!;
    const [words] = again;
    if (!isSaidTwice(before[0], words)) return [];
    const span = matchSpan(run, again);
    return [{ span, first: matchSpan(run, before), words, isParagraph: false, removal: span }];
  });
}

/** Hardly any paragraph says anything twice. */
const mayDouble = oncePerWords(text => {
  const sentences = matchesOf(SENTENCE, text).map(([words]) => words);
  return sentences.some((words, i) => isSaidTwice(sentences[i - 1], words));
});
