import { eachMatch } from '../../text/matches.ts';
import { CHINESE_NUMERAL_CHARS, parseNumeral } from '../../text/numerals.ts';
import { anyOf } from '../lexicon/phrases.ts';
import { UNITS } from '../lexicon/units.ts';

/** A number in folded prose (see passages.ts). */
export interface Figure {
  /** The number itself, [start, end) in the passage. */
  readonly start: number;
  readonly end: number;
  /** Behind its unit: `5件`. */
  readonly unitEnd: number;
  /** As a plain decimal: `3080.699`; Chinese numerals written out. */
  readonly decimal: string;
  /** 件, 条, 万元 …; empty when none follows. */
  readonly unit: string;
  /** False for `约20件`, `12800余条`, `近百件`, `1.2万件`, `3至5件`, `20件以上`. */
  readonly exact: boolean;
}

const NUMBER = new RegExp(
  `(\\d+(?:\\.\\d+)?(?:[万亿](?!元))?|[${CHINESE_NUMERAL_CHARS}]{1,16})([余多来几])?(${anyOf(UNITS)})?`,
  'g',
);

const VAGUE_BEFORE = /(?:约|近|大约|约为|超|超过|逾|不足|不到|将近|接近|至少|最多|至多|多达|突破)$/;
/** `数十件`, `几百件`: only before a Chinese numeral, since `申请数5件` is exact. */
const VAGUE_CHINESE = /[数几上]$/;
const VAGUE_AFTER = /^(?:以上|左右|上下|以内|以下|之多)/;
/** A cheap look: what these begin with. */
const VAGUE_BEGINS = '以左上之';
const RANGE = /\d(?:[-–—~～/]|至|到)$/;
/** What stands before a number that counts nothing: ordinals, articles, telephone numbers, words with a numeral in them. */
const NO_COUNT = /(?:第|每|逐|某|任何|同|各|该|〔|\[|[A-Za-z]|\d[-–—]|\d\.|\d |\d，|[.．])$/;
/** A cheap look: where none of these stands before a number, it is neither vague nor a range's end nor no count. */
const TELLING_BEFORE = /[-–—~～/至到第每逐某何同各该〔[A-Za-z.．，\s约近为超过逾足少多达破]$/;
/** Chinese numerals that are part of a word. */
const WORD =
  /^(?:一起(?!案|行政|因|政府|关于|信息|复议|诉讼|$|[，。；、）])|一次(?:性|[提申递寄告])|一条龙|一个(?:窗口|平台|中心)|两个(?:维护|确立)|三类内部|四类过程|一类|一种|一方|一部分)/;

/** `上一年`, `下一年度` */
const NEXT_TO_THIS = /[上下]一年$/;

/** Every number of a folded text that counts or measures something, in order. Linear in the text. */
export function figuresIn(text: string): Figure[] {
  const found: Figure[] = [];
  eachMatch(NUMBER, text, match => {
    const figure = read(text, match);
    if (figure !== null) found.push(figure);
  });
  return found;
}

function read(text: string, match: RegExpExecArray): Figure | null {
  const [whole, digits, more, unit = ''] = match;
  const start = match.index;
  const arabic = isDigit(digits!.charCodeAt(0));
  // Most Chinese numerals are parts of words.
  if (!arabic && unit === '' && !/[为是]/.test(text.charAt(start - 1))) return null;
  const before = text.slice(Math.max(0, start - 4), start);
  if (!arabic && unit !== '' && (NEXT_TO_THIS.test(before + whole) || WORD.test(text.slice(start, start + 6))))
    return null;
  const tells = TELLING_BEFORE.test(before);
  const range = tells && RANGE.test(before);
  if (tells && !range && NO_COUNT.test(before)) return null;
  const decimal = plainOf(digits!);
  if (decimal === null) return null;
  const end = start + digits!.length;
  const unitEnd = start + whole.length;
  const rounded = arabic && /[万亿]$/.test(digits!);
  const vague =
    rounded ||
    range ||
    more !== undefined ||
    (tells && VAGUE_BEFORE.test(before)) ||
    (!arabic && VAGUE_CHINESE.test(before));
  return { start, end, unitEnd, decimal, unit, exact: !vague && !isVagueBehind(text, unitEnd) };
}

/** `20件以上` */
function isVagueBehind(text: string, at: number): boolean {
  return VAGUE_BEGINS.includes(text.charAt(at)) && VAGUE_AFTER.test(text.slice(at, at + 3));
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Most numbers: a count as it is written. */
const PLAIN = /^(?:0|[1-9]\d{0,11})$/;

function plainOf(digits: string): string | null {
  if (PLAIN.test(digits)) return digits;
  const arabic = /^(\d+(?:\.\d+)?)([万亿])?$/.exec(digits);
  if (arabic !== null && digits.length > 18) return null;
  if (arabic === null) return parseNumeral(digits)?.toString() ?? null;
  const scale = arabic[2] === '万' ? 1e4 : arabic[2] === '亿' ? 1e8 : 1;
  return scale === 1 ? arabic[1]!.replace(/^0+(?=\d)/, '') : String(Number(arabic[1]) * scale);
}

/** True for an exact whole number: a count that may be added up. */
export function isWhole(figure: Figure): boolean {
  return figure.exact && /^\d{1,12}$/.test(figure.decimal);
}

/** Units in which 件 of the tables are counted in prose. */
export function countsCases(figure: Figure): boolean {
  return (
    (figure.decimal === '0' || /^(?:件|条|宗|次|份|个|起|例|项|部|件次)$/.test(figure.unit)) &&
    /^\d+$/.test(figure.decimal)
  );
}

/** How many decimals of a sum of money are whole 分. */
const PLACES: Readonly<Record<string, number>> = { 元: 2, 万元: 6, 亿元: 10 };

/** A sum of money in whole 分; null for anything else and for fractions of a 分. */
export function cents(figure: Figure): number | null {
  const places = PLACES[figure.unit] ?? null;
  if (figure.unit === '' && figure.decimal === '0') return 0;
  const parts = /^(\d+)(?:\.(\d+))?$/.exec(figure.decimal);
  if (places === null || parts === null || (parts[2]?.length ?? 0) > places) return null;
  return Number(parts[1]! + (parts[2] ?? '').padEnd(places, '0'));
}

/** What one in the last digit of a sum of money is worth, in 分: 1.53亿元 may stand for all sums that are rounded or cut off to it. 1 for a count. */
export function lastDigit({ unit, decimal }: Figure): number {
  return 10 ** Math.max(0, (PLACES[unit] ?? 0) - (decimal.split('.')[1]?.length ?? 0));
}
