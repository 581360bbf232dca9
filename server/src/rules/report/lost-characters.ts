import { matchesOf } from '../../text/matches.ts';
import { matchSpan, type Piece } from '../../text/piece.ts';
import { firstOf, lastOf, type Span } from '../../text/span.ts';

/** Nothing but what a period is written with. */
const DATES = /[\d年月日起至到止同当自从,，—–－~～\-\s]{8,60}/g;
/** Dates that lost more are something else: a month, a year. */
const MOST_LOST = 4;

/**
 * Where a piece gives the period of a year with some of its characters lost (`2025年1月1日至12月31止`); null when it gives none so. Right ones
 * are not asked for.
 */
export function periodWithLosses(piece: Piece, year: number): Span | null {
  const whole = [`${year}年1月1日至${year}年12月31日`, `${year}年1月1日至12月31日`];
  for (const found of matchesOf(DATES, piece.text)) {
    const written = found[0]
      .replace(/[—–－~～-]+|到/g, '至')
      .replace(/[^\d年月日至]/g, '')
      .replace(/([年月])0/g, '$1');
    if (whole.some(dates => lacks(written, dates))) return trimmed(piece, found);
  }
  return null;
}

/** True where some of the characters of the dates, and only they, are lost. */
function lacks(written: string, dates: string): boolean {
  const lost = dates.length - written.length;
  if (lost < 1 || lost > MOST_LOST) return false;
  let met = 0;
  for (const char of dates) if (char === written[met]) met++;
  return met === written.length;
}

/** Without what stands before the first digit or 年, and behind the last of them or 日. */
function trimmed(piece: Piece, found: RegExpExecArray): Span {
  const before = found[0].search(/[\d年]/);
  const behind = /[^\d年月日]*$/.exec(found[0])![0].length;
  return firstOf(lastOf(matchSpan(piece, found), found[0].length - before), found[0].length - before - behind);
}
