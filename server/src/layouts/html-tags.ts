import type { Manner } from '../text/hidden-markup.ts';

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody tfoot thead tr td th ul'.split(
    ' ',
  ),
);
/** Blocks that editors leave open: the next one closes them. */
const LOOSE = new Set(['p', 'li', 'dd', 'dt', 'hr', 'tr', 'td', 'th', 'tbody', 'thead', 'tfoot']);
/**
 * Their text is never shown on the page (a page's <title> repeats the title with the site's name behind it; of a list to choose from one is, of what stands in a video nothing), or is no part of a figure: note marks, struck-out
 * words, what stands above another word, what is drawn.
 */
const MANNERS: readonly (readonly [string, Manner])[] = [
  ...'script style title xml template noscript rp select datalist canvas audio video iframe noframes'
    .split(' ')
    .map((name): [string, Manner] => [name, 'off']),
  ...'del s strike'.split(' ').map((name): [string, Manner] => [name, 'struck']),
  ...'sup rt svg'.split(' ').map((name): [string, Manner] => [name, 'raised']),
  ['sub', 'lowered'],
];

/** What a tag does to the text in it, and to that around it. */
interface TagKind {
  readonly block: boolean;
  readonly loose: boolean;
  readonly manner: Manner | null;
  /** A break of the line: no block. */
  readonly breaks: boolean;
  readonly kept: boolean;
}

/** One look for each tag of a page, whatever it is. */
const KINDS: ReadonlyMap<string, TagKind> = new Map(
  [...BLOCKS, ...MANNERS.map(([name]) => name), 'br'].map(name => [
    name,
    {
      block: BLOCKS.has(name),
      loose: LOOSE.has(name),
      manner: MANNERS.find(([own]) => own === name)?.[1] ?? null,
      breaks: name === 'br',
      kept: name === 'pre',
    },
  ]),
);

/** What a tag does to text; undefined where it does nothing. */
export function tagKind(name: string): TagKind | undefined {
  return KINDS.get(name);
}

/** A tag that ends what stands before it, and what stands in it. */
export function isBlockTag(name: string): boolean {
  return KINDS.get(name)?.block === true;
}
