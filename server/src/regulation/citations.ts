import { lineStart } from '../text/line-bounds.ts';
import { CHINESE_NUMERAL_CHARS } from '../text/numerals.ts';
import { type Span, span, touches } from '../text/span.ts';
import { type ArticleRef, articleOf, refExists } from './articles/index.ts';
import {
  editionOf,
  isPlainNoun,
  LAW_WORDS,
  type Law,
  lawFromTitle,
  lawFromWord,
  lawJustBefore,
  type NamedLaw,
} from './law-names.ts';
import { oldRefExists } from './old/articles.ts';
import { editionWordBefore } from './old/names.ts';
import { type CitedPart, readTargets } from './targets.ts';

export type { Law } from './law-names.ts';

/** A place in a text that names one or more articles: `《条例》第五十条第一款第（四）项`. */
export interface Citation {
  /** From 第 (or the number, where that has none) to 条, 款 or 项. */
  readonly span: Span;
  /** The law's name where it stands right before the articles (`《条例》`, `条例`), else null. */
  readonly name: Span | null;
  /** Every article, 款 or 项 named; ranges written out. Never empty. */
  readonly targets: readonly ArticleRef[];
  /** Where the number of each of them stands. */
  readonly places: readonly Span[];
  /** Whose articles: the 条例's, its text of 2007, another law's or document's, or no named law's, which means the 条例's. */
  readonly law: Law;
  /** True when the text that is meant has all targets. False for another law, of which nothing is known here. */
  readonly exists: boolean;
  /** `之一` of `第二十条之一`, which the 条例 does not have; else null. */
  readonly inserted: string | null;
}

const NUMERAL = `[${CHINESE_NUMERAL_CHARS}0-9０-９]`;
/** `四十九条`, `四十九、五十条`, without 第. */
const LOOSE = `(?<!${NUMERAL})${NUMERAL}{1,8}(?:[、和及至到-]${NUMERAL}{1,8}){0,6}[^\\S\\r\\n]{0,3}条(?!例)`;
/** Sentence ends, titles in 《》, laws without 《》, and 第 or a number, which may start a citation. */
const EVENT = new RegExp(`[。；;！!？?\\r\\n]|《[^《》\\r\\n]{1,60}》|${LAW_WORDS}|第|${LOOSE}`, 'gu');
/** What joins one citation to the next. */
const AND = /^\s{0,3}(?:以及|或者|、|和|及|与|或)\s{0,3}$/;
/** What follows only the articles of a law, and no number of things: `《条例》四十九条规定`. */
const BEHIND_ARTICLE = /^(?:之|规定|要求|第)/;
/** What may follow either. */
const BEHIND_EITHER = /^(?:明确|的|[（(，,。；、和与及至“”]|$)/;

/** The words that name a law are looked for no farther back than this, even where a line is endless. */
const MAX_LOOK_BACK = 2000;

/** Which law the words read so far are about. */
interface Topic {
  /** Named in this sentence. */
  law: Law;
  /** True when this sentence names the 条例 and another law: then a bare article may be either's. */
  mixed: boolean;
  /** Named in the sentence before, on the same line. */
  before: Law;
  /** Where the sentence starts. */
  start: number;
  /** The citation read last. */
  last: Citation | null;
}

/**
 * Every citation of articles in a text, in order. With `from` and `to` (offsets, half-open) only those that start there;
 * the words before `from` on the same line still tell which law is meant. Linear in the text between.
 */
export function citationsIn(text: string, from = 0, to = text.length): Citation[] {
  const found: Citation[] = [];
  const event = new RegExp(EVENT);
  event.lastIndex = lineStart(text, from, MAX_LOOK_BACK);
  let topic = topicAt(event.lastIndex, 'implied');
  for (let match = event.exec(text); match !== null && match.index < to; match = event.exec(text)) {
    const [mark] = match;
    if (mark === '第' || mark.endsWith('条')) {
      const citation = citationAfter(text, match.index, topic, mark !== '第');
      if (citation === null) continue;
      if (citation.span.start >= from) found.push(citation);
      topic.last = citation;
      if (!isFormerAlone(text, citation)) name(topic, citation.law);
      event.lastIndex = citation.span.end;
    } else if (mark === '\n' || mark === '\r') {
      topic = topicAt(event.lastIndex, 'implied');
    } else if (mark.length === 1) {
      topic = topicAt(event.lastIndex, topic.law);
    } else if (!text.slice(Math.max(0, match.index - 5), match.index).includes('简称')) {
      const law = mark.startsWith('《') ? lawFromTitle(mark) : lawFromWord(mark);
      if (law !== null) name(topic, editionOf(law, text, span(match.index, event.lastIndex)));
    }
  }
  return found;
}

/** `原第三十三条` says nothing of the article behind it. */
function isFormerAlone(text: string, { law, name, span: { start } }: Citation): boolean {
  return law === '旧条例' && name === null && editionWordBefore(text, start) === '旧条例';
}

function topicAt(start: number, before: Law): Topic {
  return { law: 'implied', mixed: false, before, start, last: null };
}

function name(topic: Topic, law: Law): void {
  if (law === 'implied') return;
  const wasOther = topic.law === 'other';
  topic.mixed ||= topic.law !== 'implied' && wasOther !== (law === 'other');
  topic.law = law;
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

function citationAfter(text: string, offset: number, topic: Topic, loose: boolean): Citation | null {
  const joined =
    topic.last !== null && AND.test(text.slice(topic.last.span.end, offset).slice(0, 9)) ? topic.last : null;
  // What joins two citations is no law's name.
  const named = joined === null ? lawJustBefore(text, offset) : null;
  if (loose && !mayBeLoose(text, offset, named?.name ?? null, joined)) return null;
  const read = readTargets(text, offset, loose);
  if (read === null) return null;
  const ends = text[read.end - 1] === '条';
  if ((named === null || loose) && ends && isPlainNoun(text, read.end)) return null;
  if (loose && ends && !isLikelyLoose(read.targets, text, read.end, joined !== null)) return null;
  const law = named === null ? inherited(text, offset, topic, joined) : lawOf(text, named, topic);
  const targets = read.targets.map(t => t.ref);
  const known = law === '旧条例' ? oldRefExists : refExists;
  return {
    span: span(offset, read.end),
    name: named?.name ?? null,
    targets,
    places: read.targets.map(t => t.place),
    law,
    exists: law !== 'other' && read.inserted === null && targets.every(known),
    inserted: read.inserted,
  };
}

/** Without 第 an article stands right behind a law's name, or is joined to one before it. */
function mayBeLoose(text: string, offset: number, name: Span | null, joined: Citation | null): boolean {
  if (text[offset - 1] === '第') return false;
  return joined !== null || (name !== null && text.slice(name.end, offset).trim() === '');
}

/** Followed as articles are, joined to one in numerals as articles are written, or a number that the 条例 has. */
function isLikelyLoose(targets: readonly CitedPart[], text: string, end: number, joined: boolean): boolean {
  const behind = text.slice(end, end + 2);
  if (BEHIND_ARTICLE.test(behind)) return true;
  const inDigits = targets.some(t => /[0-9０-９]/.test(text[t.place.start]!));
  if (joined && !inDigits) return true;
  return targets.every(t => articleOf(t.ref.article) !== undefined) && (!inDigits || BEHIND_EITHER.test(behind));
}

/** The law of the sentence; a sentence that starts with the citation itself goes on about the law before. */
function inherited(text: string, offset: number, topic: Topic, joined: Citation | null): Law {
  const edition = topic.law === 'other' ? null : editionWordBefore(text, offset);
  if (edition === '旧条例') return edition;
  if (edition !== null) return topic.law === '旧条例' ? edition : topic.law;
  if (joined !== null) return joined.law;
  if (topic.law !== 'implied') return topic.mixed && topic.law !== 'other' ? 'implied' : topic.law;
  const start = text.slice(topic.start, Math.min(offset, topic.start + 20));
  return /^\s*(?:根据其中|按照其中|其中|其)?的?\s*$/.test(start) && offset <= topic.start + 20
    ? topic.before
    : 'implied';
}

/** `原条例` in a sentence on another law is that one's. */
function lawOf(text: string, { law, name }: NamedLaw, topic: Topic): Law {
  if (law === 'same') return lastNamed(topic);
  const isBare = text.slice(name.start, name.end) === '条例';
  return law === '旧条例' && isBare && topic.law === 'other' ? 'other' : law;
}

/** What 该法 stands for: the law named last; when there is none nearby, some law that is not known. */
function lastNamed(topic: Topic): Law {
  if (topic.law !== 'implied') return topic.law;
  return topic.before === 'implied' ? 'other' : topic.before;
}
