import { type PagePlace, placeInPage } from '../layouts/html-flow.ts';
import { htmlTokens } from '../layouts/html-tokens.ts';
import type { Report } from '../report/model.ts';

interface Tag {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** The tag that it closes or that closes it; null while there is none. */
  other: Tag | null;
}

const VOID = new Set(['br', 'hr', 'img', 'input', 'col', 'meta', 'link', 'wbr']);
const UNSEEN = new Set(['script', 'style', 'noscript', 'template']);
const PAGE = new Set(['body', 'html']);

/** What is known of the tags in a stretch of a page. Offsets are those of the page. */
export interface Stretch {
  /** Where the stretch's own content ends: before the closing tags of what was opened earlier, and what follows them. */
  readonly end: number;
  /** True when a table is opened in it and not closed, or a tag not finished: the page was cut off. */
  readonly open: boolean;
}

/** Looks at the tags between two offsets of a page. Linear. */
export function stretchOf(page: string, from: number, to: number): Stretch {
  const { tags, stack } = tagsIn(page, from, to);
  const open = stack.some(tag => tag.name === 'table') || endsInTag(page, from, to);
  let end = to;
  for (let i = tags.length - 1; ; ) {
    end = wordsEndAt(page, from, end);
    while (i >= 0 && tags[i]!.start >= end) i--;
    const tag = tags[i];
    if (tag === undefined || tag.end !== end || !isOutside(tag)) break;
    end = UNSEEN.has(tag.name) && tag.other !== null ? tag.other.start : tag.start;
  }
  return { end, open };
}

/** What becomes of lines that are put into a draft at an offset; outside a page they are always lines. */
export function placeAt({ text, markup }: Report, offset: number): PagePlace {
  return markup === 'html' ? placeInPage(text, offset) : 'lines';
}

/** A tag is begun before `to` and not finished. */
function endsInTag(page: string, from: number, to: number): boolean {
  const at = page.lastIndexOf('<', to - 1);
  return at >= from && page.indexOf('>', at) < 0 && /[a-z/!]/i.test(page.charAt(at + 1));
}

/** Of something else than the stretch's own content. */
function isOutside(tag: Tag): boolean {
  return PAGE.has(tag.name) || tag.other === null || UNSEEN.has(tag.name);
}

/** Before white space and comments. */
function wordsEndAt(page: string, from: number, to: number): number {
  let end = to;
  for (;;) {
    while (end > from && /\s/.test(page[end - 1]!)) end--;
    const comment = page.startsWith('-->', end - 3) ? page.lastIndexOf('<!--', end) : -1;
    if (comment < from) return end;
    end = comment;
  }
}

function tagsIn(page: string, from: number, to: number): { tags: Tag[]; stack: Tag[] } {
  const source = page.slice(from, to);
  const tags: Tag[] = [];
  const stack: Tag[] = [];
  // How many of a name are open: looking through a deep stack for each stray closing tag would take quadratic time.
  const opened = new Map<string, number>();
  const count = (name: string, by: number) => opened.set(name, (opened.get(name) ?? 0) + by);
  const ignore = () => undefined;
  htmlTokens(source, {
    open(name, _attributes, start, end) {
      const tag: Tag = { name, start: from + start, end: from + end, other: null };
      if (VOID.has(name)) return;
      tags.push(tag);
      stack.push(tag);
      count(name, 1);
    },
    close(name, start, end) {
      const tag: Tag = { name, start: from + start, end: from + end, other: null };
      tags.push(tag);
      if (!opened.get(name)) return;
      const at = stack.findLastIndex(t => t.name === name);
      tag.other = stack[at] ?? null;
      for (const closed of stack.splice(at)) {
        closed.other = tag;
        count(closed.name, -1);
      }
    },
    text: ignore,
    entity: ignore,
  });
  return { tags, stack };
}
