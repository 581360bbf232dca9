import { lineStart } from '../text/line-bounds.ts';
import { type Span, span, touches } from '../text/span.ts';
import { type ArticleRef, refExists } from './articles/index.ts';
import { isPlainNoun, LAW_WORDS, type Law, lawFromTitle, lawFromWord, lawJustBefore } from './law-names.ts';
import { readTargets } from './targets.ts';

export type { Law } from './law-names.ts';

/** A place in a text that names one or more articles: `《条例》第五十条第一款第（四）项`. */
export interface Citation {
  /** From 第 to 条, 款 or 项. */
  readonly span: Span;
  /** The law's name where it stands right before the articles (`《条例》`, `条例`), else null. */
  readonly name: Span | null;
  /** Every article, 款 or 项 named; ranges written out. Never empty. */
  readonly targets: readonly ArticleRef[];
  /** Whose articles: the 条例's, another law's or document's, or no named law's, which means the 条例's. */
  readonly law: Law;
  /** True when the 条例 has all targets. False for another law, of which nothing is known here. */
  readonly exists: boolean;
}

/** Sentence ends, titles in 《》, laws without 《》, and 第, which may start a citation. */
const EVENT = new RegExp(`[。；;！!？?\\r\\n]|《[^《》\\r\\n]{1,60}》|${LAW_WORDS}|第`, 'gu');

/** The words that name a law are looked for no farther back than this, even where a line is endless. */
const MAX_LOOK_BACK = 2000;

/** Which law the words read so far are about. */
interface Topic {
  /** Named in this sentence. */
  law: Law;
  /** Named in the sentence before, on the same line. */
  before: Law;
  /** Where the sentence starts. */
  start: number;
}

/**
 * Every citation of articles in a text, in order. With `from` and `to` (offsets, half-open) only those that start there;
 * the words before `from` on the same line still tell which law is meant. Linear in the text between.
 */
export function citationsIn(text: string, from = 0, to = text.length): Citation[] {
  const found: Citation[] = [];
  const event = new RegExp(EVENT);
  event.lastIndex = lineStart(text, from, MAX_LOOK_BACK);
  let topic: Topic = { law: 'implied', before: 'implied', start: event.lastIndex };
  for (let match = event.exec(text); match !== null && match.index < to; match = event.exec(text)) {
    const [mark] = match;
    if (mark === '第') {
      const citation = citationAfter(text, match.index, topic);
      if (citation === null) continue;
      if (citation.span.start >= from) found.push(citation);
      topic.law = citation.law;
      event.lastIndex = citation.span.end;
    } else if (mark === '\n' || mark === '\r') {
      topic = { law: 'implied', before: 'implied', start: event.lastIndex };
    } else if (mark.length === 1) {
      topic = { law: 'implied', before: topic.law, start: event.lastIndex };
    } else if (!text.slice(Math.max(0, match.index - 5), match.index).includes('简称')) {
      topic.law = (mark.startsWith('《') ? lawFromTitle(mark) : lawFromWord(mark)) ?? topic.law;
    }
  }
  return found;
}

/** The citation at an offset, or whose law's name is there; null when there is none. Reads that line only. */
export function citationAt(text: string, offset: number): Citation | null {
  const from = lineStart(text, offset, MAX_LOOK_BACK);
  const rest = text.slice(offset, offset + MAX_LOOK_BACK).search(/[\r\n]/);
  const to = rest < 0 ? offset + MAX_LOOK_BACK : offset + rest;
  const here = (c: Citation) => touches(c.span, offset) || (c.name !== null && touches(c.name, offset));
  const found = citationsIn(text, Math.max(0, from - 40), Math.min(text.length, to + 1)).filter(here);
  return found.find(c => c.span.start <= offset && offset < c.span.end) ?? found[0] ?? null;
}

function citationAfter(text: string, offset: number, topic: Topic): Citation | null {
  const read = readTargets(text, offset);
  if (read === null) return null;
  const named = lawJustBefore(text, offset);
  if (named === null && text[read.end - 1] === '条' && isPlainNoun(text, read.end)) return null;
  const law = named === null ? inherited(text, offset, topic) : named.law === 'same' ? lastNamed(topic) : named.law;
  return {
    span: span(offset, read.end),
    name: named?.name ?? null,
    targets: read.refs,
    law,
    exists: law !== 'other' && !read.inserted && read.refs.every(refExists),
  };
}

/** The law of the sentence; a sentence that starts with the citation itself goes on about the law before. */
function inherited(text: string, offset: number, topic: Topic): Law {
  if (topic.law !== 'implied') return topic.law;
  return text.slice(topic.start, Math.min(offset, topic.start + 20)).trim() === '' ? topic.before : 'implied';
}

/** What 该法 stands for: the law named last; when there is none nearby, some law that is not known. */
function lastNamed(topic: Topic): Law {
  if (topic.law !== 'implied') return topic.law;
  return topic.before === 'implied' ? 'other' : topic.before;
}
