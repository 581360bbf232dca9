import { htmlTokens } from './html-tokens.ts';

/** Tags whose text a page never shows, struck-out words, and marks of notes, which are no part of a figure. */
const NEVER = new Set('script style title xml template noscript del s strike sup'.split(' '));

/** What programs put beside the words of a cell: marks of comments and notes. */
const MARKS = new Set('msocomanchor msocommentreference msofootnotereference msoendnotereference msodel'.split(' '));

/** `mso-element` of comments: Word puts their texts at the end of what was copied. */
const HIDES =
  /(?:^|[;{\s])(?:display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*(?:hidden|collapse)|mso-element\s*:\s*comment-list|text-decoration(?:-line)?\s*:[^;}]*line-through)/i;

/** Tells of a tag whether its text is not shown. */
export type Hides = (name: string, attributes: ReadonlyMap<string, string>) => boolean;

/** What a page hides by its tags, their styles and its own style sheet: deleted and hidden words, hidden columns, second copies for who can't see. */
export function hidingTags(page: string): Hides {
  const classes = hidingClasses(page);
  return (name, attributes) => {
    if (NEVER.has(name) || attributes.has('hidden') || attributes.get('aria-hidden') === 'true') return true;
    if (HIDES.test(attributes.get('style') ?? '')) return true;
    const own = attributes.get('class')?.toLowerCase().split(/\s+/) ?? [];
    return own.some(c => MARKS.has(c) || classes.has(c) || classes.has(`${name}.${c}`));
  };
}

/** The selector of a class, of one tag or of any. */
const CLASS = /^\s*([a-z][\w:-]*)?\.([\w-]+)\s*$/i;

/** Classes that a page's own style sheet hides: `hidden`, or of one tag alone `td.hidden`. */
function hidingClasses(page: string): ReadonlySet<string> {
  const rules = sheetsOf(page).flatMap(sheet => sheet.split('}').map(rule => rule.split('{')));
  const hiding = rules.filter(([, what]) => what !== undefined && HIDES.test(what));
  const classes = hiding.flatMap(([selectors = '']) => selectors.split(',').map(s => CLASS.exec(s)));
  return new Set(
    classes.flatMap(c => (c === null ? [] : [(c[1] === undefined ? c[2]! : `${c[1]}.${c[2]}`).toLowerCase()])),
  );
}

/** The style sheets in a page. Word and Excel write theirs as a comment. */
function sheetsOf(page: string): string[] {
  const sheets: string[] = [];
  let from: number | null = null;
  const ignore = () => undefined;
  htmlTokens(page, {
    open(name, _attributes, _start, end) {
      if (name === 'style') from = end;
    },
    close(name, start) {
      if (name === 'style' && from !== null)
        sheets.push(page.slice(from, start).replace(/\/\*.*?\*\/|<!--|-->/gs, ' '));
      if (name === 'style') from = null;
    },
    text: ignore,
    entity: ignore,
  });
  return sheets;
}
