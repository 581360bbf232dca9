/** What a tag is styled with, by property, as far as it may hide words or set them aside. */
export type TagStyle = ReadonlyMap<string, string>;

const PROPERTIES = new Set(
  'display visibility opacity color font font-size vertical-align text-decoration text-decoration-line text-indent margin margin-left padding padding-left left top clip clip-path overflow width height max-height animation-name mso-hide mso-element'.split(
    ' ',
  ),
);
/** Of style sheets these are not taken: what a sheet makes transparent or folds up, a script shows once the page is there. */
const OWN_ONLY = new Set(['opacity', 'overflow']);

/** `display: none; color: red` by property. Linear. */
export function styleOf(declarations: string): TagStyle {
  const style = new Map<string, string>();
  for (const declaration of withoutComments(declarations).split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const property = declaration.slice(0, colon).trim().toLowerCase();
    if (PROPERTIES.has(property))
      style.set(
        property,
        declaration
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      );
  }
  return style;
}

function withoutComments(sheet: string): string {
  return sheet.includes('/*') ? sheet.replace(/\/\*.*?(?:\*\/|$)/gs, ' ') : sheet;
}

/** The selector of a class, of one tag or of any. */
const SELECTOR = /^\s*(?:[a-z][\w:-]*)?\.[\w-]+\s*$/i;

/**
 * What style sheets say of classes, by selector in small letters: `.hidden`, or of one tag alone `td.hidden`. Word and Excel write
 * theirs as a comment. What holds for paper or narrow screens only is left out. Linear.
 */
export function styleRules(sheets: readonly string[]): ReadonlyMap<string, TagStyle> {
  const rules = new Map<string, TagStyle>();
  for (const sheet of sheets) {
    for (const [selectors, declarations] of rulesIn(withoutComments(sheet.replace(/<!--|-->/g, ' ')))) {
      const style = [...styleOf(declarations)].filter(([property]) => !OWN_ONLY.has(property));
      if (style.length === 0) continue;
      for (const selector of selectors.split(',')) {
        const key = SELECTOR.test(selector) ? selector.trim().toLowerCase() : '';
        if (key !== '') rules.set(key, new Map([...(rules.get(key) ?? []), ...style]));
      }
    }
  }
  return rules;
}

/** Selectors and declarations of the rules that stand in no `@media` or other block. */
function* rulesIn(sheet: string): Generator<[string, string]> {
  let depth = 0;
  let from = 0;
  let selectors = '';
  for (const { 0: mark, index } of sheet.matchAll(/[{};]/g)) {
    if (mark === ';') {
      // A rule without a block names another sheet.
      if (depth === 0) from = index + 1;
      continue;
    }
    if (mark === '{') {
      if (depth === 0) selectors = sheet.slice(from, index);
      depth++;
      if (depth === 1) from = index + 1;
    } else if (depth > 0) {
      depth--;
      if (depth > 0) continue;
      if (!selectors.includes('@')) yield [selectors, sheet.slice(from, index)];
      from = index + 1;
    }
  }
}
