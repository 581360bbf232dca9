import type { Line } from '../text/lines.ts';
import type { RawRow } from './row.ts';

/** A line of the draft, with its fields where the source itself says what the cells are. */
export interface SourceLine {
  readonly line: Line;
  /** Set for an HTML table row; null where a layout reader still has to look at the line. */
  readonly row: RawRow | null;
}
