import type { Report, Section, SectionNumber } from '../report/model.ts';
import { isSpace, narrow } from '../text/fold.ts';
import { type Span, span } from '../text/span.ts';
import { type Figure, figuresIn } from './figures.ts';

/**
 * A paragraph of prose as the readers of this folder take it: without tags, marks and white space, digits half-width and
 * without separators, punctuation full-width. `text[i]` stands at `at[i]` in the draft.
 */
export interface Passage {
  readonly text: string;
  readonly at: readonly number[];
  /** 0: the lead before the first section. */
  readonly section: SectionNumber | 0;
  /** The words of the sub-heading it stands under; empty without one. */
  readonly heading: string;
  /** Every number in it that counts something, in order. */
  readonly figures: readonly Figure[];
}

/** The place in the draft of a stretch [from, to) of the passage. */
export function place(passage: Passage, from: number, to: number): Span {
  const start = passage.at[from] ?? 0;
  return to <= from ? span(start, start) : span(start, passage.at[to - 1]! + 1);
}

const memo = new WeakMap<Report, readonly Passage[]>();

/**
 * Every paragraph of the lead and the sections, folded; 五 is left out, whose figures are of plans and problems. A paragraph that a page
 * break or a line's end cut in two is one.
 */
export function passagesOf(report: Report): readonly Passage[] {
  const known = memo.get(report);
  if (known !== undefined) return known;
  const found = [
    ...join(report, within(report.lead), 0, () => ''),
    ...report.sections
      .filter(s => s.number !== 5)
      .flatMap(s => join(report, within(s.paragraphs), s.number, headingsOf(s))),
  ];
  memo.set(report, found);
  return found;
}

/** No section of a report has more characters of prose; what lies beyond was pasted by mistake and is not read. */
const LONGEST_SECTION = 200_000;

function within(paragraphs: readonly Span[]): readonly Span[] {
  let length = 0;
  for (const [i, { start, end }] of paragraphs.entries()) {
    length += end - start;
    if (length > LONGEST_SECTION) return paragraphs.slice(0, i);
  }
  return paragraphs;
}

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
const OPENS = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六七八九十]是|第[一二三四五六七八九十])/;

function join(
  report: Report,
  paragraphs: readonly Span[],
  section: SectionNumber | 0,
  heading: (paragraph: Span) => string,
): Passage[] {
  const found: Passage[] = [];
  let text: string[] = [];
  let at: number[] = [];
  let head = '';
  const close = () => {
    if (text.length > 0) {
      const words = text.join('');
      found.push({ text: words, at, section, heading: head, figures: figuresIn(words) });
    }
    [text, at] = [[], []];
  };
  for (const paragraph of paragraphs) {
    const own = heading(paragraph);
    const cut = text.length >= LEAST_CUT && CUT.test(text.at(-1)!);
    if (!cut || own !== head || OPENS.test(report.text.slice(paragraph.start, paragraph.start + 8))) close();
    // Digits on either side of a line's end are two numbers or one: the space keeps the reader from guessing.
    else if (/\d$/.test(text.at(-1)!)) push(text, at, ' ', paragraph.start);
    head = own;
    foldInto(report.text, paragraph, text, at);
  }
  close();
  return found;
}

function push(text: string[], at: number[], char: string, offset: number): void {
  text.push(char);
  at.push(offset);
}

const PUNCTUATION: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '!': '！',
  '?': '？',
};
const TAG = /<\/?[a-z!][^<>]{0,500}>|&nbsp;|&#160;|&ensp;|&emsp;/giy;

function foldInto(source: string, { start, end }: Span, text: string[], at: number[]): void {
  let quoted = -1;
  for (let i = start; i < end; i++) {
    const own = source.charCodeAt(i);
    if (own >= 0x4e00 && own <= 0x9fff) {
      push(text, at, source[i]!, i);
      continue;
    }
    const code = narrow(own);
    if (code === 0x3c || code === 0x26) {
      TAG.lastIndex = i;
      const tag = TAG.exec(source);
      if (tag !== null && i + tag[0].length <= end) {
        i += tag[0].length - 1;
        continue;
      }
    }
    if (isSpace(code)) {
      if (isDigit(text.at(-1)) && startsWithDigit(source, i, end)) push(text, at, ' ', i);
      continue;
    }
    if (code === 0x2a || code === 0x60) continue;
    const char = String.fromCharCode(code);
    if (char === ',' && isDigit(text.at(-1)) && isGroup(source, i)) continue;
    if (char === '.' && !(isDigit(text.at(-1)) && isDigit(source[i + 1]))) push(text, at, '。', i);
    else push(text, at, PUNCTUATION[char] ?? char, i);
    // What a document is called is not said of the report's own figures.
    if (char === '《') quoted = text.length;
    else if (char === '》' && quoted >= 0) {
      for (let k = quoted; k < text.length - 1; k++) text[k] = '□';
      quoted = -1;
    }
  }
}

function isDigit(char: string | undefined): boolean {
  const code = char === undefined ? 0 : narrow(char.charCodeAt(0));
  return code >= 0x30 && code <= 0x39;
}

function startsWithDigit(source: string, from: number, end: number): boolean {
  let i = from;
  while (i < end && isSpace(source.charCodeAt(i))) i++;
  return i < end && isDigit(source[i]);
}

/** A comma before exactly three digits parts thousands: `12,480`. */
function isGroup(source: string, comma: number): boolean {
  return /^[,，][\d０-９]{3}(?![\d０-９])/.test(source.slice(comma, comma + 5)) && source[comma] === ',';
}
