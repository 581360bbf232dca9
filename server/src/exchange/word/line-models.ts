import type { XmlElement } from '../package/xml.ts';
import type { ProjectedLine, Projection } from './projected.ts';

/** How the numbers of headings are written, level by level: `一、`, `第一部分`, `（一）`, `1.`, `（1）`. */
const ORDINALS: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}、/,
  /^第[一二三四五六七八九十]{1,3}部分/,
  /^[（(][一二三四五六七八九十]{1,3}[）)]/,
  /^\d{1,2}[.．、]/,
  /^[（(]\d{1,2}[）)]/,
];
/** More characters than this, or a sentence, are a paragraph that begins with a number. */
const LONGEST_HEADING = 40;
const SENTENCE = /[。；！？]/;
/** Ends a line of the table of contents: its number is stored even where Word counts the heading's own. */
const PAGE_NUMBER = /(?:\t|[.．·…]{2,})\s*\d+$/;

/** The number of a heading's level in `ORDINALS`; null for what is no heading. */
function levelOf(words: string): number | null {
  if (words.length > LONGEST_HEADING || SENTENCE.test(words) || PAGE_NUMBER.test(words)) return null;
  const level = ORDINALS.findIndex(ordinal => ordinal.test(words));
  return level < 0 ? null : level;
}

/**
 * The paragraph of the file whose look a new one beside a line takes: of a heading the nearest of its level, of other words the line itself, or the
 * nearest sentence where that is a heading or in a table. Without such a one the line itself; null where that is in a table.
 */
export function modelOf(projection: Projection, beside: ProjectedLine, words: string): XmlElement | null {
  const own = beside.row === null ? beside.element : null;
  const level = levelOf(words.trim());
  const wordsOf = ({ start, end }: ProjectedLine) => projection.text.slice(start, end).trim();
  if (level === null && own !== null && levelOf(wordsOf(beside)) === null) return own;
  const isLike = (line: ProjectedLine) => {
    if (line.row !== null || !line.whole) return false;
    const said = wordsOf(line);
    return (level === null ? SENTENCE.test(said.slice(-1)) : levelOf(said) === level) && isStored(projection, line);
  };
  const { lines } = projection;
  const at = lines.indexOf(beside);
  const before = lines.slice(0, at + 1).findLast(isLike);
  const after = lines.slice(at + 1).find(isLike);
  return (before ?? after)?.element ?? own;
}

/** False where Word counts the number itself: a copy may get another beside the one that is written. */
function isStored({ text, pieces }: Projection, { start, end }: ProjectedLine): boolean {
  const first = start + text.slice(start, end).search(/\S/);
  return pieces.some(p => p.start <= first && first < p.end);
}
