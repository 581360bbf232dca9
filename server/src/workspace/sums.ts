import type { JsonNode } from '../text/json.ts';
import type { Range } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import { readGlob } from './glob.ts';
import type { Complain } from './office-problems.ts';

/** The name of the list in nianbao.json. */
export const SUMS_LIST = 'sums';

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

/**
 * Reads the sums of nianbao.json. Never throws: of what is wrong `complain` is told, and what is right is kept. An item with a mistake does
 * not count at all, since a sum that lacks a unit would be wrong everywhere.
 */
export function readSums(list: JsonNode, complain: Complain, rangeOf: (at: Span) => Range): DeclaredSum[] {
  if (list.kind !== 'list') {
    complain('“sums”应为一个列表，写在 [ ] 里', list.span);
    return [];
  }
  return list.items.flatMap((item, i) => {
    const inItem: Complain = (message, at) => complain(`第 ${i + 1} 项${message}，这一项没有核对`, at);
    return readSum(item, inItem, rangeOf) ?? [];
  });
}

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
