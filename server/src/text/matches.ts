/** Most words hold nothing of what is looked for, and what was found in them is remembered: one list for all of them. */
const NONE: readonly RegExpExecArray[] = [];

/**
 * Every match of a global expression in a text, in order. `matchAll` copies the expression for each call, which takes longer than
 * the matching where the text is a few words.
 * @param from where in the text to begin: an expression may still look at what stands before
 */
export function matchesOf(pattern: RegExp, text: string, from = 0): readonly RegExpExecArray[] {
  pattern.lastIndex = from;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}

/** The same, each handed over as it is found: of many thousands none is kept. `hear` must not use the expression itself. */
export function eachMatch(pattern: RegExp, text: string, hear: (match: RegExpExecArray) => void): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    hear(match);
    if (match[0] === '') pattern.lastIndex++;
  }
}
