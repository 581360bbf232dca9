import type { Line } from '../text/lines.ts';
import type { RawRow } from './row.ts';
import { splitFields } from './split.ts';

/**
 * Tabs: either a whole row on the line (`label⇥0⇥0`), or one cell behind a tab (`⇥0`), where a line of one lone tab is an
 * empty cell of a merged area.
 */
export function tabRow(line: Line): RawRow {
  const fields = splitFields(line, '\t', 0, line.text.length);
  const single = fields.length === 2 && fields[0]!.text === '';
  return single
    ? { layout: 'tab-cell', fields: [{ ...fields[1]!, column: 0 }], single: true }
    : { layout: 'tab', fields, single: false };
}
