/** A character class (without brackets) of every character that a Chinese numeral may hold, for use inside a RegExp. */
export const CHINESE_NUMERAL_CHARS = '〇零○一二三四五六七八九十两廿卅百千万亿';

const DIGITS = new Map<string, number>([...'零一二三四五六七八九'].map((c, i) => [c, i] as const));
DIGITS.set('〇', 0).set('○', 0).set('两', 2);

const ORDINALS = '一二三四五六七八九十';

const UNITS = new Map<string, number>([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/**
 * The value of a Chinese numeral: `二十` → 20, `一百零五` → 105, `三万二千` → 32000, `廿三` → 23, `二〇二四` → 2024.
 * Null for anything else, also for the colloquial `一百五` and for two bare digits (`三四` may mean "three or four"):
 * a figure is never guessed.
 */
export function parseChineseNumber(text: string): number | null {
  if (text === '' || text.length > 24) return null;
  if (isPositional(text)) return Number([...text].map(c => DIGITS.get(c)).join(''));
  return parseScaled(text);
}

/** The value of a numeral in Chinese, half-width or full-width digits: `二十`, `20`, `２０`. Null for anything else. */
export function parseNumeral(text: string): number | null {
  // Most are ordinals of one character.
  const single = text.length === 1 ? ORDINALS.indexOf(text) : -1;
  if (single >= 0) return single + 1;
  const plain = text.replace(/[０-９]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  if (/^\d{1,15}$/.test(plain)) return Number(plain);
  return parseChineseNumber(text);
}

/** Digit by digit, as years are written; two digits only when one of them is a nought. */
function isPositional(text: string): boolean {
  return /^[〇○零一二三四五六七八九]+$/.test(text) && (text.length >= 3 || /^[^〇○零][〇○零]$/.test(text));
}

function parseScaled(text: string): number | null {
  for (const [mark, scale] of [
    ['亿', 1e8],
    ['万', 1e4],
  ] as const) {
    const at = text.lastIndexOf(mark);
    if (at >= 0 && text.indexOf(mark) === at)
      return joinScales(parseScaled(text.slice(0, at)), text.slice(at + 1), scale);
  }
  return /[万亿]/.test(text) ? null : parseBelowTenThousand(text);
}

function joinScales(high: number | null, rest: string, scale: number): number | null {
  if (high === null || high === 0) return null;
  if (rest === '') return high * scale;
  const gap = /^[零〇○]/.test(rest);
  const low = parseScaled(gap ? rest.slice(1) : rest);
  if (low === null || low === 0 || low >= scale || gap !== low < scale / 10) return null;
  return high * scale + low;
}

/** Units must fall, a nought must stand where one is left out, and a unit has at most one digit before it. */
function parseBelowTenThousand(text: string): number | null {
  const chars = [...text.replace(/廿/g, '二十').replace(/卅/g, '三十')];
  let total = 0;
  let lastUnit = 10000;
  let digit: number | null = null;
  let nought = false;
  for (const c of chars) {
    const unit = UNITS.get(c);
    const value = DIGITS.get(c);
    if (unit !== undefined) {
      if (unit >= lastUnit || digit === 0) return null;
      if (digit === null && unit !== 10) return null;
      if (lastUnit !== 10000 && nought !== unit < lastUnit / 10) return null;
      total += (digit ?? 1) * unit;
      [lastUnit, digit, nought] = [unit, null, false];
    } else if (value === 0 && chars.length > 1) {
      if (digit !== null || nought || lastUnit === 10000) return null;
      nought = true;
    } else if (value !== undefined && digit === null) {
      digit = value;
    } else {
      return null;
    }
  }
  if (digit === null) return nought ? null : total;
  if (lastUnit !== 10000 && nought !== lastUnit > 10) return null;
  return total + digit;
}

const NAMES = [...'零一二三四五六七八九'];
const PLACES = ['', '十', '百', '千'];
const SCALES = ['', '万', '亿'];

/**
 * A whole number 0–999,999,999,999 as a Chinese numeral: 1 → `一`, 12 → `十二`, 99 → `九十九`, 105 → `一百零五`.
 * @throws RangeError for any other number.
 */
export function toChineseNumber(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n >= 1e12) throw new RangeError(`no Chinese numeral for ${n}`);
  if (n === 0) return '零';
  let out = '';
  let rest = n;
  for (let scale = 0; rest > 0; scale++) {
    const part = rest % 10000;
    rest = Math.floor(rest / 10000);
    if (part > 0) out = (rest > 0 && part < 1000 ? '零' : '') + fourDigits(part) + SCALES[scale] + out;
    else if (out !== '' && rest > 0 && !out.startsWith('零')) out = `零${out}`;
  }
  return out.replace(/^一十/, '十');
}

function fourDigits(part: number): string {
  let out = '';
  let rest = part;
  for (let place = 0; rest > 0; place++) {
    const digit = rest % 10;
    rest = Math.floor(rest / 10);
    if (digit > 0) out = NAMES[digit]! + PLACES[place]! + out;
    else if (out !== '' && !out.startsWith('零')) out = `零${out}`;
  }
  return out;
}
