import { displayWidth } from '../../text/display-width.ts';
import { beginningWithin, endWithin } from '../../text/wrap-lines.ts';
import { printable } from '../printable.ts';
import type { Quote } from './quote.ts';

const CUT = '…';

/** The line of a draft in which a place stands, and below it marks under the place; cut around it where the line is wider than the terminal. */
export function shownLine(quote: Quote, width: number): [line: string, marks: string] {
  const whole = { before: shown(quote.before), marked: shown(quote.marked), after: shown(quote.after) };
  const { before, marked, after } = cutAround(whole, width);
  const marks = ' '.repeat(displayWidth(before)) + '^'.repeat(Math.max(1, displayWidth(marked)));
  return [before + marked + after, marks];
}

/** A tab is as wide as it happens to stand: it is shown as two blanks. */
function shown(words: string): string {
  return printable(words.replaceAll('\t', '  '));
}

function cutAround({ before, marked, after }: Quote, width: number): Quote {
  const [left, own, right] = [before, marked, after].map(words => displayWidth(words)) as [number, number, number];
  if (left + own + right <= width) return { before, marked, after };
  const most = Math.max(1, width - 2);
  const middle = own <= most ? marked : beginningWithin(marked, most - 1) + CUT;
  const room = Math.max(0, width - displayWidth(middle));
  const half = Math.floor(room / 2);
  // What one side does not need the other has.
  const forBefore = Math.min(left, Math.max(half, room - right));
  const forAfter = Math.min(right, room - forBefore);
  return {
    before: left <= forBefore ? before : forBefore === 0 ? '' : CUT + endWithin(before, forBefore - 1),
    marked: middle,
    after: right <= forAfter ? after : forAfter === 0 ? '' : beginningWithin(after, forAfter - 1) + CUT,
  };
}
