/** Tags whose text a page never shows, struck-out words, and marks of notes, which are no part of a figure. */
const NEVER = new Set('script style title xml template noscript del s strike sup'.split(' '));

/** What programs put beside the words of a cell: marks of comments and notes. */
const MARKS = new Set('msocomanchor msocommentreference msofootnotereference msoendnotereference msodel'.split(' '));

/** `mso-element` of comments: Word puts their texts at the end of what was copied. */
const HIDES =
  /(?:^|[;{\s])(?:display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*(?:hidden|collapse)|mso-element\s*:\s*comment-list|text-decoration(?:-line)?\s*:[^;}]*line-through)/i;

/** What is so hidden takes no place either. */
const REMOVES = /(?:^|[;{\s])(?:display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*collapse)/i;

type Attributes = ReadonlyMap<string, string>;

/** Tells of a tag whether its text is not shown. */
export type Hides = (name: string, attributes: Attributes) => boolean;

/** What of a page nobody sees. */
export interface Hiding {
  readonly hides: Hides;
  /** True for a row or a cell that is taken off the page: what stands behind it moves up. One that is struck out stays where it is. */
  readonly takesOff: Hides;
}

/**
 * What a page hides by its tags, their styles and its own style sheets: deleted and hidden words, hidden columns, second copies for who can't see.
 * @param sheets the texts of the page's style sheets
 */
export function hidingBy(sheets: readonly string[]): Hiding {
  const [hiding, removing] = [classesWith(HIDES, sheets), classesWith(REMOVES, sheets)];
  const isCopy = (attributes: Attributes) => attributes.has('hidden') || attributes.get('aria-hidden') === 'true';
  const isStyled = (name: string, attributes: Attributes, how: RegExp, classes: ReadonlySet<string>) =>
    how.test(attributes.get('style') ?? '') ||
    classesOf(attributes).some(c => classes.has(c) || classes.has(`${name}.${c}`));
  return {
    hides: (name, attributes) =>
      NEVER.has(name) ||
      isCopy(attributes) ||
      classesOf(attributes).some(c => MARKS.has(c)) ||
      isStyled(name, attributes, HIDES, hiding),
    takesOff: (name, attributes) => isCopy(attributes) || isStyled(name, attributes, REMOVES, removing),
  };
}

function classesOf(attributes: Attributes): readonly string[] {
  return attributes.get('class')?.toLowerCase().split(/\s+/) ?? [];
}

/** The selector of a class, of one tag or of any. */
const CLASS = /^\s*([a-z][\w:-]*)?\.([\w-]+)\s*$/i;

/** Classes that style sheets hide so: `hidden`, or of one tag alone `td.hidden`. Word and Excel write theirs as a comment. */
function classesWith(how: RegExp, sheets: readonly string[]): ReadonlySet<string> {
  const plain = sheets.map(sheet => sheet.replace(/\/\*.*?(?:\*\/|$)|<!--|-->/gs, ' '));
  const rules = plain.flatMap(sheet => sheet.split('}').map(rule => rule.split('{')));
  const hiding = rules.filter(([, what]) => what !== undefined && how.test(what));
  const classes = hiding.flatMap(([selectors = '']) => selectors.split(',').map(s => CLASS.exec(s)));
  return new Set(
    classes.flatMap(c => (c === null ? [] : [(c[1] === undefined ? c[2]! : `${c[1]}.${c[2]}`).toLowerCase()])),
  );
}
