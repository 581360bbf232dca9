/**
 * A comment by which a writer tells the checker to be silent:
 * `<!-- nianbao-disable table/row-total,cell/blank 县级已核对 -->`. Such a line is no part of the report: readers of layouts never see it.
 */
const MARK =
  /^[ \t\u3000]*<!--[ \t]*nianbao-(disable-next-line|disable|enable)(?=[ \t]|-->)([^\r\n]*?)-->[ \t\u3000]*$/;

/** A cheap look before the dear one. */
export function mayHoldMarks(text: string): boolean {
  return text.includes('<!--') && text.includes('nianbao-');
}

export interface Mark {
  readonly kind: 'disable' | 'disable-next-line' | 'enable';
  /** What stands behind the word: codes and reason. */
  readonly rest: string;
}

/** The mark that a line holds, which must stand on it alone; null for any other line. */
export function markIn(line: string): Mark | null {
  if (!line.includes('<!--') || line.length > 1000) return null;
  const found = MARK.exec(line);
  return found === null ? null : { kind: found[1] as Mark['kind'], rest: found[2]!.trim() };
}
