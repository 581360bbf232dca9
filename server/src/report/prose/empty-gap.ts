import { lengthOf, type Span } from '../../text/span.ts';
import type { Report } from '../model.ts';

/** Line ends, blanks, tags that say nothing. No picture or rule, and no comment: that may be one of the draft's marks. */
const GAP =
  /^(?:[\s\u3000]|&nbsp;|&#160;|&[en]msp;|<\/?(?:p|br|div|span|font|b|strong|em|i|u|o:p)(?:\s[^<>]{0,500})?\/?>){1,60}$/i;
const LONGEST_GAP = 1000;

/** True where a reader sees nothing between two lines of prose but the line's end. */
export function isEmptyGap(report: Report, gap: Span): boolean {
  return lengthOf(gap) <= LONGEST_GAP && GAP.test(report.text.slice(gap.start, gap.end));
}
