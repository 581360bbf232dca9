import { GENERAL, isBlankSection, sectionFor } from './format-sections.ts';

/** Formats that have a number and no code in the file, as a Chinese Excel shows them; all others are like 0. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  41: '#,##0',
  42: '#,##0',
  43: '#,##0.00',
  44: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** A number's format: its code, from the file or by its number. */
export function formatCode(id: number, own: ReadonlyMap<number, string>): string {
  const code = own.get(id) ?? BUILT_IN[id] ?? GENERAL;
  return code.replace(WORDS_OR_GENERAL, found => (found.startsWith('"') ? found : GENERAL));
}

/** Excel takes it in any case: other programs write `GENERAL`. */
const WORDS_OR_GENERAL = /"[^"]*"|general/gi;

/** Text between quotes or behind a backslash; colours, conditions and languages; blanks as wide as a character, and filling ones. */
const LITERAL = /"[^"]*"|[\\!].|\[[^\]]*\]|[_*]./g;
const PLACES = /[#0?][#0?,]*(?:\.[#0?]*)?|\.[#0?]+/;
/** The same, one after the other, with the words of literals and the places of digits. */
const TOKEN = /"([^"]*)"|[\\!](.)|\[[^\]]*\]|[_*].|([#0?][#0?,]*(?:\.[#0?]*)?|\.[#0?]+)|[-+()]/g;

/**
 * A number as its cell shows it: `1,234`, `0.50`, `12%`, `2025年3月1日`. What is below 0 has a minus, in whatever colour or brackets it is shown. Of a
 * number that its format does not show nothing is; 0 stays, and a format that is too special is passed over. Where it shows another number than the one that
 * is kept (thousands or 万 of it), or other signs, nobody can take what comes out for a figure.
 */
export function shownNumber(value: number, code: string, is1904: boolean): string {
  if (code === GENERAL) return plainNumber(value);
  const section = sectionFor(value, code);
  if (section === null) return plainNumber(value);
  const bare = section.replace(LITERAL, '');
  if (isScaled(code) || isAddedTo(section)) return unsure(value);
  if (bare === GENERAL) return plainNumber(value);
  if (ELAPSED.test(section) || OTHER_DAY.test(bare.replace(GENERAL, ''))) return unsure(value);
  if (/[ydmhs]/i.test(bare)) {
    const date = shownDate(value, section, is1904);
    // `31` of a format `d` is no figure: 45 is shown as 14.
    return /^\d{1,2}$/.test(date) ? unsure(value) : date;
  }
  if (value !== 0 && isBlankSection(section, code)) return '';
  const places = PLACES.exec(bare);
  if (value !== 0 && bare.trim() === '' && /["\\!]/.test(section)) return unsure(value);
  if (places === null || /[e/]/i.test(bare)) return plainNumber(value);
  const size = Math.abs(value);
  const digits = fixed(bare.includes('%') ? Number(`${size}e2`) : size, places[0]);
  const sign = value < 0 && /[1-9]/.test(digits) ? '-' : '';
  let isPut = false;
  const words = section.replace(TOKEN, (_, quoted?: string, single?: string, place?: string) => {
    if (place === undefined) return quoted ?? single ?? '';
    const shown = isPut ? '' : sign + digits;
    isPut = true;
    return shown;
  });
  return /\d/.test(digits) ? (value > 0 && section.startsWith('+') ? '+' : '') + words.trim() : plainNumber(value);
}

/**
 * The number that a shown text tells, whatever words stand beside it; null for dates and parts of a hundred, where other digits stand beside it, and where
 * the cell shows another number than the one that is kept.
 */
export function figureShown(shown: string, code: string): number | null {
  if (/[ydmhs%]/i.test(code.replace(LITERAL, '')) || isScaled(code) || isAddedTo(code)) return null;
  const [figure, ...others] = shown.match(/[+-]?(?:\d[\d,]*(?:\.\d+)?|\.\d+)/g) ?? [];
  return figure === undefined || others.length > 0 ? null : Number(figure.replaceAll(',', ''));
}

/** True for numbers that differ by no more than the machine makes of them. */
export function isSameNumber(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
}

/** Hours since a beginning; a day of the week, a year of an era: a day that is not told in figures of the calendar. */
const ELAPSED = /\[(?:h+|m+|s+)\]/i;
const OTHER_DAY = /aaa|e(?![+-])/i;

/** What nobody takes for a figure. */
function unsure(value: number): string {
  return `〔${plainNumber(value)}〕`;
}

/** A comma behind digits, which leaves thousands out: `0.0,`. */
const THOUSANDS = /[#0?],(?![#0?])/;
/** Digits that are parted otherwise than by a point: `0\.0`. */
const PARTED = /[#0?](?:"[^"]*"|[\\!].)+[#0?]/;
/** Digits that are put before or behind those of the number: `0"00"`. */
const ADDED = /(?:"[^"]*\d"|[\\!]\d)[#0?.]|[#0?.](?:"\d[^"]*"|[\\!]\d)/;

/** True where another number is shown than the one that is kept. */
function isScaled(code: string): boolean {
  return isSeen(code, [THOUSANDS, PARTED]);
}

/** True where other digits stand beside its own in the one section that shows it: that of 0 may be `"0"??`. */
function isAddedTo(section: string): boolean {
  return isSeen(section, [ADDED]);
}

function isSeen(code: string, ways: readonly RegExp[]): boolean {
  const seen = code.replace(/\[[^\]]*\]|[_*]./g, '').replaceAll(GENERAL, '0');
  return ways.some(way => way.test(seen)) && !/[e/]/i.test(seen.replace(LITERAL, ''));
}

/** Digits by a pattern such as `#,##0.00`. */
function fixed(value: number, pattern: string): string {
  const [whole = '', decimals = ''] = pattern.split('.');
  const most = decimals.length;
  const least = decimals.replace(/[^0]/g, '').length;
  // Half goes up by the decimal figure, not by what the machine makes of it.
  const rounded = Number(`${Math.round(Number(`${value}e${most}`))}e-${most}`);
  let [head = '0', tail = ''] = (Number.isNaN(rounded) ? value : rounded).toFixed(most).split('.');
  while (tail.length > least && tail.endsWith('0')) tail = tail.slice(0, -1);
  head = head.replace(/^0+(?=\d)/, '').padStart(whole.replace(/[^0]/g, '').length, '0');
  if (head === '0' && !whole.includes('0')) head = '';
  if (/,[#0?]/.test(whole)) head = head.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',');
  // Excel leaves a point where no decimals follow.
  return tail === '' ? head : `${head}.${tail}`;
}

/** As a cell without a format shows it: what the file writes beyond fifteen digits is the machine's. */
export function plainNumber(value: number): string {
  const plain = String(Number(value.toPrecision(15)));
  return plain.includes('e-') ? value.toFixed(DECIMALS).replace(/\.?0+$/, '') : plain;
}

/** More than any fee has. */
const DECIMALS = 9;

const DAY = 86_400_000;
/** Day 0 of Excel's calendar, which has a 29 February 1900, and of the one that Macs had. */
const DAY_0 = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };

/** Hours are told by 24. */
const HALF_OF_DAY = /AM\/PM|A\/P|上午\/下午/gi;

function shownDate(value: number, section: string, is1904: boolean): string {
  const date = new Date(DAY_0[is1904 ? 1904 : 1900] + Math.round(value * DAY));
  if (Number.isNaN(date.getTime()) || value < 0) return plainNumber(value);
  const two = (n: number, width: number) => String(n).padStart(Math.min(width, 2), '0');
  let hasHours = false;
  return section
    .replace(/\[[^\]]*\]|[_*]./g, '')
    .replace(HALF_OF_DAY, '')
    .replace(/"([^"]*)"|\\(.)|y+|m+|d+|h+|s+|@/gi, (token, quoted?: string, single?: string) => {
      if (quoted !== undefined || single !== undefined) return quoted ?? single ?? '';
      const kind = token[0]!.toLowerCase();
      if (kind === 'y') return token.length > 2 ? String(date.getUTCFullYear()) : two(date.getUTCFullYear() % 100, 2);
      if (kind === 'd') return two(date.getUTCDate(), token.length);
      if (kind === 's') return two(date.getUTCSeconds(), token.length);
      if (kind === 'm') return two(hasHours ? date.getUTCMinutes() : date.getUTCMonth() + 1, token.length);
      if (kind === 'h') hasHours = true;
      return kind === 'h' ? two(date.getUTCHours(), token.length) : '';
    })
    .trim();
}
