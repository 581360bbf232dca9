import type { Line } from '../text/lines.ts';
import type { Field, RawRow } from './row.ts';
import { fieldOf } from './split.ts';

const FLAT =
  /^[\s\u3000]*[\d０-９]{1,12}(?:[\s\u3000]*[，、;；,][\s\u3000]*[\d０-９]{1,12}){9,}[\s\u3000]*[。.;；]?[\s\u3000]*$/;
const FIGURE = /[\d０-９]+/g;

/** A bare row of ten and more whole figures between commas or `、`, as 表四 is sometimes typed out. Null for any other line. */
export function flatRow(line: Line): RawRow | null {
  if (!FLAT.test(line.text)) return null;
  const fields: Field[] = [];
  for (const found of line.text.matchAll(FIGURE)) {
    fields.push(fieldOf(line, found.index, found.index + found[0].length, fields.length));
  }
  return { layout: 'flat', fields, single: false };
}
