import { SECTIONS } from '../../forms/sections.ts';
import type { Line } from '../../text/lines.ts';

/** Shorter lines hold no report. */
const SHORTEST = 200;
/** Fewer headings than this may be quoted. */
const LEAST_HEADINGS = 3;
/** With less than this behind each heading the line is a table of contents. */
const LEAST_WORDS = 12;

const WORDS = SECTIONS.map(s => [s.title, ...s.aliases].sort((a, b) => b.length - a.length).join('|'));
const HEADING = new RegExp(
  SECTIONS.map((s, i) => `((?:${s.ordinal}[、.．]|第${s.ordinal}部分)[\\s\\u3000]{0,3}(?:${WORDS[i]}))`).join('|'),
  'g',
);

/** True for a line that may hold a whole report. */
export function isWholePage({ text }: Line): boolean {
  return text.length >= SHORTEST;
}

/**
 * A page's text in one line, as a browser's `innerText` or a spreadsheet's cell gives it: cut before and behind the headings of its sections. The line
 * itself where it has none, or not in their order.
 */
export function cutAtHeadings(line: Line): readonly Line[] {
  if (!isWholePage(line) || line.map) return [line];
  const found = [...line.text.matchAll(HEADING)];
  const numbers = found.map(match => match.slice(1).findIndex(group => group !== undefined));
  const inOrder = numbers.every((n, i) => i === 0 || n > numbers[i - 1]!);
  const cuts = found.flatMap(match => [match.index, match.index + match[0].length]);
  const bounds = [0, ...cuts, line.text.length];
  const behind = found.filter((_, i) => bounds[2 * i + 3]! - bounds[2 * i + 2]! >= LEAST_WORDS);
  if (!inOrder || behind.length < LEAST_HEADINGS) return [line];
  return bounds.slice(1).flatMap((to, i): Line[] => {
    const from = bounds[i]!;
    const piece = { text: line.text.slice(from, to), start: line.start + from, end: line.start + to, map: null };
    return to > from ? [piece] : [];
  });
}
