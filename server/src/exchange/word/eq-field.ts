import { ASIDE_CLOSING, asideOpening } from '../../text/aside-marks.ts';

/** Digits of the field that nobody can put in a line for sure. */
const UNKNOWN = '□';
const DIGIT = /[\d０-９]/;
/** Switches with what they are set to: `\* hps10`, `\s\up 9`, `\o\ad`. */
const SWITCH = /\\\*\s*(?:"[^"]*"|\S+)|\\[a-z]+\s*\d*/gi;
/** What stands in small above words, as Word's guide to their sound writes it. */
const ABOVE = /^\\o\\a[dlrc]\s*\(\s*\\s\\up\s*\d+\s*\(([^()]*)\)\s*,([^()]*)\)$/i;
/** A character in a ring. */
const RINGED = /^\\o\\ac\s*\(\s*[○〇◯]\s*,\s*(\d{1,2})\s*\)$/i;
const FIRST_RINGED = 0x2460;
const MOST_RINGED = 20;

/**
 * What a field shows that has no result, by its instruction: of `EQ`, which puts words over each other, those that may be told in a line, a box where
 * there are digits else; of all others nothing.
 */
export function shownByField(instruction: string): string {
  const [, layout] = /^\s*EQ\b(.*)$/is.exec(instruction) ?? [];
  if (layout === undefined) return '';
  const bare = layout.replace(/\\\*\s*(?:"[^"]*"|\S+)/g, '').trim();
  const [, above, base] = ABOVE.exec(bare) ?? [];
  if (above !== undefined && base !== undefined)
    return (DIGIT.test(above) ? asideOpening('raised') + above.trim() + ASIDE_CLOSING : '') + base.trim();
  const ringed = Number(RINGED.exec(bare)?.[1] ?? 0);
  if (ringed > 0 && ringed <= MOST_RINGED) return String.fromCharCode(FIRST_RINGED + ringed - 1);
  return DIGIT.test(layout.replace(SWITCH, '')) ? UNKNOWN : '';
}
