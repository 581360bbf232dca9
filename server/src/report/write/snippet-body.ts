/** Marks a tab stop in a text until the rest of it is escaped; private-use characters, so no text has them. */
const OPEN = '\uE000';
const MIDDLE = '\uE001';
const CLOSE = '\uE002';
const STOP = new RegExp(`${OPEN}([^${MIDDLE}]*)${MIDDLE}([^${CLOSE}]*)${CLOSE}`, 'g');

/** Writes a tab stop: the same key is the same stop. `standard` is snippet text (variables are allowed). */
type Stop = (key: string, standard: string) => string;

/**
 * A snippet as editors and the Language Server Protocol have it. Stops are numbered in the order of the text, the first of a key holds its standard
 * text and the others mirror it; the cursor ends up behind the text.
 */
export function snippetBody(write: (stop: Stop) => string): string {
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
  return `${done}${escapeText(text.slice(from))}$0`;
}

/** Escapes what the snippet syntax would read as its own. */
function escapeText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
