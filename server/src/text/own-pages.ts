/** The line by which a page of findings is known, that `nianbao check --format html` writes: it quotes reports. */
export const FINDINGS_MARK = '<meta name="generator" content="nianbao check">';

/** The same for a page that was made of a draft to be printed: it says what the draft says. */
export const PRINT_MARK = '<meta name="generator" content="nianbao print">';

/** Characters within which the mark stands, at the head of the page. */
const HEAD = 2000;

/** Whether a text is a page of findings. */
export function isFindingsPage(text: string): boolean {
  return text.slice(0, HEAD).includes(FINDINGS_MARK);
}

/** Whether a text is a page that we wrote of a report: it is none itself, whatever it says. */
export function isOwnPage(text: string): boolean {
  return isFindingsPage(text) || text.slice(0, HEAD).includes(PRINT_MARK);
}
