import { type JsonNode, readJson } from '../text/json.ts';
import { lineStarts, type Range, rangeAt } from '../text/line-index.ts';
import { type Span, span } from '../text/span.ts';
import { readGlob } from './glob.ts';

/** Which reports are summed into which, as nianbao.json at the workspace's root says. */
export interface DeclaredSum {
  /** Glob or path of the report that holds the sums. */
  readonly parent: string;
  readonly units: readonly DeclaredUnit[];
  /** Where nianbao.json names the parent. */
  readonly place: Range;
}

export interface DeclaredUnit {
  /** Null where nianbao.json gives only the glob. */
  readonly name: string | null;
  readonly files: string;
}

/** Something to say of nianbao.json, at a place in it. */
export interface SumsProblem {
  /** Chinese, without its full stop. */
  readonly message: string;
  readonly range: Range;
}

export interface SumsFile {
  readonly sums: readonly DeclaredSum[];
  /** What is wrong with the file; the rest of it still counts. */
  readonly problems: readonly SumsProblem[];
}

export const SUMS_FILE = 'nianbao.json';

/** A file with more mistakes is made by a program that goes wrong the same way each time. */
const MOST_PROBLEMS = 20;

/** `nianbao.json 第 3 行第 5 列：…`, for where a place can't be pointed at. */
export function placed({ message, range: { start } }: SumsProblem): string {
  return `${SUMS_FILE} 第 ${start.line + 1} 行第 ${start.character + 1} 列：${message}`;
}

/**
 * Reads nianbao.json. Never throws: what is wrong becomes a problem, and what is right is kept. An item with a mistake does not count at all,
 * since a sum that lacks a unit would be wrong everywhere.
 */
export function readSums(text: string): SumsFile {
  const starts = lineStarts(text);
  const problems: SumsProblem[] = [];
  let more = 0;
  const complain = (message: string, at: Span): null => {
    if (problems.length < MOST_PROBLEMS) problems.push({ message, range: rangeAt(starts, at) });
    else more++;
    return null;
  };
  const root = readJson(text);
  if (root.kind === 'error') complain(`不是正确的 JSON：${root.reason}，没有核对汇总`, span(root.at, root.at + 1));
  const list = root.kind === 'record' ? root.entries.get('sums') : undefined;
  if (root.kind === 'error' || list?.kind !== 'list') {
    if (list) complain('“sums”应为一个列表，写在 [ ] 里', list.span);
    else if (root.kind !== 'error')
      complain('缺“sums”，应写成 {"sums": [ … ]}', span(root.span.start, root.span.start + 1));
    return { sums: [], problems };
  }
  const sums = list.items.flatMap((item, i) => {
    const inItem = (message: string, at: Span) => complain(`第 ${i + 1} 项${message}，这一项没有核对`, at);
    return readSum(item, inItem, at => rangeAt(starts, at)) ?? [];
  });
  const last = problems.at(-1);
  if (more > 0 && last) problems.push({ message: `后面还有 ${more} 处写得不对，没有一一列出`, range: last.range });
  return { sums, problems };
}

type Complain = (message: string, at: Span) => null;

function readSum(item: JsonNode, complain: Complain, rangeOf: (at: Span) => Range): DeclaredSum | null {
  const parent = item.kind === 'record' ? item.entries.get('parent') : undefined;
  const units = item.kind === 'record' ? item.entries.get('units') : undefined;
  if (parent?.kind !== 'text' || units?.kind !== 'list')
    return complain('写法不对：应有“parent”（汇总的年报）和“units”（各单位的年报，写在 [ ] 里）', item.span);
  if (units.items.length === 0) return complain('的“units”是空的，没有写明汇总哪些单位的年报', units.span);
  const glob = readGlob(parent.value);
  if (!glob.ok) return complain(`的“parent”${glob.reason}`, parent.span);
  const read = units.items.map((unit, i) =>
    readUnit(unit, (message, at) => complain(`第 ${i + 1} 个单位${message}`, at)),
  );
  const known = read.filter(u => u !== null);
  return known.length === read.length ? { parent: glob.glob, units: known, place: rangeOf(parent.span) } : null;
}

function readUnit(item: JsonNode, complain: Complain): DeclaredUnit | null {
  const files = item.kind === 'record' ? item.entries.get('files') : item;
  if (files?.kind !== 'text') return complain('写法不对：应为路径或通配符，或者写有“files”（它的年报）', item.span);
  const name = item.kind === 'record' ? item.entries.get('name') : undefined;
  const glob = readGlob(files.value);
  if (!glob.ok) return complain(glob.reason, files.span);
  return { name: name?.kind === 'text' && name.value.trim() !== '' ? name.value.trim() : null, files: glob.glob };
}
