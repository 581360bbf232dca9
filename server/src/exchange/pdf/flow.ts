import { acrossLines, joinedChunks, LARGE_LETTERS, median, type TextLine } from './lines.ts';

/** A line outside of ruled tables, and its page (from 0). */
export interface FreeLine {
  readonly page: number;
  readonly line: TextLine;
}

/** Words of one line of the text, and the line of the page that they stand on. */
export interface PrintedPiece extends FreeLine {
  readonly text: string;
}

/** Lines between columns that are themselves one column: pieces of a label. */
const MOST_BETWEEN = 3;
/** A line to which the next one's first word would come this near the right side is full (letters' heights). */
const FULL = 1.5;
/** What is not broken over lines: a number with its brackets and the word behind it, marks that may not begin a line. */
const FIRST_WORD = /^[（(〔[《“‘]*[\d０-９.,%\p{sc=Latin}]*[）)〕\]》”’]*\S?[，。、；：！？）》”’〕]*/u;
/** One that begins this near the left side is not indented. */
const INDENT = 0.7;
/** Lines of one paragraph are no farther apart than this many times the usual. */
const APART = 1.3;
const HEADING = /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、．.]|第[一二三四五六七八九十]{1,3}[章节部])/;

/**
 * The text between two tables, a paragraph a line. Lines with gaps keep their columns as blanks, as a plain table has them: only its reader can tell
 * which figure is in which.
 */
export function flowed(lines: readonly FreeLine[], shape: BodyShape): PrintedPiece[][] {
  const texts: PrintedPiece[][] = [];
  for (let i = 0; i < lines.length; ) {
    const end = columnsEnd(lines, i);
    if (end > i) {
      texts.push(...columns(lines.slice(i, end)));
      i = end;
      continue;
    }
    const paragraph: PrintedPiece[] = [];
    do {
      const { line } = lines[i]!;
      const own = joinedChunks(line);
      const before = paragraph.at(-1)?.text ?? '';
      paragraph.push({ ...lines[i]!, text: acrossLines(before, own) + own });
      i++;
    } while (i < lines.length && lines[i]!.line.chunks.length === 1 && goesOn(lines[i - 1]!, lines[i]!, shape));
    texts.push(paragraph);
  }
  return texts;
}

/** Behind the last of the lines that are columns together; `from` where there are none. */
function columnsEnd(lines: readonly FreeLine[], from: number): number {
  let end = from;
  for (let i = from; i < lines.length && i - end <= MOST_BETWEEN; i++) {
    if (lines[i]!.line.chunks.length > 1) end = i + 1;
    else if (end === from) break;
  }
  return end;
}

/** Each line with blanks for its gaps; a Chinese character is two blanks wide. */
function columns(lines: readonly FreeLine[]): PrintedPiece[][] {
  const unit = median(lines.map(l => l.line.size)) / 2;
  const start = Math.min(...lines.map(l => l.line.left));
  return lines.map(({ page, line }) => {
    let text = '';
    for (const { text: own, left } of line.chunks) {
      const gap = Math.round((left - start) / unit) - shownWidth(text);
      text += ' '.repeat(Math.max(text === '' ? 0 : 2, gap)) + own;
    }
    return [{ page, line, text }];
  });
}

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u2014-\u2026]/g;

function shownWidth(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}

/** How the lines of a file lie: where prose begins and ends, how far its lines are apart, how large its letters are. */
export interface BodyShape {
  readonly left: number;
  readonly right: number;
  readonly step: number;
  readonly size: number;
}

/** Prose goes farther to the right than this share of the page, however short its lines are. */
const LEAST_RIGHT = 0.7;

/** From all lines outside of tables, page for page. */
export function bodyShape(pages: readonly (readonly TextLine[])[], pageWidth: number): BodyShape {
  const all = pages.flat();
  const steps = pages.flatMap(lines => lines.slice(1).map((line, i) => line.y - lines[i]!.y));
  const size = median(all.map(l => l.size));
  return {
    left: Math.min(...all.map(l => l.left)),
    right: Math.max(LEAST_RIGHT * pageWidth, ...all.map(l => l.right)),
    step: lowerQuarter(steps.filter(step => step > size)),
    size,
  };
}

/** Fewer than a quarter are less: what lies nearer is a list in small letters, what lies farther begins a paragraph. */
function lowerQuarter(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 4)] ?? Number.POSITIVE_INFINITY;
}

/** Whether a line goes on in the next: it is full, and the next is not indented, no heading and no farther below. */
function goesOn({ page, line }: FreeLine, next: FreeLine, shape: BodyShape): boolean {
  const { size, right } = line;
  const words = joinedChunks(next.line);
  if (Math.abs(next.line.size - size) > 0.1 * size || HEADING.test(words)) return false;
  const isNear = next.page !== page || next.line.y - line.y <= APART * shape.step;
  if (isTitle(line, shape)) return next.page === page && next.line.y - line.y <= 2 * size;
  const first = (shownWidth(FIRST_WORD.exec(words)?.[0] ?? '') * size) / 2;
  return isNear && right + first >= shape.right - FULL * size && next.line.left <= shape.left + INDENT * size;
}

/** Large letters in the middle of the page: a title of two lines is one. */
function isTitle({ size, left, right }: TextLine, shape: BodyShape): boolean {
  const [before, behind] = [left - shape.left, shape.right - right];
  return size >= LARGE_LETTERS * shape.size && Math.abs(before - behind) <= 2 * size;
}
