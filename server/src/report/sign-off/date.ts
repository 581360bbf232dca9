import { parseNumeral } from '../../text/numerals.ts';

/** A day as the signature names it. Whether there is such a day is not asked: `2024年13月45日`. */
export interface SignDate {
  /** As written, without a bracket behind it. */
  readonly text: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Noughts are also written as letters: `二O二四年`. */
const YEAR = '[\\d０-９]{4}|[〇零○OoＯ0０一二三四五六七八九]{4}';
const MONTH = '[\\d０-９]{1,2}|[元一二三四五六七八九十]{1,3}';
const DAY = '[\\d０-９]{1,2}|[一二三四五六七八九十]{1,3}';
const S = '[\\s\\u3000]{0,4}';
const DATE = new RegExp(`(${YEAR})${S}(?:年|[-./])${S}(${MONTH})${S}(?:月|[-./])${S}(${DAY})${S}日?[）)]?$`);
/** A cheap look before the dear one. */
const LAST = /[日）)\d０-９]/;
const WHOLE = new RegExp(`^(?:${YEAR})${S}年${S}(?:${MONTH})${S}月${S}(?:${DAY})${S}日$`);

/** The date that the words end in: `2024年1月15日`, `２０２４年元月１５日`, `二〇二四年一月十五日`, `2024-01-15`. */
export function dateAtEnd(words: string): SignDate | null {
  const found = LAST.test(words.charAt(words.length - 1)) ? DATE.exec(words) : null;
  if (found === null) return null;
  const [year, month, day] = [found[1]!, found[2]!, found[3]!].map(figureOf);
  if (year == null || month == null || day == null) return null;
  return { text: found[0].replace(/[）)]$/, ''), year, month, day };
}

/** The words before a date at their end. */
export function beforeDate(words: string): string {
  return words.replace(DATE, '').trim();
}

/** True when the words are a date in 年月日 and nothing else. */
export function isDate(words: string): boolean {
  return WHOLE.test(words);
}

export function isRealDay({ year, month, day }: SignDate): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function figureOf(numeral: string): number | null {
  if (numeral === '元') return 1;
  return parseNumeral(/[一二三四五六七八九十]/.test(numeral) ? numeral.replace(/[OoＯ0０○]/g, '〇') : numeral);
}
