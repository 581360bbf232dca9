import { readLine } from '../../../server/src/layouts/line.ts';
import { plainLines } from '../../../server/src/text/lines.ts';

const LABELS = ['行政许可', '自然人', '总计', '规 章', '行政许可/', '商业 企业'];
export const isLabel = (text: string): boolean => LABELS.includes(text);

/** What one line of plain text is read as: a word for what is no row, else the layout, `1` for one cell a line, and the fields. */
export function reading(text: string): string | string[] {
  const [line] = plainLines(text);
  const read = readLine(line!, isLabel);
  if (typeof read === 'string') return read;
  return [`${read.layout}${read.single ? '1' : ''}`, ...read.fields.map(f => f.text)];
}

/** The source of each field of a line, `‸` where an empty one stands, with its column. */
export function places(text: string): string[] {
  const [line] = plainLines(text);
  const read = readLine(line!, isLabel);
  if (typeof read === 'string') return [read];
  return read.fields.map(({ span, column }) => {
    const where = span.start === span.end ? `‸${span.start}` : text.slice(span.start, span.end);
    return `${where}@${column}`;
  });
}
