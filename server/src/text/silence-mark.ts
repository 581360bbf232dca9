/**
 * A comment by which a writer tells the checker to be silent:
 * `<!-- nianbao-disable table/row-total,cell/blank 县级已核对 -->`. Such a line is no part of the report: readers of layouts never see it.
 * A mark of byte order may stand before it.
 */
const MARK = /^[ \t\u3000\ufeff]*<!--[ \t]*(nianbao[-_ ][a-z_-]{1,40})(?=[ \t]|-->)([^\r\n]*?)-->[ \t\u3000]*$/i;
const KINDS = ['disable-next-line', 'disable', 'enable'] as const;
/** What is meant as a mark, to tell it from a note: `nianbao_disable`, `nianbao-ignore`. */
const MEANT = /disable|enable|ignore|off|on|next|line/i;

/** A cheap look before the dear one. */
export function mayHoldMarks(text: string): boolean {
  return text.includes('<!--') && /nianbao/i.test(text);
}

export interface Mark {
  /** `unknown`: a word that no mark has; it does nothing. */
  readonly kind: (typeof KINDS)[number] | 'unknown';
  /** `nianbao-disable` as written. */
  readonly word: string;
  /** What stands behind the word: codes and reason. */
  readonly rest: string;
}

/** The mark that a line holds, which must stand on it alone; null for any other line. */
export function markIn(line: string): Mark | null {
  if (!line.includes('<!--') || line.length > 1000) return null;
  const found = MARK.exec(line);
  if (found === null) return null;
  const word = found[1]!;
  const kind = KINDS.find(k => word === `nianbao-${k}`);
  if (kind === undefined && !MEANT.test(word)) return null;
  return { kind: kind ?? 'unknown', word, rest: found[2]!.trim() };
}

/** Where in a line a mark stands that has other words beside it, `[from, to)`; null when there is none. */
export function markAmongWords(line: string): readonly [from: number, to: number] | null {
  if (!line.includes('<!--')) return null;
  const found = /<!--[ \t]{0,20}nianbao-(?:disable|enable)[^\r\n>]{0,900}-->/.exec(line);
  return found === null ? null : [found.index, found.index + found[0].length];
}
