import type { Line } from '../../text/lines.ts';
import type { SectionNumber } from '../model.ts';
import { isLabel } from '../table/labels.ts';
import type { SectionLine } from './by-words.ts';
import { headingOf, isSentence, isShortLine } from './heading-line.ts';

/** With fewer sections known by their words the place tells nothing. */
const LEAST_KNOWN = 3;
/** Words and no figures; a heading has no commas or stops. */
const WORDS = /^[\u4e00-\u9fff、“”（）() \u3000]{2,30}$/;
const LOOKS_NUMBERED = /^[\s\u3000#*]{0,8}(?:[一二三四五六]|第[一二三四五六]部分)/;
const FIGURE = /^[\s\u3000]*[\d０-９./／—－-]+[\s\u3000]*$/;

interface Gap {
  readonly from: number;
  readonly to: number;
  readonly missing: readonly SectionNumber[];
}

/**
 * The headings known by their words, and those in words that nobody foresaw: the one short line with the right ordinal where a section should be, between its neighbours
 * (`三、申请办理` between 二 and 四). None is added where the neighbours are out of order, or other lines are numbered in the same way. `isRow` tells rows of a page's tables.
 */
export function withHeadingsByPlace(
  lines: readonly Line[],
  known: readonly SectionLine[],
  isRow: (index: number) => boolean,
): SectionLine[] {
  const inOrder = known.every((s, i) => i === 0 || s.number > known[i - 1]!.number);
  if (known.length < LEAST_KNOWN || known.length > 5 || !inOrder) return [...known];
  const added = gapsBetween(lines.length, known).flatMap(gap => headingsIn(lines, gap, isRow));
  return [...known, ...added].sort((a, b) => a.index - b.index);
}

function gapsBetween(end: number, known: readonly SectionLine[]): Gap[] {
  return Array.from({ length: known.length + 1 }, (_, i) => {
    const [before, after] = [known[i - 1], known[i]];
    const missing: SectionNumber[] = [];
    for (let n = (before?.number ?? 0) + 1; n < (after?.number ?? 7); n++) missing.push(n as SectionNumber);
    return { from: before === undefined ? 0 : before.last + 1, to: after?.index ?? end, missing };
  }).filter(gap => gap.missing.length > 0);
}

/** A list that is numbered in the same way may follow a heading, never come before it. */
function headingsIn(
  lines: readonly Line[],
  { from, to, missing }: Gap,
  isRow: (index: number) => boolean,
): SectionLine[] {
  const found: SectionLine[] = [];
  for (let index = from; index < to; index++) {
    const heading = isRow(index) ? null : candidate(lines, index);
    if (heading === null) continue;
    const number = missing.find(n => n === heading.ordinal!.value);
    if (number === undefined) {
      if (found.length === 0) return [];
      continue;
    }
    if (found.length > 0 && found.at(-1)!.number >= number) return [];
    found.push({ index, last: index, number, heading, match: 'guessed' });
  }
  return found;
}

function candidate(lines: readonly Line[], index: number): SectionLine['heading'] | null {
  const { text } = lines[index]!;
  if (!LOOKS_NUMBERED.test(text) || !isShortLine(text) || isSentence(text) || isLabel(text.trim())) return null;
  const heading = headingOf(lines[index]!)?.heading;
  const style = heading?.ordinal?.style;
  if (heading === undefined || (style !== 'chinese' && style !== 'part') || !WORDS.test(heading.text)) return null;
  return beforeFigure(lines, index) ? null : heading;
}

/** A label whose figures stand below it, in a table with one cell a line. */
function beforeFigure(lines: readonly Line[], index: number): boolean {
  for (let i = index + 1; i < lines.length; i++) if (lines[i]!.text.trim() !== '') return FIGURE.test(lines[i]!.text);
  return false;
}
