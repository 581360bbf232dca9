import { isSpace } from '../text/fold.ts';
import type { Line } from '../text/lines.ts';
import type { RawRow } from './row.ts';
import { fieldOf, splitFields } from './split.ts';

/**
 * Tabs: either a whole row on the line (`label⇥0⇥0`), or one cell behind a tab (`⇥0`), where a line of one lone tab is an
 * empty cell of a merged area.
 */
export function tabRow(line: Line): RawRow {
  const { text } = line;
  const tab = text.indexOf('\t');
  const isSingle = isBlank(text, tab) && text.indexOf('\t', tab + 1) < 0;
  return isSingle
    ? { layout: 'tab-cell', fields: [fieldOf(line, tab + 1, text.length, 0)], single: true }
    : { layout: 'tab', fields: splitFields(line, '\t', 0, text.length), single: false };
}

/** Nothing but white space before a character. */
function isBlank(text: string, end: number): boolean {
  for (let i = 0; i < end; i++) if (!isSpace(text.charCodeAt(i))) return false;
  return true;
}
