import { oncePerReport } from '../../report/memo.ts';
import type { Report, Section, SectionNumber } from '../../report/model.ts';
import { isSpace, narrow } from '../../text/fold.ts';
import { type KnownWords, knownWords, oncePerWords } from '../../text/known-words.ts';
import { type Span, span } from '../../text/span.ts';
import { type Figure, figuresIn } from './figures.ts';

/** The words of a passage and the numbers in them. */
export interface FoldedWords {
  readonly text: string;
  /** Every number in it that counts something, in order. */
  readonly figures: readonly Figure[];
}

/**
 * A paragraph of prose as the readers of this folder take it: without tags, marks and white space, digits half-width and
 * without separators, punctuation full-width.
 */
export interface Passage extends FoldedWords {
  readonly words: KnownWords;
  /** Offset in the draft of the paragraph that it begins in. */
  readonly beginning: number;
  /** Where its stretches stand: [index in the text, offset from there …], ascending, the first index 0. */
  readonly places: readonly number[];
  /** 0: the lead before the first section. */
  readonly section: SectionNumber | 0;
  /** The words of the sub-heading it stands under; empty without one. */
  readonly heading: string;
}

/** The place in the draft of a stretch [from, to) of the passage. */
export function place(passage: Passage, from: number, to: number): Span {
  const start = passage.beginning + offsetOf(passage.places, from);
  return to <= from ? span(start, start) : span(start, passage.beginning + offsetOf(passage.places, to - 1) + 1);
}

/** The offset from its start of a character of the passage. */
function offsetOf(places: readonly number[], index: number): number {
  let [low, high] = [0, places.length / 2 - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (places[2 * middle]! <= index) low = middle;
    else high = middle - 1;
  }
  return places[2 * low + 1]! + index - places[2 * low]!;
}

/**
 * Every paragraph of the lead and the sections, folded; 五 is left out, whose figures are of plans and problems. A paragraph that a page
 * break or a line's end cut in two is one.
 */
export const passagesOf = oncePerReport((report): readonly Passage[] => [
  ...join(report, report.lead, 0, () => ''),
  ...report.sections.filter(s => s.number !== 5).flatMap(s => join(report, s.paragraphs, s.number, headingsOf(s))),
]);

/** Tells for one paragraph after another under which sub-heading it stands. */
function headingsOf({ subheadings }: Section): (paragraph: Span) => string {
  let next = 0;
  return paragraph => {
    while (next < subheadings.length && subheadings[next]!.heading.span.start <= paragraph.start) next++;
    return subheadings[next - 1]?.heading.text ?? '';
  };
}

/** Lines that end within a sentence go on in the next one. */
const CUT = /[，、\u4e00-\u9fff\d]$/;
/** Shorter lines are labels and headings, not cut paragraphs. */
const LEAST_CUT = 18;
/** But a line that says for whom or by whom something was done is never one: without it the figures below would be the office's own. */
const SAYS_WHO =
  /^(?!.*(?:情况|工作|管理|建设|保障|问题|措施)$).*(?:代[^码]|委托|协助|配合|指导|督促|[各全](?:[省州乡镇科股处村局]|街道|系统|部门|单位)|[所下]属|[县区市])/;
const OPENS = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六七八九十]是|第[一二三四五六七八九十])/;

function join(
  report: Report,
  paragraphs: readonly Span[],
  section: SectionNumber | 0,
  heading: (paragraph: Span) => string,
): Passage[] {
  const found: Passage[] = [];
  let folded: Folded = NOTHING;
  let isOwn = false;
  let beginning = 0;
  let head = '';
  const close = () => {
    if (folded.text !== '') {
      const words = knownWords(withoutTitles(folded));
      const { places } = folded;
      found.push({ text: words.text, words, beginning, places, section, heading: head, figures: figuresOf({ words }) });
    }
    folded = NOTHING;
  };
  for (const paragraph of paragraphs) {
    const own = heading(paragraph);
    const goesOn = folded.text.length >= LEAST_CUT || SAYS_WHO.test(folded.text);
    const cut = goesOn && CUT.test(String.fromCharCode(folded.last));
    if (!cut || own !== head || OPENS.test(report.plainHan.slice(paragraph.start, paragraph.start + 8))) close();
    head = own;
    const source = report.plainHan.slice(paragraph.start, paragraph.end);
    if (folded.text === '') {
      beginning = paragraph.start;
      folded = foldedAlone({ words: knownWords(source) });
      isOwn = false;
      continue;
    }
    if (!isOwn) folded = copyOf(folded);
    isOwn = true;
    // Digits on either side of a line's end are two numbers or one: the space keeps the reader from guessing.
    if (isDigit(folded.last)) push(folded, ' ', 0x20, paragraph.start - beginning);
    foldInto(source, paragraph.start - beginning, folded);
  }
  close();
  return found;
}

/** Every number that counts something in the words of a passage. */
export const figuresOf = oncePerWords(figuresIn);

/** A passage while it is folded. */
interface Folded {
  text: string;
  readonly places: number[];
  /** Offset behind the last character. */
  next: number;
  /** The last character's code; 0 at the start. */
  last: number;
  /** Stretches [from, to) between 《 and 》. */
  readonly titles: [from: number, to: number][];
}

const NOTHING: Folded = { text: '', places: [], next: -1, last: 0, titles: [] };

function copyOf(folded: Folded): Folded {
  return { ...folded, places: [...folded.places], titles: [...folded.titles] };
}

/** A paragraph by itself. */
const foldedAlone = oncePerWords((text): Folded => {
  const folded = copyOf(NOTHING);
  foldInto(text, 0, folded);
  return folded;
});

/** Adds one character, or several that stand one behind the other in the draft, from `offset` on; `last`: the code of the last. */
function push(folded: Folded, words: string, last: number, offset: number): void {
  if (offset !== folded.next) folded.places.push(folded.text.length, offset);
  folded.text += words;
  folded.next = offset + words.length;
  folded.last = last;
}

/** What a document is called is not said of the report's own figures. */
function withoutTitles({ text, titles }: Folded): string {
  let out = '';
  let done = 0;
  for (const [from, to] of titles) {
    out += text.slice(done, from) + '□'.repeat(to - from);
    done = to;
  }
  return out + text.slice(done);
}

const PUNCTUATION = new Map([...',;:()!?'].map((mark, i) => [mark.charCodeAt(0), '，；：（）！？'.charCodeAt(i)]));
const MARKS = new Set([...'、。，；：（）！？'].map(mark => mark.charCodeAt(0)));
const TAG = /<\/?[a-z!][^<>]{0,500}>|&nbsp;|&#160;|&ensp;|&emsp;/giy;

/** @param offset where the source begins, as the places are counted */
function foldInto(source: string, offset: number, folded: Folded): void {
  const end = source.length;
  let quoted = -1;
  for (let i = 0; i < end; i++) {
    const from = i;
    while (i < end && isPlain(source.charCodeAt(i))) i++;
    if (i > from) push(folded, source.slice(from, i), source.charCodeAt(i - 1), offset + from);
    if (i >= end) break;
    const code = narrow(source.charCodeAt(i));
    if (code === 0x3c || code === 0x26) {
      TAG.lastIndex = i;
      const tag = TAG.exec(source);
      if (tag !== null && i + tag[0].length <= end) {
        i += tag[0].length - 1;
        continue;
      }
    }
    if (isSpace(code)) {
      if (isDigit(folded.last) && startsWithDigit(source, i, end)) push(folded, ' ', 0x20, offset + i);
      continue;
    }
    if (code === 0x2a || code === 0x60) continue;
    if (code === 0x2c && isDigit(folded.last) && isGroup(source, i)) continue;
    if (code === 0x2e && !(isDigit(folded.last) && isDigit(source.charCodeAt(i + 1))))
      push(folded, '。', 0x3002, offset + i);
    else {
      const wide = PUNCTUATION.get(code) ?? code;
      push(folded, String.fromCharCode(wide), wide, offset + i);
    }
    if (code === 0x300a) quoted = folded.text.length;
    else if (code === 0x300b && quoted >= 0) {
      folded.titles.push([quoted, folded.text.length - 1]);
      quoted = -1;
    }
  }
}

/** Han characters, half-width digits and full-width marks stand for themselves. */
function isPlain(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39) || MARKS.has(code);
}

/** Full-width digits count too. NaN, behind the text's end, is none. */
function isDigit(own: number): boolean {
  const code = narrow(own);
  return code >= 0x30 && code <= 0x39;
}

function startsWithDigit(source: string, from: number, end: number): boolean {
  let i = from;
  while (i < end && isSpace(source.charCodeAt(i))) i++;
  return i < end && isDigit(source.charCodeAt(i));
}

/** A comma before exactly three digits parts thousands: `12,480`. */
function isGroup(source: string, comma: number): boolean {
  return /^[,，][\d０-９]{3}(?![\d０-９])/.test(source.slice(comma, comma + 5)) && source[comma] === ',';
}
