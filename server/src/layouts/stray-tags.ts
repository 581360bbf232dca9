import type { Line } from '../text/lines.ts';
import { span } from '../text/span.ts';
import { PIPES } from './pipe.ts';

/** Tags that may stand around lines of a draft: Markdown leaves them aside, and so does a writer. */
const AROUND = new Set(
  'html body div center pre section article main header footer nav aside figure blockquote details form fieldset'.split(
    ' ',
  ),
);
/** Tags that make paragraphs, tables or a page's head: lines are no lines there. */
const OF_PAGE = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li dl dd dt table caption thead tbody tfoot tr td th head title style script template noscript'.split(
    ' ',
  ),
);
const TAG = /<(\/?)([a-z][a-z0-9]*)(?:[\s/][^<>]*)?>/gi;

/**
 * The lines of a draft without the tags that stand around them: at a line's beginning or end, or on lines of their own, which are left
 * out as Markdown does. Null where there are none, or where the tags are more than that and make a page. Linear.
 */
export function linesWithinTags(text: string, lines: () => readonly Line[]): readonly Line[] | null {
  if (!text.includes('<')) return null;
  let left = 0;
  for (const [, , name] of text.matchAll(TAG)) {
    if (OF_PAGE.has(name!.toLowerCase())) return null;
    if (AROUND.has(name!.toLowerCase())) left++;
  }
  if (left === 0) return null;
  const within: Line[] = [];
  // Lines that tags make a paragraph of, and others with words.
  let held = 0;
  let free = 0;
  /** Lines with words since the last that has only tags; a tag was opened there. */
  let since = 0;
  let opened = false;
  for (const line of lines()) {
    const tags = tagsAround(line.text);
    if (tags === 'page') return null;
    left -= tags.count;
    const words = tags.count > 0 ? wordsWithin(line, tags) : line;
    if (words === null) {
      if (since === 1 && opened && tags.first.startsWith('/')) held++;
      else free += since;
      since = 0;
      opened = !tags.last.startsWith('/');
      continue;
    }
    within.push(words);
    if (words.block !== undefined) held++;
    else if (words.text.trim() !== '') since++;
  }
  free += since;
  // A tag that a line end parts is on no line.
  return left > 0 || held >= Math.max(1, free) ? null : within;
}

interface TagsAround {
  /** Where the words between the tags stand. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Names, `/` before that of an end; empty where there is no tag. */
  readonly first: string;
  readonly last: string;
  /** One tag before and its own end behind. */
  readonly pair: boolean;
}

/** The tags before and behind a line's words; `page` where they part the words, or a line of the page ends among them. */
function tagsAround(text: string): TagsAround | 'page' {
  const none = { from: 0, to: text.length, count: 0, first: '', last: '', pair: false };
  if (!text.includes('<')) return none;
  let { from, to, count } = none;
  let end = 0;
  let first = '';
  let last = '';
  for (const tag of text.matchAll(TAG)) {
    const name = tag[2]!.toLowerCase();
    if (name === 'br' && !PIPES.test(text)) return 'page';
    if (!AROUND.has(name)) continue;
    const touches = text.slice(end, tag.index).trim() === '';
    end = tag.index + tag[0].length;
    last = tag[1]! + name;
    if (count === 0) first = last;
    count++;
    if (touches && to === text.length) from = end;
    else if (to === text.length) to = tag.index;
    else if (!touches) return 'page';
  }
  if (to < text.length && text.slice(end).trim() !== '') return 'page';
  const pair = count === 2 && last === `/${first}` && from <= to && to < text.length;
  return { from, to, count, first, last, pair };
}

/** A line's words alone, null where it has none. */
function wordsWithin(line: Line, { from, to, pair }: TagsAround): Line | null {
  const text = line.text.slice(from, to);
  if (text.trim() === '') return null;
  const words = { text, start: line.start + from, end: line.start + to, map: null };
  return pair ? { ...words, block: span(line.start, line.end) } : words;
}
