import { isSpace } from '../text/fold.ts';
import type { Line } from '../text/lines.ts';
import { isUnseen, withoutUnseen } from '../text/unseen.ts';
import { figuresOverLabel } from './over-label.ts';
import type { Field, RawRow } from './row.ts';
import { fieldOf } from './split.ts';

/** A dash one blank before columns that wider gaps part is a list's, and no cell. */
function withoutBullet(text: string, words: Word[]): Word[] {
  const [first, second, ...others] = words;
  if (first === undefined || text.slice(first.from, first.to) !== '-') return words;
  return second?.gap === 1 && others.length > 0 && others.every(word => word.gap > 1) ? words.slice(1) : words;
}

interface Word {
  readonly from: number;
  readonly to: number;
  /** Width of the white space before it. */
  readonly gap: number;
  readonly figure: boolean;
}

const FIGURE = /^(?:[\d０-９][\d０-９,，.．]*|[/\\—–-]+|无)$/;

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let i = 0;
  while (i < text.length) {
    const gapStart = i;
    while (i < text.length && isSpace(text.charCodeAt(i))) i++;
    const from = i;
    while (i < text.length && (!isSpace(text.charCodeAt(i)) || (i > from && isWithinWord(text.charCodeAt(i))))) i++;
    if (i > from)
      words.push({ from, to: i, gap: from - gapStart, figure: FIGURE.test(withoutUnseen(text.slice(from, i))) });
  }
  return words;
}

/** Nobody sees it, and it parts no cells. A zero-width space is written where words part. */
function isWithinWord(code: number): boolean {
  return code !== 0x200b && isUnseen(code);
}

/**
 * Columns by runs of spaces, as a PDF or an e-mail gives them. Wide gaps always separate; single spaces separate figures at the
 * end of the line (`四、结转下年度继续办理 0 0 0`) and labels of the form; elsewhere they are part of a cell. Null when the line is
 * not such a row.
 */
export function spaceRow(line: Line, isLabel: (text: string) => boolean, overLabels = false): RawRow | null {
  const words = withoutBullet(line.text, wordsOf(line.text));
  const fields: Field[] = [];
  let start = 0;
  for (let i = 1; i <= words.length; i++) {
    const word = words[i];
    const before = words[i - 1]!;
    const cut =
      !word ||
      word.gap > 1 ||
      (before.figure && (word.figure || i - start > 1 || (i > 1 && words[i - 2]!.figure))) ||
      (word.figure && endsInFigures(words, i));
    if (cut) {
      pushPiece(line, words, start, i, fields, isLabel);
      start = i;
    }
  }
  const hidden = overLabels ? figuresOverLabel(line, fields) : null;
  if (hidden) return { layout: 'space', fields: hidden, single: false };
  if (fields.length < 2) return null;
  if (line.text.includes(BROKEN)) {
    const last = Math.max(0, fields.length - MOST_FIGURES);
    fields.push(...fields.splice(last).map(figureAmongBroken));
  }
  const figures = fields.filter(f => FIGURE.test(f.text)).length;
  const known = figures >= 2 || fields.some(f => isLabel(f.text));
  return known || hasWideGap(words) ? { layout: 'space', fields, single: false } : null;
}

/**
 * `0�稳定`: html2text counts bytes, and writes a figure over what of the label reaches into its column. Whether it is the whole figure the row's
 * sum must tell (`Field.pieces`).
 */
function figureAmongBroken(field: Field): Field {
  const digits = /^\d{1,12}(?=\D+$)/.exec(field.text)?.[0];
  if (digits === undefined || field.map) return field;
  const span = { start: field.span.start, end: field.span.start + digits.length };
  return { ...field, text: digits, span, region: span, pieces: [span] };
}

/** A row of 表三 has so many figures; what stands before them is its label, which may begin with a number. */
const MOST_FIGURES = 7;
/** What stands for bytes that are no character. */
const BROKEN = '\ufffd';

/** True when from word i on nothing but figures stands up to the next wide gap or the line's end. */
function endsInFigures(words: readonly Word[], i: number): boolean {
  return words[i]!.figure && (i + 1 >= words.length || words[i + 1]!.figure || words[i + 1]!.gap > 1);
}

function hasWideGap(words: readonly Word[]): boolean {
  return words.some((w, i) => i > 0 && w.gap > 1);
}

/** One cell, or several when single spaces part labels of the form (`自然人 法人或其他组织 总计`). */
function pushPiece(
  line: Line,
  words: readonly Word[],
  from: number,
  to: number,
  out: Field[],
  isLabel: (t: string) => boolean,
): void {
  const whole = fieldOf(line, words[from]!.from, words[to - 1]!.to, out.length);
  if (isLabel(whole.text) || !words.slice(from, to).some(w => isLabel(line.text.slice(w.from, w.to)))) {
    out.push(whole);
    return;
  }
  for (let i = from; i < to; i++) out.push(fieldOf(line, words[i]!.from, words[i]!.to, out.length));
}
