import type { FigureUnit } from '../../forms/form.ts';
import { fold } from '../../text/fold.ts';
import { parseNumeral } from '../../text/numerals.ts';
import { withoutUnseen } from '../../text/unseen.ts';
import type { CellState } from '../model.ts';

export interface CellFigure {
  readonly state: CellState;
  readonly value: number | null;
  readonly plain: string | null;
  readonly tidy: boolean;
}

const MARK = /^(?:[-—–―─━‐‑−~〜－/\\·.、]+|无|空|不适用|N\/?A|无此项)$/i;
const UNIT = '(?:件次|人次|件|条|宗|次|个|项|份|人|部|起)';
const DIGITS = /^\d{1,15}$/;
/** What is added up to see where figures belong: longer rows of digits count nothing. */
export const SUMMAND = /^\d{1,9}$/;
/** Figures with white space between. */
const APART = /[\d０-９][\s\u3000]+[\d０-９]/;
const SPACED = /^\d{1,3}(?:[ \u00a0\u2009\u202f\u3000]\d{3}){1,4}(?:\.\d{1,6})?$/;
const GROUPED = /^\d{1,3}(?:,\d{3}){1,4}$/;
const DECIMAL = /^(\d{1,9})\.(\d{1,6})$/;
const WITH_UNIT = new RegExp(`^(\\d{1,15})${UNIT}$`);
const WITH_NOTE = new RegExp(`^(\\d{1,15})${UNIT}?\\([^()]{1,40}\\)$`);
const FEE_UNIT = /^(\d{1,9}(?:\.\d{1,6})?)万元?$/;
/** 元 where 万元 belong: four places more. */
const YUAN = /^(\d{1,12})(?:\.(\d{1,2}))?元$/;
/** What Excel writes to keep digits as text. */
const FORMULA = /^="?(\d{1,15})"?$/;
const CIRCLED = /^[①-⑳]$/;
const NUMERAL = /^[一二两三四五六七八九十百]{1,5}$/;
const SIGNED = /^([+-]|增加?|减少?)(\d{1,15})$/;

/** 1 万元 = 1 000 000 分. */
const FEN = 1_000_000;

const BLANK: CellFigure = { state: 'blank', value: null, plain: null, tidy: true };
const MARKED: CellFigure = { state: 'mark', value: null, plain: null, tidy: true };
const TEXT: CellFigure = { state: 'text', value: null, plain: null, tidy: true };

/** Reads the text of a cell. Never guesses: what is not clearly one figure has no value. Fees come out in whole 分. */
export function readFigure(text: string, kind: FigureUnit): CellFigure {
  if (text === '') return BLANK;
  if (kind === 'fee' && /^\d{10,}$/.test(text)) return TEXT;
  if (isDigits(text)) return { state: 'number', value: scaled(text, kind), plain: text, tidy: true };
  const folded = fold(text);
  if (MARK.test(folded)) return MARKED;
  // Two figures in one cell must not become one: white space counts only between thousands.
  const seen = withoutUnseen(text);
  if (APART.test(seen) && !SPACED.test(seen)) return TEXT;
  const plain = GROUPED.test(folded) ? folded.replaceAll(',', '') : folded;
  if (DIGITS.test(plain)) return { state: 'number', value: scaled(plain, kind), plain, tidy: false };
  return kind === 'fee' ? readFee(text, plain) : readCount(text, plain, kind);
}

function readFee(text: string, plain: string): CellFigure {
  const decimal = DECIMAL.exec(plain.replace(/,(?=\d{3})/g, ''));
  if (decimal) return { state: 'number', value: fen(decimal[0]), plain: decimal[0], tidy: decimal[0] === text };
  const withUnit = FEE_UNIT.exec(plain);
  if (withUnit) return { state: 'text', value: fen(withUnit[1]!), plain: withUnit[1]!, tidy: true };
  const yuan = YUAN.exec(plain);
  const odd = yuan ? inTenThousands(yuan[1]!, yuan[2] ?? '') : oddFigure(plain);
  return odd === null ? TEXT : { state: 'text', value: fen(odd), plain: odd, tidy: true };
}

/** `125000` 元 are `12.5` 万元. */
function inTenThousands(whole: string, fraction: string): string {
  const digits = whole.padStart(5, '0') + fraction;
  const point = digits.length - fraction.length - 4;
  const places = digits.slice(point).replace(/0+$/, '');
  const front = digits.slice(0, point).replace(/^0+(?=\d)/, '');
  return places === '' ? front : `${front}.${places}`;
}

/** One figure without doubt, in other signs than digits: `③`, `="356"`, `三`. */
function oddFigure(text: string): string | null {
  const formula = FORMULA.exec(text)?.[1];
  if (formula !== undefined) return formula.replace(/^0+(?=\d)/, '');
  if (CIRCLED.test(text)) return String(text.charCodeAt(0) - '①'.charCodeAt(0) + 1);
  const value = NUMERAL.test(text) ? parseNumeral(text) : null;
  return value === null ? null : String(value);
}

/** True for a text that is a figure only beside its row's label: elsewhere `三` is a piece of a label. */
export function isOddFigure(text: string): boolean {
  return oddFigure(fold(text)) !== null;
}

/** `32（应为31）`, `31（原32）`, `32（待核实）`: the note says that the figure is another, or may be. Of the parts of a note one says nothing else. */
export function isCorrected(text: string): boolean {
  const note = NOTE.exec(text)?.[1];
  return note?.split(/[，,；;、。]/).some(part => CORRECTED.test(part.trim())) ?? false;
}

const NOTE = /^[\d０-９][^（(]{0,20}[（(]([^（）()]{1,80})[）)]$/;
const OTHER = `[\\d０-９][\\d０-９,，]{0,14}${UNIT}?`;
const SUBJECT = '(?:此|该|本|这个?)?(?:数据|数字|数值?|件数)?';
const CORRECTED = new RegExp(
  `^(?:${[
    `${SUBJECT}应(?:该|当)?(?:为|是)${OTHER}`,
    `(?:已|现|应|需|拟)?(?:更正|订正|修正|更改|调整|改)(?:为|成)${OTHER}`,
    `(?:原|实|现)(?:际|来)?(?:为|是)?${OTHER}`,
    `${SUBJECT}(?:尚|还|仍)?(?:待核[实对]?|待[定查]|待确认|未核[实对]?|有误|错误|存疑)(?:数据|数字)?`,
    `[?？→]{1,3}(?:${OTHER})?`,
  ].join('|')})$`,
);

function readCount(text: string, plain: string, kind: FigureUnit): CellFigure {
  if (kind === 'signed') {
    const signed = SIGNED.exec(plain);
    if (signed) {
      const value = Number(signed[2]) * (/[-减]/.test(signed[1]!) ? -1 : 1);
      return { state: 'number', value, plain, tidy: plain === text };
    }
  }
  if (/^[零〇]$/.test(plain)) return { state: 'text', value: 0, plain: '0', tidy: true };
  if (isCorrected(plain)) return TEXT;
  const found = WITH_UNIT.exec(plain) ?? WITH_NOTE.exec(plain) ?? /^(\d{1,15})\.0{1,6}$/.exec(plain);
  const figure = found?.[1] ?? oddFigure(plain);
  return figure === null ? TEXT : { state: 'text', value: Number(figure), plain: figure, tidy: true };
}

function scaled(digits: string, kind: FigureUnit): number {
  return kind === 'fee' ? fen(digits) : Number(digits);
}

/** Exact: the digits are shifted as text, so no fraction is ever rounded. */
function fen(decimal: string): number {
  const [whole, fraction = ''] = decimal.split('.');
  return Number(whole) * FEN + Number(fraction.padEnd(6, '0'));
}

const VALUE_START = /^[-—–―─━‐‑−~～〜－/／\\+＋\d０-９]/;
const VALUE_LIKE =
  /^(?:[-—–－+＋]?[\d０-９][\d０-９,，.．\s]{0,24}(?:万元|元|件次|人次|件|条|宗|次|个|项|份|人|部|起)?(?:[（(][^（）()]{1,40}[）)])?|[-—–―－/／\\]{1,4}|[─━‐‑−~～〜]{1,2})$/;

/** True for a bare row of half-width digits. */
export function isDigits(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x30 || code > 0x39) return false;
  }
  return text.length > 0 && text.length <= 15;
}

/** True when a field reads like a value (`0`, `1,234`, `3件`, `/`, `—`), whatever the column. Cheap: called for each field. */
export function looksLikeValue(text: string): boolean {
  if (text === '无' || text === '零' || text === '〇') return true;
  if (text.length > 64) return false;
  if (!VALUE_START.test(text)) return text === '不适用' || /^n\/?a$/i.test(text);
  return VALUE_LIKE.test(text) && !/^\d{1,2}[.．]$/.test(text);
}
