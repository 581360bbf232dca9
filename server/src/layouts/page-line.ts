/** No page number or running title is longer (characters). */
const LONGEST = 200;

/** `- 4 -`, `—12—`, `第 3 页`, `续上表`: what a printed page leaves behind inside a table. */
const PAGE_LINE =
  /^(?:[-—–－·•]{1,2}\s{0,3}\d{1,4}\s{0,3}[-—–－·•]{1,2}|第\s{0,3}\d{1,4}\s{0,3}页.{0,12}|\d{1,3}\s{0,2}[/／]\s{0,2}\d{1,3}|[Pp]age\s{0,2}\d{1,4}.{0,10}|[（(]?[续接]上?[表页][一二三四]?[）)]?)$/;

/** True for a line that a page break left in a table: no row, and the table goes on behind it (`report/table/page-break.ts`). */
export function isPageLine(text: string): boolean {
  return text.length < LONGEST && PAGE_LINE.test(text.trim());
}
