import { readJson } from '../text/json.ts';
import { lineStarts, rangeAt } from '../text/line-index.ts';
import { type Span, span } from '../text/span.ts';
import { type DeclaredIgnore, IGNORE_LIST, readIgnored } from './declared-ignores.ts';
import { type OfficeProblem, problemList } from './office-problems.ts';
import { type DeclaredSum, readSums, SUMS_LIST } from './sums.ts';

/** What a nianbao.json says. */
export interface OfficeFile {
  readonly sums: readonly DeclaredSum[];
  /** Findings to ignore, in the order of the file. */
  readonly ignored: readonly DeclaredIgnore[];
  /** What is wrong with the file; the rest of it still counts. */
  readonly problems: readonly OfficeProblem[];
}

/** Reads nianbao.json. Never throws: what is wrong becomes a problem, and what is right is kept. */
export function readOfficeFile(text: string): OfficeFile {
  const starts = lineStarts(text);
  const { complain, all } = problemList(starts);
  const rangeOf = (at: Span) => rangeAt(starts, at);
  const root = readJson(text);
  if (root.kind === 'error') {
    complain(`不是正确的 JSON：${root.reason}，没有核对汇总`, span(root.at, root.at + 1));
    return { sums: [], ignored: [], problems: all() };
  }
  const entries = root.kind === 'record' ? root.entries : new Map<string, never>();
  const [sums, ignored] = [entries.get(SUMS_LIST), entries.get(IGNORE_LIST)];
  if (sums === undefined && ignored === undefined)
    complain('缺“sums”，应写成 {"sums": [ … ]}', span(root.span.start, root.span.start + 1));
  return {
    sums: sums === undefined ? [] : readSums(sums, complain, rangeOf),
    ignored: ignored === undefined ? [] : readIgnored(ignored, complain, rangeOf),
    problems: all(),
  };
}

/** What holds where there is no nianbao.json. */
export const NO_OFFICE_FILE: OfficeFile = { sums: [], ignored: [], problems: [] };
