import { htmlTokens } from './html-tokens.ts';

const BLOCKS =
  'address article aside blockquote body caption center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody tfoot thead tr td th ul'.split(
    ' ',
  );
/** Blocks that editors leave open: the next one closes them. */
const LOOSE = new Set(['p', 'li', 'dd', 'dt', 'hr', 'tr', 'td', 'th', 'tbody', 'thead', 'tfoot']);
/** Their text is never shown on the page; a page's <title> repeats the title with the site's name behind it. */
const HIDDEN = new Set(['script', 'style', 'title', 'template', 'noscript']);
/** Note marks and struck-out words are no part of a figure. Editors leave them open; a block's end closes them. */
const ASIDE = new Set(['sup', 'del', 's', 'strike']);

/** What a tag does to the text in it, and to that around it. */
interface TagKind {
  readonly block: boolean;
  readonly loose: boolean;
  readonly hidden: boolean;
  readonly aside: boolean;
  /** A break of the line: no block. */
  readonly breaks: boolean;
  readonly kept: boolean;
}

/** One look for each tag of a page, whatever it is. */
const KINDS: ReadonlyMap<string, TagKind> = new Map(
  [...BLOCKS, ...HIDDEN, ...ASIDE, 'br'].map(name => [
    name,
    {
      block: BLOCKS.includes(name),
      loose: LOOSE.has(name),
      hidden: HIDDEN.has(name),
      aside: ASIDE.has(name),
      breaks: name === 'br',
      kept: name === 'pre',
    },
  ]),
);

/** A tag that ends what stands before it, and what stands in it. */
export function isBlockTag(name: string): boolean {
  return KINDS.get(name)?.block === true;
}

/** `pre`: line ends are shown · `paragraph`: a tag that editors put round one · `block`: any other. */
export type LineHolder = 'pre' | 'paragraph' | 'block';

/** Follows the tags of a page that tell what becomes of text between them. */
export function htmlFlow() {
  let blocks = 0;
  let loose = false;
  let hidden = 0;
  let aside = 0;
  let kept = 0;
  return {
    /** True when the tag ends what stood before it: a block begins, or a line ends. */
    open(name: string): boolean {
      const kind = KINDS.get(name);
      if (kind === undefined) return false;
      if (kind.hidden) hidden++;
      if (kind.aside) aside++;
      if (kind.kept) kept++;
      if (!kind.block && !kind.breaks) return false;
      aside = 0;
      if (!kind.block) return true;
      if (kind.loose) loose = true;
      else blocks++;
      return true;
    },
    /** True when the tag ends a block. */
    close(name: string): boolean {
      const kind = KINDS.get(name);
      if (kind === undefined) return false;
      if (kind.hidden) hidden = Math.max(0, hidden - 1);
      if (kind.aside) aside = Math.max(0, aside - 1);
      if (kind.kept) kept = Math.max(0, kept - 1);
      if (!kind.block) return false;
      aside = 0;
      loose = false;
      if (!kind.loose) blocks = Math.max(0, blocks - 1);
      return true;
    },
    /** A line end is white space here, as a browser has it within a block; elsewhere it parts lines. */
    wrapped: (): boolean => blocks > 0 || loose,
    /** What is known of the lines of the text here: a tag keeps them, a paragraph's tag or another holds them. */
    holder: (): LineHolder => (kept > 0 ? 'pre' : loose ? 'paragraph' : 'block'),
    /** Text is never shown here, whatever blocks follow. */
    hidden: (): boolean => hidden > 0,
    /** Text is set aside up to the end of the block or line. */
    aside: (): boolean => aside > 0,
  };
}

/**
 * What becomes of lines that are put into a page at a place. `lines`: they are lines · `joined`: without tags of their own they may run
 * together, or be set aside with what stands before them (a cell that holds a part of the page, not a figure, parts them all the same) ·
 * `unseen`: they are no part of the page, in a tag that is not finished, a comment, a script.
 */
export type PagePlace = 'lines' | 'joined' | 'unseen';

/** What becomes of lines that are put into a page at an offset. Linear. */
export function placeInPage(page: string, offset: number): PagePlace {
  const flow = htmlFlow();
  let textEnd = 0;
  // A character put there shows whether it would be text.
  htmlTokens(`${page.slice(0, offset)}一`, {
    open(name) {
      flow.open(name);
    },
    close(name) {
      flow.close(name);
    },
    text(_start, end) {
      textEnd = end;
    },
    entity: () => undefined,
  });
  if (flow.hidden() || textEnd <= offset) return 'unseen';
  return flow.wrapped() || flow.aside() ? 'joined' : 'lines';
}
