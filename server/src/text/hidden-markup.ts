import { type Manner, TAG_MANNERS } from './manner.ts';
import { styleOf, styleRules, type TagStyle } from './style-rules.ts';

/** What programs put beside the words of a cell: marks of comments and notes. */
const MARKS = new Set('msocomanchor msocommentreference msofootnotereference msoendnotereference msodel'.split(' '));

/** Names that style sheets of many pages use for what only readers of screens are told. */
const UNSEEN = new Set(['sr-only', 'visually-hidden', 'screen-reader-text']);

/** Raised there, all of a cell stands at its top. */
const CELLS = new Set('td th tr tbody thead tfoot table img'.split(' '));
/** Which nothing raises: they are no part of a line. */
const BLOCKS = new Set('p div li dd dt ul ol dl center section article h1 h2 h3 h4 h5 h6'.split(' '));

type Attributes = ReadonlyMap<string, string>;

/** Tells of a tag whether its text is not shown. */
export type Hides = (name: string, attributes: Attributes) => boolean;

/** What of a page nobody sees. */
export interface Hiding {
  readonly hides: Hides;
  /** True for a row or a cell that is taken off the page: what stands behind it moves up. One that is struck out stays where it is. */
  readonly takesOff: Hides;
}

/** What the style of a tag does to the words in it. */
export interface Styling {
  readonly manner: Manner | null;
  /** Words are shown again that a tag around makes so. */
  readonly undoes: 'hidden' | 'tiny' | null;
  /** Only the page's style sheets say so, not the tag itself. */
  readonly bySheet: boolean;
}

/** Of a tag that has attributes; null where they change nothing. */
export type Stylings = (name: string, attributes: Attributes) => Styling | null;

/**
 * How a page shows words by its tags' styles and its own style sheets. What tags have in common is worked out once.
 * @param sheets the texts of the page's style sheets
 */
export function stylingsBy(sheets: readonly string[]): Stylings {
  const rules = styleRules(sheets);
  /** By style, by classes, by name. */
  const known = new Map<string, Map<string, Map<string, Styling | null>>>();
  return (name, attributes) => {
    const [style, classes] = [attributes.get('style') ?? '', attributes.get('class') ?? ''];
    if (attributes.has('hidden') && !styleOf(style).has('display')) return HIDDEN;
    if (style === '' && classes === '') return null;
    const named = within(within(known, style), classes);
    let styling = named.get(name);
    if (styling === undefined) {
      styling = stylingOf(name, styleOf(style), classesOf(attributes), rules);
      named.set(name, styling);
    }
    return styling;
  };
}

function within<T>(maps: Map<string, Map<string, T>>, key: string): Map<string, T> {
  const found = maps.get(key) ?? new Map<string, T>();
  maps.set(key, found);
  return found;
}

const HIDDEN: Styling = { manner: 'off', undoes: null, bySheet: false };
const NOUGHT = /^0(?:\.0*)?(?:px|pt|em|rem|%)?(?:\s*!important)?$/;
/** Nobody reads letters of a point. */
const TINY = /^(?:0|1|0?\.\d+)(?:\.0*)?(?:px|pt)(?:\s*!important)?$/;
/** So far left or above that it is on no screen: an indent that hangs is shorter. */
const FAR = /^-(?:(?:9\d\d|\d{4,})(?:\.\d+)?px|(?:[5-9]\d\d|\d{4,})(?:\.\d+)?pt|\d{3,}(?:\.\d+)?(?:em|rem|%))/;
/** A margin that takes an indent back. */
const WIDE = /(?:^|\s)\d{3,}(?:\.\d+)?(?:px|pt|em|rem|%)/;
/** Cut down to nothing. */
const CUT = /^(?:rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?\s*\)|inset\(\s*(?:50|100)%)/;
/** A size that no tag around changes. */
const SIZE = /^(?:[\d.]+(?:px|pt|pc|rem|cm|mm|in)|x{0,2}-?(?:small|large)|medium)/;
/** The first length of `bold 14px/1.5 a`. */
const FONT_SIZE = /[\d.]+(?:px|pt|pc|rem|cm|mm|in)/;

function stylingOf(
  name: string,
  own: TagStyle,
  classes: readonly string[],
  rules: ReadonlyMap<string, TagStyle>,
): Styling | null {
  // A mark is seen, and no word of the page.
  if (classes.some(c => MARKS.has(c) || UNSEEN.has(c))) return HIDDEN;
  const selectors = classes.flatMap(c => [`.${c}`, `${name}.${c}`]);
  const style = new Map([...selectors.flatMap(selector => [...(rules.get(selector) ?? [])]), ...own]);
  const manner = mannerOf(name, style);
  const undoes = undoneBy(style);
  if (manner === null && undoes === null) return null;
  return { manner, undoes, bySheet: manner !== mannerOf(name, own) };
}

function undoneBy(style: TagStyle): Styling['undoes'] {
  if (style.get('visibility')?.startsWith('visible')) return 'hidden';
  const size = style.get('font-size') ?? FONT_SIZE.exec(style.get('font') ?? '')?.[0] ?? '';
  return SIZE.test(size) && !isTiny(size) ? 'tiny' : null;
}

function isTiny(size: string): boolean {
  return NOUGHT.test(size) || TINY.test(size);
}

function isTakenBack(style: TagStyle): boolean {
  return ['margin', 'margin-left', 'padding', 'padding-left'].some(property => WIDE.test(style.get(property) ?? ''));
}

function mannerOf(name: string, style: TagStyle): Manner | null {
  const is = (property: string, word: string) => style.get(property)?.startsWith(word) === true;
  if (is('display', 'none') || is('mso-hide', 'all') || is('visibility', 'collapse')) return 'off';
  // Word puts the texts of comments at the end.
  if (is('mso-element', 'comment-list')) return 'off';
  // What comes in when a page is scrolled to it is hidden before.
  if (is('visibility', 'hidden')) return style.has('animation-name') ? null : 'hidden';
  if (is('color', 'transparent') || NOUGHT.test(style.get('opacity') ?? '')) return 'invisible';
  const far = (property: string) => FAR.test(style.get(property) ?? '');
  if (far('left') || far('top') || (far('text-indent') && !isTakenBack(style))) return 'invisible';
  if (['clip', 'clip-path'].some(property => CUT.test(style.get(property) ?? ''))) return 'invisible';
  const none = (property: string) => NOUGHT.test(style.get(property) ?? '');
  if (!CELLS.has(name) && is('overflow', 'hidden') && ['width', 'height', 'max-height'].some(none)) return 'invisible';
  if (isTiny(style.get('font-size') ?? '') || is('font', '0/') || is('font', '0 ')) return 'tiny';
  const lines = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`;
  if (lines.includes('line-through')) return 'struck';
  if (CELLS.has(name) || BLOCKS.has(name)) return null;
  return is('vertical-align', 'super') ? 'raised' : is('vertical-align', 'sub') ? 'lowered' : null;
}

/**
 * What a page hides by its tags, their styles and its own style sheets: deleted and hidden words, hidden columns, second copies for who can't see.
 * @param sheets the texts of the page's style sheets
 */
export function hidingBy(sheets: readonly string[]): Hiding {
  const stylings = stylingsBy(sheets);
  const isCopy = (attributes: Attributes) => attributes.has('hidden') || attributes.get('aria-hidden') === 'true';
  const mannerBy = (name: string, attributes: Attributes): Manner | null => {
    const manner = stylings(name, attributes)?.manner ?? null;
    // What stands in a block may be shown all the same.
    const isBlock = CELLS.has(name) || BLOCKS.has(name);
    return isBlock && (manner === 'tiny' || manner === 'invisible') ? null : manner;
  };
  return {
    hides: (name, attributes) =>
      !SEEN.has(TAG_MANNERS.get(name) ?? null) || isCopy(attributes) || !SEEN.has(mannerBy(name, attributes)),
    takesOff: (name, attributes) => isCopy(attributes) || mannerBy(name, attributes) === 'off',
  };
}

/** Lowered is a part of a word: CO₂. */
const SEEN: ReadonlySet<Manner | null> = new Set([null, 'lowered'] as const);

function classesOf(attributes: Attributes): readonly string[] {
  return attributes.get('class')?.toLowerCase().split(/\s+/) ?? [];
}
