import type { Line } from '../text/lines.ts';
import type { LineHolder } from './html-flow.ts';
import { readLine } from './line.ts';
import { PIPES } from './pipe.ts';

const HEADING = /^(?:#{1,6}[ \t]+\S|[*_]{0,3}[一二三四五六七八]、\S{2,40}$)/;
/** A rule of a grid drawn with lines. */
const GRID_RULE = /^[+├┌└╔╠╚┏┣┗][-=─━═]{2}/;
/** One such line alone may be a piece of a paragraph. */
const LEAST = 2;

/**
 * True where lines that tags hold are lines of a text or of Markdown, which a browser would run together: an empty one stands among them,
 * as behind a tag that Markdown leaves aside, or some of them are rows, labels or headings. Linear.
 */
export function areOwnLines(lines: readonly Line[], holder: LineHolder, isLabel: (text: string) => boolean): boolean {
  if (lines.length < LEAST) return false;
  const last = lines.findLastIndex(line => line.text !== '');
  if (holder === 'pre' || lines.some((line, i) => line.text === '' && i < last)) return true;
  let own = 0;
  for (const line of lines) {
    if (isOwnLine(line, holder, isLabel) && ++own >= LEAST) return true;
  }
  return false;
}

function isOwnLine(line: Line, holder: LineHolder, isLabel: (text: string) => boolean): boolean {
  const words = line.text.trim();
  if (words === '') return false;
  if (PIPES.test(words) || words.includes('\t') || GRID_RULE.test(words) || HEADING.test(words)) return true;
  // Paragraphs are broken at spaces, before and behind figures too.
  if (holder === 'paragraph') return false;
  if (isLabel(words)) return true;
  const reading = readLine(line, isLabel);
  return typeof reading !== 'string' && !reading.single;
}
