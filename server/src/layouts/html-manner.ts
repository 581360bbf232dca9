import type { AsideManner } from '../text/aside-marks.ts';
import type { Styling } from '../text/hidden-markup.ts';
import type { Manner } from '../text/manner.ts';
import { isBlockTag } from './html-tags.ts';

/** A tag that changes how words are shown, or one that was opened within it. */
interface Held {
  readonly name: string;
  readonly manner: Manner | null;
}

const VOID = new Set('br hr img input col meta link wbr area base embed source track'.split(' '));
/** How deep in a table a tag stands: the next of a level ends what is open on it. */
const LEVELS: ReadonlyMap<string, number> = new Map([
  ['table', 0],
  ['tbody', 1],
  ['thead', 1],
  ['tfoot', 1],
  ['tr', 2],
  ['td', 3],
  ['th', 3],
]);
const PARAGRAPHS = new Set(['p', 'li', 'dt', 'dd']);
/** A tag ends none that so many others stand within: nonsense may open tags without end. */
const DEEPEST = 64;
/** Editors leave tags of struck-out words open: one that is not closed so soon is ended by a line's or a block's end. */
const REACH = 2000;
/** A part of a page by itself. */
const PART = /^(?:table|h[1-6])$/;
/** What a heading, or a row's label, begins with. */
const ORDINAL = '[一二三四五六七]、';
/** What is less to be seen goes before. */
const RANKS: readonly (Manner | null)[] = [
  null,
  'lowered',
  'raised',
  'drawn',
  'struck',
  'tiny',
  'hidden',
  'invisible',
  'off',
];

/** True for words that are seen, and are set aside from those around them. */
export function isAside(manner: Manner | null): manner is AsideManner | 'drawn' {
  return manner === 'struck' || manner === 'drawn' || manner === 'raised' || manner === 'lowered';
}

/**
 * Follows how the words at a place of a page are shown: hidden, struck out, raised. Tags are remembered only within one that changes it. Linear.
 */
export function htmlManner(source: string) {
  const held: Held[] = [];
  /** Which of them are parts of a table. */
  const parts: number[] = [];
  let tables = 0;
  /** The outermost one is closed within reach; null while nobody has looked. */
  let closes: boolean | null = null;

  const levelOf = (name: string) => LEVELS.get(name) ?? -1;
  const current = (): Manner | null => (held.length === 0 ? null : held[held.length - 1]!.manner);
  function cut(to: number): void {
    held.length = to;
    while (parts.length > 0 && parts.at(-1)! >= to) parts.pop();
    if (to === 0) closes = null;
  }
  function hold(name: string, manner: Manner | null): void {
    if (LEVELS.has(name)) parts.push(held.length);
    held.push({ name, manner });
  }
  /** A row or a cell begins: ends those that are still open. */
  function endLevel(level: number): void {
    // None of this table is among them: all of them stand in a cell before.
    if (parts.length === 0 && tables > 0) cut(0);
    while (parts.length > 0 && levelOf(held[parts.at(-1)!]!.name) >= level) cut(parts.at(-1)!);
  }
  function endParagraph(name: string): void {
    for (let i = held.length - 1; i >= Math.max(0, held.length - DEEPEST); i--) {
      const open = held[i]!.name;
      if (!isBlockTag(open)) continue;
      if (open === 'p' || (open === name && PARAGRAPHS.has(open))) cut(i);
      return;
    }
  }
  function closesSoon(name: string, from: number): boolean {
    const mark = new RegExp(`<(/?)${name.replace(/[^\w:-]/g, '.')}(?=[\\s/>])`, 'i');
    return mark.exec(source.slice(from, from + REACH))?.[1] === '/';
  }

  /** Words of a tag around are not shown, those of this one are: it says so, or may have a size of its own, as what stands in a block often has. */
  function isShown(name: string, styling: Styling | null, outer: Manner | null): boolean {
    if (outer === null || styling?.undoes === outer) return true;
    return outer === 'tiny' && (isBlockTag(name) || isBlockTag(held[held.length - 1]!.name));
  }
  /** A script shows it once the page is scrolled to it, or a click does: nobody hides such a part from all readers. */
  function holdsPart(name: string, start: number): boolean {
    if (PART.test(name)) return true;
    const near = source.slice(start + 1, start + REACH);
    const marks = new RegExp(`<(?:(/?)${name.replace(/[^\w:-]/g, '.')}|table|h[1-6])(?=[\\s/>])|${ORDINAL}`, 'gi');
    let depth = 1;
    for (const [, slash] of near.matchAll(marks)) {
      if (slash === undefined) return true;
      depth += slash === '/' ? -1 : 1;
      if (depth === 0) return false;
    }
    return true;
  }

  return {
    current,
    inTable: (): boolean => tables > 0,
    /** `styling`: what the tag at an offset does by its kind or its style. */
    open(name: string, styling: Styling | null, start: number): void {
      if (name === 'table') tables++;
      const own = styling?.manner ?? null;
      // As nearly all tags of a page are.
      if (held.length === 0 && own === null) return;
      const level = levelOf(name);
      if (level > 0) endLevel(level);
      else if (isBlockTag(name)) endParagraph(name);
      if (VOID.has(name)) return;
      const outer = current();
      const left = isShown(name, styling, outer) ? null : outer;
      const isStronger = RANKS.indexOf(own) > RANKS.indexOf(left);
      const isSeen = isStronger && own !== null && own !== 'off' && !isAside(own) && holdsPart(name, start);
      const manner = isStronger && !isSeen ? own : left;
      // Nothing around it changes how words are shown, and nor does it.
      if (held.length > 0 || manner !== null) hold(name, manner);
    },
    close(name: string): void {
      if (name === 'table' && tables > 0) tables--;
      if (held.length === 0) return;
      const lowest = Math.max(0, held.length - DEEPEST);
      let at = held.length - 1;
      while (at >= lowest && held[at]!.name !== name) at--;
      if (at >= lowest) cut(at);
      // It ends a tag that all of these stand in.
      else if (LEVELS.has(name) || (isBlockTag(name) && !isBlockTag(held[0]!.name))) cut(0);
    },
    /** A line ended at an offset, or a block began. */
    lineEnd(at: number): void {
      if (held.length === 0 || !isAside(held[0]!.manner) || isBlockTag(held[0]!.name)) return;
      closes ??= closesSoon(held[0]!.name, at);
      if (!closes) cut(0);
    },
  };
}
