import { type Manner, TAG_MANNERS } from '../text/manner.ts';

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody tfoot thead tr td th ul'.split(
    ' ',
  ),
);
/** Blocks that editors leave open: the next one closes them. */
const LOOSE = new Set(['p', 'li', 'dd', 'dt', 'hr', 'tr', 'td', 'th', 'tbody', 'thead', 'tfoot']);
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
  [...BLOCKS, ...TAG_MANNERS.keys(), 'br'].map(name => [
    name,
    {
      block: BLOCKS.has(name),
      loose: LOOSE.has(name),
      manner: TAG_MANNERS.get(name) ?? null,
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
