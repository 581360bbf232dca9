/**
 * Every match of a global expression in a text, in order. `matchAll` copies the expression for each call, which takes longer than
 * the matching where the text is a few words.
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  eachMatch(pattern, text, match => found.push(match));
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
