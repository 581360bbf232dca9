import type { Styling, Stylings } from '../text/hidden-markup.ts';
import type { Manner } from '../text/manner.ts';
import { stylingsOf } from './hidden-tags.ts';
import { htmlManner, isAside } from './html-manner.ts';
import { tagKind } from './html-tags.ts';
import { htmlTokens } from './html-tokens.ts';

/** `pre`: line ends are shown · `paragraph`: a tag that editors put round one · `block`: any other. */
export type LineHolder = 'pre' | 'paragraph' | 'block';

/** Follows the tags of a page that tell what becomes of text between them. */
export function htmlFlow(source: string, stylings: Stylings) {
  let blocks = 0;
  let loose = false;
  let kept = 0;
  const manner = htmlManner(source);
  return {
    /** True when the tag ends what stood before it: a block begins, or a line ends. */
    open(name: string, attributes: ReadonlyMap<string, string>, start: number): boolean {
      const kind = tagKind(name);
      const ends = kind !== undefined && (kind.block || kind.breaks);
      if (ends) manner.lineEnd(start);
      const styling = attributes.size === 0 ? null : stylings(name, attributes);
      // Parts of a page that its style sheet hides are shown by a click: a tab, a menu.
      // And all of it by a script once it is there.
      const byScript = name === 'body' || name === 'html';
      const isBlockBySheet = styling?.bySheet === true && kind?.block === true;
      const byClick = isBlockBySheet && name !== 'p' && !manner.inTable();
      // Its sheet may give what stands in it another size.
      const isSized = isBlockBySheet && styling.manner === 'tiny';
      manner.open(name, strongest(kind?.manner ?? null, byClick || byScript || isSized ? null : styling), start);
      if (kind === undefined) return false;
      if (kind.kept) kept++;
      if (!kind.block) return ends;
      if (kind.loose) loose = true;
      else blocks++;
      return true;
    },
    /** True when the tag ends a block. */
    close(name: string): boolean {
      manner.close(name);
      const kind = tagKind(name);
      if (kind === undefined) return false;
      if (kind.kept) kept = Math.max(0, kept - 1);
      if (!kind.block) return false;
      loose = false;
      if (!kind.loose) blocks = Math.max(0, blocks - 1);
      return true;
    },
    /** A line end is white space here, as a browser has it within a block; elsewhere it parts lines. */
    wrapped: (): boolean => blocks > 0 || loose,
    /** What is known of the lines of the text here: a tag keeps them, a paragraph's tag or another holds them. */
    holder: (): LineHolder => (kept > 0 ? 'pre' : loose ? 'paragraph' : 'block'),
    /** How text is shown here, where it is not as all others. */
    manner: (): Manner | null => manner.current(),
  };
}

/** What a tag does by its kind and by its style. */
function strongest(manner: Manner | null, styling: Styling | null): Styling | null {
  if (manner === null || styling?.manner === 'off') return styling;
  return { manner, undoes: null, bySheet: false };
}

/**
 * What becomes of lines that are put into a page at a place. `lines`: they are lines · `joined`: without tags of their own they may run
 * together, or be set aside with what stands before them (a cell that holds a part of the page, not a figure, parts them all the same) ·
 * `unseen`: they are no part of the page, in a tag that is not finished, a comment, a script.
 */
export type PagePlace = 'lines' | 'joined' | 'unseen';

/** What becomes of lines that are put into a page at an offset. Linear. */
export function placeInPage(page: string, offset: number): PagePlace {
  const flow = htmlFlow(page, stylingsOf(page));
  let textEnd = 0;
  // A character put there shows whether it would be text.
  htmlTokens(`${page.slice(0, offset)}一`, {
    open(name, attributes, start) {
      flow.open(name, attributes, start);
    },
    close(name) {
      flow.close(name);
    },
    text(_start, end) {
      textEnd = end;
    },
    entity: () => undefined,
  });
  const manner = flow.manner();
  if (textEnd <= offset || (manner !== null && !isAside(manner))) return 'unseen';
  return flow.wrapped() || manner !== null ? 'joined' : 'lines';
}
