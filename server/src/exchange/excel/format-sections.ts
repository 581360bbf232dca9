/** A format without a code of its own. */
export const GENERAL = 'General';

/** A condition of a section: `[>=100]`. */
const CONDITION = /\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]/;
/** Colours and languages; blanks as wide as a character, and filling ones. */
const UNSEEN = /\[[^\]]*\]|[_*]./g;

/** A code has up to four sections, for what is positive, negative, zero, and words, or with conditions of their own. */
function sectionsOf(code: string): readonly string[] {
  return code.match(/(?:"[^"]*"|[\\!].|[^;"\\!])+|(?<=;|^)(?=;|$)/g) ?? [code];
}

/** The section by which a number is shown; null where no condition fits, or a number below 0 has one. */
export function sectionFor(value: number, code: string): string | null {
  const sections = sectionsOf(code);
  if (sections.some(section => CONDITION.test(section))) {
    const found = sections.slice(0, 3).find(section => fits(value, CONDITION.exec(section)));
    return value < 0 || found === undefined ? null : found;
  }
  const [positive = GENERAL, negative = positive, zero = positive] = sections;
  return value < 0 ? negative : value === 0 ? zero : positive;
}

function fits(value: number, condition: RegExpExecArray | null): boolean {
  if (condition === null) return true;
  const limit = Number(condition[2]);
  switch (condition[1]) {
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
    case '=':
      return value === limit;
    default:
      return value !== limit;
  }
}

/** True for a section by which nothing is seen: `;;;`. */
export function isBlankSection(section: string, code: string): boolean {
  return code.includes(';') && !section.includes('[') && section.replace(UNSEEN, '').trim() === '';
}

/** Words as a cell shows them: `@"件"` puts a unit behind them, `;;;` shows none. */
export function shownWords(words: string, code: string): string {
  if (words === '' || code === GENERAL || code === '@') return words;
  const sections = sectionsOf(code);
  const section = sections[3] ?? sections.find(one => /@/.test(one.replace(/"[^"]*"|[\\!]./g, '')));
  if (section === undefined) return words;
  return section.replace(
    /"([^"]*)"|[\\!](.)|\[[^\]]*\]|[_*].|(@)/g,
    (_, quoted?: string, single?: string, at?: string) => (at === undefined ? (quoted ?? single ?? '') : words),
  );
}
