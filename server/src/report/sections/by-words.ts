import { SECTIONS } from '../../forms/sections.ts';
import { core } from '../../text/fold.ts';
import type { Line } from '../../text/lines.ts';
import { join } from '../../text/span.ts';
import type { Heading, Section, SectionNumber } from '../model.ts';
import { isLabel } from '../table/labels.ts';
import { headingOf, isCellOrRow, isSentence, isShortLine, LONGEST_HEADING } from './heading-line.ts';

/** A line that is the heading of one of the six sections. */
export interface SectionLine {
  readonly index: number;
  /** Index of the heading's last line: a long one may be broken over two. */
  readonly last: number;
  readonly number: SectionNumber;
  readonly heading: Heading;
  readonly match: Section['match'];
}

const BY_WORDS = new Map<string, { number: SectionNumber; official: boolean }>();
for (const s of SECTIONS) {
  // An alias may differ from the official words in punctuation only.
  for (const words of s.aliases) BY_WORDS.set(core(words), { number: s.number, official: false });
  BY_WORDS.set(core(s.title), { number: s.number, official: true });
}

/** Words that give a section away under a heading nobody foresaw. Used only where the section is not found otherwise. */
const KEYWORDS: readonly [SectionNumber, RegExp][] = [
  [2, /^(?:行政机关)?主动公开.{0,8}情况$/],
  [3, /(?:收到|处理|办理).{0,10}申请.{0,6}情况$|^依申请公开.{0,10}情况$/],
  [4, /复议.{0,8}诉讼.{0,10}情况$/],
  [5, /问题.{0,10}(?:改进|整改|措施|打算|情况)/],
  [6, /^其[他它].{0,6}(?:报告|说明).{0,6}事项$/],
  [1, /^(?:政府信息公开|政务公开|信息公开)?(?:工作)?的?(?:总体|基本|整体)情况$/],
];
/** Words that may stand over other things too: they count only behind the section's own ordinal, or the one before it. */
const WEAK_KEYWORDS: readonly [SectionNumber, RegExp][] = [
  [3, /^(?:行政机关)?收到(?:和|及|与|、|并)?处理.{2,14}情况$/],
  [5, /(?:不足|困难|短板|薄弱环节).{0,10}(?:改进|整改|措施|打算|对策|情况)/],
  [6, /^其[他它](?:有关|相关|重要|重大)?(?:事项|情况)$|^其[他它].{0,6}(?:报告|说明).{0,4}情况$/],
];

/** Every wording of a section heading has one of these words; a cheap look before the dear one. */
const TELLING = /[情事概问措][\s\u3000]{0,4}[况项述题施]|不足|困难|短板|薄弱环节/;

/** All section headings, by their words. A line inside a table never counts: its labels are checked first. */
export function findSections(lines: readonly Line[]): SectionLine[] {
  const sure: SectionLine[] = [];
  const guesses: SectionLine[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    // Most lines are rows or cells of a table: neither they nor long lines are looked at closely.
    if (isCellOrRow(line.text)) continue;
    const isTelling = line.text.length <= LONGEST_HEADING * 2 && TELLING.test(line.text);
    if ((!isTelling && !BROKEN.test(line.text)) || !isShortLine(line.text)) continue;
    const found = isTelling && !isSentence(line.text) ? headingOf(line)?.heading : undefined;
    const known = found && byWords(found, line.text);
    const broken = !known && BROKEN.test(line.text) ? brokenHeading(lines, index) : null;
    if (known) sure.push({ index, last: index, heading: found, ...known });
    else if (broken) sure.push(broken);
    else if (found) {
      const number = guessed(found, line.text);
      if (number) guesses.push({ index, last: index, heading: found, number, match: 'harmless' });
    }
  }
  const have = new Set(sure.map(s => s.number));
  const extra = guesses.filter(g => !have.has(g.number) && guesses.find(o => o.number === g.number) === g);
  return [...withoutEchoes(sure), ...extra].sort((a, b) => a.index - b.index);
}

/** The section whose official words or alias the heading has. */
function byWords(heading: Heading, line: string): Pick<SectionLine, 'number' | 'match'> | null {
  const known = BY_WORDS.get(core(heading.text));
  if (!known) return null;
  if (known.official) return { number: known.number, match: 'same' };
  const paren = heading.ordinal?.style.startsWith('paren') === true;
  const plain = heading.ordinal === null && !isMarked(line);
  return paren || plain ? null : { number: known.number, match: 'harmless' };
}

/** `一、2024年政府信息公开工作的总体情况`. */
const OWN_YEAR = /^[12]\d{3}[\s\u3000]?年度?/;

function guessed(heading: Heading, line: string): SectionNumber | null {
  const words = heading.text.replace(/[。：:；;.]$/, '').replace(OWN_YEAR, '');
  if (heading.ordinal === null || heading.ordinal.style.startsWith('paren')) return null;
  if (words.length > 30 || /[，。；,;]/.test(words) || isLabel(line)) return null;
  const { value } = heading.ordinal;
  const sure = KEYWORDS.find(([, pattern]) => pattern.test(words));
  const found = sure ?? WEAK_KEYWORDS.find(([n, pattern]) => (value === n || value === n - 1) && pattern.test(words));
  return found?.[0] ?? null;
}

/** `四、政府信息公开行政复议、` / `行政诉讼情况`: begins like a heading and has no end. */
const BROKEN = /^[\s\u3000#*]{0,6}(?:[一二三四五六][、.．]|第[一二三四五六]部分).{2,30}$/;

function brokenHeading(lines: readonly Line[], index: number): SectionLine | null {
  const next = lines[index + 1];
  const head = headingOf(lines[index]!)?.heading;
  if (!next || !head || next.text.length > LONGEST_HEADING) return null;
  const tail = headingOf(next);
  const known = tail && !tail.heading.ordinal ? BY_WORDS.get(core(head.text + tail.heading.text)) : undefined;
  if (!tail || !known) return null;
  const heading: Heading = {
    span: join(head.span, tail.heading.span),
    region: join(head.region, tail.heading.region),
    ordinal: head.ordinal,
    words: join(head.words, tail.heading.words),
    text: head.text + tail.heading.text,
  };
  return { index, last: index + 1, number: known.number, heading, match: known.official ? 'same' : 'harmless' };
}

/** `（一）主动公开政府信息情况` under 一, or a table's name above it, repeats the words of a section that has a heading of its own. */
function withoutEchoes(found: readonly SectionLine[]): SectionLine[] {
  const rank = ({ heading: { ordinal } }: SectionLine) =>
    ordinal === null || ordinal.style.startsWith('paren') ? 0 : ordinal.style === 'arabic' ? 1 : 2;
  const best = new Map<number, number>();
  for (const s of found) best.set(s.number, Math.max(rank(s), best.get(s.number) ?? 0));
  return found.filter(s => rank(s) === best.get(s.number));
}

function isMarked(text: string): boolean {
  return /^[\s\u3000]*(?:#|\*\*|__)/.test(text);
}
