/** The line by which a page of findings is known: it quotes reports and is none. */
export const FINDINGS_PAGE = '<meta name="generator" content="nianbao check">';

/** It stands at the head of the page. */
const HEAD = 400;

/** Whether a text is a page of findings that `nianbao check --format html` wrote. */
export function isFindingsPage(text: string): boolean {
  return text.slice(0, HEAD).includes(FINDINGS_PAGE);
}
