const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Words as they stand in a page's text. */
export function escapedHtml(words: string): string {
  return words.replace(/[&<>]/g, c => ESCAPED[c]!);
}
