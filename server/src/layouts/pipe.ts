import { trimRange } from '../text/fold.ts';
import type { Line } from '../text/lines.ts';
import type { RawRow } from './row.ts';
import { splitFields } from './split.ts';

/** `---`, `:--:`: the rule between header and body of a Markdown table. */
const RULE = /^:?-+:?$/;

/** The pipe, and what stands for it in full-width text and in tables drawn with lines. */
export const PIPES = /[|｜│┃║]/;

/**
 * Pipes: Markdown rows (`| a | b |`), rows without the outer pipes (`a | b |`), or one cell a line (`20 | ||`), where further
 * pipes only tell the width of merged cells. A lone `|` is an empty cell. Null for the rule line of a Markdown table.
 */
export function pipeRow(line: Line): RawRow | null {
  let [from, to] = trimRange(line.text, 0, line.text.length);
  const bar = line.text[from] === '|' ? '|' : (PIPES.exec(line.text)?.[0] ?? '|');
  const leading = line.text[from] === bar;
  if (leading) from++;
  if (to > from && line.text[to - 1] === bar) to--;
  const fields = splitFields(line, bar, from, to);
  const filled = fields.filter(f => f.text !== '');
  if (filled.length > 0 && filled.every(f => isRule(f.text)) && (filled.length > 1 || filled[0]!.text.length > 2))
    return null;
  if (filled.length === 0) {
    return fields.length === 1
      ? { layout: 'pipe', fields: [fields[0]!], single: true }
      : { layout: 'markdown', fields, single: false };
  }
  if (filled.length === 1 && (!leading || fields.length === 1)) {
    return { layout: 'pipe', fields, single: true };
  }
  return { layout: leading ? 'markdown' : 'pipe', fields, single: false };
}

/** A cheap look first: hardly any cell of a table ends like a rule. */
function isRule(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return (last === DASH || last === COLON) && RULE.test(text);
}

const DASH = 0x2d;
const COLON = 0x3a;
