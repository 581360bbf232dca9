/** Marks a tab stop in a text until the rest of it is escaped; private-use characters, so no text has them. */
const OPEN = '\uE000';
const MIDDLE = '\uE001';
const CLOSE = '\uE002';
const STOP = new RegExp(`${OPEN}([^${MIDDLE}]*)${MIDDLE}([^${CLOSE}]*)${CLOSE}`, 'g');

/** Writes a tab stop: the same key is the same stop. `standard` is snippet text (variables are allowed). */
export type Stop = (key: string, standard: string) => string;

/**
 * The lines of a VS Code snippet. Stops are numbered in the order of the text, the first of a key holds its standard
 * text and the others mirror it; the cursor ends up behind the text.
 */
export function snippetBody(write: (stop: Stop) => string): string[] {
  const text = write((key, standard) => `${OPEN}${key}${MIDDLE}${standard}${CLOSE}`);
  const numbers = new Map<string, number>();
  let done = '';
  let from = 0;
  for (const match of text.matchAll(STOP)) {
    const [whole, key = '', standard = ''] = match;
    const known = numbers.get(key);
    if (known === undefined) numbers.set(key, numbers.size + 1);
    const number = known ?? numbers.size;
    done += escapeText(text.slice(from, match.index));
    done += known === undefined ? `\${${number}:${standard}}` : `\${${number}}`;
    from = match.index + whole.length;
  }
  return `${done}${escapeText(text.slice(from))}$0`.split('\n');
}

/** Escapes what the snippet syntax would read as its own. */
function escapeText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/**
 * Last year, as reports are written in January for the year before. Snippets cannot count, so the regular expression
 * takes the digits apart and the format puts the one before in their place. Right for 2001 to 2099 but 2000.
 */
export const PREVIOUS_YEAR = (() => {
  const units = DIGITS.map(d => `(${d})`).join('|');
  const tens = DIGITS.map(d => `(${d})0`).join('|');
  const lessUnits = DIGITS.map(d => `\${${d + 2}:+${d - 1}}`).join('');
  const lessTens = DIGITS.map(d => `\${${d + 11}:+${d - 1}9}`).join('');
  return `\${CURRENT_YEAR/^(20)(?:(\\d)(?:${units})|${tens})$/$1$2${lessUnits}${lessTens}/}`;
})();

/** Today as it stands under a report: `2026年1月9日`. */
export const TODAY = `\${CURRENT_YEAR}年\${CURRENT_MONTH/^0//}月\${CURRENT_DATE/^0//}日`;
